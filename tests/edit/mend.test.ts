import { describe, expect, it } from 'vitest'
import { applyPatches, type Patch } from '../../src/edit/patch'
import { createDocumentStore } from '../../src/edit/store'
import { newFlow } from '../../src/model/defaults'
import type { MapDocument } from '../../src/model/types'
import { expectReadable } from '../helpers/laws'
import { furnished } from './fixture'

const set = (path: string, value: unknown): Patch => ({ op: 'replace', path: path.split('/'), value })
const add = (path: string, value: unknown): Patch => ({ op: 'add', path: path.split('/'), value })

/** The furnished map after patches from elsewhere; it can be read whatever they were. */
function received(...patches: readonly Patch[]): MapDocument {
  const store = createDocumentStore(furnished(), { now: () => 0 })
  store.receive(patches)
  expectReadable(store.doc)
  return store.doc
}

describe('two edits that were right, each in its window, and do not go together', () => {
  it('a step and a symbol of one id: the step stays', () => {
    expect(received(add('symbols/a', { id: 'a', kind: 'truck', text: '', position: null })).symbols).not.toHaveProperty(
      'a',
    )
  })
  it('work drawn to what became a symbol goes', () => {
    expect(received(add('flows/f', newFlow('f', 'work', 'a', 'k1'))).flows).not.toHaveProperty('f')
    expect(received(add('flows/f', newFlow('f', 'shipment', 'a', 'k1'))).flows).toHaveProperty('f')
  })
  it('rework whose share was taken away gets the usual one', () => {
    expect(received(set('flows/c-a/share', null)).flows['c-a']?.share).toBe(0.1)
  })
  it('a goal whose value is of another measure goes', () => {
    expect(received(set('intent/goals/g1/measure', 'flowEfficiency')).intent.goals).toEqual({})
    expect(received(set('intent/goals/g1/to', null)).intent.goals).toHaveProperty('g1')
  })
  it('two predictions of one team: one goes', () => {
    const people = (id: string, step: string) =>
      add(`experiments/e1/changes/${id}`, { id, step, field: 'people', to: 2 })
    const both = received(people('x', 'a'), people('y', 'b'))
    expect(Object.keys(both.experiments.e1?.changes ?? {})).toEqual(['c1', 'c2', 'x', 'y'])
    const joined = received(people('x', 'a'), people('y', 'b'), set('steps/b/team', 't1'))
    expect(Object.keys(joined.experiments.e1?.changes ?? {})).toEqual(['c1', 'c2', 'x'])
  })
  it('a prediction that leaves the share of rework open goes', () => {
    const open = add('experiments/e1/changes/x', { id: 'x', flow: 'a-b', field: 'share', to: null })
    expect(received(open).experiments.e1?.changes).toHaveProperty('x')
    const rework = received(open, set('flows/a-b/kind', 'rework'), set('flows/a-b/share', 0.3))
    expect(rework.experiments.e1?.changes).not.toHaveProperty('x')
  })
  it('a demand that the calendar makes endless is not known', () => {
    expect(received(set('demand', { items: 3, per: '1d' }), set('calendar/hoursPerDay', 1e-320)).demand).toBeNull()
  })
  it('references to what is gone are let go, flows without an end go', () => {
    const doc = received(
      ...['steps/b', 'teams/t1', 'intent/assumptions/as1', 'blockers/b2'].map(
        (path): Patch => ({ op: 'remove', path: path.split('/') }),
      ),
    )
    expect(Object.keys(doc.flows)).toEqual(['c-a'])
    expect(doc.steps.a?.team).toBeNull()
    expect(doc.intent.firstTeam).toBeNull()
    expect(doc.blockers.b1?.step).toBeNull()
    expect(doc.experiments.e1).toMatchObject({ blocker: 'b1', assumption: null, enters: 'a', team: null, bypasses: {} })
    expect(doc.experiments.e2).toMatchObject({ enters: null, changes: {} })
    expect(doc.experiments.e3).toMatchObject({ blocker: null, travel: {} })
  })
})

it('what an edit adds and mending takes away does not come back with undo', () => {
  const before = furnished()
  const store = createDocumentStore(before, { now: () => 0 })
  const change = store.commit({
    label: 'Draw to what is gone',
    recipe: draft => {
      draft.flows.f = newFlow('f', 'work', 'a', 'gone')
      draft.title = 'Other'
    },
  })
  expect(store.doc.flows).not.toHaveProperty('f')
  expect(applyPatches(store.doc, change?.inverse ?? []).doc).toStrictEqual(before)
  store.history.undo()
  expect(store.doc).toStrictEqual(before)
})
