// What was ever written opens: databases of every version, made by the program of their time, and files of every version. A newer
// file opens read-only.

import { readdirSync, readFileSync } from 'node:fs'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { createDocumentStore } from '../../src/edit/store'
import { currentVersion, migrations } from '../../src/model/migrate'
import { parseMap } from '../../src/model/parse'
import type { MapDocument } from '../../src/model/types'
import { createDatabase, databaseVersion } from '../../src/storage/database'
import { openStorage } from '../../src/storage/map-storage'
import { note } from './computer'

interface Dump {
  /** As IndexedDB counts: ten for each version. */
  readonly version: number
  readonly stores: readonly {
    readonly name: string
    readonly keyPath: string | string[] | null
    readonly autoIncrement: boolean
    readonly indexes: readonly {
      readonly name: string
      readonly keyPath: string | string[]
      readonly unique: boolean
      readonly multiEntry: boolean
    }[]
    readonly rows: readonly unknown[]
  }[]
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

describe('databases', () => {
  it('of every version are among the fixtures', () => {
    const versions = new Set(dumpNames.map(versionOf))
    expect([...versions].sort()).toEqual(Array.from({ length: databaseVersion }, (_, at) => at + 1))
  })

  it.each(dumpNames)('%s opens with all its maps, its journal and its undo, and is of today afterwards', async name => {
    const dump = read(`${dumps}/${name}`) as Dump
    expect(dump.version).toBe(versionOf(name) * 10)
    const indexedDB = await restore(dump)
    const engine = { indexedDB, IDBKeyRange }
    const storage = await openStorage({ engine, claim: async () => true, newId: () => `id-${performance.now()}` })
    expect((await storage.list()).map(({ id, state }) => [id, state]).sort()).toEqual([
      ['folded', 'ok'],
      ['journal', 'ok'],
    ])
    const today = createDatabase('sluice', engine)
    await today.open()
    expect(today.backendDB().version).toBe(databaseVersion * 10)
    expect([...today.backendDB().objectStoreNames].sort()).toEqual(today.tables.map(table => table.name).sort())

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
    if (versionOf(name) >= 2) expect(await storage.sharedStates('journal')).toHaveLength(1)
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
