// What a backup of all maps says, written and read: plain values that the reader, its worker and the dialog hand on.

import type { ReadMap } from './parse'
import type { Id, MapDocument } from './types'

/** `map`: a map of the list on Home; `bin`: a deleted one; `state`: an earlier state of one of the maps. */
export type BackupKind = 'map' | 'bin' | 'state'

export interface BackupEntry {
  readonly kind: BackupKind
  /** Milliseconds since 1970: when it was last changed, deleted, or so. */
  readonly at: number
  /** Of an earlier state: what was done next. */
  readonly before: string
  readonly doc: MapDocument
}

/** A map that cannot be read, with what is kept of it as it was found. */
export interface RawMap {
  readonly title: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly text: string
}

/** A map or deleted map that was read; `readOnly` when a newer Sluice wrote it. */
export interface ReadEntry extends Pick<ReadMap, 'doc' | 'readOnly'> {
  readonly file: string
  readonly kind: 'map' | 'bin'
  readonly at: number
}

/** An earlier state: it is read when its map is taken. */
export interface StateText {
  /** The id of its map; `null` where the list does not say. */
  readonly of: Id | null
  readonly at: number
  readonly before: string
  readonly text: string
}

/** What could not be read, and why. */
export interface Unread {
  /** Its name in the archive. */
  readonly file: string
  readonly title: string
  readonly message: string
  /** What the file holds, where it was damaged before it was backed up; `null` when it was damaged since. */
  readonly text: string | null
}

export interface ReadBackup {
  readonly madeAt: number
  readonly entries: readonly ReadEntry[]
  readonly states: readonly StateText[]
  readonly damaged: readonly Unread[]
}
