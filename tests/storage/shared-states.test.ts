// States that left in a file or came in with one, from which a merge learns who changed what.

import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { openStorage } from '../../src/storage/map-storage'
import { commonState } from '../../src/versions/common-state'
import { computer, someMap } from './computer'

const titled = (title: string) => someMap('one', title)

describe('shared states', () => {
  it('are the last ones, the newest first, each kept once', async () => {
    const tab = await computer().tab()
    await tab.storage.create(titled('0'))
    for (let n = 1; n <= 34; n += 1) await tab.storage.keepShared(titled(String(n)))
    await tab.storage.keepShared(titled('34'))
    const titles = (await tab.storage.sharedStates('one')).map(doc => doc.title)
    expect(titles).toEqual(Array.from({ length: 32 }, (_, index) => String(34 - index)))
    expect(await tab.storage.sharedStates('two')).toEqual([])
  })

  it('go with their map, and come back with it', async () => {
    const tab = await computer().tab()
    await tab.storage.create(titled('0'))
    await tab.storage.keepShared(titled('1'))
    const bringBack = await tab.storage.remove('one')
    expect(await tab.storage.sharedStates('one')).toEqual([])
    await bringBack()
    expect((await tab.storage.sharedStates('one')).map(doc => doc.title)).toEqual(['1'])
  })

  it('are missing in a database of the first version, which opens all the same with all its maps', async () => {
    const engine = { indexedDB: new IDBFactory(), IDBKeyRange }
    const first = new Dexie('sluice', engine)
    first.version(1).stores({
      maps: 'id, [id+born+folded]',
      journal: '++seq, mapId, [mapId+seq]',
      history: '[mapId+lane], mapId',
      viewports: 'mapId',
      broken: '++n, mapId',
    })
    await first.open()
    await first.table('maps').add({ id: 'one', title: 'Old', updatedAt: 1, map: titled('Old'), folded: 0, born: 'x' })
    first.close()
    const storage = await openStorage({ engine })
    const loaded = await storage.load('one')
    expect(loaded.ok && loaded.value.doc.title).toBe('Old')
    expect(await storage.sharedStates('one')).toEqual([])
    await storage.keepShared(titled('Handed out'))
    expect((await storage.sharedStates('one')).map(doc => doc.title)).toEqual(['Handed out'])
  })

  it('tell from which of them a copy came', () => {
    const [first, second] = [titled('1'), { ...titled('2'), entry: 'parallel' as const }]
    expect(commonState([second, first], { ...second, title: 'Mine' })).toBe(second)
    expect(commonState([second, first], { ...first, calendar: { ...first.calendar, hoursPerDay: 7 } })).toBe(first)
    expect(commonState([], first)).toBeNull()
  })
})
