// What is said about saving: only "saved" when it is on the disk, and why not when it is not.

export interface SaveState {
  readonly kind: 'saved' | 'saving' | 'failed'
  readonly message: string
}

export const saved: SaveState = { kind: 'saved', message: 'Saved on this device' }
export const saving: SaveState = { kind: 'saving', message: 'Saving' }
export const failed = (why: string): SaveState => ({ kind: 'failed', message: `Not saved: ${why}` })

const stillHere = 'Your map is still here. Download it now.'
export const deletedElsewhere = `this map was deleted in another tab. It is still open here: change something and it is kept again.`
export const unreadable = `what is kept of this map cannot be read any more. ${stillHere}`

const reasons: { readonly [name: string]: string } = {
  QuotaExceededError: `this browser's storage is full. ${stillHere}`,
  VersionError: `a newer Sluice is open in another tab. ${stillHere} Then reload this page.`,
  DatabaseClosedError: `this browser closed its storage. ${stillHere}`,
  SecurityError: `this browser keeps nothing for this page. ${stillHere}`,
  MissingAPIError: `this browser keeps nothing for this page. ${stillHere}`,
  OpenFailedError: `this browser's storage cannot be opened. ${stillHere}`,
}

/** Why a write failed, in words. */
export function failureOf(error: unknown): SaveState {
  const names = [...namesOf(error)]
  const known = names.find(name => Object.hasOwn(reasons, name))
  return failed(
    known ? String(reasons[known]) : `this browser's storage failed (${names[0] ?? 'no reason given'}). ${stillHere}`,
  )
}

/** Why a map cannot be read now, in words. */
export function unreadNow(error: unknown): string {
  const [name = 'no reason given'] = namesOf(error)
  return `This browser’s storage cannot be read now (${name}). Your maps are still where they were: load the page again.`
}

// Dexie wraps what the browser said: the reason is the innermost error.
function* namesOf(error: unknown): Generator<string> {
  if (typeof error !== 'object' || error === null) return
  if ('inner' in error && error.inner !== error) yield* namesOf(error.inner)
  if ('failures' in error && Array.isArray(error.failures)) yield* namesOf(error.failures[0])
  if ('name' in error && typeof error.name === 'string') yield error.name
}
