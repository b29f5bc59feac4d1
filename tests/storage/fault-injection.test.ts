// Storage faults, one by one, at the IndexedDB boundary: each is said while it lasts, nothing that was done is lost, and the way
// out works. The table of faults and of what is said is printed.

import { afterAll, describe, expect, it, vi } from 'vitest'
import { createDocumentStore } from '../../src/edit/store'
import type { MapStorage } from '../../src/storage/map-storage'
import { openStorage } from '../../src/storage/map-storage'
import { patience } from '../../src/storage/patience'
import { note, retitle, someMap } from './computer'
import { type Effect, emptyDisk, type Fault, faultyEngine, type Operation } from './faulty-engine'
import { rawTables } from './raw-tables'

/** Patience that ends when the test says so. */
function impatience() {
  const waiting = new Set<{ readonly run: () => void; readonly ms: number }>()
  return {
    later: (run: () => void, ms: number) => {
      const entry = { run, ms }
      waiting.add(entry)
      return () => void waiting.delete(entry)
    },
    /** So much time has passed that what did not answer takes unusually long. */
    pass: () => {
      for (const entry of [...waiting]) {
        if (entry.ms > patience) continue
        waiting.delete(entry)
        entry.run()
      }
    },
  }
}

const deaf = { tell: () => {}, listen: () => () => {} }

async function tabOn(disk: IDBFactory) {
  const engine = faultyEngine(disk)
  const time = impatience()
  let count = 0
  const storage = await openStorage({
    engine,
    channel: deaf,
    claim: async () => true,
    newId: () => `id-${++count}-${Math.trunc(performance.now() * 1000)}`,
    later: time.later,
  })
  return { engine, storage, time }
}

async function openIn(storage: MapStorage) {
  const loaded = await storage.load('benefit-change')
  if (!loaded.ok) throw new Error(loaded.error.message)
  const store = createDocumentStore(loaded.value.doc, { now: () => performance.now() * 1e6 }, loaded.value.history)
  return { store, saving: storage.attach(store) }
}

async function session() {
  const disk = emptyDisk()
  const tab = await tabOn(disk)
  await tab.storage.create(someMap())
  const open = await openIn(tab.storage)
  open.store.commit(note('before'))
  await open.saving.flush()
  expect(open.saving.status().kind).toBe('saved')
  return { disk, ...tab, ...open }
}

/** What the next tab finds. */
async function reopened(disk: IDBFactory) {
  const { storage } = await tabOn(disk)
  return (await openIn(storage)).store.doc
}

/** Lets what is under way come to its end, or to where it hangs. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await new Promise(setImmediate)
}

const names = ['QuotaExceededError', 'UnknownError', 'InvalidStateError', 'AbortError', 'DataError'] as const
const named = (kind: 'throws' | 'errors' | 'aborts', operations: readonly Operation[], nths = [1]): Fault[] =>
  operations.flatMap(operation =>
    nths.flatMap(nth => names.map(name => ({ operation, nth, effect: { kind, name } as Effect }))),
  )
const hangs: Fault[] = (['transaction', 'read', 'count', 'add', 'complete'] as const).map(operation => ({
  operation,
  nth: 1,
  effect: { kind: 'hangs' },
}))

const faults: readonly Fault[] = [
  ...named('throws', ['transaction', 'read', 'count', 'add']),
  ...named('errors', ['read', 'count', 'add'], [1, 2]),
  ...named('aborts', ['complete'], [1, 2]),
  ...hangs,
]

const table: string[] = []
/** Faults after which all was there again. */
let kept = 0
const nameOf = ({ operation, nth, effect }: Fault) =>
  `${operation} ${nth} ${effect.kind}${'name' in effect ? ` ${effect.name}` : ''}`

afterAll(() => {
  console.log(
    `Faults ${table.length}, lost ${table.length - kept}, and what is said while they last:\n${table.join('\n')}`,
  )
})

