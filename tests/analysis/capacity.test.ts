import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import type { Team } from '../../src/model/types'
import { day, sketch } from './sketch'

const team = (id: string, people: number | null): Team => ({ id, name: id, people, order: 1 })
const teams = { t: team('t', 2), u: team('u', null) }
/** Items a second. */
const demand = 2 / (5 * day)

describe('load', () => {
  it('is shared by all steps of a team, whose people are the team’s', () => {
    const { steps, teams: loads } = analyze(
      sketch('a > b > c', { a: { team: 't', people: 9 }, b: { team: 't', work: '3h' } }, { teams }),
    )
    expect(loads).toEqual({ t: { load: (demand * 4 * 3600) / 2, people: 2 } })
    expect([steps.a?.load, steps.b?.load, steps.c?.load]).toEqual([loads.t?.load, loads.t?.load, demand * 3600])
  })

  it('grows with rework, branches and time that the step cannot run', () => {
    const { steps } = analyze(sketch('a > b; b ~0.5 a', { a: { uptime: 0.5 } }))
    expect(steps.a?.load).toBeCloseTo(demand * 2 * 3600 * 2, 12)
  })

  it('is not known without people or demand', () => {
    expect(analyze(sketch('a', { a: { team: 'u' } }, { teams })).teams).toEqual({ u: { load: null, people: null } })
    expect(analyze(sketch('a', {}, { demand: null })).steps.a?.load).toBe(null)
  })
})

describe('the tightest capacity', () => {
  it('sets the throughput limit, without any demand', () => {
    const { throughputLimit, tightestCapacity } = analyze(sketch('a > b', { b: { work: '2h' } }, { demand: null }))
    expect(throughputLimit).toBe(1 / 7200)
    expect(tightestCapacity).toEqual({ step: 'b', load: null, limit: 1 / 7200 })
  })

  it('may be a team, and ties go to the first in flow order', () => {
    const { tightestCapacity } = analyze(sketch('b > a', { b: { team: 't', work: '2h' } }, { teams }))
    expect(tightestCapacity).toMatchObject({ team: 't' })
  })

  it('is nobody where nobody is given or nothing is worked', () => {
    const { tightestCapacity, throughputLimit } = analyze(sketch('a > b', { a: { people: null }, b: { work: '0' } }))
    expect([tightestCapacity, throughputLimit]).toEqual([null, null])
  })
})

describe('the bottleneck', () => {
  it('is the tightest capacity once its queue grows without limit', () => {
    expect(analyze(sketch('a > b', { b: { wait: '9d' }, a: { work: '20h' } })).bottleneck).toEqual({
      kind: 'capacity',
      step: 'a',
    })
    expect(analyze(sketch('a > b', { b: { wait: '9d' }, a: { work: '19h' } })).bottleneck).toEqual({
      kind: 'delay',
      step: 'b',
    })
  })

  it('is the longest delay otherwise, and both are told', () => {
    const { longestDelay, tightestCapacity } = analyze(sketch('a > b', { b: { wait: '8d' }, a: { work: '2h' } }))
    expect(longestDelay?.step).toBe('b')
    expect(longestDelay?.share).toBeCloseTo((8 * day) / (9 * day + 3 * 3600), 12)
    expect(tightestCapacity).toMatchObject({ step: 'a' })
  })
})

it('takt time and work in process follow from demand', () => {
  const { taktTime, workInProcess, leadTime } = analyze(sketch('a > b'))
  expect(taktTime).toBe(2.5 * day)
  expect(workInProcess).toBeCloseTo(demand * (leadTime ?? 0), 12)
})
