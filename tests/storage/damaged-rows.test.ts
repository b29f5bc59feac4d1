// Every way in which a row can be damaged: it costs at most itself, is said, and the rest of the map opens, also in a tab that
// has the map open already.

import { describe, expect, it } from 'vitest'
import { plainJson } from '../../src/model/plain-json'
import { computer, note, retitle, someMap } from './computer'

const change = (patches: unknown, rest: object = {}) => ({
  label: 'Damaged',
  origin: 'user',
  patches,
  inverse: [],
  history: { kind: 'none' },
  ...rest,
})
const replace = (path: readonly unknown[], value: unknown) => change([{ op: 'replace', path, value }])

const cycle: { self?: unknown } = {}
cycle.self = cycle
let deep: unknown = 'end'
for (let level = 0; level < 500; level++) deep = { deep }

/** Rows as they might be found, and whether anything of them can be told from a sound one. */
const damages: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a list', []],
  ['an empty object', {}],
  ['no patches', { ...change([]), patches: undefined }],
  ['patches that are a text', change('torn')],
  ['a patch that is null', change([null])],
  ['a patch without a path', change([{ op: 'remove' }])],
  ['a patch with an empty path', change([{ op: 'replace', path: [], value: {} }])],
  ['half a patch: no value', change([{ op: 'replace', path: ['title'] }])],
  ['half a patch: no operation', change([{ path: ['title'], value: 'x' }])],
  ['a path of objects', replace([{}, 'x'], 1)],
  ['no label', change([], { label: undefined })],
  ['no inverse', change([], { inverse: undefined })],
  ['a history that is none', change([], { history: 'undo' })],
  ['an undo of no number', change([], { history: { kind: 'undo', taken: 'all' } })],
  ['a path through __proto__', change([{ op: 'add', path: ['__proto__', 'polluted'], value: true }])],
  ['a path through constructor', change([{ op: 'add', path: ['steps', 'constructor', 'x'], value: true }])],
  ['a collection set to null', replace(['flows'], null)],
  ['a collection set to a list', replace(['steps'], [1, 2])],
  ['the id of another map', replace(['id'], 7)],
  ['another format', replace(['format'], 'another')],
  ['a number that is none', replace(['steps', 'review', 'completeAccurate'], Number.NaN)],
  ['a number without end', replace(['steps', 'review', 'completeAccurate'], Number.POSITIVE_INFINITY)],
  ['a date', replace(['steps', 'review', 'name'], new Date(0))],
  ['a map of the language', replace(['notes'], new Map([['a', 1]]))],
  ['a big integer', replace(['steps', 'review', 'name'], 1n)],
  ['a value that holds itself', replace(['notes'], cycle)],
  ['a value nested too deep', replace(['notes'], deep)],
  [
    'an enormous number of patches',
    change(Array.from({ length: 2_000 }, (_, at) => ({ op: 'add', path: ['notes', `n ${at}`], value: { at } }))),
  ],
]

describe('a row of the journal that is damaged', () => {
  it.each(damages)('by %s costs itself alone, is said and kept aside', async (_, damaged) => {
    const machine = computer()
    const tab = await machine.tab()
    await tab.storage.create(someMap())
    const first = await tab.open('benefit-change')
    first.store.commit(note('before'))
    await first.saving.flush()
    const watching = await (await machine.tab({ deaf: true })).open('benefit-change')
    await watching.saving.flush()
    await machine.raw().journal.add({ mapId: 'benefit-change', lane: 'other', at: 1, change: damaged } as never)
    first.store.commit(note('between'))
    await first.saving.flush()
    expect(first.saving.status()).toMatchObject({ kind: 'saved', message: expect.stringContaining('damaged') })
    tab.crash()

    // A tab that has the map open meets the row as well.
    watching.store.commit(retitle('Met it'))
    await watching.saving.flush()
    expect(watching.saving.status()).toMatchObject({ kind: 'saved', message: expect.stringContaining('damaged') })
    expect(Object.keys(watching.store.doc.notes)).toEqual(expect.arrayContaining(['before', 'between']))

    const next = await machine.tab()
    const loaded = await next.storage.load('benefit-change')
    expect(loaded).toMatchObject({ ok: true, value: { notice: expect.stringContaining('damaged') } })
    const again = await next.open('benefit-change')
    expect(Object.keys(again.store.doc.notes)).toEqual(expect.arrayContaining(['before', 'between']))
    expect(again.store.doc.title).toBe('Met it')
    expect(again.store.doc).toEqual(watching.store.doc)
    expect(plainJson(again.store.doc).ok).toBe(true)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect((await next.storage.list())[0]).toMatchObject({ state: 'ok', title: 'Met it' })

    again.store.commit(note('after'))
    await again.saving.stop()
    expect(await machine.raw().broken.count()).toBe(1)
    expect((await (await machine.tab()).open('benefit-change')).store.doc).toEqual(again.store.doc)
  })

  it('is found among many, and the others are all there', async () => {
    const machine = computer()
    const tab = await machine.tab()
    await tab.storage.create(someMap())
    const { store, saving } = await tab.open('benefit-change')
    const raw = machine.raw()
    for (let at = 0; at < 40; at++) {
      store.commit(note(`n${at}`))
      if (at % 10 !== 4) continue
      await saving.flush()
      await raw.journal.add({ mapId: 'benefit-change', lane: 'x', at: 1, change: replace(['flows'], null) } as never)
    }
    await saving.flush()
    tab.crash()
    const loaded = await (await machine.tab()).storage.load('benefit-change')
    expect(loaded).toMatchObject({ ok: true, value: { notice: expect.stringContaining('4 damaged') } })
    if (loaded.ok) expect(Object.keys(loaded.value.doc.notes)).toHaveLength(40)
  })
})

