// What this device remembers of its backups, beside the maps. Every tab reads it anew before it acts on it.

import type { Keeping } from '../storage/keeping'
import { type BackupPlace, placeOf } from './backup-place'

export interface BackupNote {
  /** The last backup, in milliseconds since 1970; `null`: none was made yet. */
  readonly at: number | null
  /** The name of the place that it went to; '' when it was downloaded. */
  readonly into: string
  /** What the maps were when it was made. */
  readonly mark: string
  /** Where backups go by themselves. */
  readonly place: BackupPlace | null
  /** What the maps were when the last one went there. */
  readonly placeMark: string
  /** Names of the files in the folder that were written from here, in that order. */
  readonly mine: readonly string[]
  /** Titles of the damaged maps that are in the last backup as they were found. */
  readonly asFound: readonly string[]
  /** Titles of the maps that are not in it. */
  readonly missing: readonly string[]
}

const noteName = 'backup'

/** Not trusted: what is of another kind counts as not there. */
function noteOf(value: unknown): BackupNote {
  const found = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const { at, into, mark, place, placeMark } = found
  return {
    at: typeof at === 'number' && Number.isFinite(at) ? at : null,
    into: textOf(into),
    mark: textOf(mark),
    // Written as `folder` before files could be chosen.
    place: placeOf(place ?? found.folder),
    placeMark: textOf(placeMark),
    mine: textsOf(found.mine),
    asFound: textsOf(found.asFound),
    missing: textsOf(found.missing),
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(one => typeof one === 'string') : []

export const readNote = async (keeping: Keeping): Promise<BackupNote> => noteOf(await keeping.note(noteName))

export async function changeNote(keeping: Keeping, change: Partial<BackupNote>): Promise<void> {
  await keeping.keepNote(noteName, { ...(await readNote(keeping)), ...change })
}
