// The maps on this device: listing, copies, titles, deleting with the way back, and news of what other tabs do.

import { describe, expect, it } from 'vitest'
import { computer, note, retitle, someMap } from './computer'

async function withTwoMaps() {
  const machine = computer()
  const tab = await machine.tab()
  await tab.storage.create(someMap('one', 'First'))
  await tab.storage.create(someMap('two', 'Second'))
  return { machine, tab }
}

describe('the list', () => {
  it('has the last changed map first, as it is with its journal', async () => {
    const { tab } = await withTwoMaps()
    expect((await tab.storage.list()).map(({ title }) => title)).toEqual(['Second', 'First'])
    const { store, saving } = await tab.open('one')
    store.commit(retitle('First, changed'))
    await saving.flush()
    const [newest] = await tab.storage.list()
    expect(newest).toMatchObject({ id: 'one', title: 'First, changed', state: 'ok' })
    expect(newest?.doc).toEqual(store.doc)
    expect(newest?.updatedAt).toBeGreaterThan((await tab.storage.list())[1]?.updatedAt ?? Number.NaN)
  })

  it('keeps the identity of maps that have not changed, so that their pictures are not drawn again', async () => {
    const { tab } = await withTwoMaps()
    const [first] = await tab.storage.list()
    expect((await tab.storage.list())[0]?.doc).toBe(first?.doc)
  })

  it('tells its watchers, in every tab', async () => {
    const { machine, tab } = await withTwoMaps()
    const other = await machine.tab()
    let told = 0
    const stop = other.storage.watch(() => {
      told += 1
    })
    await tab.storage.create(someMap('three'))
    await tab.storage.rename('three', 'Third')
    expect(told).toBe(2)
    stop()
    await tab.storage.remove('three')
    expect(told).toBe(2)
  })
})

describe('a map', () => {
  it('is never overwritten by another of the same id', async () => {
    const { tab } = await withTwoMaps()
    expect(await tab.storage.create(someMap('one', 'Impostor'))).toMatchObject({ ok: false, error: { place: 'id' } })
    expect((await tab.storage.list()).map(({ title }) => title)).toEqual(['Second', 'First'])
  })

  it('that is not here says so', async () => {
    const { tab } = await withTwoMaps()
    expect(await tab.storage.load('nowhere')).toMatchObject({ ok: false })
    expect(await tab.storage.duplicate('nowhere')).toMatchObject({ ok: false })
    expect(await tab.storage.rename('nowhere', 'x')).toMatchObject({ ok: false })
    expect(await tab.storage.rawText('nowhere')).toBeNull()
    expect(await tab.storage.viewport('nowhere')).toBeNull()
  })

  it('comes back from deletion with its undo and its viewport', async () => {
    const { tab } = await withTwoMaps()
    const first = await tab.open('one')
    first.store.commit(note('a'))
    await first.saving.stop()
    const second = await tab.open('one')
    second.store.commit(note('b'))
    await second.saving.flush()
    await tab.storage.saveViewport('one', { x: 1, y: -2, zoom: 0.5 })
    const bringBack = await tab.storage.remove('one')
    expect((await tab.storage.list()).map(({ id }) => id)).toEqual(['two'])
    expect(await tab.storage.load('one')).toMatchObject({ ok: false })
    await bringBack()
    const loaded = await tab.storage.load('one')
    expect(loaded).toMatchObject({
      ok: true,
      value: { viewport: { x: 1, y: -2, zoom: 0.5 }, readOnly: false, notice: null },
    })
    if (loaded.ok) {
      expect(loaded.value.doc).toEqual(second.store.doc)
      expect(loaded.value.history).toEqual(second.store.history.data)
    }
  })

  it('that is brought back after its id was taken leaves the new one alone', async () => {
    const { tab } = await withTwoMaps()
    const bringBack = await tab.storage.remove('one')
    await tab.storage.create(someMap('one', 'New'))
    await bringBack()
    expect((await tab.storage.list()).map(({ title }) => title)).toEqual(['New', 'Second'])
  })

  it('is copied as it is now, under a new id and title', async () => {
    const { tab } = await withTwoMaps()
    const { store, saving } = await tab.open('one')
    store.commit(note('a'))
    await saving.flush()
    const copied = await tab.storage.duplicate('one')
    expect(copied.ok).toBe(true)
    const id = copied.ok ? copied.value : ''
    const copy = await tab.open(id)
    expect(copy.store.doc).toEqual({ ...store.doc, id, title: 'First (copy)' })
    expect(copy.store.history.canUndo).toBe(false)
    copy.store.commit(note('only here'))
    await copy.saving.flush()
    expect(Object.keys(store.doc.notes)).not.toContain('only here')
  })

  it('remembers where the canvas stood', async () => {
    const { machine, tab } = await withTwoMaps()
    expect(await tab.storage.viewport('one')).toBeNull()
    await tab.storage.saveViewport('one', { x: 10, y: 20, zoom: 2 })
    const loaded = await (await machine.tab()).storage.load('one')
    expect(loaded).toMatchObject({ ok: true, value: { viewport: { x: 10, y: 20, zoom: 2 } } })
  })
})
