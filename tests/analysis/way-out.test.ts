import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import { emptyMap } from '../../src/model/defaults'
import type { MapDocument } from '../../src/model/types'
import { sketch } from './sketch'

const stuck = (doc: MapDocument) =>
  analyze(doc)
    .problems.filter(({ code }) => code === 'no-way-out')
    .map(({ entry }) => entry)

describe('a way out', () => {
  it('is missing where a step always sends back, and before it', () => {
    expect(stuck(sketch('a > b > c; b ~1 a', { a: { start: 1 } }))).toEqual(['steps/a', 'steps/b'])
  })

  it('may lead through rework, or along a choice of which one way ends', () => {
    expect(stuck(sketch('a > b; b ~1 c; c > d'))).toEqual([])
    expect(stuck(sketch('a > b; b >0.99 a; b >0.01 c', { a: { start: 1 } }))).toEqual([])
  })

  it('is needed by every branch of a parallel split', () => {
    expect(stuck(sketch('s => a > e; s => b; b ~1 b'))).toEqual(['steps/b', 'steps/s'])
  })

  it('is none where all flows of a split lead back', () => {
    expect(stuck(sketch('a > s; s => a; s => b; b > a; b > c', { a: { start: 1 } }))).toEqual([])
    expect(stuck(sketch('a > s; s => a; s => s', { a: { start: 1 } }))).toEqual(['steps/a', 'steps/s'])
  })
})

describe('a map without a way out', () => {
  const doc = sketch(
    'a > b; b ~1 a',
    { a: { start: 1, team: 't', wait: '2 items' }, b: { work: null } },
    { teams: { t: { id: 't', name: 'T', people: 2, order: 1 } } },
  )
  const { problems, steps, taktTime, teams, starts, flowOrder, ends, ...numbers } = analyze(doc)

  it('has no numbers, nor has any step of it', () => {
    const { criticalPath, ...others } = numbers
    expect(criticalPath).toEqual([])
    expect(new Set(Object.values(others))).toEqual(new Set([null]))
    for (const step of Object.values(steps)) expect(new Set(Object.values(step))).toEqual(new Set([null]))
  })

  it('keeps takt time, people and what is not known', () => {
    expect(taktTime).toBe((5 * 8 * 3600) / 2)
    expect(teams).toEqual({ t: { load: null, people: 2 } })
    expect(problems.map(({ code }) => code)).toEqual(['no-way-out', 'no-way-out', 'unknown-work'])
  })

  it('lists waiting items only where there is no demand', () => {
    const { problems: found } = analyze({ ...doc, demand: null })
    expect(found).toContainEqual({ code: 'items-without-demand', entry: 'steps/a' })
  })
})

describe('an empty map', () => {
  it('says so first, and has no numbers', () => {
    const { problems, leadTime, rolledOver, criticalPath, taktTime } = analyze({
      ...emptyMap('m', 'M'),
      demand: { items: 1, per: '1d' },
    })
    expect(problems).toEqual([{ code: 'no-steps', entry: null }])
    expect([leadTime, rolledOver, criticalPath, taktTime]).toEqual([null, null, [], 8 * 3600])
  })
})

it('sorts problems by entry, then code', () => {
  const doc = sketch('a >0.9 b; a >0.6 c; a > d', { a: { wait: null, work: null }, c: { start: 0.1 } })
  expect(analyze(doc).problems.map(({ code, entry }) => `${entry} ${code}`)).toEqual([
    'steps/a shares-above-one',
    'steps/a unknown-wait',
    'steps/a unknown-work',
    'steps/d unreachable',
  ])
})