describe('a fault', () => {
  it.each(faults.map(fault => [nameOf(fault), fault] as const))('%s is said and loses nothing', async (name, fault) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { disk, engine, time, store, saving } = await session()
    engine.inject(fault)
    const seen: string[] = []
    saving.subscribe(() => seen.push(saving.status().kind))
    store.commit(note('first'))
    await settle()
    store.commit(note('second'))
    store.commit(retitle('Third'))
    await settle()
    expect(engine.struck()).toBe(true)
    // No word of being saved for what is not.
    if (fault.effect.kind === 'hangs') {
      expect(saving.status().kind).toBe('saving')
      time.pass()
      expect(saving.status().message).toMatch(/^Not saved: saving takes unusually long/)
    }
    const { kind, message, ways } = saving.status()
    expect(kind).toBe('failed')
    expect(message).toMatch(/^Not saved: .*Your map is still here\.$/)
    expect(ways).toEqual(expect.arrayContaining(['download', 'again']))
    if (name.includes('Quota')) expect(ways).toContain('room')
    expect(Object.keys(store.doc.notes)).toEqual(expect.arrayContaining(['before', 'first', 'second']))
    table.push(`  ${name.padEnd(38)} ${message}`)

    engine.heal()
    await saving.tryAgain()
    expect(saving.status().message).toBe('Saved on this device')
    store.commit(note('after'))
    await saving.flush()
    expect(saving.status().kind).toBe('saved')
    expect(await reopened(disk)).toEqual(store.doc)
    kept += 1
  })
})

describe('a commit that does not answer', () => {
  it('may have been made all the same: what is tried again is not there twice', async () => {
    const { disk, engine, time, store, saving } = await session()
    engine.inject({ operation: 'complete', nth: 1, effect: { kind: 'hangs' } })
    store.commit(note('once'))
    store.commit(retitle('Later'))
    await settle()
    time.pass()
    engine.heal()
    await saving.tryAgain()
    expect(saving.status().kind).toBe('saved')
    const labels = (await rawTables({ indexedDB: disk }).journal.toArray()).map(({ change }) => change.label)
    expect(labels).toEqual(['Note before', 'Note once', 'Title Later'])
    expect(store.history.undoLabel).toBe('Title Later')
    store.history.undo()
    store.history.undo()
    expect(Object.keys(store.doc.notes)).not.toContain('once')
    await saving.flush()
    expect(await reopened(disk)).toEqual(store.doc)
  })
})

describe('a fault while the map is folded', () => {
  it.each(
    named('aborts', ['complete'])
      .concat(named('errors', ['put', 'delete'], [1, 2]))
      .map(f => [nameOf(f), f] as const),
  )('%s leaves the journal as it was', async (_, fault) => {
    const { disk, engine, store, saving } = await session()
    for (const id of ['x', 'y', 'z']) store.commit(note(id))
    await saving.flush()
    engine.inject(fault)
    await saving.stop()
    expect(engine.struck()).toBe(true)
    engine.heal()
    expect(await reopened(disk)).toEqual(store.doc)
  })
})

