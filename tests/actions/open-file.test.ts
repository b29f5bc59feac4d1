// Opening a file over a map that is here: what was here is kept as an earlier state with what was done then, and a device whose
// maps cannot be read still shows the file.

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openFile } from '../../src/actions/open-file'
import { writeMapText } from '../../src/model/canonical'
import type { MapDocument } from '../../src/model/types'
import { createSession } from '../../src/session/session'
import type { MapStorage } from '../../src/storage/map-storage'
import { computer, note, someMap } from '../storage/computer'

beforeEach(() => {
  vi.stubGlobal('window', { location: { hash: '#/' }, dispatchEvent: () => true })
})
afterEach(() => void vi.unstubAllGlobals())

const fileOf = (doc: MapDocument, lastModified = Date.now()) =>
  new File([writeMapText(doc)], 'process.json', { type: 'application/json', lastModified })

async function handedIn(storage: MapStorage, doc: MapDocument) {
  const session = createSession()
  await openFile(storage, session, fileOf(doc))
  return session
}

async function withOneMap() {
  const tab = await computer().tab()
  await tab.storage.create(someMap('one', 'Here'))
  const { store, saving } = await tab.open('one')
  store.commit(note('mine'))
  await saving.stop()
  return { tab, here: store.doc }
}

it('the newer file goes on: what was here is an earlier state, and undo brings it back', async () => {
  const { tab, here } = await withOneMap()
  const session = await handedIn(tab.storage, someMap('one', 'In the file'))
  session.getState().conflict?.continueWithNewer()
  await expect.poll(async () => (await tab.storage.list())[0]?.title).toBe('In the file')
  await expect
    .poll(async () => (await tab.storage.keeping.states('one'))[0])
    .toMatchObject({ before: 'Continue with the file', doc: here })
  const { store } = await tab.open('one')
  store.history.undo()
  expect(store.doc).toEqual(here)
})

it('both copies put together: what was here is an earlier state', async () => {
  const { tab, here } = await withOneMap()
  const there = {
    ...someMap('one', 'Here'),
    notes: { theirs: { id: 'theirs', text: 't', position: { x: 0, y: 0 } } },
  }
  const session = await handedIn(tab.storage, there)
  session.getState().conflict?.putTogether?.(new Map())
  await expect
    .poll(async () => (await tab.storage.keeping.states('one'))[0])
    .toMatchObject({ before: 'Put both copies together', doc: here })
  await expect.poll(async () => Object.keys((await tab.storage.list())[0]?.doc?.notes ?? {})).toContain('theirs')
})

it('the list of maps cannot be read: the file is shown as a map of its own, which lies over nothing', async () => {
  const { tab, here } = await withOneMap()
  const cannot = async () => {
    throw new DOMException('gone', 'UnknownError')
  }
  const session = await handedIn({ ...tab.storage, list: cannot }, someMap('one', 'In the file'))
  expect(session.getState().conflict).toBeNull()
  expect(session.getState().announcement?.text).toMatch(/^Opened as a map of its own/)
  const maps = await tab.storage.list()
  expect(maps.map(({ title }) => title).sort()).toEqual(['Here', 'In the file (from the file)'])
  expect((await tab.open('one')).store.doc).toEqual(here)
})
