// Writing to a map's journal and reading what other tabs wrote: each function is one transaction, and done when it is complete.

import type { Transaction } from 'dexie'
import type { Change, HistoryData } from '../edit/history'
import { parseMap } from '../model/parse'
import type { MapDocument } from '../model/types'
import { type Database, isUnchanged, type JournalRow, rowsAfter } from './database'
import { capped, replayHistories, replayMap, replayRows } from './replay'
import { bornOf, isSound } from './sound'
import { isNewer, mayWrite, NewerFormatError } from './writer'

/** What the database holds of a map, as far as this tab knows. */
export interface Known {
  readonly doc: MapDocument
  /** The last journal row that is in `doc`. */
  readonly seq: number
  /** Whose undo this tab writes; see lanes.ts. */
  readonly lane: string
  /** Which making of the map's row this is. */
  readonly born: string
}

/** Numbers of the journal rows that were met, and could not be applied. */
interface Passed {
  readonly broken: readonly number[]
}

/** `same`: nobody else wrote. `moved`: the document as the others left it. `missing`: the map's row is gone. */
export type Meeting =
  | { readonly kind: 'same' | 'missing' | 'unreadable' }
  | ({ readonly kind: 'moved'; readonly doc: MapDocument; readonly seq: number; readonly born: string } & Passed)

/** `written`: with what the others had written before it, if anything. `recreated`: the map was gone and is kept again. */
export type Appended =
  | ({
      readonly kind: 'written'
      readonly seq: number
      readonly born: string
      readonly base: MapDocument | null
    } & Passed)
  | { readonly kind: 'recreated'; readonly seq: number; readonly born: string; readonly doc: MapDocument }
  | { readonly kind: 'unreadable' }

/** The whole map with its undo, and a new name for its row, for a row that is gone. */
export interface Whole {
  readonly doc: MapDocument
  readonly history: HistoryData
  readonly born: string
}

/** What other tabs have made of a map since `known`. Runs in the transaction it is called in. */
async function meeting(db: Database, { doc, seq, born }: Known): Promise<Meeting> {
  if (await isUnchanged(db, doc.id, born, seq)) {
    const foreign = await rowsAfter(db, doc.id, seq)
    const last = foreign.at(-1)
    if (!last) return { kind: 'same' }
    const moved = replayRows(doc, foreign)
    return { kind: 'moved', doc: moved.doc, seq: last.seq, born, broken: moved.broken }
  }
  const row = await db.maps.get(doc.id)
  if (!row) return { kind: 'missing' }
  const read = replayMap(row, await rowsAfter(db, doc.id, -1))
  if (!read.ok) return { kind: 'unreadable' }
  const { value } = read
  return { kind: 'moved', doc: value.doc, seq: value.seq, born: bornOf(row), broken: value.broken }
}

export function catchUp(db: Database, known: Known, signal: AbortSignal): Promise<Meeting> {
  return db.transaction('r', [db.maps, db.journal, db.meta], async transaction => {
    breakOff(transaction, signal)
    if (await isNewer(db)) throw new NewerFormatError('a newer Sluice has written here')
    return meeting(db, known)
  })
}

/** A transaction that was given up must not come about later. */
function breakOff(transaction: Transaction, signal: AbortSignal): void {
  signal.addEventListener('abort', () => {
    try {
      transaction.abort()
    } catch {
      // It is over.
    }
  })
}

/** Adds one change to the journal, after whatever the others have written. A map whose row is gone is kept again, whole. */
export function append(
  db: Database,
  known: Known,
  change: Change,
  at: number,
  whole: Whole,
  signal: AbortSignal,
): Promise<Appended> {
  const { doc, lane } = known
  const tables = [db.maps, db.journal, db.history, db.meta]
  return db.transaction('rw', tables, async (transaction): Promise<Appended> => {
    breakOff(transaction, signal)
    await mayWrite(db)
    const met = await meeting(db, known)
    if (met.kind === 'unreadable') return { kind: met.kind }
    if (met.kind === 'missing') {
      const { born } = whole
      await db.maps.add({ id: doc.id, title: whole.doc.title, updatedAt: at, map: whole.doc, folded: 0, born })
      await db.history.put({ ...capped(whole.history), mapId: doc.id, lane, seq: 0 })
      return { kind: 'recreated', seq: 0, born, doc: whole.doc }
    }
    const seq = await db.journal.add({ mapId: doc.id, lane, at, change })
    if (met.kind !== 'moved') return { kind: 'written', seq, born: known.born, base: null, broken: [] }
    return { kind: 'written', seq, born: met.born, base: met.doc, broken: met.broken }
  })
}

/** Lanes whose undo is kept besides those in the journal. */
const keptLanes = 8

/**
 * Writes a map's journal into its row, in one transaction with the deletion of the rows. Does nothing when another tab has
 * written since `known`, or when the document would not open again: then the journal stays, and costs one change, not the map.
 * Rows that could not be applied are kept aside.
 */
export async function fold(
  db: Database,
  known: Known,
  broken: ReadonlySet<number>,
  signal: AbortSignal,
): Promise<void> {
  const { doc, seq, born } = known
  const { id, title } = doc
  if (!parseMap(doc).ok) return
  await db.transaction('rw', [db.maps, db.journal, db.history, db.broken, db.meta], async transaction => {
    breakOff(transaction, signal)
    await mayWrite(db)
    if ((await meeting(db, known)).kind !== 'same') return
    const rows = await rowsAfter(db, id, -1)
    const last = rows.at(-1)
    if (!last) return
    await db.maps.put({ id, title, updatedAt: last.at, map: doc, folded: seq, born })
    const kept = await db.history.where('mapId').equals(id).toArray()
    const lanes = [...replayHistories(kept, rows).values()].sort((a, b) => b.seq - a.seq)
    await db.history.where('mapId').equals(id).delete()
    await db.history.bulkPut(lanes.slice(0, keptLanes))
    const aside = rows.filter(row => !isSound(row) || broken.has(row.seq))
    await db.broken.bulkAdd(aside.map((row: JournalRow) => ({ mapId: id, row })))
    await db.journal.bulkDelete(rows.map(row => row.seq))
  })
}
