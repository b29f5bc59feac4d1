import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Change } from '../../src/edit/history'
import { createDocumentStore, type DocumentStore } from '../../src/edit/store'
import type { Id } from '../../src/model/types'
import { expectReadable, throughJson } from '../helpers/laws'
import { furnished } from './fixture'
import { makers, picker } from './random-edits'

type Action = { readonly kind: number; readonly who: number; readonly numbers: readonly number[] }

const action = fc.record({
  kind: fc.nat({ max: makers.length + 11 }),
  who: fc.nat({ max: 1 }),
  numbers: fc.array(fc.nat({ max: 997 }), { minLength: 1, maxLength: 6 }),
})

/** Two windows on one map; what one does reaches the other some time later. */
function twoWindows() {
  let ids = 0
  const newId = () => `id${++ids}`
  const stores = [furnished(), furnished()].map(doc => createDocumentStore(doc, { now: () => 0 }))
  const post: Change[][] = [[], []]
  stores.forEach((store, who) => {
    store.subscribe(change => {
      if (change && change.origin !== 'remote') post[1 - who]?.push(throughJson(change))
    })
  })
  const deliver = (who: number) => {
    for (const change of post[who]?.splice(0) ?? []) stores[who]?.receive(change.patches)
  }
  return { stores, newId, deliver }
}

function act({ kind, numbers }: Action, store: DocumentStore, newId: () => Id, deliver: () => void): void {
  const pick = picker(numbers)
  const maker = makers[kind]
  if (maker) {
    const edit = maker(store.doc, pick, newId)
    if (pick([true, false])) store.preview(edit ?? null)
    if (edit) store.commit(edit)
  } else if (kind % 3 === 0) deliver()
  else if (kind % 3 === 1) store.history.undo()
  else store.history.redo()
}

it('random edits, changes from elsewhere, undo and redo in any order always leave a map that opens [E3] [F1]', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), actions => {
      const { stores, newId, deliver } = twoWindows()
      for (const next of actions) {
        const store = stores[next.who]
        if (!store) continue
        act(next, store, newId, () => deliver(next.who))
        expectReadable(store.doc)
      }
      deliver(0)
      deliver(1)
      for (const store of stores) {
        while (store.history.canUndo) store.history.undo()
        expectReadable(store.doc)
        while (store.history.canRedo) store.history.redo()
        expectReadable(store.doc)
      }
    }),
    { numRuns: 150 },
  )
}, 60_000)

it('alone, undo all the way is the map as it was, and redo all the way is the map as it became', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 20 }), actions => {
      const { stores, newId } = twoWindows()
      const [store] = stores
      if (!store) return
      const before = store.doc
      for (const next of actions) if (next.kind < makers.length) act(next, store, newId, () => {})
      const after = store.doc
      while (store.history.canUndo) store.history.undo()
      expect(store.doc).toStrictEqual(before)
      while (store.history.canRedo) store.history.redo()
      expect(store.doc).toStrictEqual(after)
    }),
    { numRuns: 100 },
  )
}, 60_000)
