// A map that is closed and opened again at once, and a database that cannot be read: both are answered, nothing is missed.

import { afterEach, expect, it, vi } from 'vitest'
import { computer, note, someMap } from './computer'

afterEach(() => {
  vi.restoreAllMocks()
})

it('reads what was still being written when the map was closed', async () => {
  const tab = await computer().tab()
  await tab.storage.create(someMap())
  const { store, saving } = await tab.open('benefit-change')
  for (let n = 0; n < 12; n++) store.commit(note(`n${n}`))
  const stopped = saving.stop()
  const again = await tab.open('benefit-change')
  expect(again.store.doc).toEqual(store.doc)
  expect(again.store.history.undoLabel).toBe('Note n11')
  await stopped
})

it('keeps what could not be written, however soon the map is opened again', async () => {
  const machine = computer()
  const tab = await machine.tab()
  await tab.storage.create(someMap())
  const { store, saving } = await tab.open('benefit-change')
  await saving.flush()
  machine.fill()
  store.commit(note('precious'))
  void saving.stop()
  const again = await tab.open('benefit-change')
  expect(again.store.doc).toEqual(store.doc)
})

it('says in words that the database cannot be read', async () => {
  const tab = await computer().tab()
  await tab.storage.create(someMap())
  tab.crash()
  const loaded = await tab.storage.load('benefit-change')
  expect(loaded).toMatchObject({ ok: false })
  if (!loaded.ok) expect(loaded.error.message).toMatch(/^This browser’s storage cannot be read now \(\w+\)\./)
})
