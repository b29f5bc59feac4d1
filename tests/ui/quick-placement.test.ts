// Where the quick line puts what is typed, and that its hint says the same.

import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { parseQuickLines } from '../../src/edit/quick-lines'
import { newBlocker, newExperiment } from '../../src/model/defaults'
import { type EntryRef, splitRef } from '../../src/model/entry'
import { quickAdd } from '../../src/ui/quick-add'
import {
  hintFor,
  type Modifier,
  placementFor,
  type QuickTarget,
  selectedBlocker,
  selectedStep,
} from '../../src/ui/quick-placement'
import { map, step } from '../helpers/build'

const plain = map(step('Build'), step('Review'), step('Deploy'))
const idOf = (name: string): string => Object.values(plain.steps).find(one => one.name === name)?.id ?? ''
const review = idOf('Review')
const doc = {
  ...plain,
  blockers: {
    b1: { ...newBlocker('b1', review, 'The board meets monthly', 1), votes: 1 },
    b2: { ...newBlocker('b2', review, 'Nobody is there', 2), votes: 5 },
  },
  experiments: { e1: newExperiment('e1', 'b1', 'Skip the board', 1) },
}

const target = (selected: readonly EntryRef[], more: Partial<QuickTarget> = {}): QuickTarget => ({
  doc,
  selection: new Set(selected),
  place: undefined,
  isBackwards: false,
  ...more,
})

const hint = (at: QuickTarget, adds: 'step' | 'blocker' | 'experiment', count = 1) => hintFor(at, adds, count, 'Ctrl')

describe('placementFor', () => {
  it('is after, before or beside the selected step, at the end without one', () => {
    const at = target([`steps/${review}`])
    expect(placementFor(at, 'none')).toEqual({ where: 'after', step: review })
    expect(placementFor(at, 'mod')).toEqual({ where: 'before', step: review })
    expect(placementFor(at, 'alt')).toEqual({ where: 'beside', step: review })
    expect(placementFor(target([]), 'none')).toEqual({ where: 'end' })
    expect(placementFor(target(['steps/gone']), 'none')).toEqual({ where: 'end' })
  })

  it('grows towards the beginning on a map begun at its end', () => {
    const at = target([`steps/${review}`], { isBackwards: true })
    expect(placementFor(at, 'none')).toEqual({ where: 'before', step: review })
    expect(placementFor(at, 'mod')).toEqual({ where: 'after', step: review })
  })

  it('is the place that was pointed at', () => {
    const place = { at: { x: 1, y: 2 }, from: null, drawn: {} }
    expect(placementFor(target([`steps/${review}`], { place }), 'none')).toEqual({ where: 'open', ...place })
  })

  it('is for the team whose lane was pointed at, unless the line names another or a key says another place', () => {
    const lanes = map(step('Build', { team: 'Delivery team' }), step('Review', { team: 'Security' }))
    const [delivery, security] = Object.values(lanes.teams)
    if (!delivery || !security) throw new Error('two teams')
    const place = { at: { x: 1, y: 2 }, from: null, drawn: {}, team: security.id }
    const at = target([], { doc: lanes, place })
    let ids = 0
    const newId = () => `new-${++ids}`
    const teamAfter = (text: string, modifier: Modifier = 'none', pointed = at) => {
      const made = quickAdd(parseQuickLines(text, lanes, null), pointed, modifier, newId, '2026-02-02')
      if (!made?.ref) throw new Error('an edit')
      const after = produce(lanes, draft => made.edit.recipe(draft))
      const team = after.steps[splitRef(made.ref).id]?.team ?? null
      return team === null ? null : after.teams[team]?.name
    }
    expect(hint(at, 'step')).toBe('Enter adds it here, for Security')
    expect(teamAfter('Threat model 2h')).toBe('Security')
    expect(teamAfter('Threat model 2h @Delivery team')).toBe('Delivery team')
    expect(teamAfter('Threat model', 'mod', { ...at, selection: new Set<EntryRef>(['steps/build']) })).toBe(null)
    expect(teamAfter('Threat model', 'none', { ...at, place: { ...place, team: 'gone' } })).toBe(null)
  })
})

describe('what is meant by the selection', () => {
  it('is the step of a selected blocker or experiment', () => {
    expect(selectedStep(doc, new Set(['blockers/b1'] as const))).toBe(review)
    expect(selectedStep(doc, new Set(['experiments/e1'] as const))).toBe(review)
    expect(selectedStep(doc, new Set(['notes/n1'] as const))).toBeNull()
  })

  it('is the selected blocker, or the heaviest of the selected step', () => {
    expect(selectedBlocker(doc, new Set(['blockers/b1'] as const))).toBe('b1')
    expect(selectedBlocker(doc, new Set([`steps/${review}` as const]))).toBe('b2')
    expect(selectedBlocker(doc, new Set())).toBeNull()
  })
})

describe('hintFor', () => {
  it('says what Enter will do', () => {
    expect(hint(target([`steps/${review}`]), 'step')).toBe(
      'Enter adds it after Review · Ctrl Enter before · Alt Enter beside',
    )
    expect(hint(target([]), 'step')).toBe('Enter adds it at the end')
    expect(hint(target([`steps/${review}`]), 'blocker')).toBe('Enter puts the blocker on Review')
    expect(hint(target([]), 'blocker')).toBe('Enter puts the blocker on the whole stream')
    expect(hint(target([]), 'step', 3)).toBe('Enter adds the 3 steps at the end')
    expect(hint(target(['blockers/b1']), 'experiment')).toContain('The board meets monthly')
  })
})
