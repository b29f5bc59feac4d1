// Restoring a backup: each map as chosen, and nothing that was here is lost.

import { expect, it } from 'vitest'
import { restoreBackup } from '../../src/actions/restore-backup'
import { writeBackup } from '../../src/files/backup-file'
import { readBackup } from '../../src/files/read-backup'
import type { BackupEntry } from '../../src/model/backup'
import { createSession } from '../../src/session/session'
import { type RestoreChoice, restorePlan } from '../../src/versions/restore-plan'
import { computer, note, retitle, someMap } from '../storage/computer'

const entry = (doc: BackupEntry['doc'], at = 5000): BackupEntry => ({ kind: 'map', at, before: '', doc })

function backupOf(entries: readonly BackupEntry[]) {
  const written = writeBackup(entries, Date.UTC(2026, 0, 1))
  const read = written.ok ? readBackup(written.value.bytes) : written
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

async function restored(entries: readonly BackupEntry[], choose: (id: string) => RestoreChoice, withBin = false) {
  const tab = await computer().tab()
  await tab.storage.create(someMap('one', 'Here'))
  const { store, saving } = await tab.open('one')
  store.commit(note('mine'))
  await saving.flush()
  await saving.stop()
  const backup = backupOf(entries)
  const rows = restorePlan(
    backup.entries.filter(({ kind }) => kind === 'map'),
    await tab.storage.list(),
  )
  const chosen = rows.map(row => ({ row, choice: choose(row.offered.doc.id) }))
  const restore = () => restoreBackup(tab.storage, createSession(), backup, { chosen, withBin })
  return { tab, rows, result: await restore(), again: restore, here: store.doc }
}

it('takes a map that is only in the file, with its earlier states', async () => {
  const state: BackupEntry = { kind: 'state', at: 4000, before: 'Import', doc: someMap('two', 'Earlier') }
  const { tab, rows, result } = await restored([entry(someMap('two', 'Second')), state], () => 'take')
  expect(rows[0]).toMatchObject({ status: 'only in the file', choices: ['take', 'leave'] })
  expect(result).toEqual({ done: 1, binned: 0, failed: [] })
  expect((await tab.open('two')).store.doc).toEqual(someMap('two', 'Second'))
  expect(await tab.storage.keeping.states('two')).toMatchObject([{ at: 4000, before: 'Import' }])
})

it('replaces a map in one undoable change, and keeps what was here', async () => {
  const { tab, rows, here } = await restored([entry(someMap('one', 'In the file'))], () => 'replace')
  expect(rows[0]?.status).toBe('newer in the file')
  const { store } = await tab.open('one')
  expect(store.doc).toEqual(someMap('one', 'In the file'))
  expect((await tab.storage.keeping.states('one'))[0]).toMatchObject({ before: 'Restore from a backup', doc: here })
  store.history.undo()
  expect(store.doc).toEqual(here)
})

it('merges both: what only one has is there, and of what both changed the newer counts', async () => {
  const there = {
    ...someMap('one', 'In the file'),
    notes: { theirs: { id: 'theirs', text: 't', position: { x: 0, y: 0 } } },
  }
  const { tab, here } = await restored([entry(there)], () => 'merge')
  const { store } = await tab.open('one')
  expect((await tab.storage.keeping.states('one'))[0]).toMatchObject({ before: 'Merge with a backup', doc: here })
  expect(store.doc.title).toBe('In the file')
  expect(Object.keys(store.doc.notes)).toEqual(expect.arrayContaining(['mine', 'theirs']))
  expect((await tab.storage.keeping.states('one'))[0]).toMatchObject({ before: 'Merge with a backup', doc: here })
  store.history.undo()
  expect(store.doc).toEqual(here)
})

it('undoes no work of here by a merge with an older copy, however many states are kept since', async () => {
  const tab = await computer().tab()
  await tab.storage.create(someMap('one', 'Here'))
  const [before] = await tab.storage.list()
  const backup = backupOf([entry(someMap('one', 'Here'), before?.updatedAt ?? 0)])
  const { store, saving } = await tab.open('one')
  store.commit(note('first'))
  await tab.storage.keeping.keepState(store.doc, 'Between')
  store.commit(note('second'))
  store.commit(retitle('Here and now'))
  await saving.flush()
  await saving.stop()
  const rows = restorePlan(backup.entries, await tab.storage.list())
  expect(rows[0]).toMatchObject({ status: 'newer here', choices: ['leave', 'merge', 'replace', 'both'] })
  const chosen = rows.map(row => ({ row, choice: 'merge' as const }))
  await restoreBackup(tab.storage, createSession(), backup, { chosen, withBin: false })
  expect((await tab.open('one')).store.doc).toEqual(store.doc)
})

it('keeps both under titles that tell them apart, or leaves a map out', async () => {
  const both = await restored([entry(someMap('one', 'In the file'))], () => 'both')
  const titles = (await both.tab.storage.list()).map(({ title }) => title)
  expect([...titles].sort()).toEqual(['Here', 'In the file (from the backup)'])
  const left = await restored([entry(someMap('one', 'In the file'))], () => 'leave')
  expect(left.result.done).toBe(0)
  expect((await left.tab.storage.list()).map(({ title }) => title)).toEqual(['Here'])
})

it('puts a damaged map into the bin, and knows what is the same', async () => {
  const machine = computer()
  const tab = await machine.tab()
  await machine.raw().maps.add({ id: 'one', title: 'Torn', updatedAt: 1, map: 'half', folded: 0, born: 'x' })
  await tab.storage.create(someMap('two'))
  const backup = backupOf([entry(someMap('one')), entry(someMap('two'))])
  const rows = restorePlan(backup.entries, await tab.storage.list())
  expect(rows.map(({ status }) => status)).toEqual(['damaged here', 'the same'])
  const chosen = rows.map(row => ({ row, choice: row.choices[0] ?? 'leave' }))
  const result = await restoreBackup(tab.storage, createSession(), backup, { chosen, withBin: true })
  expect(result).toEqual({ done: 1, binned: 0, failed: [] })
  expect((await tab.storage.keeping.binned()).map(({ title }) => title)).toEqual(['Torn'])
  expect((await tab.open('one')).store.history.canUndo).toBe(false)
})

it('puts deleted maps into the bin where that is wished, never into the list, and none of them twice', async () => {
  const gone: BackupEntry[] = [
    { kind: 'bin', at: 3000, before: '', doc: someMap('old', 'Deleted') },
    { kind: 'bin', at: 3000, before: '', doc: someMap('one', 'Deleted long ago') },
  ]
  const without = await restored(gone, () => 'take')
  expect(without.result).toEqual({ done: 0, binned: 0, failed: [] })
  expect(await without.tab.storage.keeping.binned()).toEqual([])

  const { tab, result, again } = await restored(gone, () => 'take', true)
  expect(result).toEqual({ done: 0, binned: 2, failed: [] })
  await again()
  expect((await tab.storage.list()).map(({ title }) => title)).toEqual(['Here'])
  const binned = await tab.storage.keeping.binned()
  expect(binned.map(({ title }) => title).sort()).toEqual(['Deleted', 'Deleted long ago'])
  expect(binned.find(({ title }) => title === 'Deleted')?.doc).toEqual(someMap('old', 'Deleted'))
})

it('says which map could not be restored and why, and goes on with the others', async () => {
  const { result } = await restored(
    [entry(someMap('two', 'Second')), entry(someMap('one', 'In the file'))],
    () => 'take',
  )
  expect(result).toMatchObject({ done: 1, failed: [expect.stringMatching(/^“In the file”: .*already on this device/)] })
})
