import { describe, expect, it, vi } from 'vitest'
import type { Edit } from '../../src/edit/edit'
import { historyLimit } from '../../src/edit/history'
import { setTitle } from '../../src/edit/map-edits'
import { applyPatches, type Patch } from '../../src/edit/patch'
import { removeEntries } from '../../src/edit/remove'
import { setStepFields } from '../../src/edit/step-fields'
import { createDocumentStore } from '../../src/edit/store'
import type { MapDocument } from '../../src/model/types'
import { counter, expectReadable, throughJson } from '../helpers/laws'
import { furnished, graph } from './fixture'

const rename = (id: string, name: string): Edit => ({
  label: `Rename ${id}`,
  recipe(draft) {
    const step = draft.steps[id]
    if (step) step.name = name
  },
})

function open(doc: MapDocument, history?: Parameters<typeof createDocumentStore>[2]) {
  let time = 0
  const store = createDocumentStore(doc, { now: () => time }, history)
  return { store, pass: (milliseconds: number) => (time += milliseconds) }
}

describe('preview [E2]', () => {
  it('shows the gesture anew from the document each time, tells listeners, and leaves nothing behind', () => {
    const doc = graph('a>b')
    const { store } = open(doc)
    const told = vi.fn()
    store.subscribe(told)
    store.preview(rename('a', 'One'))
    store.preview(rename('b', 'Two'))
    expect(store.view.steps).toMatchObject({ a: { name: 'A' }, b: { name: 'Two' } })
    expect(store.doc).toBe(doc)
    store.preview(null)
    expect(store.view).toBe(doc)
    expect(told.mock.calls).toEqual([[null], [null], [null]])
    expect(store.history.canUndo).toBe(false)
  })

  it('ends with the commit, as one undo step', () => {
    const { store } = open(graph('a>b'))
    for (const name of ['x', 'xy', 'xyz']) store.preview(rename('a', name))
    store.commit(rename('a', 'xyz'))
    expect(store.view).toBe(store.doc)
    expect(store.history.data.undo).toHaveLength(1)
  })

  it('ends with a commit that changes nothing: dropped where it was taken', () => {
    const doc = graph('a>b')
    const { store } = open(doc)
    store.preview(rename('a', 'x'))
    expect(store.commit(rename('a', 'A'))).toBeNull()
    expect(store.view).toBe(doc)
  })

  it('goes on over what comes in from elsewhere', () => {
    const { store } = open(graph('a>b'))
    store.preview(rename('a', 'x'))
    store.receive([{ op: 'replace', path: ['steps', 'b', 'name'], value: 'Theirs' }])
    expect(store.view.steps).toMatchObject({ a: { name: 'x' }, b: { name: 'Theirs' } })
    expect(store.doc.steps.a?.name).toBe('A')
  })
})

describe('commit', () => {
  it('does nothing when nothing changes, equal new values included', () => {
    const doc = graph('a>b', { a: { position: { x: 1, y: 2 } } })
    const { store } = open(doc)
    const told = vi.fn()
    store.subscribe(told)
    const same = store.commit({
      label: 'Drop where it stood',
      recipe: draft => {
        const step = draft.steps.a
        if (step) step.position = { x: 1, y: 2 }
      },
    })
    expect(same).toBeNull()
    expect(store.doc).toBe(doc)
    expect(told).not.toHaveBeenCalled()
  })

  it('tells each listener until it stops', () => {
    const { store } = open(graph('a>b'))
    const told = vi.fn()
    const stop = store.subscribe(told)
    const change = store.commit(rename('a', 'x'))
    stop()
    store.commit(rename('a', 'y'))
    expect(told.mock.calls).toEqual([[change]])
  })
})

describe('edits that join', () => {
  const typed = (title: string) => setTitle(title)

  it('are one undo step when they follow each other within 500 ms', () => {
    const { store, pass } = open(graph('a>b'))
    for (const title of ['D', 'De', 'Del']) {
      store.commit(typed(title))
      pass(500)
    }
    expect(store.history.data.undo).toHaveLength(1)
    expect(store.history.data.undo[0]?.patches).toHaveLength(1)
    store.history.undo()
    expect(store.doc.title).toBe('A map')
    store.history.redo()
    expect(store.doc.title).toBe('Del')
  })

  it('are two after a pause, for another key, and after an undo', () => {
    const { store, pass } = open(graph('a>b'))
    store.commit(typed('D'))
    pass(501)
    store.commit(typed('De'))
    store.commit(setStepFields(store.doc, ['a'], { name: 'x' }))
    store.commit(setStepFields(store.doc, ['b'], { name: 'x' }))
    expect(store.history.data.undo).toHaveLength(4)
    store.history.undo()
    store.commit(setStepFields(store.doc, ['a'], { name: 'y' }))
    expect(store.history.data.undo).toHaveLength(4)
  })

  it('join structural changes in the right order', () => {
    const add = (id: string): Edit => ({
      label: 'Type',
      mergeKey: 'k',
      recipe: draft => {
        const note = draft.notes[id]
        if (note) note.text += '!'
        else draft.notes[id] = { id, text: 'Note', position: null }
      },
    })
    const { store } = open(graph('a>b'))
    const before = store.doc
    for (const id of ['n', 'm', 'n']) store.commit(add(id))
    const after = store.doc
    expect(after.notes.n?.text).toBe('Note!')
    store.history.undo()
    expect(store.doc).toStrictEqual(before)
    store.history.redo()
    expect(store.doc).toStrictEqual(after)
  })
})

