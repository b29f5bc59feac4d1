import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import type { MapDocument, Step } from '../../src/model/types'
import { sketch } from './sketch'

const rolled = (doc: MapDocument) => analyze(doc).rolledCompleteAccurate
const rates = (steps: Record<string, number | null>): Record<string, Partial<Step>> =>
  Object.fromEntries(Object.entries(steps).map(([id, completeAccurate]) => [id, { completeAccurate }]))

describe('rolled %C&A', () => {
  it('is the product along the way, rework left aside', () => {
    expect(rolled(sketch('a > b > c; c ~0.5 a', rates({ a: 0.5, b: 0.8, c: 0.9 })))).toBeCloseTo(0.36, 12)
  })

  it('of 0 % is 0 %, not unknown', () => {
    const { rolledCompleteAccurate, rolledOver } = analyze(sketch('a > b', rates({ a: 0, b: null })))
    expect([rolledCompleteAccurate, rolledOver]).toEqual([0, 1])
  })

  it('weighs the ways of a choice by share', () => {
    expect(rolled(sketch('a >0.25 b; a > c', rates({ a: 1, b: 0.4, c: 0.8 })))).toBeCloseTo(0.25 * 0.4 + 0.75 * 0.8, 12)
  })

  it('leaves flows back out of the choice', () => {
    expect(
      rolled(
        sketch('a > b; b >0.5 a; b >0.5 c', { ...rates({ a: 1, b: 1, c: 0.8 }), a: { start: 1, completeAccurate: 1 } }),
      ),
    ).toBeCloseTo(0.8, 12)
  })

  it('multiplies the branches of a section up to where they meet', () => {
    expect(rolled(sketch('s => a > j; s => b > j', rates({ s: 1, a: 0.5, b: 0.6, j: 0.7 })))).toBeCloseTo(0.21, 12)
  })

  it('counts what branches share once', () => {
    const doc = sketch('s => a > m; s => b > m; m > j; s => c > j', rates({ s: 1, a: 1, b: 1, m: 0.5, c: 1, j: 1 }))
    expect(rolled(doc)).toBeCloseTo(0.5, 12)
  })

  it('is the mean over the starts by share, or their product when all are needed', () => {
    const steps = rates({ a: 0.4, b: 0.8, c: 1 })
    expect(rolled(sketch('a > c; b > c', { ...steps, a: { start: 0.25, completeAccurate: 0.4 } }))).toBeCloseTo(0.7, 12)
    expect(rolled(sketch('a > c; b > c', steps, { entry: 'parallel' }))).toBeCloseTo(0.32, 12)
  })

  it('needs no correction where a step is skipped', () => {
    expect(rolled(sketch('a', { a: { completeAccurate: 0.5, skip: 0.6 } }))).toBeCloseTo(0.8, 12)
  })

  it('says over how many steps it was taken, and is not known over none', () => {
    const some = analyze(sketch('a > b', rates({ a: 0.5, b: null })))
    expect([some.rolledCompleteAccurate, some.rolledOver]).toEqual([0.5, 1])
    const none = analyze(sketch('a > b', rates({ a: null, b: null })))
    expect([none.rolledCompleteAccurate, none.rolledOver]).toEqual([null, 0])
  })
})
