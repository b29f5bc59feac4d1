// Damage costs what is damaged and nothing more: it is said, kept for download, and never overwritten.

import { describe, expect, it } from 'vitest'
import { computer, note, retitle, someMap } from './computer'

describe('a map that cannot be read', () => {
  it.each([
    ['a wrong value', { ...someMap('bad'), steps: { review: { name: 7 } } }],
    ['a text', 'not a map at all'],
    ['nothing', null],
    ['another map', someMap('someone-else')],
  ])('because of %s is listed as damaged, can be downloaded, and stays as it is', async (_, map) => {
    const machine = computer()
    const tab = await machine.tab()
    await tab.storage.create(someMap('good'))
    const row = { id: 'bad', title: 'Precious', updatedAt: 5, folded: 0, born: 'x', map }
    await machine.raw().maps.put(row)

    const summary = (await tab.storage.list()).find(({ id }) => id === 'bad')
    expect(summary).toEqual({ id: 'bad', title: 'Precious', updatedAt: 5, state: 'damaged', doc: null })
    expect((await tab.storage.list()).find(({ id }) => id === 'good')?.state).toBe('ok')
    const loaded = await tab.storage.load('bad')
    expect(loaded.ok).toBe(false)
    const text = await tab.storage.rawText('bad')
    expect(typeof map === 'string' ? text : JSON.parse(text ?? '')).toEqual(map)

    expect((await tab.storage.create(someMap('bad'))).ok).toBe(false)
    expect((await tab.storage.duplicate('bad')).ok).toBe(false)
    expect(await machine.raw().maps.get('bad')).toEqual(row)
  })

  it('can be removed and brought back like any other', async () => {
    const machine = computer()
    const tab = await machine.tab()
    const row = { id: 'bad', title: 'Precious', updatedAt: 5, folded: 0, born: 'x', map: 'oops' }
    await machine.raw().maps.put(row)
    const bringBack = await tab.storage.remove('bad')
    expect(await tab.storage.list()).toEqual([])
    expect(await tab.storage.rawText('bad')).toBeNull()
    await bringBack()
    expect(await tab.storage.rawText('bad')).toBe('oops')
  })
})

describe('a damaged row of the journal', () => {
  it.each([
    ['no change', 'torn'],
    [
      'patches that are none',
      { label: '', origin: 'user', patches: [{ op: 'eval', path: [] }], inverse: [], history: { kind: 'new' } },
    ],
    [
      'a change after which no map is left',
      {
        label: 'Break',
        origin: 'user',
        patches: [{ op: 'replace', path: ['steps', 'review', 'wait'], value: '3 wks-ish' }],
        inverse: [],
        history: { kind: 'none' },
      },
    ],
    [
      'a forbidden key',
      {
        label: 'Pollute',
        origin: 'user',
        patches: [{ op: 'add', path: ['__proto__', 'polluted'], value: true }],
        inverse: [],
        history: { kind: 'none' },
      },
    ],
  ])('with %s costs itself alone', async (_, change) => {
    const machine = computer()
    const tab = await machine.tab()
    await tab.storage.create(someMap())
    const first = await tab.open('benefit-change')
    first.store.commit(note('before'))
    await first.saving.flush()
    tab.crash()
    await machine.raw().journal.add({ mapId: 'benefit-change', lane: 'other', at: 1, change } as never)
    const next = await machine.tab()
    const second = await next.open('benefit-change')
    expect(Object.keys(second.store.doc.notes)).toContain('before')
    expect(second.store.doc.steps.review?.wait).toBe(someMap().steps.review?.wait)
    second.store.commit(note('after'))
    second.store.commit(retitle('Still here'))
    await second.saving.stop()
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)

    const third = await (await machine.tab()).open('benefit-change')
    expect(third.store.doc).toEqual(second.store.doc)
  })

  it('is said, and kept aside when the journal is folded', async () => {
    const machine = computer()
    const tab = await machine.tab()
    await tab.storage.create(someMap())
    await machine.raw().journal.add({ mapId: 'benefit-change', lane: 'a', at: 1, change: 'torn' } as never)
    const loaded = await tab.storage.load('benefit-change')
    expect(loaded).toMatchObject({ ok: true, value: { notice: expect.stringContaining('damaged') } })
    const { store, saving } = await tab.open('benefit-change')
    store.commit(note('a'))
    await saving.stop()
    expect(await machine.raw().journal.count()).toBe(0)
    expect((await machine.raw().broken.toArray()).map(({ row }) => row)).toMatchObject([{ change: 'torn' }])
  })
})

describe('a change that breaks the map', () => {
  it('is never folded into it, and costs itself when the map is opened again', async () => {
    const machine = computer()
    const tab = await machine.tab()
    await tab.storage.create(someMap())
    const { store, saving } = await tab.open('benefit-change')
    store.commit(note('sound'))
    store.commit(note('no id at all'))
    store.commit(note('also-sound'))
    await saving.stop()
    const again = await (await machine.tab()).open('benefit-change')
    expect(Object.keys(again.store.doc.notes)).toEqual(expect.arrayContaining(['sound', 'also-sound']))
    expect(Object.keys(again.store.doc.notes)).not.toContain('no id at all')
  })
})

describe('a map of a newer version', () => {
  it('opens read-only', async () => {
    const machine = computer()
    const tab = await machine.tab()
    const map = { ...someMap('newer'), version: 2 }
    await machine.raw().maps.put({ id: 'newer', title: 'Newer', updatedAt: 5, folded: 0, born: 'x', map })
    const loaded = await tab.storage.load('newer')
    expect(loaded).toMatchObject({ ok: true, value: { readOnly: true, notice: expect.stringMatching(/newer/) } })
  })
})
