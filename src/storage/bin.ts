// The bin: a deleted map lies there whole, with its journal, its undo and its earlier states, until it is brought back, or until
// its time is over. Each function is one transaction.

import { isPlain } from '../edit/patch'
import type { Id, MapDocument } from '../model/types'
import type { Database } from './database'
import { rawMap, replayMap, titleOf } from './replay'
import { addRow, deleteRows, putRows, rowsOf, statesOf } from './rows'
import { addTitle } from './shelf'
import type { BinRow, MapRow, TableName, Writing } from './tables'
import { reading, writing } from './transact'
import { mayWrite } from './writer'

const day = 24 * 60 * 60 * 1000

/** So many days a deleted map can be brought back. */
export const binDays = 30

/** A deleted map as the bin lists it. */
export interface BinnedMap {
  readonly n: number
  readonly title: string
  /** Milliseconds since 1970. */
  readonly deletedAt: number
  /** From then on it is gone for good. */
  readonly until: number
  /** `null`: it is damaged; it comes back as damaged as it is. */
  readonly doc: MapDocument | null
  /** What is kept of a damaged one, as it was found; `null` for one that can be read. */
  readonly raw: string | null
}

/** All that belongs to a map, and the bin. */
const tables: readonly TableName[] = [
  'maps',
  'journal',
  'history',
  'viewports',
  'broken',
  'shared',
  'states',
  'bin',
  'meta',
]

const numbersOf = (rows: readonly { readonly n: number }[]) => rows.map(({ n }) => n)

/** Moves a map with all that belongs to it into the bin. The answer is its number there; `null` when there is no such map. */
export function throwAway(db: Database, id: Id, at: number): Promise<number | null> {
  return writing(db, tables, async transaction => {
    const taken = await takeOut(transaction, id)
    return taken && addRow(transaction, 'bin', { mapId: id, deletedAt: at, ...taken })
  })
}

/** Puts a map into the bin that never lay outside of it here. */
export function layInBin(db: Database, doc: MapDocument, at: number, born: string): Promise<number> {
  const { id, title } = doc
  const map: MapRow = { id, title, updatedAt: at, map: doc, folded: 0, born }
  const none = { journal: [], history: [], viewports: [], broken: [], shared: [], states: [] }
  return writing(db, ['bin', 'meta'], async transaction => {
    await mayWrite(transaction)
    return addRow(transaction, 'bin', { mapId: id, deletedAt: at, map, ...none })
  })
}

/** Deletes a map with all that belongs to it past the bin: on a full disk there is no room to put it there. */
export function removeForGood(db: Database, id: Id): Promise<void> {
  return writing(db, tables, async transaction => {
    await takeOut(transaction, id)
  })
}

/** Deletes everything of a map, and gives it; `null` when there is no such map. */
async function takeOut(transaction: Writing, id: Id): Promise<Omit<BinRow, 'n' | 'mapId' | 'deletedAt'> | null> {
  await mayWrite(transaction)
  const row = await transaction.objectStore('maps').get(id)
  const viewport = await transaction.objectStore('viewports').get(id)
  const [journal, history, broken, shared, states] = await Promise.all([
    rowsOf(transaction, 'journal', id),
    rowsOf(transaction, 'history', id),
    rowsOf(transaction, 'broken', id),
    rowsOf(transaction, 'shared', id),
    statesOf(transaction, id),
  ])
  const seqs = journal.map(({ seq }) => seq)
  const lanes = history.map(({ lane }): [Id, string] => [id, lane])
  await Promise.all([
    deleteRows(transaction, 'maps', [id]),
    deleteRows(transaction, 'viewports', [id]),
    deleteRows(transaction, 'journal', seqs),
    deleteRows(transaction, 'history', lanes),
    deleteRows(transaction, 'broken', numbersOf(broken)),
    deleteRows(transaction, 'shared', numbersOf(shared)),
    deleteRows(transaction, 'states', numbersOf(states)),
  ])
  if (!row) return null
  const viewports = viewport ? [viewport] : []
  return { map: row, journal, history, viewports, broken, shared, states }
}