describe('a map’s row of which the map is sound', () => {
  it.each([
    ['folded', 'far'],
    ['folded', 1e15],
    ['folded', undefined],
    ['born', undefined],
    ['born', 5],
    ['title', undefined],
    ['title', {}],
    ['updatedAt', 'yesterday'],
  ])('is mended where %s is %s, with all that its journal says', async (key, value) => {
    const machine = computer()
    const tab = await machine.tab()
    await tab.storage.create(someMap())
    const { store, saving } = await tab.open('benefit-change')
    store.commit(note('kept'))
    await saving.flush()
    tab.crash()
    const raw = machine.raw()
    const row = await raw.maps.get('benefit-change')
    await raw.maps.put({ ...row, [key]: value } as never)

    const next = await machine.tab()
    expect((await next.storage.list())[0]).toMatchObject({ state: 'ok', title: 'Benefit change' })
    const again = await next.open('benefit-change')
    expect(Object.keys(again.store.doc.notes)).toContain('kept')
    again.store.commit(note('later'))
    await again.saving.stop()
    expect(again.saving.status().kind).toBe('saved')
    expect(await raw.journal.count()).toBe(0)
    expect((await (await machine.tab()).open('benefit-change')).store.doc).toEqual(again.store.doc)
  })
})

describe('damaged undo', () => {
  it.each([
    ['no lists', { undo: 'torn', redo: null }],
    ['entries that are none', { undo: [null, 7, { label: 'x' }, { label: 'y', patches: [{ op: 'eval' }] }], redo: [] }],
  ])('by %s costs the undo, not the map', async (_, torn) => {
    const machine = computer()
    const tab = await machine.tab()
    await tab.storage.create(someMap())
    const { store, saving } = await tab.open('benefit-change')
    store.commit(note('kept'))
    await saving.stop()
    tab.crash()
    const raw = machine.raw()
    const [row] = await raw.history.toArray()
    await raw.history.put({ ...row, ...torn } as never)
    const again = await (await machine.tab()).open('benefit-change')
    expect(again.store.doc).toEqual(store.doc)
    expect(again.store.history.undo()).toBeNull()
  })
})

describe('where the canvas stood, damaged', () => {
  it('is not known', async () => {
    const machine = computer()
    const tab = await machine.tab()
    await tab.storage.create(someMap())
    await machine.raw().viewports.put({ mapId: 'benefit-change', x: 'left', y: Number.NaN, zoom: 0 } as never)
    expect(await tab.storage.viewport('benefit-change')).toBeNull()
  })
})

describe('a damaged map', () => {
  it('with a sound journal can be downloaded with it, even where JSON cannot hold what is there', async () => {
    const machine = computer()
    const tab = await machine.tab()
    await tab.storage.create(someMap())
    const { store, saving } = await tab.open('benefit-change')
    store.commit(note('kept'))
    await saving.flush()
    tab.crash()
    const raw = machine.raw()
    const row = await raw.maps.get('benefit-change')
    await raw.maps.put({ ...row, map: { cycle, big: 1n, deep } } as never)
    const next = await machine.tab()
    expect((await next.storage.list())[0]).toMatchObject({ state: 'damaged' })
    const text = await next.storage.rawText('benefit-change')
    expect(JSON.parse(text ?? '')).toMatchObject({ map: { big: '1' }, journal: [{ change: { label: 'Note kept' } }] })
  })
})
