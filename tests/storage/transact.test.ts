// Connections and transactions: an error takes back all of its transaction, what was given up never comes about, and a connection
// that was taken away is replaced at the next use.

import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb'
import { unwrap } from 'idb'
import { expect, it, vi } from 'vitest'
import { createDatabase } from '../../src/storage/database'
import { addRow } from '../../src/storage/rows'
import { failureOf } from '../../src/storage/save-state'
import type { TableName } from '../../src/storage/tables'
import { reading, writing } from '../../src/storage/transact'
import { emptyDisk, faultyEngine } from './faulty-engine'
import { rawTables } from './raw-tables'

const state = (mapId: string) => ({ mapId, at: 1, before: '', size: 1, map: {} })
const tables: readonly TableName[] = ['states']

function fresh() {
  const engine = { indexedDB: new IDBFactory() }
  const lost = vi.fn()
  return { engine, lost, db: createDatabase('sluice', { engine, lost }), raw: rawTables(engine) }
}

it('an error takes back all of its transaction, and says what it was', async () => {
  const { db, raw } = fresh()
  const failing = writing(db, tables, async transaction => {
    await addRow(transaction, 'states', state('one'))
    throw new Error('odd')
  })
  await expect(failing).rejects.toThrow('odd')
  expect(await raw.states.count()).toBe(0)
})

it('a transaction that cannot be completed says why, not only that', async () => {
  const engine = faultyEngine(emptyDisk())
  const db = createDatabase('sluice', { engine })
  await db.open()
  engine.inject({ operation: 'complete', nth: 1, effect: { kind: 'aborts', name: 'QuotaExceededError' } })
  const failing = writing(db, tables, transaction => addRow(transaction, 'states', state('one')))
  expect(failureOf(await failing.catch((error: unknown) => error)).message).toContain('storage is full')
})

it('what was given up never comes about, however far it was', async () => {
  const { db, raw } = fresh()
  const add = (signal: AbortSignal) =>
    writing(db, tables, transaction => addRow(transaction, 'states', state('one')), signal)
  const control = new AbortController()
  // Before the database was open.
  const early = add(control.signal)
  control.abort()
  await expect(early).rejects.toThrow()
  const during = new AbortController()
  const late = writing(
    db,
    tables,
    async transaction => {
      await addRow(transaction, 'states', state('one'))
      during.abort()
    },
    during.signal,
  )
  await expect(late).rejects.toThrow()
  expect(await raw.states.count()).toBe(0)
})

it('a connection that the browser closed is told of and replaced at the next use', async () => {
  const { db, lost } = fresh()
  await writing(db, tables, transaction => addRow(transaction, 'states', state('one')))
  const first = await db.open()
  forceCloseDatabase(unwrap(first) as never)
  expect(lost).toHaveBeenCalledOnce()
  expect(await reading(db, tables, transaction => transaction.objectStore('states').count())).toBe(1)
  expect(await db.open()).not.toBe(first)
})

it('a connection that was closed without a word is replaced too', async () => {
  const { db } = fresh()
  const first = await db.open()
  first.close()
  await writing(db, tables, transaction => addRow(transaction, 'states', state('one')))
  expect(await db.open()).not.toBe(first)
})

it('ten that meet a closed connection at once open one other, and all come about', async () => {
  const { db, engine, raw } = fresh()
  const opened = vi.spyOn(engine.indexedDB, 'open')
  const add = () => writing(db, tables, transaction => addRow(transaction, 'states', state('one')))
  const all = () => Promise.all(Array.from({ length: 10 }, add))
  unwrap(await db.open()).close()
  await all()
  expect(opened).toHaveBeenCalledTimes(2)
  // And where it was given up while all of them waited for it.
  db.close()
  const waiting = all()
  db.close()
  await waiting
  expect(await raw.states.count()).toBe(20)
})

it('a connection of which every request fails for good is replaced at the next try', async () => {
  // WebKit, when its storage process has ended: “Connection to Indexed Database server lost”.
  const { db, raw } = fresh()
  const first = unwrap(await db.open())
  const begin = first.transaction.bind(first)
  first.transaction = (...args) => {
    const transaction = begin(...args)
    vi.spyOn(transaction, 'objectStore').mockImplementation(() => {
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError')
    })
    return transaction
  }
  const add = () => writing(db, tables, transaction => addRow(transaction, 'states', state('one')))
  await expect(add()).rejects.toThrow('server lost')
  await add()
  expect(await raw.states.count()).toBe(1)
})

it('an upgrade that fails changes nothing, says why, and is tried again', async () => {
  const { db, raw } = fresh()
  const making = vi.spyOn(IDBDatabase.prototype, 'createObjectStore')
  making.mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  })
  const failing = await db.open().catch((error: unknown) => error)
  expect(failureOf(failing).message).toContain('storage is full')
  making.mockRestore()
  await writing(db, tables, transaction => addRow(transaction, 'states', state('one')))
  expect(await raw.states.count()).toBe(1)
})

it('a database that is deleted under an open connection is let go at once, told of, and made anew', async () => {
  const { db, engine, lost, raw } = fresh()
  await writing(db, tables, transaction => addRow(transaction, 'states', state('one')))
  const blocked = vi.fn()
  await new Promise(resolve => {
    const request = engine.indexedDB.deleteDatabase('sluice')
    request.onblocked = blocked
    request.onsuccess = resolve
  })
  expect(blocked).not.toHaveBeenCalled()
  expect(lost).toHaveBeenCalledOnce()
  await writing(db, tables, transaction => addRow(transaction, 'states', state('two')))
  expect((await raw.states.toArray()).map(({ mapId }) => mapId)).toEqual(['two'])
})

it('a connection that was given up while it was opened is closed, and keeps nobody waiting', async () => {
  const { db, raw, engine } = fresh()
  const given = db.open()
  db.close()
  await given
  await writing(db, tables, transaction => addRow(transaction, 'states', state('one')))
  expect(await raw.states.count()).toBe(1)
  db.close()
  // Nothing keeps the database from being upgraded without a word to anybody.
  const blocked = vi.fn()
  await new Promise(resolve => {
    const request = engine.indexedDB.open('sluice', 1000)
    request.onblocked = blocked
    request.onsuccess = resolve
  })
  expect(blocked).not.toHaveBeenCalled()
})

it('a database that fails to open for a moment is opened', async () => {
  const indexedDB = new IDBFactory()
  const failing = vi.spyOn(indexedDB, 'open')
  const fail = () => {
    throw new DOMException('Internal error.', 'UnknownError')
  }
  failing.mockImplementationOnce(fail).mockImplementationOnce(fail)
  const db = createDatabase('sluice', { engine: { indexedDB } })
  expect((await db.open()).name).toBe('sluice')
})

it('a browser without a database is told apart from one that fails', async () => {
  const db = createDatabase('sluice', { engine: { indexedDB: undefined as never } })
  const error = await db.open().catch((reason: unknown) => reason)
  expect(failureOf(error).message).toContain('keeps nothing for this page')
})
