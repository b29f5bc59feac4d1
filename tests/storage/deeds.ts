// Everything but editing that writes on this device, one deed each, and a shelf with something of every kind to do it to.

import { createDocumentStore } from '../../src/edit/store'
import type { MapDocument } from '../../src/model/types'
import { type MapStorage, openStorage } from '../../src/storage/map-storage'
import { longPatience, patience } from '../../src/storage/patience'
import { map } from '../helpers/build'
import { note } from './computer'
import { type FaultyEngine, faultyEngine } from './faulty-engine'

const deaf = { tell: () => {}, listen: () => () => {} }

export interface Tab {
  readonly storage: MapStorage
  readonly engine: FaultyEngine
  /** So much time passes that what does not answer is given up. */
  readonly pass: () => void
}

export async function tabOn(disk: IDBFactory, now = 1000): Promise<Tab> {
  const engine = faultyEngine(disk)
  const waiting = new Set<{ readonly run: () => void; readonly ms: number }>()
  let count = 0
  let clock = now
  const storage = await openStorage({
    engine,
    channel: deaf,
    claim: async () => true,
    newId: () => `id-${++count}`,
    now: () => ++clock,
    later: (run, ms) => {
      const entry = { run, ms }
      waiting.add(entry)
      return () => void waiting.delete(entry)
    },
  })
  const pass = () => {
    for (const entry of [...waiting].filter(({ ms }) => ms === patience || ms === longPatience)) {
      waiting.delete(entry)
      entry.run()
    }
  }
  return { storage, engine, pass }
}

const tiny = (id: string, title = id): MapDocument => ({ ...map(), id, title })

/** One thing that somebody or the app does; resolves to why it could not be done, in words, or to null. */
export interface Deed {
  readonly name: string
  /** Nobody asked for it: where it fails nothing is said. */
  readonly isQuiet?: true
  readonly run: (storage: MapStorage, bin: BinNumbers) => Promise<string | null>
}

/** Where in the bin the two maps lie. */
export interface BinNumbers {
  readonly gone: number
  readonly twice: number
}

export const done = async (tried: Promise<unknown>): Promise<string | null> => {
  try {
    await tried
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
const result = async (tried: Promise<{ readonly ok: boolean; readonly error?: { readonly message: string } }>) =>
  (await tried).error?.message ?? null

/** A shelf with a map of every kind, earlier states and a bin with two maps, one of whose ids is taken again. */
export async function seed(disk: IDBFactory): Promise<void> {
  const { storage } = await tabOn(disk)
  for (const id of ['one', 'two', 'gone', 'twice']) await storage.create(tiny(id))
  const { store, saving } = await opened(storage, 'one')
  store.commit(note('mine'))
  await saving.flush()
  await storage.keeping.keepState(tiny('one', 'Before'), 'Import')
  await storage.saveViewport('one', { x: 1, y: 1, zoom: 1 })
  await storage.keepShared(tiny('one', 'Shared'))
  await storage.keeping.keepNote('backup', { into: 'Before' })
  await storage.remove('gone')
  await storage.remove('twice')
  await storage.create(tiny('twice', 'Taken again'))
}

async function opened(storage: MapStorage, id: string) {
  const loaded = await storage.load(id)
  if (!loaded.ok) throw new Error(loaded.error.message)
  const store = createDocumentStore(loaded.value.doc, { now: () => 0 }, loaded.value.history)
  return { store, saving: storage.attach(store) }
}

export async function binNumbers(storage: MapStorage): Promise<BinNumbers> {
  const binned = await storage.keeping.binned()
  const numberOf = (id: string) => binned.find(({ doc }) => doc?.id === id)?.n ?? 0
  return { gone: numberOf('gone'), twice: numberOf('twice') }
}

export const deeds: readonly Deed[] = [
  { name: 'make a map', run: storage => result(storage.create(tiny('new'))) },
  { name: 'delete a map', run: storage => done(storage.remove('one')) },
  { name: 'put back from the bin', run: ({ keeping }, { gone }) => result(keeping.bringBack(gone)) },
  { name: 'put back beside', run: ({ keeping }, { twice }) => result(keeping.bringBack(twice)) },
  {
    name: 'empty the bin',
    run: ({ keeping }, { gone, twice }) => done(keeping.deleteForGood([gone, twice])),
  },
  { name: 'delete past the bin', run: storage => done(storage.keeping.removeForGood('one')) },
  { name: 'rename', run: storage => result(storage.rename('one', 'Other')) },
  { name: 'duplicate', run: storage => result(storage.duplicate('one')) },
  {
    name: 'keep an earlier state',
    isQuiet: true,
    run: storage => done(storage.keeping.keepState(tiny('one', 'New state'), 'Import')),
  },
  { name: 'let go of earlier states', run: storage => done(storage.keeping.forgetStates('one')) },
  { name: 'a deleted map of a backup', run: storage => done(storage.keeping.layInBin(tiny('other'))) },
  { name: 'where backups go', run: storage => done(storage.keeping.keepNote('backup', { into: 'Here' })) },
  {
    name: 'a state that went out',
    isQuiet: true,
    run: storage => done(storage.keepShared(tiny('one', 'Went out'))),
  },
  {
    name: 'where the canvas stood',
    isQuiet: true,
    run: storage => done(storage.saveViewport('one', { x: 5, y: 5, zoom: 2 })),
  },
  {
    name: 'what is folded',
    isQuiet: true,
    run: storage => done(storage.saveFolds('one', [{ name: 'Both', steps: ['a', 'b'] }])),
  },
]
