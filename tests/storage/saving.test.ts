// [S1] What was shown as saved survives a crash, in any sequence of edits, undo and redo; undo reaches back across a reload.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentStore } from '../../src/edit/store'
import { foldAfter } from '../../src/storage/autosave'
import { keptSteps } from '../../src/storage/replay'
import { computer, note, removeNote, rename, retitle, someMap } from './computer'

async function withMap() {
  const machine = computer()
  const tab = await machine.tab()
  expect(await tab.storage.create(someMap())).toEqual({ ok: true, value: null })
  return { machine, tab, ...(await tab.open('benefit-change')) }
}

describe('saving', () => {
  it('says saving at once and saved when the row is on the disk', async () => {
    const { machine, store, saving } = await withMap()
    await saving.flush()
    const seen: string[] = []
    saving.subscribe(() => seen.push(saving.status().kind))
    store.commit(retitle('Second'))
    expect(saving.status().kind).toBe('saving')
    await saving.flush()
    expect(seen).toEqual(['saving', 'saved'])
    expect(saving.status().message).toBe('Saved on this device')
    const rows = await machine.raw().journal.toArray()
    expect(rows.map(row => row.change.label)).toEqual(['Title Second'])
  })

  it('gives each edit a row of its own, and a gesture that changes nothing none', async () => {
    const { machine, store, saving } = await withMap()
    for (const title of ['a', 'b', 'b', 'c']) store.commit(retitle(title))
    store.preview(retitle('preview'))
    store.preview(null)
    await saving.flush()
    expect((await machine.raw().journal.toArray()).map(row => row.change.label)).toEqual([
      'Title a',
      'Title b',
      'Title c',
    ])
  })

  it('holds in the very moment in which it says so', async () => {
    const { machine, tab, store, saving } = await withMap()
    const crashed = new Promise<void>(resolve => {
      saving.subscribe(() => {
        if (saving.status().kind !== 'saved') return
        tab.crash()
        resolve()
      })
    })
    for (const name of ['one', 'two', 'three']) store.commit(note(name))
    const shown = store.doc
    await crashed
    const { store: again } = await (await machine.tab()).open('benefit-change')
    expect(again.doc).toEqual(shown)
  })

  it('survives any sequence of edits, undo, redo, flushes and crashes', async () => {
    const action = fc.oneof(
      fc.record({ do: fc.constant('title' as const), with: fc.constantFrom('a', 'b', 'c') }),
      fc.record({
        do: fc.constantFrom('note' as const, 'unnote' as const),
        with: fc.constantFrom('n1', 'n2', 'toString'),
      }),
      fc.record({ do: fc.constant('name' as const), with: fc.constantFrom('Build', 'Test', 'Überprüfung 🙂') }),
      fc.record({
        do: fc.constantFrom('undo' as const, 'redo' as const, 'flush' as const, 'crash' as const),
        with: fc.constant(''),
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 30 }), async actions => {
        const machine = computer()
        let tab = await machine.tab()
        await tab.storage.create(someMap())
        let { store, saving } = await tab.open('benefit-change')
        for (const step of actions) {
          if (step.do === 'title') store.commit(retitle(step.with))
          if (step.do === 'note') store.commit(note(step.with))
          if (step.do === 'unnote') store.commit(removeNote(step.with))
          if (step.do === 'name') store.commit(rename('build', step.with))
          if (step.do === 'undo') store.history.undo()
          if (step.do === 'redo') store.history.redo()
          if (step.do === 'flush' || step.do === 'crash') await saving.flush()
          if (step.do !== 'crash') continue
          expect(saving.status().kind).toBe('saved')
          const before = store
          tab.crash()
          tab = await machine.tab()
          ;({ store, saving } = await tab.open('benefit-change'))
          expect(store.doc).toEqual(before.doc)
          expect(store.history.data).toEqual(before.history.data)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('loses at most what was not shown as saved when the crash comes in between', async () => {
    const { machine, tab, store, saving } = await withMap()
    store.commit(note('kept'))
    await saving.flush()
    store.commit(note('on-its-way'))
    await Promise.resolve()
    tab.crash()
    const { store: again } = await (await machine.tab()).open('benefit-change')
    expect(Object.keys(again.doc.notes)).toContain('kept')
  })
})

describe('the journal', () => {
  it('is folded into the map now and then, and when the map is closed', async () => {
    const { machine, store, saving } = await withMap()
    for (let i = 0; i < foldAfter + 3; i++) {
      store.commit(retitle(`title ${i}`))
      await saving.flush()
    }
    const raw = machine.raw()
    await expect.poll(() => raw.journal.count()).toBeLessThan(foldAfter)
    await saving.stop()
    expect(await raw.journal.count()).toBe(0)
    const row = await raw.maps.get('benefit-change')
    expect(row?.map).toEqual(store.doc)
    expect(row?.title).toBe(store.doc.title)
  })

  it('keeps undo through folding, as far as it is kept', async () => {
    const { machine, tab, store, saving } = await withMap()
    for (let i = 0; i < keptSteps + 20; i++) store.commit(retitle(`title ${i}`))
    await saving.stop()
    tab.crash()
    const { store: again } = await (await machine.tab()).open('benefit-change')
    expect(again.history.data.undo).toHaveLength(keptSteps)
    undoAll(again)
    expect(again.doc.title).toBe('title 19')
  }, 20_000)
})

describe('undo', () => {
  it('goes back and forth across reloads as if there had been none', async () => {
    const { machine, tab, store, saving } = await withMap()
    store.commit(note('a'))
    store.commit(retitle('Second'))
    await saving.flush()
    tab.crash()
    const second = await machine.tab()
    const reopened = await second.open('benefit-change')
    reopened.store.history.undo()
    expect(reopened.store.doc.title).toBe('Benefit change')
    await reopened.saving.flush()
    second.crash()
    const { store: third } = await (await machine.tab()).open('benefit-change')
    expect(third.history.redoLabel).toBe('Title Second')
    third.history.redo()
    expect(third.doc.title).toBe('Second')
    undoAll(third)
    expect(third.doc).toEqual(someMap())
  })

  it('goes on when a map is closed and opened again in the same tab', async () => {
    const { tab, store, saving } = await withMap()
    store.commit(note('a'))
    await saving.stop()
    const again = await tab.open('benefit-change')
    expect(again.store.history.undoLabel).toBe('Note a')
  })
})

function undoAll(store: DocumentStore): void {
  while (store.history.canUndo) store.history.undo()
}
