// The connection is gone while a map is open, and the database does not open again: with an error, as a newer one, never, or
// because its upgrade fails. It is said, the edit stays, and it is written as soon as the database opens.

import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { createDocumentStore } from '../../src/edit/store'
import type { MapStorage } from '../../src/storage/map-storage'
import { note, someMap } from './computer'
import { tabOn } from './deeds'
import { type Effect, emptyDisk } from './faulty-engine'

const table: string[] = []
let kept = 0

afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => {
  console.log(`Openings that fail ${table.length}, lost ${table.length - kept}:\n${table.join('\n')}`)
})

async function opened(storage: MapStorage) {
  const loaded = await storage.load('benefit-change')
  if (!loaded.ok) throw new Error(loaded.error.message)
  const store = createDocumentStore(loaded.value.doc, { now: () => 0 }, loaded.value.history)
  return { store, saving: storage.attach(store) }
}

async function session() {
  const disk = emptyDisk()
  const tab = await tabOn(disk)
  await tab.storage.create(someMap())
  const { store, saving } = await opened(tab.storage)
  store.commit(note('before'))
  await saving.flush()
  return { disk, ...tab, store, saving }
}

const deleted = (disk: IDBFactory) =>
  new Promise<void>((resolve, reject) => {
    const request = disk.deleteDatabase('sluice')
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })

async function expectSaid({ store, saving, pass }: Awaited<ReturnType<typeof session>>, name: string): Promise<void> {
  store.commit(note('drawn'))
  // What fails says so by itself; what hangs when time has passed.
  for (let turn = 1; turn < 200 && saving.status().kind !== 'failed'; turn++) {
    if (turn % 60 === 0) pass()
    await new Promise(setImmediate)
  }
  expect(saving.status().kind).toBe('failed')
  expect(saving.status().message).toMatch(/^Not saved: .*Your map is still here\./)
  expect(saving.status().ways).toContain('download')
  expect(Object.keys(store.doc.notes)).toEqual(['before', 'drawn'])
  table.push(`  ${name.padEnd(30)} ${saving.status().message}`)
}

async function expectKept({ disk, store, saving }: Awaited<ReturnType<typeof session>>): Promise<void> {
  await saving.tryAgain()
  expect(saving.status().message).toBe('Saved on this device')
  const { storage } = await tabOn(disk)
  expect((await opened(storage)).store.doc).toEqual(store.doc)
  kept += 1
}

const effects: readonly Effect[] = [
  ...['UnknownError', 'InvalidStateError', 'QuotaExceededError', 'VersionError', 'AbortError', 'SecurityError'].flatMap(
    (name): Effect[] => [
      { kind: 'errors', name },
      { kind: 'throws', name },
    ],
  ),
  { kind: 'hangs' },
]
const nameOf = (effect: Effect) => ('name' in effect ? `${effect.kind} ${effect.name}` : effect.kind)

it.each(effects.map(effect => [nameOf(effect), effect] as const))('opening %s', async (name, effect) => {
  const world = await session()
  // The database is deleted under the open map, and with it goes the connection.
  await deleted(world.disk)
  world.engine.inject({ operation: 'open', nth: 1, effect })
  await expectSaid(world, name)
  world.engine.heal()
  await expectKept(world)
})

it('an upgrade that fails', async () => {
  const world = await session()
  await deleted(world.disk)
  vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  })
  await expectSaid(world, 'upgrade throws')
  vi.restoreAllMocks()
  await expectKept(world)
})

it('an upgrade that another page holds up for ever, until that page is closed', async () => {
  const world = await session()
  await deleted(world.disk)
  const other = await new Promise<IDBDatabase>(resolve => {
    const request = world.disk.open('sluice', 10)
    request.onsuccess = () => resolve(request.result)
  })
  await expectSaid(world, 'upgrade blocked')
  other.close()
  await expectKept(world)
})
