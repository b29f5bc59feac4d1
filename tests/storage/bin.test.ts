// Deleted maps lie in the bin whole, for 30 days, and come back beside a map that took their id.

import { describe, expect, it } from 'vitest'
import { binDays } from '../../src/storage/bin'
import { computer, note, retitle, someMap } from './computer'

const day = 24 * 60 * 60 * 1000

async function withDeleted() {
  const machine = computer()
  const tab = await machine.tab()
  await tab.storage.create(someMap('one', 'First'))
  const { store, saving } = await tab.open('one')
  store.commit(note('a'))
  await saving.stop()
  const again = await tab.open('one')
  again.store.commit(retitle('First, changed'))
  await again.saving.flush()
  await again.saving.stop()
  await tab.storage.keepShared(store.doc)
  await tab.storage.remove('one')
  return { machine, tab, keeping: tab.storage.keeping, was: again.store }
}

describe('the bin', () => {
  it('lists what was deleted, and when it goes for good', async () => {
    const { keeping, tab, was } = await withDeleted()
    expect(await tab.storage.list()).toEqual([])
    const [binned] = await keeping.binned()
    expect(binned).toMatchObject({ title: 'First, changed', doc: was.doc })
    expect((binned?.until ?? 0) - (binned?.deletedAt ?? 0)).toBe(30 * day)
  })

  it('gives a map back with its undo, its shared and its earlier states', async () => {
    const { keeping, tab, was } = await withDeleted()
    const [binned] = await keeping.binned()
    const back = await keeping.bringBack(binned?.n ?? 0)
    expect(back).toEqual({ ok: true, value: { id: 'one', isCopy: false } })
    const { store } = await tab.open('one')
    expect(store.doc).toEqual(was.doc)
    expect(store.history.undoLabel).toBe('Title First, changed')
    expect(await tab.storage.sharedStates('one')).toHaveLength(1)
    expect((await keeping.states('one')).length).toBeGreaterThan(0)
    expect(await keeping.binned()).toEqual([])
    expect(await keeping.bringBack(binned?.n ?? 0)).toMatchObject({ ok: false })
  })

  it('gives a map back beside another that took its id, under a title that tells them apart', async () => {
    const { keeping, tab, was } = await withDeleted()
    await tab.storage.create(someMap('one', 'New'))
    const [binned] = await keeping.binned()
    const back = await keeping.bringBack(binned?.n ?? 0)
    expect(back).toMatchObject({ ok: true, value: { isCopy: true } })
    const id = back.ok ? back.value.id : ''
    const { store } = await tab.open(id)
    expect(store.doc).toEqual({ ...was.doc, id, title: 'First, changed (from the bin)' })
    expect((await tab.open('one')).store.doc.title).toBe('New')
    expect((await keeping.states(id)).map(({ doc }) => doc.id)).toContain(id)
  })

  it('keeps a map whose undo of the deletion finds the id taken', async () => {
    const machine = computer()
    const tab = await machine.tab()
    await tab.storage.create(someMap('one', 'First'))
    const bringBack = await tab.storage.remove('one')
    await tab.storage.create(someMap('one', 'New'))
    await bringBack()
    expect((await tab.storage.keeping.binned()).map(({ title }) => title)).toEqual(['First'])
  })

  it('gives a damaged map back as damaged as it was', async () => {
    const machine = computer()
    const tab = await machine.tab()
    await machine.raw().maps.add({ id: 'torn', title: 'Torn', updatedAt: 1, map: 'half', folded: 0, born: 'x' })
    await tab.storage.remove('torn')
    const [binned] = await tab.storage.keeping.binned()
    expect(binned).toMatchObject({ title: 'Torn', doc: null })
    await tab.storage.keeping.bringBack(binned?.n ?? 0)
    expect(await tab.storage.rawText('torn')).toBe('half')
  })

  it('is emptied of one, or of all, for good', async () => {
    const { keeping } = await withDeleted()
    const numbers = (await keeping.binned()).map(({ n }) => n)
    await keeping.deleteForGood(numbers)
    expect(await keeping.binned()).toEqual([])
  })

  it('lets go after 30 days, when the app starts, and not before', async () => {
    const { machine, keeping } = await withDeleted()
    const [binned] = await keeping.binned()
    const rows = machine.raw().bin
    const numberOfRows = async () => {
      const tab = await machine.tab()
      await tab.storage.keeping.binned()
      return (await tab.storage.keeping.binned()).length
    }
    const row = await rows.get(binned?.n ?? 0)
    await rows.put({ ...row, deletedAt: (binned?.deletedAt ?? 0) - binDays * day + 1000 })
    expect(await numberOfRows()).toBe(1)
    await rows.put({ ...row, deletedAt: (binned?.deletedAt ?? 0) - binDays * day })
    expect(await numberOfRows()).toBe(0)
  })
})