describe('a database that cannot be opened', () => {
  const ways = names.flatMap(name => (['throws', 'errors'] as const).map(kind => [name, kind] as const))
  it.each(ways)('with %s (%s): one works on, and all is written when it opens', async (name, kind) => {
    const disk = emptyDisk()
    const engine = faultyEngine(disk)
    engine.inject({ operation: 'open', nth: 1, effect: { kind, name } })
    const options = { engine, channel: deaf, claim: async () => true, newId: () => `id-${performance.now()}` }
    await expect(openStorage(options)).rejects.toThrow(/^This browser's storage /)
    const storage = await openStorage({ ...options, evenIfClosed: true })
    expect((await storage.create(someMap())).ok).toBe(false)
    const { store, saving } = await openIn(storage)
    store.commit(note('drawn'))
    await saving.flush()
    expect(saving.status().kind).toBe('failed')
    await saving.stop()
    expect((await storage.list()).map(({ id }) => id)).toEqual(['benefit-change'])
    const again = await openIn(storage)
    expect(again.store.doc).toEqual(store.doc)
    engine.heal()
    await again.saving.tryAgain()
    expect(again.saving.status().kind).toBe('saved')
    expect(await reopened(disk)).toEqual(store.doc)
  })

  it('because it never answers does not keep the page waiting', async () => {
    const { storage, engine, time, saving } = await session()
    await saving.stop()
    engine.inject({ operation: 'transaction', nth: 1, effect: { kind: 'hangs' } })
    const loading = storage.load('benefit-change')
    await settle()
    time.pass()
    expect(await loading).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('cannot be read now') },
    })
  })

  it('and a map that is closed while nothing answers can be opened again with all that was done', async () => {
    const { disk, storage, engine, time, store, saving } = await session()
    engine.inject({ operation: 'transaction', nth: 1, effect: { kind: 'hangs' } })
    store.commit(note('precious'))
    const stopped = saving.stop()
    await settle()
    time.pass()
    await stopped
    engine.heal()
    const again = await openIn(storage)
    expect(again.store.doc).toEqual(store.doc)
    await again.saving.flush()
    expect(again.saving.status().kind).toBe('saved')
    expect(await reopened(disk)).toEqual(store.doc)
  })
})

describe('what is asked of the database', () => {
  it('is one row a transaction, strictly durable, and the word comes after its complete event', async () => {
    const { engine, store, saving } = await session()
    const from = engine.log.length
    const atWord: number[] = []
    saving.subscribe(() => {
      if (saving.status().kind === 'saved') atWord.push(engine.log.length)
    })
    for (const id of ['a', 'b', 'c']) {
      store.commit(note(id))
      await saving.flush()
    }
    const writes = engine.log.slice(from).filter(step => step.what === 'add')
    expect(writes.map(({ store }) => store)).toEqual(['journal', 'journal', 'journal'])
    expect(new Set(writes.map(({ transaction }) => transaction)).size).toBe(3)
    for (const [nth, { transaction }] of writes.entries()) {
      expect(engine.log).toContainEqual(
        expect.objectContaining({ what: 'begin', transaction, mode: 'readwrite', durability: 'strict' }),
      )
      const complete = engine.log.findIndex(step => step.what === 'complete' && step.transaction === transaction)
      expect(complete).toBeGreaterThanOrEqual(from)
      expect(atWord[nth]).toBeGreaterThan(complete)
    }
  })

  it('is strict whatever is written', async () => {
    const { engine, storage, store, saving } = await session()
    store.commit(note('a'))
    await storage.rename('benefit-change', 'Other')
    await storage.saveViewport('benefit-change', { x: 1, y: 2, zoom: 1 })
    await storage.keepShared(someMap())
    await storage.keeping.keepNote('backup', 1)
    await saving.stop()
    await (await storage.remove('benefit-change'))()
    const writes = engine.log.filter(({ what, mode }) => what === 'begin' && mode === 'readwrite')
    expect(writes.length).toBeGreaterThan(9)
    expect(new Set(writes.map(({ durability }) => durability))).toEqual(new Set(['strict']))
  })

  it('is a snapshot and the end of the rows it holds in one transaction', async () => {
    const { engine, store, saving } = await session()
    store.commit(note('a'))
    await saving.flush()
    const from = engine.log.length
    await saving.stop()
    const steps = engine.log.slice(from)
    const snapshot = steps.find(step => step.what === 'put' && step.store === 'maps')
    const removal = steps.find(step => step.what === 'delete' && step.store === 'journal')
    expect(snapshot?.transaction).toBe(removal?.transaction)
    expect(snapshot).toBeDefined()
    const begin = engine.log.find(step => step.what === 'begin' && step.transaction === snapshot?.transaction)
    expect(begin?.durability).toBe('strict')
  })
})
