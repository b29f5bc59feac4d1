// What is said about saving: only "saved" when it is on the disk, and why not when it is not.

/** What would help: `room` is made by deleting something, `reload` brings the newer program, `again` tries once more. */
export type Way = 'download' | 'again' | 'room' | 'reload'

export interface SaveState {
  readonly kind: 'saved' | 'saving' | 'failed'
  readonly message: string
  /** Where it failed: what to offer, the best first. */
  readonly ways?: readonly Way[]
}

export const saved: SaveState = { kind: 'saved', message: 'Saved on this device' }
export const saving: SaveState = { kind: 'saving', message: 'Saving' }

/** Saved, and changes of others were found damaged on the way. */
export const savedBut = (passedOver: number): SaveState =>
  passedOver === 0 ? saved : { kind: 'saved', message: `${saved.message}. ${passedOverWords(passedOver)}` }

/** What is said of journal rows that could not be applied. */
export const passedOverWords = (count: number) =>
  count === 1
    ? 'One damaged change was passed over; it is kept aside.'
    : `${count} damaged changes were passed over; they are kept aside.`

interface Failure {
  readonly why: string
  readonly ways: readonly Way[]
}

const stillHere = 'Your map is still here.'
const failed = ({ why, ways }: Failure): SaveState => ({ kind: 'failed', message: `Not saved: ${why}`, ways })

export const deletedElsewhere = failed({
  why: 'this map was deleted in another tab. It is still open here: change something and it is kept again.',
  ways: ['download'],
})
export const unreadable = failed({
  why: `what is kept of this map cannot be read any more. ${stillHere}`,
  ways: ['download', 'again'],
})
export const slow = failed({
  why: `saving takes unusually long. It goes on. ${stillHere}`,
  ways: ['download', 'again'],
})

const newer: Failure = {
  why: `a newer Sluice is open in another tab, so this one no longer writes. ${stillHere} Download it, then reload this page.`,
  ways: ['download', 'reload'],
}
const nothingKept: Failure = {
  why: `this browser keeps nothing for this page. ${stillHere}`,
  ways: ['download', 'again'],
}

const reasons: { readonly [name: string]: Failure } = {
  QuotaExceededError: { why: `this browser's storage is full. ${stillHere}`, ways: ['download', 'room', 'again'] },
  VersionError: newer,
  NewerFormatError: newer,
  SecurityError: nothingKept,
  NotSupportedError: nothingKept,
  GivenUpError: { why: `this browser's storage does not answer. ${stillHere}`, ways: ['download', 'again'] },
  OpenFailedError: { why: `this browser's storage cannot be opened. ${stillHere}`, ways: ['download', 'again'] },
}

/** Why a write failed, in words, and what would help. */
export function failureOf(error: unknown): SaveState {
  const names = [...namesOf(error)]
  const known = names.find(name => Object.hasOwn(reasons, name))
  const why = `this browser's storage failed (${names[0] ?? 'no reason given'}). ${stillHere}`
  return failed((known ? reasons[known] : undefined) ?? { why, ways: ['download', 'again'] })
}

/** What was tried; where it fails, an error that says why in words. */
export async function inWords<T>(tried: Promise<T>): Promise<T> {
  try {
    return await tried
  } catch (error) {
    throw new Error(failureOf(error).message, { cause: error })
  }
}

/** The same where everything is saved: nothing was lost, and nothing more can be kept. */
export function standstillOf(error: unknown): SaveState {
  const names = [...namesOf(error)]
  if (names.some(name => reasons[name] === newer)) {
    const message = 'A newer Sluice is open in another tab. This one no longer writes. All is saved: reload this page.'
    return { kind: 'failed', message, ways: ['reload'] }
  }
  const state = failureOf(error)
  return { ...state, message: state.message.replace('Not saved:', 'Changes cannot be saved now:') }
}

/** Why nothing can be kept at all, in words. */
export const closedFor = (error: unknown): string => {
  const said = failureOf(error).message.replace('Not saved: ', '').replace(` ${stillHere}`, '')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`
}

/** Why a map cannot be read now, in words. */
export function unreadNow(error: unknown): string {
  const names = [...namesOf(error)]
  if (names.some(name => reasons[name] === newer)) {
    return 'A newer Sluice is open in another tab. Your maps are where they were: load this page again.'
  }
  const [name = 'no reason given'] = names
  return `This browser’s storage cannot be read now (${name}). Your maps are still where they were: load the page again.`
}

// An error may have a cause, which says more: the reason is the innermost one.
function* namesOf(error: unknown): Generator<string> {
  if (typeof error !== 'object' || error === null) return
  if ('cause' in error) yield* namesOf(error.cause)
  if ('name' in error && typeof error.name === 'string') yield error.name
}
