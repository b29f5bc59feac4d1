// What takes room, and what is let go for good: sizes that tell large from small, and nothing goes but what was asked for.

import { expect, it } from 'vitest'
import { computer, note, someMap } from './computer'

const text = 'long '.repeat(5000)
const large = { ...someMap('large', 'Large'), notes: { a: { id: 'a', text, position: { x: 0, y: 0 } } } }

async function filled() {
  const machine = computer()
  const tab = await machine.tab()
  for (const doc of [large, someMap('small'), { ...large, id: 'binned' }]) await tab.storage.create(doc)
  await tab.storage.keeping.keepState(large, 'Import')
  await tab.storage.keeping.keepState(someMap('small'), 'Import')
  await tab.storage.remove('binned')
  return { machine, tab, keeping: tab.storage.keeping }
}

it('each map and each deleted one is told with what it takes', async () => {
  const { keeping } = await filled()
  const { maps, bin } = await keeping.space()
  const sizes = new Map(maps.map(one => [one.id, one]))
  expect(sizes.get('large')?.map).toBeGreaterThan(text.length)
  expect(sizes.get('large')).toMatchObject({ stateCount: 1, states: expect.any(Number) })
  expect(sizes.get('large')?.states).toBeGreaterThan(text.length)
  expect(sizes.get('small')?.map).toBeLessThan(text.length)
  expect([...bin.values()]).toEqual([expect.any(Number)])
  expect([...bin.values()][0]).toBeGreaterThan(text.length)
})

it('earlier states go without the map, and those of other maps stay', async () => {
  const { tab, keeping } = await filled()
  await keeping.forgetStates('large')
  expect(await keeping.states('large')).toEqual([])
  expect(await keeping.states('small')).toHaveLength(1)
  expect((await tab.open('large')).store.doc).toEqual(large)
})

it('a map goes for good, with all that is its own, where there is no room for the bin', async () => {
  const { machine, tab, keeping } = await filled()
  machine.fill()
  await expect(tab.storage.remove('large')).rejects.toThrow(/full/)
  await keeping.removeForGood('large')
  machine.free()
  expect((await tab.storage.list()).map(({ id }) => id)).toEqual(['small'])
  expect(await keeping.states('large')).toEqual([])
  expect(await keeping.binned()).toHaveLength(1)
})

it('a state that is there already learns what was done next', async () => {
  const { tab, keeping } = await filled()
  const { store, saving } = await tab.open('small')
  await keeping.forgetStates('small')
  store.commit(note('first'))
  await saving.stop()
  await expect.poll(async () => (await keeping.states('small')).map(({ before }) => before)).toEqual([''])
  await keeping.keepState(someMap('small'), 'Take in a table')
  expect(await keeping.states('small')).toMatchObject([{ before: 'Take in a table', doc: someMap('small') }])
})
