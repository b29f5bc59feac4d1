// Registers the service worker, which keeps the app for working without a network, and says when it has a newer version. Browsers
// allow one over HTTPS and on localhost only; elsewhere the app works as any page does.

import type { SessionStore } from '../session/session'

const hour = 3_600_000

/** What the build wrote into the page; empty where the sources themselves are served. */
const versionOfPage = () => document.querySelector<HTMLMetaElement>('meta[name="sluice-version"]')?.content ?? ''

/** Call it when the first screen stands: keeping all files must not hold up those that are waited for. */
export function keepOffline(session: SessionStore): void {
  const version = versionOfPage()
  if (version === '' || !('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  // While this tab is open its files are kept, even when all others run a newer version.
  const name = `sluice ${new URL('./', document.baseURI).pathname} ${version}`
  void navigator.locks?.request(name, { mode: 'shared' }, () => new Promise(() => {}))

  serviceWorker.addEventListener('message', ({ data }) => {
    const isOther = typeof data?.version === 'string' && data.version !== version
    if (isOther) session.setState({ newVersion: 'ready' })
  })
  // A complete new version has taken over; what is on the screen stays what it is.
  serviceWorker.addEventListener('controllerchange', () => serviceWorker.controller?.postMessage('version'))

  serviceWorker.register(new URL('./sw.js', document.baseURI)).then(
    registration => {
      const look = () => void registration.update().catch(() => undefined)
      setInterval(look, hour)
      window.addEventListener('online', look)
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') look()
      })
    },
    () => {
      // A browser that blocks site data, or a server without the file: the app works as long as the server does.
    },
  )
}
