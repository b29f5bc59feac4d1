// One map in several tabs: what either does is in both, in the same order as in the database, and nothing is overwritten.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computer, note, removeNote, rename, retitle, someMap } from './computer'

async function twoTabs(options?: { deaf?: boolean }) {
  const machine = computer()
  const [one, two] = [await machine.tab(options), await machine.tab(options)]
  await one.storage.create(someMap())
  const [a, b] = [await one.open('benefit-change'), await two.open('benefit-change')]
  const settle = async () => {
    for (let round = 0; round < 3; round++) {
      await a.saving.flush()
      await b.saving.flush()
    }
  }
  return { machine, one, two, a, b, settle }
}

describe('two tabs', () => {
  it('see each other’s edits', async () => {
    const { a, b, settle } = await twoTabs()
    a.store.commit(note('from-a'))
    await settle()
    b.store.commit(note('from-b'))
    await settle()
    expect(Object.keys(a.store.doc.notes)).toEqual(expect.arrayContaining(['from-a', 'from-b']))
    expect(b.store.doc).toEqual(a.store.doc)
  })

  it('end with the same value where both changed one field at once, the one that a reload gives', async () => {
    const { machine, a, b, settle } = await twoTabs()
    a.store.commit(retitle('by a'))
    b.store.commit(retitle('by b'))
    await settle()
    expect(a.store.doc).toEqual(b.store.doc)
    const { store } = await (await machine.tab()).open('benefit-change')
    expect(store.doc).toEqual(a.store.doc)
  })

  it('undo only what was done in them', async () => {
    const { a, b, settle } = await twoTabs()
    a.store.commit(note('from-a'))
    await settle()
    b.store.commit(note('from-b'))
    await settle()
    expect(a.store.history.undoLabel).toBe('Note from-a')
    a.store.history.undo()
    await settle()
    expect(Object.keys(b.store.doc.notes)).toContain('from-b')
    expect(Object.keys(b.store.doc.notes)).not.toContain('from-a')
    expect(a.store.history.canUndo).toBe(false)
  })

  it('overwrite nothing even when they cannot hear each other', async () => {
    const { machine, a, b } = await twoTabs({ deaf: true })
    a.store.commit(note('from-a'))
    await a.saving.flush()
    b.store.commit(note('from-b'))
    await b.saving.flush()
    expect(Object.keys(b.store.doc.notes)).toContain('from-a')
    await b.saving.stop()
    a.store.commit(note('late'))
    await a.saving.stop()
    const { store } = await (await machine.tab()).open('benefit-change')
    expect(Object.keys(store.doc.notes)).toEqual(expect.arrayContaining(['from-a', 'from-b', 'late']))
  })

  it('agree after any edits in any order, and a reload agrees with them', async () => {
    const action = fc.record({
      tab: fc.constantFrom('a' as const, 'b' as const),
      do: fc.constantFrom('title', 'note', 'unnote', 'name', 'undo', 'redo', 'flush', 'breathe'),
      with: fc.constantFrom('x', 'y', 'z'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 25 }), fc.boolean(), async (actions, deaf) => {
        const { machine, settle, ...tabs } = await twoTabs({ deaf })
        for (const step of actions) {
          const { store, saving } = tabs[step.tab]
          if (step.do === 'title') store.commit(retitle(step.with))
          if (step.do === 'note') store.commit(note(step.with))
          if (step.do === 'unnote') store.commit(removeNote(step.with))
          if (step.do === 'name') store.commit(rename('build', step.with))
          if (step.do === 'undo') store.history.undo()
          if (step.do === 'redo') store.history.redo()
          if (step.do === 'flush') await saving.flush()
          if (step.do === 'breathe') await new Promise(setImmediate)
        }
        await settle()
        // Deaf tabs meet when they write.
        if (deaf) {
          tabs.a.store.commit(note('end'))
          await settle()
          tabs.b.store.commit(note('end-of-b'))
          await settle()
        } else expect(tabs.a.store.doc).toEqual(tabs.b.store.doc)
        const { store } = await (await machine.tab()).open('benefit-change')
        expect(store.doc).toEqual(tabs.b.store.doc)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a map that is deleted or exchanged in another tab', () => {
  it('stays on the screen, says so, and is kept again when it is changed', async () => {
    const { machine, one, b } = await twoTabs()
    b.store.commit(note('before'))
    await b.saving.flush()
    await one.storage.remove('benefit-change')
    await b.saving.flush()
    expect(b.saving.status()).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('deleted in another tab'),
    })
    b.store.commit(note('after'))
    await b.saving.flush()
    expect(b.saving.status().kind).toBe('saved')
    b.store.commit(note('and-on'))
    await b.saving.flush()
    const { store } = await (await machine.tab()).open('benefit-change')
    expect(store.doc).toEqual(b.store.doc)
    expect(Object.keys(store.doc.notes)).toEqual(expect.arrayContaining(['before', 'after', 'and-on']))
  })

  it('is saved again when it is brought back', async () => {
    const { one, b } = await twoTabs()
    const bringBack = await one.storage.remove('benefit-change')
    await b.saving.flush()
    await bringBack()
    await b.saving.flush()
    expect(b.saving.status().kind).toBe('saved')
  })

  it('becomes what it was exchanged for', async () => {
    const { one, b } = await twoTabs()
    b.store.commit(note('mine'))
    await b.saving.flush()
    await one.storage.remove('benefit-change')
    await one.storage.create(someMap('benefit-change', 'From a file'))
    await b.saving.flush()
    expect(b.store.doc.title).toBe('From a file')
    b.store.commit(note('later'))
    await b.saving.flush()
    const [summary] = await one.storage.list()
    expect(summary?.doc).toEqual(b.store.doc)
    expect(summary?.title).toBe('From a file')
  })

  it('takes a new title given on the home screen', async () => {
    const { one, a, b, settle } = await twoTabs()
    await one.storage.rename('benefit-change', 'Renamed')
    await settle()
    expect([a.store.doc.title, b.store.doc.title]).toEqual(['Renamed', 'Renamed'])
    expect(a.store.history.canUndo).toBe(false)
  })
})
