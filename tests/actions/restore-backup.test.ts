// Restoring a backup: each map as chosen, and nothing that was here is lost.

import { expect, it } from 'vitest'
import { restoreBackup } from '../../src/actions/restore-backup'
import { type BackupEntry, readBackup, writeBackup } from '../../src/files/backup-file'
import { createSession } from '../../src/session/session'
import { type RestoreChoice, restorePlan } from '../../src/versions/restore-plan'
import { computer, note, someMap } from '../storage/computer'

const entry = (doc: BackupEntry['doc'], at = 5000): BackupEntry => ({ kind: 'map', at, before: '', doc })

async function restored(entries: readonly BackupEntry[], choose: (id: string) => RestoreChoice) {
  const tab = await computer().tab()
  await tab.storage.create(someMap('one', 'Here'))
  const { store, saving } = await tab.open('one')
  store.commit(note('mine'))
  await saving.flush()
  await saving.stop()
  const read = readBackup(writeBackup(entries, Date.UTC(2026, 0, 1)))
  if (!read.ok) throw new Error(read.error.message)
  const rows = restorePlan(
    read.value.entries.filter(({ kind }) => kind !== 'state'),
    await tab.storage.list(),
  )
  const chosen = rows.map(row => ({ row, choice: choose(row.offered.doc.id) }))
  const result = await restoreBackup(tab.storage, createSession(), read.value, chosen)
  return { tab, rows, result, here: store.doc }
}

it('takes a map that is only in the file, with its earlier states', async () => {
  const state: BackupEntry = { kind: 'state', at: 4000, before: 'Import', doc: someMap('two', 'Earlier') }
  const { tab, rows, result } = await restored([entry(someMap('two', 'Second')), state], () => 'take')
  expect(rows[0]).toMatchObject({ status: 'only in the file', choices: ['take', 'leave'] })
  expect(result).toEqual({ done: 1, failed: [] })
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
  await machine.raw().table('maps').add({ id: 'one', title: 'Torn', updatedAt: 1, map: 'half', folded: 0, born: 'x' })
  await tab.storage.create(someMap('two'))
  const read = readBackup(writeBackup([entry(someMap('one')), entry(someMap('two'))], Date.UTC(2026, 0, 1)))
  if (!read.ok) throw new Error(read.error.message)
  const rows = restorePlan(read.value.entries, await tab.storage.list())
  expect(rows.map(({ status }) => status)).toEqual(['damaged here', 'the same'])
  const chosen = rows.map(row => ({ row, choice: row.choices[0] ?? 'leave' }))
  expect(await restoreBackup(tab.storage, createSession(), read.value, chosen)).toEqual({ done: 1, failed: [] })
  expect((await tab.storage.keeping.binned()).map(({ title }) => title)).toEqual(['Torn'])
  expect((await tab.open('one')).store.history.canUndo).toBe(false)
})