describe('history', () => {
  it('undoes and redoes all the way, and forgets what was undone when something new is done', () => {
    const { store } = open(graph('a>b'))
    const states = [store.doc]
    for (const name of ['1', '2', '3']) {
      store.commit(rename('a', name))
      states.push(store.doc)
    }
    for (const state of [...states].reverse().slice(1)) {
      store.history.undo()
      expect(store.doc).toStrictEqual(state)
    }
    expect(store.history).toMatchObject({ canUndo: false, canRedo: true, undoLabel: null, redoLabel: 'Rename a' })
    for (const state of states.slice(1)) {
      store.history.redo()
      expect(store.doc).toStrictEqual(state)
    }
    store.history.undo()
    store.commit(rename('b', 'x'))
    expect(store.history.canRedo).toBe(false)
    expect(store.history.redo()).toBeNull()
  })

  it('survives a reload as JSON', () => {
    const { store } = open(graph('a>b'))
    store.commit(rename('a', '1'))
    store.commit(rename('a', '2'))
    store.history.undo()
    const { store: reloaded } = open(throughJson(store.doc), throughJson(store.history.data))
    reloaded.history.redo()
    expect(reloaded.doc.steps.a?.name).toBe('2')
    reloaded.history.undo()
    reloaded.history.undo()
    expect(reloaded.doc.steps.a?.name).toBe('A')
  })

  it('keeps what came from elsewhere when it undoes', () => {
    const { store } = open(graph('a>b'))
    store.commit(rename('a', 'mine'))
    store.receive([{ op: 'replace', path: ['steps', 'b', 'name'], value: 'theirs' }])
    store.history.undo()
    expect(store.doc.steps).toMatchObject({ a: { name: 'A' }, b: { name: 'theirs' } })
    store.history.redo()
    expect(store.doc.steps).toMatchObject({ a: { name: 'mine' }, b: { name: 'theirs' } })
  })

  it('passes over what no longer means anything, and never throws [E3]', () => {
    const { store } = open(graph('a>b c>d'))
    store.commit(rename('c', 'before'))
    store.commit(rename('a', 'gone soon'))
    store.receive([{ op: 'remove', path: ['steps', 'a'] }])
    expect(store.history.undo()).toMatchObject({ label: 'Rename c' })
    expect(store.doc.steps.c?.name).toBe('C')
    expect(store.history.canUndo).toBe(false)
    store.history.redo()
    expect(store.doc.steps.c?.name).toBe('before')
  })

  it('takes back an addition that others have built on, without leaving anything dangling', () => {
    const { store } = open(graph('a>b'))
    store.commit({
      label: 'Add c',
      recipe: draft => {
        const a = draft.steps.a
        if (a) draft.steps.c = { ...a, id: 'c' }
      },
    })
    const flow = { ...throughJson(store.doc.flows['a-b']), id: 'b-c', from: 'b', to: 'c' }
    store.receive([{ op: 'add', path: ['flows', 'b-c'], value: flow }])
    const built = store.doc
    store.history.undo()
    expect(Object.keys(store.doc.flows)).toEqual(['a-b'])
    expectReadable(store.doc)
    store.history.redo()
    expect(store.doc).toStrictEqual(built)
  })

  it('keeps so many steps and no more', () => {
    const { store } = open(graph('a>b'))
    for (let count = 0; count < historyLimit + 5; count++) store.commit(rename('a', String(count)))
    expect(store.history.data.undo).toHaveLength(historyLimit)
  })
})

describe('receive', () => {
  it('skips what does not fit and what would reach into a prototype', () => {
    const doc = graph('a>b')
    const { store } = open(doc)
    const patches: readonly Patch[] = [
      { op: 'replace', path: ['steps', 'nobody', 'name'], value: 'x' },
      { op: 'add', path: ['steps', '__proto__', 'x'], value: 1 },
      { op: 'add', path: ['constructor', 'x'], value: 1 },
      { op: 'add', path: ['steps', '__proto__'], value: doc.steps.a },
      { op: 'remove', path: ['notes', 'toString'] },
      { op: 'replace', path: [], value: {} },
    ]
    expect(applyPatches(doc, patches)).toEqual({ doc, patches: [], inverse: [] })
    store.receive(patches)
    expect(store.doc).toBe(doc)
  })

  it('mends references that the patches took away, and says so in the change', () => {
    const { store } = open(furnished())
    const told = vi.fn()
    store.subscribe(told)
    store.receive([{ op: 'remove', path: ['steps', 'b'] }])
    expectReadable(store.doc)
    expect(store.doc.blockers.b1?.step).toBeNull()
    expect(store.doc.experiments.e1).toMatchObject({ enters: 'a', bypasses: {} })
    expect(Object.keys(store.doc.experiments.e1?.changes ?? {})).toEqual(['c2'])
    const change = told.mock.calls[0]?.[0]
    const { store: replayed } = open(furnished())
    replayed.receive(throughJson(change.patches))
    expect(replayed.doc).toStrictEqual(store.doc)
  })
})

it('removes a thousand of twenty thousand steps, and brings them back, in reasonable time', () => {
  const ids = Array.from({ length: 20_000 }, (_, at) => `s${at}`)
  const { store } = open(
    graph(
      ids
        .slice(1)
        .map((id, at) => `s${at}>${id}`)
        .join(' '),
    ),
  )
  const before = store.doc
  const started = performance.now()
  store.commit(
    removeEntries(
      store.doc,
      ids.slice(100, 1100).map(id => `steps/${id}` as const),
      counter(),
    ),
  )
  expect(Object.keys(store.doc.flows)).toHaveLength(18_999)
  store.history.undo()
  expect(store.doc).toStrictEqual(before)
  expect(performance.now() - started).toBeLessThan(10_000)
}, 30_000)
