// What was ever written opens: databases of every version, made by the program of their time, and files of every version. A newer
// file opens read-only.

import { readdirSync, readFileSync } from 'node:fs'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { createDocumentStore } from '../../src/edit/store'
import { currentVersion, migrations } from '../../src/model/migrate'
import { parseMap } from '../../src/model/parse'
import type { MapDocument } from '../../src/model/types'
import { openStorage } from '../../src/storage/map-storage'
import { databaseVersion } from '../../src/storage/tables'
import { note, someMap } from './computer'

/** A table as IndexedDB describes it. */
interface StoreShape {
  readonly name: string
  readonly keyPath: string | string[] | null
  readonly autoIncrement: boolean
  readonly indexes: readonly {
    readonly name: string
    readonly keyPath: string | string[]
    readonly unique: boolean
    readonly multiEntry: boolean
  }[]
}

interface Dump {
  /** As IndexedDB counts: ten for each version. */
  readonly version: number
  readonly stores: readonly (StoreShape & { readonly rows: readonly unknown[] })[]
  /** The maps as they stood on the screen. */
  readonly expected: { readonly folded: MapDocument; readonly journal: MapDocument }
}

const dumps = 'tests/fixtures/database'
const files = 'tests/fixtures/files'
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const dumpNames = readdirSync(dumps)
const versionOf = (name: string) => Number(/^version-(\d+)/.exec(name)?.[1])

/** Makes the database that was dumped, without any code of today. */
function restore(dump: Dump): Promise<IDBFactory> {
  const indexedDB = new IDBFactory()
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('sluice', dump.version)
    request.onerror = () => reject(request.error)
    request.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, indexes, rows } of dump.stores) {
        const store = request.result.createObjectStore(name, { keyPath, autoIncrement })
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index)
        for (const row of rows) store.add(row)
      }
    }
    request.onsuccess = () => {
      request.result.close()
      resolve(indexedDB)
    }
  })
}

/** What the browser says of a database: its version, tables, keys and indexes. */
function shapeIn(indexedDB: IDBFactory): Promise<{ readonly version: number; readonly stores: readonly StoreShape[] }> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('sluice')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const db = request.result
      const { version } = db
      const stores = [...db.objectStoreNames].map((name): StoreShape => {
        const store = db.transaction(name).objectStore(name)
        const { keyPath, autoIncrement } = store
        const indexes = [...store.indexNames].map(indexName => {
          const { name, keyPath, unique, multiEntry } = store.index(indexName)
          return { name, keyPath, unique, multiEntry }
        })
        return { name, keyPath, autoIncrement, indexes }
      })
      db.close()
      resolve({ version, stores })
    }
  })
}

/** The newest of the shapes that the library of the first versions made. */
function shapeOfToday() {
  const { version, stores } = read(`${dumps}/version-${databaseVersion}.json`) as Dump
  return { version, stores: stores.map(({ rows: _, ...shape }) => shape) }
}

describe('databases', () => {
  it('made today are what they always were: version, tables, keys and indexes', async () => {
    const indexedDB = new IDBFactory()
    await openStorage({ engine: { indexedDB } })
    expect(await shapeIn(indexedDB)).toEqual(shapeOfToday())
  })

  it('of every version are among the fixtures', () => {
    const versions = new Set(dumpNames.map(versionOf))
    expect([...versions].sort()).toEqual(Array.from({ length: databaseVersion }, (_, at) => at + 1))
  })

  it.each(dumpNames)('%s opens with all its maps, its journal and its undo, and is of today afterwards', async name => {
    const dump = read(`${dumps}/${name}`) as Dump
    expect(dump.version).toBe(versionOf(name) * 10)
    const indexedDB = await restore(dump)
    const storage = await openStorage({
      engine: { indexedDB },
      claim: async () => true,
      newId: () => `id-${performance.now()}`,
    })
    expect((await storage.list()).map(({ id, state }) => [id, state]).sort()).toEqual([
      ['folded', 'ok'],
      ['journal', 'ok'],
    ])
    expect(await shapeIn(indexedDB)).toEqual(shapeOfToday())

    for (const id of ['folded', 'journal'] as const) {
      const then = parseMap(dump.expected[id])
      const loaded = await storage.load(id)
      if (!loaded.ok || !then.ok) throw new Error(`${id} does not open`)
      expect(loaded.value.doc).toEqual(then.value.doc)
      expect(loaded.value.readOnly).toBe(false)
      // The row that was torn on purpose.
      expect(loaded.value.notice).toEqual(id === 'folded' ? expect.stringContaining('damaged') : null)
      const store = createDocumentStore(loaded.value.doc, { now: () => 0 }, loaded.value.history)
      const saving = storage.attach(store)
      expect(store.history.canUndo).toBe(true)
      store.commit(note('of-today'))
      await saving.stop()
      const again = await storage.load(id)
      expect(again).toMatchObject({ ok: true, value: { doc: store.doc } })
    }
    expect(await storage.viewport('journal')).toEqual({ x: 10, y: 20, zoom: 0.5 })
    const shared = versionOf(name) >= 2 ? 1 : 0
    expect(await storage.sharedStates('journal')).toHaveLength(shared)
    await storage.keepShared(someMap('journal', 'Handed out'))
    expect(await storage.sharedStates('journal')).toHaveLength(shared + 1)
  })
})

describe('files', () => {
  const names = readdirSync(files)

  it('of every version are among the fixtures, with every migration', () => {
    const versions = new Set(names.map(versionOf))
    for (let version = 1; version <= currentVersion; version++) expect(versions).toContain(version)
    for (const { from } of migrations) expect(versions).toContain(from)
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: currentVersion - 1 }, (_, at) => at + 1))
  })

  it.each(names.filter(name => versionOf(name) <= currentVersion))('%s opens, to be changed', name => {
    const opened = parseMap(read(`${files}/${name}`))
    expect(opened).toMatchObject({
      ok: true,
      value: { readOnly: false, notice: null, doc: { version: currentVersion } },
    })
  })

  it.each(names.filter(name => versionOf(name) > currentVersion))(
    '%s opens read-only, with what is not known here',
    name => {
      const file = read(`${files}/${name}`) as { readonly weather: unknown }
      const opened = parseMap(file)
      expect(opened).toMatchObject({ ok: true, value: { readOnly: true, notice: expect.stringContaining('newer') } })
      if (opened.ok) expect(opened.value.doc).toMatchObject({ weather: file.weather })
    },
  )
})
