// States that left in a file or came in with one, from which a merge learns who changed what.

import { describe, expect, it } from 'vitest'
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

  it('tell from which of them a copy came', () => {
    const [first, second] = [titled('1'), { ...titled('2'), entry: 'parallel' as const }]
    expect(commonState([second, first], { ...second, title: 'Mine' })).toBe(second)
    expect(commonState([second, first], { ...first, calendar: { ...first.calendar, hoursPerDay: 7 } })).toBe(first)
    expect(commonState([], first)).toBeNull()
  })
})
