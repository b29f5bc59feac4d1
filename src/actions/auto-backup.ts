// Backups of all maps: one to download, and, where the browser allows it, one that writes itself into a folder or a file that
// somebody picked, when changes have rested, at the latest every half hour, and when the page is left.

import type { MapStorage } from '../storage/map-storage'
import { type BackupParts, type MadeBackup, makeBackup } from './backup-contents'
import { type BackupNote, changeNote, readNote } from './backup-note'
import { askPermission, type BackupPlace, permissionOf, reasonOf, writeGeneration, writeOver } from './backup-place'

export interface BackupState {
  /** Milliseconds since 1970; `null`: none was made yet. */
  readonly at: number | null
  /** The name of the place that it went to; '' when it was downloaded. */
  readonly into: string
  /** Where backups go by themselves; `null`: nowhere. */
  readonly place: { readonly name: string; readonly kind: BackupPlace['kind'] } | null
  /** Whether a map was changed since. */
  readonly changed: boolean
  /** `asks`: the place needs its permission again. `denied`: the browser refuses it. */
  readonly kind: 'fine' | 'working' | 'asks' | 'denied' | 'failed'
  /** Why it failed, as a sentence. */
  readonly reason: string
  /** Titles of damaged maps, which are in the last backup as they were found. */
  readonly asFound: readonly string[]
  /** Titles of maps that are not in it. */
  readonly missing: readonly string[]
}

export interface AutoBackup {
  state(): BackupState
  subscribe(listener: () => void): () => void
  /** Begins to watch. Returns the way to stop. */
  start(): () => void
  /** Looks how things stand: another tab may have done something. */
  look(): Promise<void>
  /** Backups go there from now on, the first one at once. */
  choose(place: BackupPlace): Promise<void>
  /** Asks for the permission again; only within a press of a button. */
  allow(): Promise<void>
  forget(): Promise<void>
  /** Into the place, now; `onlyIfChanged`: unless everything is there already, or another tab is at it. */
  backUp(onlyIfChanged?: boolean): Promise<void>
  /** A backup to be downloaded; `null`: there is nothing to back up. */
  make(parts: BackupParts): Promise<MadeBackup | null>
  /** It was downloaded. */
  downloaded(made: MadeBackup): Promise<void>
}

/** Changes must have rested for so long (milliseconds); after a failure it is tried again after as long. */
export const restFor = 5 * 60_000
/** At the latest so long after the first of them. */
export const mostFor = 30 * 60_000
const lockName = 'sluice/backup'

export interface AutoBackupSurroundings {
  readonly now: () => number
  /** Calls back after so many milliseconds; the answer cancels. */
  readonly later: (work: () => void, after: number) => () => void
  /** The browser's locks, by which one tab writes at a time; without them each does. */
  readonly locks: Pick<LockManager, 'request'> | undefined
  /** Says whenever the page is hidden or left, and shown again. Returns the way to stop. */
  readonly watchShown: (told: (isShown: boolean) => void) => () => void
}

