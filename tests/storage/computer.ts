// A computer for storage tests: one browser profile (a database in memory), tabs that hear of each other, and crashes that
// abort what is under way, as a killed browser does.

import { readFileSync } from 'node:fs'
// The classes of IndexedDB by the names that they have in a browser.
import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { vi } from 'vitest'
import type { Edit } from '../../src/edit/edit'
import { createDocumentStore, type DocumentStore } from '../../src/edit/store'
import { parseMap } from '../../src/model/parse'
import type { MapDocument } from '../../src/model/types'
import type { Autosave } from '../../src/storage/autosave'
import type { Channel, News } from '../../src/storage/channel'
import { type MapStorage, openStorage } from '../../src/storage/map-storage'
import { type RawTables, rawTables } from './raw-tables'

export interface OpenMap {
  readonly store: DocumentStore
  readonly saving: Autosave
}

export interface Tab {
  readonly storage: MapStorage
  /** Loads a map and keeps it saved. */
  open(id: string): Promise<OpenMap>
  /** The tab is gone at once: nothing is flushed, what it had under way is aborted. */
  crash(): void
}

export interface Computer {
  tab(options?: { readonly deaf?: boolean }): Promise<Tab>
  /** The tables as they are, for looking and for damage. */
  raw(): RawTables
  /** Deletes the database, as a browser does that clears the site's data. */
  clear(): Promise<void>
  /** From now on nothing can be written, as on a full disk. */
  fill(): void
  free(): void
}

export function computer(): Computer {
  const engine = { indexedDB: new IDBFactory() }
  const claims = new Map<string, object>()
  const ears = new Map<object, Set<(news: News) => void>>()
  let count = 0
  let clock = 1000

  const tellOthers = (me: object, news: News) => {
    for (const [tab, listeners] of ears) if (tab !== me) for (const listener of listeners) listener(news)
  }

  async function tab({ deaf = false } = {}): Promise<Tab> {
    const me = {}
    let alive = true
    const browser = connections(engine.indexedDB)
    const listeners = new Set<(news: News) => void>()
    if (!deaf) ears.set(me, listeners)
    const channel: Channel = {
      tell: news => alive && !deaf && tellOthers(me, news),
      listen(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
    const claim = async (name: string) => {
      if ((claims.get(name) ?? me) !== me) return false
      claims.set(name, me)
      return true
    }
    const now = () => ++clock
    const storage = await openStorage({
      engine: { indexedDB: browser.factory },
      channel,
      claim,
      now,
      newId: () => `id-${++count}`,
    })
    const open = async (id: string): Promise<OpenMap> => {
      const loaded = await storage.load(id)
      if (!loaded.ok) throw new Error(loaded.error.message)
      const store = createDocumentStore(loaded.value.doc, { now: () => (clock += 1000) }, loaded.value.history)
      return { store, saving: storage.attach(store) }
    }
    const crash = () => {
      alive = false
      ears.delete(me)
      for (const [name, owner] of claims) if (owner === me) claims.delete(name)
      browser.kill()
    }
    return { storage, open, crash }
  }

  return {
    tab,
    raw: () => rawTables(engine),
    clear: () =>
      new Promise((resolve, reject) => {
        const request = engine.indexedDB.deleteDatabase('sluice')
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error)
      }),
    fill: () => {
      for (const method of ['add', 'put'] as const) {
        vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
        })
      }
    },
    free: () => vi.restoreAllMocks(),
  }
}

/** The database as one tab reaches it, and the way to cut the tab off: what is not complete by then never happens. */
function connections(whole: IDBFactory): { readonly factory: IDBFactory; kill(): void } {
  const running = new Set<IDBTransaction>()
  let alive = true
  const factory = Object.create(whole) as IDBFactory
  factory.open = (name, version) => {
    if (!alive) throw new DOMException('The tab is gone.', 'InvalidStateError')
    const request = whole.open(name, version)
    request.addEventListener('success', () => follow(request.result))
    return request
  }
  function follow(connection: IDBDatabase): void {
    const begin = connection.transaction.bind(connection)
    connection.transaction = (...args) => {
      if (!alive) throw new DOMException('The tab is gone.', 'InvalidStateError')
      const transaction = begin(...args)
      running.add(transaction)
      for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => running.delete(transaction))
      return transaction
    }
  }
  return {
    factory,
    kill() {
      alive = false
      for (const transaction of running) transaction.abort()
    },
  }
}

/** A real map with steps, teams, blockers and experiments. */
export function someMap(id = 'benefit-change', title = 'Benefit change'): MapDocument {
  const read = parseMap({ ...JSON.parse(readFileSync('tests/cases/benefit-change.json', 'utf8')), id, title })
  if (!read.ok) throw new Error(read.error.message)
  return read.value.doc
}

export const retitle = (title: string): Edit => ({
  label: `Title ${title}`,
  recipe: draft => {
    draft.title = title
  },
})

export const rename = (step: string, name: string): Edit => ({
  label: `Name ${name}`,
  recipe: draft => {
    const found = draft.steps[step]
    if (found) found.name = name
  },
})

export const note = (id: string): Edit => ({
  label: `Note ${id}`,
  recipe: draft => {
    draft.notes[id] = { id, text: id, position: { x: 1, y: 2 } }
  },
})

export const removeNote = (id: string): Edit => ({
  label: `Remove ${id}`,
  recipe: draft => {
    delete draft.notes[id]
  },
})
