// Requests for rows of one map, and for many rows at once, inside a transaction. All are async functions: a request that the
// browser refuses at once then rejects like one that fails later, and no other is left without anybody who hears of it.

import type { Id } from '../model/types'
import type { JournalRow, Reading, StateRow, TableName, Tables, Writing } from './tables'

/** Tables that are read by map. */
type OfMap = 'journal' | 'history' | 'broken' | 'shared'
/** Tables whose rows are numbered by being added. */
type Numbered = 'journal' | 'broken' | 'shared' | 'bin' | 'states'
type Row<Name extends TableName> = Tables[Name]['value']

/** All rows of a map, in the order of their keys. */
export async function rowsOf<Name extends OfMap>(transaction: Reading, table: Name, id: Id): Promise<Row<Name>[]> {
  return transaction.objectStore<OfMap>(table).index('mapId').getAll(id) as Promise<Row<Name>[]>
}

/** Journal rows of one map after a number, in order. */
export async function rowsAfter(transaction: Reading, id: Id, seq: number): Promise<JournalRow[]> {
  const after = IDBKeyRange.bound([id, seq], [id, Number.POSITIVE_INFINITY], true)
  return transaction.objectStore('journal').index('[mapId+seq]').getAll(after)
}

const anyTime = (id: Id) => IDBKeyRange.bound([id, Number.NEGATIVE_INFINITY], [id, Number.POSITIVE_INFINITY])

/** Earlier states of one map, the oldest first. */
export async function statesOf(transaction: Reading, id: Id): Promise<StateRow[]> {
  return transaction.objectStore('states').index('[mapId+at]').getAll(anyTime(id))
}

export async function lastStateOf(transaction: Reading, id: Id): Promise<StateRow | undefined> {
  const cursor = await transaction.objectStore('states').index('[mapId+at]').openCursor(anyTime(id), 'prev')
  return cursor?.value
}

/** Whether the map's row is still the one that was `born` so and holds no journal row beyond `seq`: counted in an index, so that no map is read. */
export async function isUnchanged(transaction: Reading, id: Id, born: string, seq: number): Promise<boolean> {
  const range = IDBKeyRange.bound([id, born, Number.NEGATIVE_INFINITY], [id, born, seq])
  return (await transaction.objectStore('maps').index('[id+born+folded]').count(range)) === 1
}

/** Adds a row, which is numbered by that; resolves to its number. */
export async function addRow<Name extends Numbered>(
  transaction: Writing,
  table: Name,
  row: Omit<Row<Name>, 'n' | 'seq'>,
): Promise<number> {
  return transaction.objectStore<Numbered>(table).add(row as Row<Name>)
}

export async function putRows<Name extends TableName>(
  transaction: Writing,
  table: Name,
  rows: readonly Row<Name>[],
): Promise<void> {
  const store = transaction.objectStore(table)
  await Promise.all(rows.map(async row => store.put(row)))
}

export async function deleteRows<Name extends TableName>(
  transaction: Writing,
  table: Name,
  keys: readonly Tables[Name]['key'][],
): Promise<void> {
  const store = transaction.objectStore(table)
  await Promise.all(keys.map(async key => store.delete(key)))
}
