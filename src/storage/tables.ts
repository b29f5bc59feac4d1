// The tables of the database in the browser: one row a map, a journal of the edits made since that row was written, and the undo
// of each tab. A version of them changes tables and indexes only; what a map says is migrated by parseMap when it is read.

import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Change, HistoryData } from '../edit/history'
import type { Id } from '../model/types'

/** A map as it was when its journal was last folded into it. */
export interface MapRow {
  readonly id: Id
  readonly title: string
  /** Milliseconds since 1970. */
  readonly updatedAt: number
  /** The map document; not trusted when read. */
  readonly map: unknown
  /** Journal rows up to this number are in `map`. */
  readonly folded: number
  /** Drawn anew whenever the row is made (new map, brought back, kept again): a tab that knows another one reads everything. */
  readonly born: string
}

/** One committed edit. Its number gives the order that holds for every tab. */
export interface JournalRow {
  readonly seq: number
  readonly mapId: Id
  /** Whose undo it belongs to; see lanes.ts. */
  readonly lane: string
  readonly at: number
  readonly change: Change
}

/** What a lane can undo and redo, with the journal folded up to `seq`. */
export interface HistoryRow extends HistoryData {
  readonly mapId: Id
  readonly lane: string
  readonly seq: number
}

/** How a map is looked at on this device. */
export interface ViewportRow {
  readonly mapId: Id
  /** Where the canvas stood; absent until somebody moved it. */
  readonly x?: number
  readonly y?: number
  readonly zoom?: number
  /** Steps that are shown as one; not trusted when read. */
  readonly folds?: unknown
}

/** A journal row that could not be applied, kept as it was found. */
export interface BrokenRow {
  readonly n: number
  readonly mapId: Id
  readonly row: unknown
}

/** A state of a map that went out in a file or came in with one. */
export interface SharedRow {
  readonly n: number
  readonly mapId: Id
  readonly at: number
  /** Not trusted when read. */
  readonly map: unknown
}

/** A map that was deleted, whole, until it goes for good. */
export interface BinRow {
  readonly n: number
  readonly mapId: Id
  /** Milliseconds since 1970. */
  readonly deletedAt: number
  readonly map: MapRow
  readonly journal: readonly JournalRow[]
  readonly history: readonly HistoryRow[]
  readonly viewports: readonly ViewportRow[]
  readonly broken: readonly BrokenRow[]
  readonly shared: readonly SharedRow[]
  readonly states: readonly StateRow[]
}

/** A map as it was at an earlier time. */
export interface StateRow {
  readonly n: number
  readonly mapId: Id
  /** Milliseconds since 1970: until then it was so. */
  readonly at: number
  /** What was done next, where that is worth saying; '' when work simply went on. */
  readonly before: string
  /** Length of the map's text. */
  readonly size: number
  /** Not trusted when read. */
  readonly map: unknown
}

/** One thing that this device remembers of keeping maps safe: where backups go, when the last one was made. */
export interface KeepingRow {
  readonly name: string
  /** Not trusted when read. */
  readonly value: unknown
}

/** The one row of the table `meta`. */
export interface WriterRow {
  readonly key: 'writer'
  /** The newest form in which rows were written. */
  readonly format: number
}

/** What each table holds, by which key, and by which indexes it can be read. */
export interface Tables extends DBSchema {
  maps: { key: Id; value: MapRow; indexes: { '[id+born+folded]': [Id, string, number] } }
  journal: { key: number; value: JournalRow; indexes: { mapId: Id; '[mapId+seq]': [Id, number] } }
  history: { key: [Id, string]; value: HistoryRow; indexes: { mapId: Id } }
  viewports: { key: Id; value: ViewportRow }
  broken: { key: number; value: BrokenRow; indexes: { mapId: Id } }
  shared: { key: number; value: SharedRow; indexes: { mapId: Id } }
  bin: { key: number; value: BinRow; indexes: { deletedAt: number } }
  states: { key: number; value: StateRow; indexes: { '[mapId+at]': [Id, number] } }
  keeping: { key: string; value: KeepingRow }
  meta: { key: string; value: WriterRow }
}

export type TableName = StoreNames<Tables>
export type Connection = IDBPDatabase<Tables>
/** A transaction that may write. */
export type Writing = IDBPTransaction<Tables, TableName[], 'readwrite'>
/** Any transaction: it can be read in. */
export type Reading = IDBPTransaction<Tables, TableName[], 'readonly' | 'readwrite'>

type KeyPath = string | readonly string[]
interface Form {
  readonly key: KeyPath
  /** Rows are numbered as they are added. */
  readonly numbered?: boolean
  readonly indexes?: readonly KeyPath[]
}

const forms: { readonly [Name in TableName]: Form } = {
  // Since version 1.
  maps: { key: 'id', indexes: [['id', 'born', 'folded']] },
  journal: { key: 'seq', numbered: true, indexes: ['mapId', ['mapId', 'seq']] },
  history: { key: ['mapId', 'lane'], indexes: ['mapId'] },
  viewports: { key: 'mapId' },
  broken: { key: 'n', numbered: true, indexes: ['mapId'] },
  // Since version 2.
  shared: { key: 'n', numbered: true, indexes: ['mapId'] },
  // Since version 3.
  bin: { key: 'n', numbered: true, indexes: ['deletedAt'] },
  states: { key: 'n', numbered: true, indexes: [['mapId', 'at']] },
  keeping: { key: 'name' },
  meta: { key: 'key' },
}

/** The newest version of the tables that this program knows. */
export const databaseVersion = 3
/** The same as the browser counts: the library that made the first databases left room between versions. */
export const nativeVersion = databaseVersion * 10

/** Makes the tables and indexes that are missing: all of them at first, later what came since. So far no version took any away. */
export function makeTables(db: IDBDatabase, upgrade: IDBTransaction): void {
  for (const [name, { key, numbered = false, indexes = [] }] of Object.entries(forms)) {
    const table = db.objectStoreNames.contains(name)
      ? upgrade.objectStore(name)
      : db.createObjectStore(name, { keyPath: pathOf(key), autoIncrement: numbered })
    for (const index of indexes) {
      const indexName = typeof index === 'string' ? index : `[${index.join('+')}]`
      if (!table.indexNames.contains(indexName)) table.createIndex(indexName, pathOf(index))
    }
  }
}

const pathOf = (path: KeyPath): string | string[] => (typeof path === 'string' ? path : [...path])
