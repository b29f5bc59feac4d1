// Earlier states keep themselves: the one a map was opened with, one every ten minutes of work, one before a large change.

import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import type { Edit } from '../../src/edit/edit'
import { createDocumentStore } from '../../src/edit/store'
import { createDatabase } from '../../src/storage/database'
import { earlierStates, keepState, mostOfAMap, restBetween, watchStates } from '../../src/storage/earlier-states'
import { retitle, someMap } from './computer'
import { rawTables } from './raw-tables'

function watched() {
  const engine = { indexedDB: new IDBFactory() }
  const db = createDatabase('sluice', { engine })
  const clock = { now: 1_000_000_000 }
  const store = createDocumentStore(someMap('one', '0'), { now: () => clock.now })
  const stop = watchStates(store, db, () => clock.now)
  const titles = async () => (await earlierStates(db, 'one')).map(({ doc }) => doc.title)
  return { db, raw: rawTables(engine), clock, store, stop, titles }
}

const many: Edit = {
  label: 'Take in the table',
  recipe: draft => {
    for (let n = 0; n < 30; n += 1) draft.notes[`n${n}`] = { id: `n${n}`, text: `${n}`, position: { x: n, y: 0 } }
  },
}

describe('while somebody works', () => {
  it('the first state is kept, and then one after every ten minutes of work', async () => {
    const { clock, store, stop, titles } = watched()
    for (let n = 1; n <= 25; n += 1) {
      clock.now += restBetween / 10
      store.commit(retitle(String(n)))
    }
    await vi.waitFor(async () => expect(await titles()).toEqual(['20', '10', '0']))
    stop()
    clock.now += restBetween
    store.commit(retitle('later'))
    expect(await titles()).toEqual(['20', '10', '0'])
  })

  it('the state before a change of many places is kept at once, with what was done then', async () => {
    const { db, clock, store } = watched()
    store.commit(retitle('1'))
    clock.now += 1000
    store.commit(many)
    await vi.waitFor(async () => {
      const [last] = await earlierStates(db, 'one')
      expect(last).toMatchObject({ before: 'Take in the table', at: clock.now, doc: { title: '1' } })
    })
  })

  it('what comes from another tab keeps nothing here: that tab does', async () => {
    const { store, titles } = watched()
    store.receive([{ op: 'replace', path: ['title'], value: 'From there' }])
    expect(await titles()).toEqual([])
  })
})

describe('a state', () => {
  it('is kept once, and each map keeps its own', async () => {
    const { db } = watched()
    const once = { at: 5000, before: '', rest: 0 }
    expect(await keepState(db, someMap('one'), once)).toBe(true)
    expect(await keepState(db, someMap('one'), { ...once, at: 6000 })).toBe(false)
    expect(await keepState(db, someMap('two'), once)).toBe(true)
    expect(await earlierStates(db, 'one')).toHaveLength(1)
  })

  it('that cannot be read is passed over, also one of another map', async () => {
    const { db, raw } = watched()
    await keepState(db, someMap('one'), { at: 1, before: '', rest: 0 })
    await raw.states.add(
      { mapId: 'one', at: 2, before: '', size: 1, map: { format: 'sluice-map' } },
      { mapId: 'one', at: 3, before: '', size: 1, map: someMap('two') },
    )
    expect((await earlierStates(db, 'one')).map(({ at }) => at)).toEqual([1])
  })

  it('goes, the oldest first, when the states of its map take too much', async () => {
    const { db, raw } = watched()
    const large = (n: number) => ({ ...someMap('one', `${n}`), notes: { a: { ...noteOf(n) } } })
    const noteOf = (n: number) => ({ id: 'a', text: `${n}`.repeat(mostOfAMap / 3), position: { x: 0, y: 0 } })
    for (let n = 1; n <= 4; n += 1) await keepState(db, large(n), { at: n, before: '', rest: 0 })
    const kept = await raw.states.toArray()
    expect(kept.map(({ at }) => at)).toEqual([3, 4])
  })
})
