// An older Sluice beside a newer one: it says so at once, writes nothing, and what was done in it can be taken along. And tabs
// whose news are missing, late, twice, or that slept.

import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { createDocumentStore } from '../../src/edit/store'
import { type Channel, everything, type News } from '../../src/storage/channel'
import { openStorage } from '../../src/storage/map-storage'
import { rowFormat } from '../../src/storage/writer'
import { note, someMap } from './computer'
import { rawTables } from './raw-tables'

const settle = async () => {
  for (let turn = 0; turn < 60; turn++) await new Promise(setImmediate)
}

/** Two tabs on one disk, with a wire between them that a test holds in its hand. */
function disk() {
  const engine = { indexedDB: new IDBFactory() }
  const ears = new Set<(news: News) => void>()
  let told: News[] = []
  let count = 0
  let clock = 0
  async function tab(options: { readonly blocked?: () => void } = {}) {
    const channel: Channel = {
      tell: news => void told.push(news),
      listen(listener) {
        ears.add(listener)
        return () => ears.delete(listener)
      },
    }
    const lane = `${++count}`
    const storage = await openStorage({
      engine,
      channel,
      claim: async name => name.endsWith(`/${lane}`),
      newId: () => lane,
      now: () => ++clock,
      ...options,
    })
    const open = async () => {
      const loaded = await storage.load('benefit-change')
      if (!loaded.ok) throw new Error(loaded.error.message)
      const store = createDocumentStore(loaded.value.doc, { now: () => (clock += 1000) }, loaded.value.history)
      return { loaded: loaded.value, store, saving: storage.attach(store) }
    }
    return { storage, open }
  }
  return {
    engine,
    tab,
    raw: () => rawTables(engine),
    /** What was told so far arrives now, `times` times, the last first. */
    async deliver(times = 1) {
      const news = Array.from({ length: times }, () => told)
        .flat()
        .reverse()
      told = []
      for (const one of news) for (const ear of [...ears]) ear(one)
      await settle()
    },
    lose: () => {
      told = []
    },
    /** What a page hears when it is looked at again. */
    async wake() {
      for (const ear of [...ears]) ear(everything)
      await settle()
    },
  }
}