/** `taken`: the id, where another map has it meanwhile; then nothing was done, unless a new id was given. */
export type BroughtBack =
  | { readonly kind: 'back'; readonly id: Id; readonly isCopy: boolean }
  | { readonly kind: 'gone' | 'taken' }

/**
 * Brings a map back as it was, under a new making. Where its id has been taken since, it comes back beside the other map under
 * the `other` id, with a title that tells them apart; without one it stays in the bin.
 */
export function bringBack(
  db: Database,
  n: number,
  born: string,
  other: { readonly id: Id; readonly at: number } | null,
): Promise<BroughtBack> {
  return writing(db, tables, async (transaction): Promise<BroughtBack> => {
    await mayWrite(transaction)
    const maps = transaction.objectStore('maps')
    const gone = await transaction.objectStore('bin').get(n)
    if (!gone) return { kind: 'gone' }
    const isTaken = (await maps.count(gone.mapId)) > 0
    if (isTaken && other === null) return { kind: 'taken' }
    const id = isTaken && other !== null ? other.id : gone.mapId
    const withId = <Row extends { readonly mapId: Id }>(rows: readonly Row[]): Row[] =>
      rows.map(row => ({ ...row, mapId: id }))
    const ofMap = <Row extends { readonly mapId: Id; readonly map: unknown }>(rows: readonly Row[]): Row[] =>
      withId(rows).map(row => ({ ...row, map: renamed(row.map, id) }))
    await maps.add({ ...gone.map, id, born, map: isTaken ? renamed(gone.map.map, id) : gone.map.map })
    await putRows(transaction, 'journal', withId(gone.journal))
    await putRows(transaction, 'history', withId(gone.history))
    await putRows(transaction, 'viewports', withId(gone.viewports))
    await putRows(transaction, 'broken', withId(gone.broken))
    await putRows(transaction, 'shared', ofMap(gone.shared))
    await putRows(transaction, 'states', ofMap(gone.states))
    await deleteRows(transaction, 'bin', [n])
    // Two maps of one title could not be told apart on Home.
    if (isTaken && other !== null) await addTitle(transaction, id, `${titleNow(gone)} (from the bin)`, other.at)
    return { kind: 'back', id, isCopy: isTaken }
  })
}

/** What is kept of a map, saying that it is the one of that id. */
const renamed = (map: unknown, id: Id): unknown => (isPlain(map) ? { ...map, id } : map)

/** What is in the bin, the last deleted first. */
export async function binned(db: Database): Promise<readonly BinnedMap[]> {
  const rows = await reading(db, ['bin'], transaction => transaction.objectStore('bin').index('deletedAt').getAll())
  return rows.reverse().map(row => {
    const read = replayMap(row.map, sinceFolded(row))
    const doc = read.ok ? read.value.doc : null
    const { n, deletedAt } = row
    const raw = read.ok ? null : rawMap(row.map, sinceFolded(row))
    return { n, deletedAt, until: deletedAt + binDays * day, title: doc?.title ?? titleOf(row.map), doc, raw }
  })
}

function titleNow(row: BinRow): string {
  const read = replayMap(row.map, sinceFolded(row))
  return read.ok ? read.value.doc.title : titleOf(row.map)
}

const sinceFolded = ({ map, journal }: { readonly map: MapRow; readonly journal: BinRow['journal'] }) =>
  journal.filter(({ seq }) => seq > map.folded)

/** Deletes these for good. */
export function deleteForGood(db: Database, numbers: readonly number[]): Promise<void> {
  return writing(db, ['bin', 'meta'], async transaction => {
    await mayWrite(transaction)
    await deleteRows(transaction, 'bin', numbers)
  })
}

/** Deletes for good what has lain there for 30 days. */
export function emptyOld(db: Database, now: number): Promise<void> {
  return writing(db, ['bin', 'meta'], async transaction => {
    await mayWrite(transaction)
    const old = IDBKeyRange.upperBound(now - binDays * day)
    await deleteRows(transaction, 'bin', await transaction.objectStore('bin').index('deletedAt').getAllKeys(old))
  })
}
