// The database in the browser: one row a map, a journal of the edits made since that row was written, and the undo of each tab.
// Versions of this schema change tables and indexes only; what a map says is migrated by parseMap when it is read.

import Dexie, { type EntityTable, type Table } from 'dexie'
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

export type Database = Dexie & {
  readonly maps: EntityTable<MapRow, 'id'>
  readonly journal: EntityTable<JournalRow, 'seq'>
  readonly history: Table<HistoryRow, [Id, string]>
  readonly viewports: EntityTable<ViewportRow, 'mapId'>
  readonly broken: EntityTable<BrokenRow, 'n'>
  readonly shared: EntityTable<SharedRow, 'n'>
  readonly bin: EntityTable<BinRow, 'n'>
  readonly states: EntityTable<StateRow, 'n'>
  readonly keeping: EntityTable<KeepingRow, 'name'>
  readonly meta: EntityTable<WriterRow, 'key'>
}

/** Where IndexedDB comes from; tests bring their own. */
export interface Engine {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof IDBKeyRange
}

/** The newest version of the tables that this program knows. */
export const databaseVersion = 3

export function createDatabase(name: string, engine?: Engine): Database {
  // Strict: a transaction is complete when its data is on the disk, not when the system has promised to write it.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled', ...engine }) as Database
  db.version(1).stores({
    maps: 'id, [id+born+folded]',
    journal: '++seq, mapId, [mapId+seq]',
    history: '[mapId+lane], mapId',
    viewports: 'mapId',
    broken: '++n, mapId',
  })
  db.version(2).stores({ shared: '++n, mapId' })
  db.version(databaseVersion).stores({ meta: 'key', bin: '++n, deletedAt', states: '++n, [mapId+at]', keeping: 'name' })
  // Another tab upgrades or deletes the database: it must not wait for this one. The next operation opens it again.
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: false })
    return false
  })
  return db
}

/** Journal rows of one map after a number, in order. */
export function rowsAfter(db: Database, id: Id, seq: number): Promise<JournalRow[]> {
  return db.journal.where('[mapId+seq]').between([id, seq], [id, Dexie.maxKey], false, true).toArray()
}

/** Whether the map's row is still the one that was `born` so and holds no journal row beyond `seq`: counted in an index, so that no map is read. */
export async function isUnchanged(db: Database, id: Id, born: string, seq: number): Promise<boolean> {
  const range = db.maps.where('[id+born+folded]').between([id, born, Dexie.minKey], [id, born, seq], true, true)
  return (await range.count()) === 1
}