export function createAutoBackup(library: MapStorage, surroundings: AutoBackupSurroundings): AutoBackup {
  const { keeping } = library
  const { now, later, locks, watchShown } = surroundings
  const listeners = new Set<() => void>()
  let state: BackupState = {
    at: null,
    into: '',
    place: null,
    changed: false,
    kind: 'fine',
    reason: '',
    asFound: [],
    missing: [],
  }
  let working: Promise<void> | null = null
  let changedSince: number | null = null
  let cancel = () => {}

  function show(next: Partial<BackupState>): void {
    state = { ...state, ...next }
    for (const listener of [...listeners]) listener()
  }

  const mark = async (): Promise<string> =>
    (await library.list())
      .map(({ id, updatedAt }) => `${id} ${updatedAt}`)
      .sort()
      .join('\n')

  async function look(): Promise<void> {
    const [note, is] = await Promise.all([readNote(keeping), mark()])
    const { at, into, place, asFound, missing } = note
    const kind = state.kind === 'failed' || state.kind === 'working' ? state.kind : await kindOf(place)
    const shown = place && { name: place.name, kind: place.kind }
    show({ at, into, place: shown, changed: is !== note.mark && is !== '', kind, asFound, missing })
  }

  const made = ({ asFound, missing }: MadeBackup): Partial<BackupNote> => ({ at: now(), asFound, missing })

  async function writeTo(place: BackupPlace, mine: readonly string[]): Promise<void> {
    const is = await mark()
    const backup = await makeBackup(library, { bin: true, states: false }, now())
    // Where nothing is left here, what was backed up earlier must not be written over.
    if (!backup) return
    if (place.kind === 'file') await writeOver(place, backup.bytes)
    else {
      const remember = (names: readonly string[]) => changeNote(keeping, { mine: names })
      await writeGeneration(place, backup.bytes, now(), { mine, remember })
    }
    await changeNote(keeping, { ...made(backup), into: place.name, mark: is, placeMark: is })
  }

  async function write(onlyIfChanged: boolean): Promise<void> {
    // Read under the lock: another tab may have written meanwhile.
    const { place, placeMark, mine } = await readNote(keeping)
    const isWaived = onlyIfChanged && state.kind !== 'failed' && (await mark()) === placeMark
    if (!place || isWaived) return look()
    const kind = await kindOf(place)
    if (kind !== 'fine') return show({ kind })
    show({ kind: 'working', reason: '' })
    try {
      await writeTo(place, mine)
      show({ kind: 'fine' })
      await look()
    } catch (error) {
      show({ kind: 'failed', reason: reasonOf(error, place.kind) })
      arm(restFor)
    }
  }

  async function alone(onlyIfChanged: boolean): Promise<void> {
    if (!locks) return write(onlyIfChanged)
    const isMine = await locks.request(lockName, { ifAvailable: onlyIfChanged }, async lock => {
      if (lock) await write(onlyIfChanged)
      return lock !== null
    })
    // Another tab is at it: what it made is shown when it is done.
    if (!isMine) await locks.request(lockName, { mode: 'shared' }, look)
  }

  const backUp = (onlyIfChanged = false): Promise<void> => {
    // What is changed while one is written keeps its own time.
    if (working) return working
    cancel()
    changedSince = null
    working = alone(onlyIfChanged)
      .catch((error: unknown) => show({ kind: 'failed', reason: reasonOf(error, state.place?.kind ?? 'directory') }))
      .finally(() => {
        working = null
      })
    return working
  }

  function arm(after: number): void {
    cancel()
    cancel = later(() => void backUp(true), after)
  }

  const changed = () => {
    changedSince ??= now()
    arm(Math.max(0, Math.min(restFor, changedSince + mostFor - now())))
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start() {
      const glance = () => void look().catch(() => {})
      glance()
      changed()
      const stops = [library.watch(changed), watchShown(isShown => (isShown ? glance() : void backUp(true)))]
      return () => {
        for (const stop of stops) stop()
        cancel()
      }
    },
    look,
    async choose(place) {
      const { place: before } = await readNote(keeping)
      const isSame = (await before?.isSameEntry(place).catch(() => false)) ?? false
      await changeNote(keeping, isSame ? { place } : { place, placeMark: '', mine: [] })
      show({ kind: 'fine', place: { name: place.name, kind: place.kind } })
      await backUp()
    },
    async allow() {
      const { place } = await readNote(keeping)
      if (!place) return
      const kind = kinds[await askPermission(place)]
      show({ kind })
      if (kind === 'fine') await backUp()
    },
    async forget() {
      await changeNote(keeping, { place: null, placeMark: '', mine: [] })
      show({ kind: 'fine', place: null, reason: '' })
    },
    backUp,
    make: parts => makeBackup(library, parts, now()),
    async downloaded(backup) {
      await changeNote(keeping, { ...made(backup), into: '', mark: await mark() })
      await look()
    },
  }
}

const kinds: Readonly<Record<PermissionState, 'fine' | 'asks' | 'denied'>> = {
  granted: 'fine',
  prompt: 'asks',
  denied: 'denied',
}

const kindOf = async (place: BackupPlace | null): Promise<'fine' | 'asks' | 'denied'> =>
  place ? kinds[await permissionOf(place)] : 'fine'
