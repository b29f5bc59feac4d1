// The tables of the database as they are, one call a transaction: for tests that look at rows, and for damage.

import { createDatabase, type Engine } from '../../src/storage/database'
import type { TableName, Tables } from '../../src/storage/tables'
import { reading, writing } from '../../src/storage/transact'

export interface RawTable<Row, Key> {
  get(key: Key): Promise<Row | undefined>
  toArray(): Promise<Row[]>
  count(): Promise<number>
  /** Rows may be anything: what is read is not trusted. */
  add(...rows: readonly object[]): Promise<void>
  put(row: object): Promise<void>
}

export type RawTables = { readonly [Name in TableName]: RawTable<Tables[Name]['value'], Tables[Name]['key']> }

export function rawTables(engine: Engine): RawTables {
  const db = createDatabase('sluice', { engine })
  const table = <Name extends TableName>(name: Name): RawTable<Tables[Name]['value'], Tables[Name]['key']> => ({
    get: key => reading(db, [name], transaction => transaction.objectStore(name).get(key)),
    toArray: () => reading(db, [name], transaction => transaction.objectStore(name).getAll()),
    count: () => reading(db, [name], transaction => transaction.objectStore(name).count()),
    add: (...rows) =>
      writing(db, [name], async transaction => {
        for (const row of rows) await transaction.objectStore(name).add(row as Tables[Name]['value'])
      }),
    put: row =>
      writing(db, [name], async transaction => {
        await transaction.objectStore(name).put(row as Tables[Name]['value'])
      }),
  })
  return {
    maps: table('maps'),
    journal: table('journal'),
    history: table('history'),
    viewports: table('viewports'),
    broken: table('broken'),
    shared: table('shared'),
    bin: table('bin'),
    states: table('states'),
    keeping: table('keeping'),
    meta: table('meta'),
  }
}
