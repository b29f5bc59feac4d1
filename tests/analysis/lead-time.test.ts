import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import type { StepNumbers } from '../../src/analysis/types'
import type { Records } from '../../src/model/types'
import { day, sketch } from './sketch'

/** Wait and work of a usual step. */
const pass = 9 * 3600

const firstPassVisits = (steps: Records<StepNumbers>) =>
  Object.fromEntries(Object.entries(steps).map(([id, { firstPassVisits: visits }]) => [id, visits]))

describe('lead time', () => {
  it('adds up waits and work along a chain', () => {
    const { leadTime, waitTime, workTime, flowEfficiency } = analyze(sketch('a > b > c'))
    expect([leadTime, waitTime, workTime]).toEqual([3 * pass, 3 * day, 3 * 3600])
    expect(flowEfficiency).toBeCloseTo(1 / 9, 12)
  })

  it('weighs the ways of a choice by their shares', () => {
    const { leadTime, steps } = analyze(sketch('a >0.25 b; a > c'))
    expect(leadTime).toBe(2 * pass)
    expect([steps.b?.visits, steps.c?.visits]).toEqual([0.25, 0.75])
  })

  it('repeats what rework sends back, and says what it would be without', () => {
    const { leadTime, leadTimeFirstPass, steps } = analyze(sketch('a > b > c; b ~0.2 a'))
    expect(leadTime).toBeCloseTo((2 / 0.8 + 1) * pass, 6)
    expect(leadTimeFirstPass).toBe(3 * pass)
    expect(steps.a?.visits).toBeCloseTo(1.25, 12)
    expect(firstPassVisits(steps)).toEqual({ a: 1, b: 1, c: 1 })
  })

  it('gives a repair step no visits in the first pass, and keeps the share of flows back by work', () => {
    const { steps } = analyze(
      sketch('a > test; test ~0.2 fix; fix > test; test >0.5 a; test >0.5 go', { a: { start: 1 } }),
    )
    expect(firstPassVisits(steps)).toEqual({ a: 2, test: 2, fix: 0, go: 1 })
  })

  it('has no first pass where only rework leads out', () => {
    const { leadTime, leadTimeFirstPass } = analyze(sketch('a > b > a; b ~0.5 c', { a: { start: 1 } }))
    expect(leadTime).not.toBe(null)
    expect(leadTimeFirstPass).toBe(null)
  })

  it('passes by what is skipped, its rework too', () => {
    const { leadTime, steps } = analyze(sketch('a > b > c; b ~0.5 a', { b: { skip: 0.8, wait: '10d' } }))
    expect(steps.b?.visits).toBeCloseTo(0.2 / 0.9, 12)
    expect(leadTime).toBeCloseTo(pass / 0.9 + (0.2 / 0.9) * (10 * day + 3600) + pass, 6)
  })

  it('takes every low for the best and every high for the worst, where another branch may be the slowest', () => {
    const { leadTimeBest, leadTime, leadTimeWorst } = analyze(
      sketch('s => a > j; s => b > j', { a: { wait: '1d-9d', work: '0' }, b: { wait: '4d', work: '0' } }),
    )
    expect([leadTimeBest, leadTime, leadTimeWorst].map(time => ((time ?? 0) - 2 * pass) / day)).toEqual([4, 5, 9])
  })

  it('counts what is not known as nothing and lists it', () => {
    const { leadTime, problems, steps } = analyze(sketch('a > b', { a: { wait: null }, b: { work: null } }))
    expect(leadTime).toBe(pass)
    expect([steps.a?.wait, steps.b?.work]).toEqual([null, null])
    expect(problems).toEqual([
      { code: 'unknown-wait', entry: 'steps/a' },
      { code: 'unknown-work', entry: 'steps/b' },
    ])
  })

  it('of nothing at all is 0, and efficiency is not known', () => {
    const { leadTime, flowEfficiency, longestDelay, bottleneck } = analyze(
      sketch('a', { a: { wait: '0', work: '0', people: null } }),
    )
    expect([leadTime, flowEfficiency, longestDelay, bottleneck]).toEqual([0, null, null, null])
  })

  it('reads in calendar days by the days of a week', () => {
    expect(analyze(sketch('a', { a: { wait: '10d', work: '0' } })).calendarDays).toBeCloseTo(14, 12)
  })
})

describe('waiting items', () => {
  it('stand for the time that demand takes to serve them, however often items come by', () => {
    const half = sketch('a >0.5 b; a >0.5 c', { b: { wait: '3 items' } })
    expect(analyze(half).steps.b?.wait).toBeCloseTo(3 / ((2 / (5 * day)) * 0.5), 6)
  })

  it('are not known without demand or where no item comes', () => {
    const asked = sketch('a > b', { b: { wait: '3 items' } }, { demand: null })
    expect(analyze(asked).problems).toEqual([{ code: 'items-without-demand', entry: 'steps/b' }])
    const skipped = sketch('a > b', { b: { wait: '3 items', skip: 1 } })
    expect(analyze(skipped).problems).toEqual([{ code: 'items-without-demand', entry: 'steps/b' }])
  })

  it('keep their time when the pass is the first', () => {
    const doc = sketch('a > b > c; b ~0.5 a', { b: { wait: '4 items', work: '0' }, a: { work: '0' }, c: { work: '0' } })
    const wait = 4 / ((2 / (5 * day)) * 2)
    expect(analyze(doc).leadTimeFirstPass).toBeCloseTo(2 * day + wait, 6)
  })
})

describe('process cycle efficiency', () => {
  it('counts the work that adds value, once some step says so', () => {
    expect(analyze(sketch('a > b')).processCycleEfficiency).toBe(null)
    expect(
      analyze(sketch('a > b', { a: { value: 'adds' }, b: { value: 'waste' } })).processCycleEfficiency,
    ).toBeCloseTo(1 / 18)
    expect(analyze(sketch('a > b', { b: { value: 'waste' } })).processCycleEfficiency).toBe(0)
  })
})
