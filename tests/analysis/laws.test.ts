// What holds of the numbers of any map, however it is drawn.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import { assess } from '../../src/experiments/assess'
import { newExperiment } from '../../src/model/defaults'
import type { Experiment, MapDocument } from '../../src/model/types'
import { randomMap } from './random-map'
import { sketch } from './sketch'

/** Milliseconds, for a machine that others share. */
const patience = 60_000
const numRuns = 300
const tolerance = (value: number): number => 1e-9 * Math.max(1, Math.abs(value))

function everyNumber(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyNumber) : []
}

const randomExperiment = fc
  .record({
    enters: fc.nat(7),
    bypassed: fc.nat(7),
    changed: fc.nat(7),
    skip: fc.constantFrom(0, 0.5, 1),
    share: fc.constantFrom(0, 0.5, 1),
  })
  .map(
    ({ enters, bypassed, changed, skip, share }): Experiment => ({
      ...newExperiment('e', null, '', 1),
      timebox: '3d',
      enters: `s${enters}`,
      bypasses: { [`s${bypassed}`]: { reason: '', by: '', askedOn: null, agreedOn: null } },
      changes: {
        c1: { id: 'c1', step: `s${changed}`, field: 'skip', to: skip },
        c2: { id: 'c2', flow: `f${changed}`, field: 'share', to: share },
      },
    }),
  )

it(
  'no map throws, nor does an experiment on it, and every number is finite',
  () => {
    fc.assert(
      fc.property(randomMap, randomExperiment, (doc, experiment) => {
        const numbers = everyNumber(assess({ ...doc, experiments: { e: experiment } }))
        expect(numbers.filter(number => !Number.isFinite(number))).toEqual([])
      }),
      { numRuns },
    )
  },
  patience,
)

/** Loops within one another, each of which lets one item in ten million through. */
const loops = (count: number): string =>
  Array.from({ length: count }, (_, at) => `x${at} > y${at} ~0.9999999 x${at}; y${at} > x${at + 1} ~0.9999999 x0`).join(
    '; ',
  )

it('times beyond all bounds are not known, and nothing is infinite', () => {
  const long = `${'9'.repeat(99)}w`
  const doc = sketch(
    loops(17),
    { x0: { wait: long, work: long, team: 't' } },
    { teams: { t: { id: 't', name: 'T', people: 1, order: 1 } } },
  )
  const experiment = { ...newExperiment('e', null, '', 1), timebox: long, enters: 'x1' }
  const { analysis, effects } = assess({ ...doc, experiments: { e: experiment } })
  expect([analysis.leadTime, analysis.steps.x0?.visits]).toEqual([null, expect.any(Number)])
  expect(everyNumber([analysis, effects]).filter(number => !Number.isFinite(number))).toEqual([])
})

it('rework that lets hardly anything through is computed, or said to have no way out', () => {
  expect(analyze(sketch('a > b > c; b ~0.99999999 a')).leadTime ?? 0).toBeGreaterThan(1e8 * 3600)
  const { leadTime, problems } = analyze(sketch(loops(60)))
  expect([leadTime, problems.map(({ code }) => code)]).toEqual([null, ['no-way-out']])
})

it(
  'lead time is work and wait, which are the visits times what a pass takes',
  () => {
    fc.assert(
      fc.property(randomMap, doc => {
        const { leadTime, workTime, waitTime, steps } = analyze(doc)
        if (leadTime === null) return
        const sum = Object.values(steps).reduce(
          (all, { visits, wait, work }) => all + (visits ?? 0) * ((wait ?? 0) + (work ?? 0)),
          0,
        )
        expect(Math.abs(leadTime - sum)).toBeLessThanOrEqual(tolerance(sum))
        expect(Math.abs(leadTime - (workTime ?? 0) - (waitTime ?? 0))).toBeLessThanOrEqual(tolerance(sum))
      }),
      { numRuns },
    )
  },
  patience,
)

it(
  'best ≤ mean ≤ worst',
  () => {
    fc.assert(
      fc.property(randomMap, doc => {
        const { leadTimeBest: best, leadTime: mean, leadTimeWorst: worst } = analyze(doc)
        if (best === null || mean === null || worst === null) return
        expect(best).toBeLessThanOrEqual(mean + tolerance(mean))
        expect(mean).toBeLessThanOrEqual(worst + tolerance(worst))
      }),
      { numRuns },
    )
  },
  patience,
)

const timed = (doc: MapDocument, wait: (text: string | null) => string | null): MapDocument => ({
  ...doc,
  steps: Object.fromEntries(Object.entries(doc.steps).map(([id, step]) => [id, { ...step, wait: wait(step.wait) }])),
})

it(
  'adding a wait never shortens anything',
  () => {
    fc.assert(
      fc.property(randomMap, fc.nat(7), (doc, place) => {
        const id = `s${place}`
        const before = analyze(doc)
        const step = doc.steps[id]
        if (!step || before.leadTime === null || before.steps[id]?.wait === undefined) return
        const wait = `${(before.steps[id]?.wait ?? 0) + 5000}s`
        const after = analyze({ ...doc, steps: { ...doc.steps, [id]: { ...step, wait } } })
        expect(after.leadTime).toBeGreaterThanOrEqual(before.leadTime - tolerance(before.leadTime))
      }),
      { numRuns },
    )
  },
  patience,
)

it(
  'a calendar of days twice as long makes days of waiting twice as long',
  () => {
    fc.assert(
      fc.property(randomMap, doc => {
        const days = timed({ ...doc, demand: null }, text => (text === null ? null : '2d'))
        const still = {
          ...days,
          steps: Object.fromEntries(Object.entries(days.steps).map(([id, step]) => [id, { ...step, work: '0' }])),
        }
        const short = analyze(still).leadTime
        const long = analyze({ ...still, calendar: { ...doc.calendar, hoursPerDay: 16 } }).leadTime
        expect(long === null).toBe(short === null)
        if (long !== null && short !== null) expect(Math.abs(long - 2 * short)).toBeLessThanOrEqual(tolerance(long))
      }),
      { numRuns },
    )
  },
  patience,
)

it(
  'demand moves load and queues, never the times of a map without waiting items',
  () => {
    fc.assert(
      fc.property(randomMap, doc => {
        const still = timed(doc, text => (text?.includes('items') ? '1d' : text))
        const one = analyze({ ...still, demand: { items: 1, per: '1w' } })
        const two = analyze({ ...still, demand: { items: 2, per: '1w' } })
        expect(two.leadTime).toBe(one.leadTime)
        expect(two.throughputLimit).toBe(one.throughputLimit)
        if (one.workInProcess !== null) expect(two.workInProcess).toBeCloseTo(2 * one.workInProcess, 6)
      }),
      { numRuns },
    )
  },
  patience,
)
