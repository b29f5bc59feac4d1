// Where the quick line puts what is typed, and that its hint says the same.

import { describe, expect, it } from 'vitest'
import { newBlocker, newExperiment } from '../../src/model/defaults'
import type { EntryRef } from '../../src/model/entry'
import { hintFor, placementFor, type QuickTarget, selectedBlocker, selectedStep } from '../../src/ui/quick-placement'
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

describe('placementFor', () => {
  it('is after, before or beside the selected step, at the end without one', () => {
    const at = target([`steps/${review}`])
    expect(placementFor(at, 'none')).toEqual({ where: 'after', step: review })
    expect(placementFor(at, 'shift')).toEqual({ where: 'before', step: review })
    expect(placementFor(at, 'alt')).toEqual({ where: 'beside', step: review })
    expect(placementFor(target([]), 'none')).toEqual({ where: 'end' })
    expect(placementFor(target(['steps/gone']), 'none')).toEqual({ where: 'end' })
  })

  it('grows towards the beginning on a map begun at its end', () => {
    const at = target([`steps/${review}`], { isBackwards: true })
    expect(placementFor(at, 'none')).toEqual({ where: 'before', step: review })
    expect(placementFor(at, 'shift')).toEqual({ where: 'after', step: review })
  })

  it('is the place that was pointed at', () => {
    const place = { at: { x: 1, y: 2 }, from: null, drawn: {} }
    expect(placementFor(target([`steps/${review}`], { place }), 'none')).toEqual({ where: 'open', ...place })
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
    expect(hintFor(target([`steps/${review}`]), 'step')).toBe(
      'Enter adds it after Review · Shift Enter before it · Alt Enter beside it · Esc',
    )
    expect(hintFor(target([]), 'step')).toBe('Enter adds it at the end · Esc')
    expect(hintFor(target([`steps/${review}`]), 'blocker')).toBe('Enter puts the blocker on Review · Esc')
    expect(hintFor(target([]), 'blocker')).toBe('Enter puts the blocker on the whole stream · Esc')
    expect(hintFor(target(['blockers/b1']), 'experiment')).toContain('The board meets monthly')
  })
})
