// What the page's content policy asks for with Trusted Types: text becomes no markup and no script anywhere. The one exception is
// a worker of the app itself, for which this policy answers, whoever starts it. Where a browser lacks them nothing changes.

interface PolicyRules {
  createScriptURL(address: string): string | null
}
interface PolicyFactory {
  createPolicy(name: string, rules: PolicyRules): unknown
}

/** The address when it is a file below the app's own folder, else `null`, and the browser refuses it. */
export function ownScript(address: string, page: string): string | null {
  const folder = new URL('.', page)
  const { href, origin } = new URL(address, page)
  return origin === folder.origin && href.startsWith(folder.href) ? href : null
}

/** Makes the page's only policy, which the browser asks whenever the address of a script is a plain text. */
export function trustOwnScripts(): void {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory }
  trustedTypes?.createPolicy('default', { createScriptURL: address => ownScript(address, document.baseURI) })
}