/** The database as another program opens it, which upgrades it in its own way. */
function opened(indexedDB: IDBFactory, version: number, upgrade: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('sluice', version)
    request.onupgradeneeded = () => upgrade(request.result)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function twoTabs() {
  const machine = disk()
  const [one, two] = [await machine.tab(), await machine.tab()]
  await one.storage.create(someMap())
  const [a, b] = [await one.open(), await two.open()]
  await settle()
  return { machine, one, two, a, b }
}

describe('a newer Sluice', () => {
  it('lets the older one neither delete, nor bring back, nor empty the bin, nor keep states', async () => {
    const { machine, one, two, b } = await twoTabs()
    await b.saving.stop()
    await one.storage.create({ ...someMap(), id: 'gone' })
    await one.storage.remove('gone')
    const [binned] = await one.storage.keeping.binned()
    await machine.raw().meta.put({ key: 'writer', format: rowFormat + 1 })

    await expect(two.storage.remove('benefit-change')).rejects.toThrow(/a newer Sluice is open in another tab/)
    expect(await two.storage.keeping.bringBack(binned?.n ?? 0)).toMatchObject({ ok: false })
    await expect(two.storage.keeping.deleteForGood([binned?.n ?? 0])).rejects.toThrow()
    await two.storage.keeping.keepState(someMap(), 'Delete')
    await two.storage.keepShared(someMap())
    const [map] = await two.storage.list()
    expect(map).toMatchObject({ id: 'benefit-change' })
    expect(await two.storage.keeping.binned()).toHaveLength(1)
    expect(await two.storage.keeping.states('benefit-change')).toEqual([])
    expect(await two.storage.sharedStates('benefit-change')).toEqual([])
  })

  it('that upgraded the database is said at once, and the older one writes nothing', async () => {
    const { machine, a } = await twoTabs()
    const newer = await opened(machine.engine.indexedDB, 990, db => db.createObjectStore('more', { keyPath: 'id' }))
    await expect.poll(() => a.saving.status().message).toMatch(/^A newer Sluice is open in another tab\./)
    expect(a.saving.status()).toMatchObject({ kind: 'failed', ways: ['reload'] })
    a.store.commit(note('last'))
    await a.saving.flush()
    expect(a.saving.status()).toMatchObject({ kind: 'failed', ways: ['download', 'reload'] })
    expect(a.saving.status().message).toMatch(/^Not saved: a newer Sluice .* no longer writes\. .*reload this page\.$/)
    expect(Object.keys(a.store.doc.notes)).toContain('last')
    newer.close()
    expect(await machine.raw().journal.count()).toBe(0)
  })

  it('that wrote rows of a newer form is not written over, in a tab that is open and in one that comes', async () => {
    const { machine, one, a } = await twoTabs()
    await machine.raw().meta.put({ key: 'writer', format: rowFormat + 1 })
    a.store.commit(note('last'))
    await a.saving.flush()
    expect(a.saving.status().message).toMatch(/a newer Sluice/)
    expect(await machine.raw().journal.count()).toBe(0)
    expect((await one.storage.create(someMap('other'))).ok).toBe(false)
    expect((await one.storage.rename('benefit-change', 'Other')).ok).toBe(false)
    const late = await machine.tab()
    expect((await late.open()).loaded).toMatchObject({
      readOnly: true,
      notice: expect.stringContaining('newer Sluice'),
    })
  })

  it('writes its form when it writes first', async () => {
    const { machine } = await twoTabs()
    expect(await machine.raw().meta.toArray()).toEqual([{ key: 'writer', format: rowFormat }])
  })

  it('that an older tab keeps from upgrading says so, and opens when that one is gone', async () => {
    const machine = disk()
    const old = await opened(machine.engine.indexedDB, 10, db => db.createObjectStore('maps', { keyPath: 'id' }))
    let blocked = 0
    const opening = machine.tab({
      blocked: () => {
        blocked += 1
      },
    })
    await expect.poll(() => blocked).toBe(1)
    old.close()
    const { storage } = await opening
    expect(await storage.list()).toEqual([])
  })
})

describe('news of other tabs', () => {
  it('that come late, twice and in the wrong order do no harm', async () => {
    const { machine, a, b } = await twoTabs()
    for (const id of ['x', 'y', 'z']) {
      a.store.commit(note(`a-${id}`))
      b.store.commit(note(`b-${id}`))
    }
    await settle()
    await machine.deliver(3)
    await machine.deliver(2)
    expect(a.store.doc).toEqual(b.store.doc)
    expect(Object.keys(a.store.doc.notes)).toHaveLength(6)
    expect(await machine.raw().journal.count()).toBe(6)
    a.store.history.undo()
    await settle()
    await machine.deliver()
    expect(Object.keys(b.store.doc.notes).sort()).toEqual(['a-x', 'a-y', 'b-x', 'b-y', 'b-z'])
  })

  it('that are lost are made up for when the page is looked at', async () => {
    const { machine, a, b } = await twoTabs()
    a.store.commit(note('unheard'))
    await settle()
    machine.lose()
    expect(Object.keys(b.store.doc.notes)).not.toContain('unheard')
    await machine.wake()
    expect(b.store.doc).toEqual(a.store.doc)
  })

  it('were slept through, and the journal was folded meanwhile: the tab catches up before it writes', async () => {
    const { machine, one, a, b } = await twoTabs()
    for (let at = 0; at < 5; at++) a.store.commit(note(`n${at}`))
    await a.saving.stop()
    expect(await machine.raw().journal.count()).toBe(0)
    machine.lose()
    b.store.commit(note('woken'))
    await b.saving.flush()
    expect(Object.keys(b.store.doc.notes).sort()).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'woken'])
    expect((await one.open()).store.doc).toEqual(b.store.doc)
    b.store.history.undo()
    await b.saving.flush()
    expect(Object.keys(b.store.doc.notes)).toHaveLength(5)
    expect(b.store.history.canUndo).toBe(false)
  })
})
