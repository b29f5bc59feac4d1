// Whatever writes on this device (making, deleting, putting back, emptying the bin, earlier states, backups, views): each
// request of it is made to fail in each way, one by one. It comes to an end, says so where somebody asked for it, leaves all of
// what was there or all of what should be there, and is possible again afterwards. The figures are printed.

import { afterAll, expect, it } from 'vitest'
import { createDatabase } from '../../src/storage/database'
import type { TableName } from '../../src/storage/tables'
import { reading } from '../../src/storage/transact'
import { type BinNumbers, binNumbers, type Deed, deeds, seed, type Tab, tabOn } from './deeds'
import { type Effect, emptyDisk, type Fault, type Operation } from './faulty-engine'

const allTables: readonly TableName[] = [
  'maps',
  'journal',
  'history',
  'viewports',
  'broken',
  'shared',
  'bin',
  'states',
  'keeping',
  'meta',
]

/** Everything that is kept, but for the times and names that another try may draw otherwise. */
async function kept(disk: IDBFactory): Promise<string> {
  const db = createDatabase('sluice', { engine: { indexedDB: disk } })
  const rows = await reading(db, allTables, transaction =>
    Promise.all(allTables.map(name => transaction.objectStore(name).getAll())),
  )
  db.close()
  const drawn = new Set(['born', 'at', 'updatedAt', 'deletedAt', 'n', 'seq', 'lane'])
  const text = JSON.stringify(rows, (key, value) => (drawn.has(key) ? undefined : value))
  return text.replaceAll(/"id-\d+"/g, '"id"')
}

const named = (kind: 'throws' | 'errors' | 'aborts', name: string): Effect => ({ kind, name })
const atRequest: readonly Effect[] = [
  named('errors', 'QuotaExceededError'),
  named('errors', 'UnknownError'),
  named('throws', 'DataError'),
  named('aborts', 'AbortError'),
  { kind: 'closes' },
  { kind: 'hangs' },
]
const effects: { readonly [Op in Operation]?: readonly Effect[] } = {
  transaction: [named('throws', 'InvalidStateError'), { kind: 'closes' }, { kind: 'hangs' }],
  read: atRequest,
  count: atRequest,
  add: atRequest,
  put: atRequest,
  delete: atRequest,
  complete: [named('aborts', 'QuotaExceededError'), named('aborts', 'UnknownError'), { kind: 'hangs' }],
}

interface World {
  readonly disk: IDBFactory
  readonly tab: Tab
  readonly bin: BinNumbers
  readonly before: string
}

async function begin(): Promise<World> {
  const disk = emptyDisk()
  await seed(disk)
  const tab = await tabOn(disk, 50_000)
  const bin = await binNumbers(tab.storage)
  return { disk, tab, bin, before: await kept(disk) }
}

interface Place {
  readonly operation: Operation
  readonly nth: number
}

/** What the deed asks of the database where nothing fails, each place once for each table; and what is kept then. */
async function undisturbed(deed: Deed): Promise<{ readonly places: readonly Place[]; readonly after: string }> {
  const { disk, tab, bin, before } = await begin()
  const from = tab.engine.log.length
  expect(await deed.run(tab.storage, bin)).toBeNull()
  const after = await kept(disk)
  expect(after).not.toBe(before)
  const met = new Map<string, number>()
  const seen = new Set<string>()
  const places = tab.engine.log.slice(from).flatMap(({ what, store, transaction }): Place[] => {
    if (what === 'success') return []
    const isWritten = tab.engine.log.some(step => step.transaction === transaction && step.mode === 'readwrite')
    if (what === 'complete' && !isWritten) return []
    const operation = what === 'begin' ? 'transaction' : what
    const nth = (met.get(operation) ?? 0) + 1
    met.set(operation, nth)
    const place = `${operation} ${store ?? nth}`
    if (seen.has(place)) return []
    seen.add(place)
    return [{ operation, nth }]
  })
  return { places, after }
}

/** What is waited for; time passes as long as it does not come. */
async function settled<T>(waiting: Promise<T>, { pass }: Tab): Promise<T> {
  let over = false
  const end = () => {
    over = true
  }
  waiting.then(end, end)
  for (let turn = 1; !over && turn < 1000; turn++) {
    if (turn % 50 === 0) pass()
    await new Promise(setImmediate)
  }
  if (!over) throw new Error('it never comes to an end')
  return waiting
}

const words = /^(?:Not saved: .*Your map is still here\.|This browser’s storage cannot be read now .*)$/
const figures = { deeds: 0, faults: 0, said: 0, halfDone: 0, lost: 0 }

afterAll(() => {
  const { deeds, faults, said, halfDone, lost } = figures
  console.log(`Deeds ${deeds}, faults ${faults}, of these said ${said}, half done ${halfDone}, lost ${lost}`)
})

it.each(deeds.map(deed => [deed.name, deed] as const))(
  '%s: all or nothing whatever fails, and said',
  async (_, deed) => {
    const { places, after } = await undisturbed(deed)
    expect(places.length).toBeGreaterThan(2)
    figures.deeds += 1
    let world = await begin()
    for (const { operation, nth } of places) {
      for (const effect of effects[operation] ?? []) {
        figures.faults += 1
        const now = await disturbed(deed, world, { operation, nth, effect }, after)
        // What was taken back is as before in every way: the next fault meets it there.
        if (now !== world.before) world = await begin()
      }
    }
    expect(await deed.run(world.tab.storage, world.bin)).toBeNull()
    expect(await kept(world.disk)).toBe(after)
  },
)

async function disturbed(deed: Deed, { disk, tab, bin, before }: World, fault: Fault, after: string): Promise<string> {
  tab.engine.inject(fault)
  const said = await settled(deed.run(tab.storage, bin), tab)
  const why = `${JSON.stringify(fault)}, said: ${said}`
  expect(tab.engine.struck(), why).toBe(true)
  tab.engine.heal()
  const now = await kept(disk)
  if (now !== before && now !== after) figures.halfDone += 1
  if (said === null && !deed.isQuiet && now !== after) figures.lost += 1
  expect([before, after], why).toContain(now)
  if (said !== null) {
    figures.said += 1
    expect(said, why).toMatch(words)
    // A commit that does not answer may have been made all the same.
    if (fault.operation !== 'complete' || fault.effect.kind !== 'hangs') expect(now, why).toBe(before)
  } else if (!deed.isQuiet) expect(now, why).toBe(after)
  // What is only in this page is not gone from its list.
  const listed = (await tab.storage.list()).map(({ id }) => id)
  expect(listed, why).toEqual(expect.arrayContaining(deed.name === 'make a map' ? ['new', 'two'] : ['two']))
  return now
}
