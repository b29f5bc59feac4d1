// Writing to a map's journal and reading what other tabs wrote: each function is one transaction, and done when it is complete.

import type { Change, HistoryData } from '../edit/history'
import { equalValues } from '../edit/patch'
import { parseMap } from '../model/parse'
import type { Id, MapDocument } from '../model/types'
import type { Database } from './database'
import { capped, replayHistories, replayMap, replayRows } from './replay'
import { addRow, deleteRows, isUnchanged, putRows, rowsAfter, rowsOf } from './rows'
import { bornOf, isSound } from './sound'
import type { JournalRow, Reading, Writing } from './tables'
import { reading, writing } from './transact'
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
  | ({
      readonly kind: 'moved'
      readonly doc: MapDocument
      readonly seq: number
      readonly born: string
      /** What was met since `known`, in order. */
      readonly rows: readonly JournalRow[]
    } & Passed)

/**
 * `written`: with what the others had written before it, if anything. `recreated`: the map was gone and is kept again.
 * `found`: an earlier try had come about after all, though nobody was told.
 */
export type Appended =
  | ({
      readonly kind: 'written'
      readonly seq: number
      readonly born: string
      readonly base: MapDocument | null
    } & Passed)
  | { readonly kind: 'recreated'; readonly seq: number; readonly born: string; readonly doc: MapDocument }
  | ({ readonly kind: 'found'; readonly seq: number; readonly born: string; readonly doc: MapDocument } & Passed)
  | { readonly kind: 'unreadable' }

/** The whole map with its undo, and a new name for its row, for a row that is gone. */
export interface Whole {
  readonly doc: MapDocument
  readonly history: HistoryData
  readonly born: string
}

/** What other tabs have made of a map since `known`. */
async function meeting(transaction: Reading, { doc, seq, born }: Known): Promise<Meeting> {
  if (await isUnchanged(transaction, doc.id, born, seq)) {
    const foreign = await rowsAfter(transaction, doc.id, seq)
    const last = foreign.at(-1)
    if (!last) return { kind: 'same' }
    const moved = replayRows(doc, foreign)
    return { kind: 'moved', doc: moved.doc, seq: last.seq, born, rows: foreign, broken: moved.broken }
  }
  const row = await transaction.objectStore('maps').get(doc.id)
  if (!row) return { kind: 'missing' }
  const rows = await rowsAfter(transaction, doc.id, -1)
  const read = replayMap(row, rows)
  if (!read.ok) return { kind: 'unreadable' }
  const { value } = read
  const since = rows.filter(row => row.seq > seq)
  return { kind: 'moved', doc: value.doc, seq: value.seq, born: bornOf(row), rows: since, broken: value.broken }
}

export function catchUp(db: Database, known: Known, signal: AbortSignal): Promise<Meeting> {
  const look = async (transaction: Reading) => {
    if (await isNewer(transaction)) throw new NewerFormatError('a newer Sluice has written here')
    return meeting(transaction, known)
  }
  return reading(db, ['maps', 'journal', 'meta'], look, signal)
}

/** Whether a row is what this tab writes now: a commit that did not answer may have been made all the same. */
const isSame = (row: JournalRow, { lane, at, change }: Pick<JournalRow, 'lane' | 'at' | 'change'>): boolean =>
  row.lane === lane && row.at === at && equalValues(row.change, change)

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
  const write = async (transaction: Writing): Promise<Appended> => {
    await mayWrite(transaction)
    const met = await meeting(transaction, known)
    if (met.kind === 'unreadable') return { kind: met.kind }
    if (met.kind === 'missing') {
      const { born } = whole
      const row = { id: doc.id, title: whole.doc.title, updatedAt: at, map: whole.doc, folded: 0, born }
      await transaction.objectStore('maps').add(row)
      await transaction.objectStore('history').put({ ...capped(whole.history), mapId: doc.id, lane, seq: 0 })
      return { kind: 'recreated', seq: 0, born, doc: whole.doc }
    }
    if (met.kind === 'moved' && met.rows.some(row => isSame(row, { lane, at, change }))) {
      return { kind: 'found', seq: met.seq, born: met.born, doc: met.doc, broken: met.broken }
    }
    const seq = await addRow(transaction, 'journal', { mapId: doc.id, lane, at, change })
    if (met.kind !== 'moved') return { kind: 'written', seq, born: known.born, base: null, broken: [] }
    return { kind: 'written', seq, born: met.born, base: met.doc, broken: met.broken }
  }
  return writing(db, ['maps', 'journal', 'history', 'meta'], write, signal)
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
  const write = async (transaction: Writing) => {
    await mayWrite(transaction)
    if ((await meeting(transaction, known)).kind !== 'same') return
    const rows = await rowsAfter(transaction, id, -1)
    const last = rows.at(-1)
    if (!last) return
    await transaction.objectStore('maps').put({ id, title, updatedAt: last.at, map: doc, folded: seq, born })
    const histories = replayHistories(await rowsOf(transaction, 'history', id), rows)
    const lanes = [...histories.values()].sort((a, b) => b.seq - a.seq)
    await putRows(transaction, 'history', lanes.slice(0, keptLanes))
    const gone = lanes.slice(keptLanes).map(({ lane }): [Id, string] => [id, lane])
    await deleteRows(transaction, 'history', gone)
    const aside = rows.filter(row => !isSound(row) || broken.has(row.seq))
    await Promise.all(aside.map(row => addRow(transaction, 'broken', { mapId: id, row })))
    const folded = rows.map(row => row.seq)
    await deleteRows(transaction, 'journal', folded)
  }
  await writing(db, ['maps', 'journal', 'history', 'broken', 'meta'], write, signal)
}
