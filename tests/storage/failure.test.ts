// Storage that fails: it is said in words, the edit stays, and it is written as soon as that is possible again.

import { IDBFactory } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { OpenFailedError } from '../../src/storage/database'
import { openStorage } from '../../src/storage/map-storage'
import { failureOf } from '../../src/storage/save-state'
import { computer, note, someMap } from './computer'

afterEach(() => {
  vi.restoreAllMocks()
})

async function fullDisk() {
  const machine = computer()
  const tab = await machine.tab()
  await tab.storage.create(someMap())
  const { store, saving } = await tab.open('benefit-change')
  await saving.flush()
  machine.fill()
  store.commit(note('precious'))
  await saving.flush()
  return { machine, tab, store, saving }
}

describe('a full disk', () => {
  it('is said, and the edit stays on the screen', async () => {
    const { store, saving } = await fullDisk()
    expect(saving.status()).toEqual({
      kind: 'failed',
      message: "Not saved: this browser's storage is full. Your map is still here.",
      ways: ['download', 'room', 'again'],
    })
    expect(Object.keys(store.doc.notes)).toContain('precious')
  })

  it('is over when there is room: the next edit writes both, in order', async () => {
    const { machine, store, saving } = await fullDisk()
    machine.free()
    store.commit(note('next'))
    await saving.flush()
    expect(saving.status().kind).toBe('saved')
    const { store: again } = await (await machine.tab()).open('benefit-change')
    expect(again.doc).toEqual(store.doc)
    expect((await machine.raw().journal.toArray()).map(row => row.change.label)).toEqual(['Note precious', 'Note next'])
  })

  it('can be tried again without an edit', async () => {
    const { machine, saving } = await fullDisk()
    await saving.flush()
    expect(saving.status().kind).toBe('failed')
    machine.free()
    await saving.flush()
    expect(saving.status().kind).toBe('saved')
  })

  it('does not lose what was not written when the map is closed and opened again', async () => {
    const { machine, tab, store, saving } = await fullDisk()
    await saving.stop()
    const again = await tab.open('benefit-change')
    expect(again.store.doc).toEqual(store.doc)
    expect(again.store.history.undoLabel).toBe('Note precious')
    await again.saving.flush()
    expect(again.saving.status().kind).toBe('failed')
    machine.free()
    await again.saving.flush()
    expect(again.saving.status().kind).toBe('saved')
    const { store: reloaded } = await (await machine.tab()).open('benefit-change')
    expect(reloaded.doc).toEqual(store.doc)
  })

  it('lets a new map be worked on, and keeps it when there is room', async () => {
    const machine = computer()
    const tab = await machine.tab()
    machine.fill()
    expect(await tab.storage.create(someMap('new'))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('full') },
    })
    const { store, saving } = await tab.open('new')
    store.commit(note('a'))
    await saving.flush()
    expect(saving.status().kind).toBe('failed')
    machine.free()
    await saving.flush()
    expect(saving.status().kind).toBe('saved')
    const { store: reloaded } = await (await machine.tab()).open('new')
    expect(reloaded.doc).toEqual(store.doc)
  })

  it('deleting a map that could not be kept is undone like any other', async () => {
    const machine = computer()
    const tab = await machine.tab()
    machine.fill()
    await tab.storage.create(someMap('new'))
    machine.free()
    const bringBack = await tab.storage.remove('new')
    expect(await tab.storage.list()).toEqual([])
    await bringBack()
    expect((await tab.storage.list()).map(({ id }) => id)).toEqual(['new'])
    const { store, saving } = await tab.open('new')
    await saving.flush()
    expect(saving.status().kind).toBe('saved')
    expect(store.doc).toEqual(someMap('new'))
  })

  it('while folding harms nothing', async () => {
    const machine = computer()
    const tab = await machine.tab()
    await tab.storage.create(someMap())
    const { store, saving } = await tab.open('benefit-change')
    store.commit(note('a'))
    await saving.flush()
    machine.fill()
    await saving.stop()
    machine.free()
    const { store: reloaded } = await (await machine.tab()).open('benefit-change')
    expect(reloaded.doc).toEqual(store.doc)
  })
})

describe('a database that goes away', () => {
  it('is made again with the whole map when the browser has cleared it', async () => {
    const machine = computer()
    const tab = await machine.tab()
    await tab.storage.create(someMap())
    const { store, saving } = await tab.open('benefit-change')
    for (const id of ['a', 'b', 'c']) store.commit(note(id))
    await saving.flush()
    await machine.clear()
    store.commit(note('d'))
    await saving.flush()
    await saving.flush()
    expect(saving.status().kind).toBe('saved')
    store.commit(note('e'))
    await saving.flush()
    const { store: reloaded } = await (await machine.tab()).open('benefit-change')
    expect(reloaded.doc).toEqual(store.doc)
  })

  it('that cannot be opened at all is told in words', async () => {
    const indexedDB = new IDBFactory()
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    const opening = openStorage({ engine: { indexedDB } })
    await expect(opening).rejects.toThrow('This browser keeps nothing for this page')
  })
})

describe('the words of a failure', () => {
  it('name what the browser said, however deep it is wrapped, and never a stack', () => {
    const quota = new DOMException('', 'QuotaExceededError')
    expect(failureOf(quota).message).toContain('storage is full')
    expect(failureOf(new OpenFailedError('', { cause: quota })).message).toContain('storage is full')
    expect(failureOf(new OpenFailedError('', { cause: new Error('odd') })).message).toContain('cannot be opened')
    expect(failureOf(new DOMException('', 'UnknownError')).message).toContain('(UnknownError)')
    expect(failureOf('odd').message).toMatch(/^Not saved: .*Your map is still here\.$/)
  })
})
