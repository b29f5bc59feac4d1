import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import type { MapDocument } from '../../src/model/types'
import { sketch } from './sketch'

const pass = 9 * 3600
const early = (doc: MapDocument) =>
  analyze(doc)
    .problems.filter(({ code }) => code === 'branches-meet-early')
    .map(({ entry }) => entry)

describe('a parallel section', () => {
  it('takes as long as its slowest branch and costs the effort of all', () => {
    const { leadTime, totalEffort, criticalPath } = analyze(sketch('s => a > j; s => b > c > j'))
    expect(leadTime).toBe(4 * pass)
    expect(criticalPath).toEqual(['s', 'b', 'c', 'j'])
    expect(totalEffort).toBe(5 * 3600)
  })

  it('closes where the branches meet: what follows is passed once', () => {
    expect(analyze(sketch('s => a > j > k; s => b > j')).steps.k?.effortVisits).toBe(1)
  })

  it('ends with the map when branches never meet', () => {
    const { leadTime } = analyze(sketch('s => a > x; s => b'))
    expect(leadTime).toBe(3 * pass)
  })

  it('may have a branch without steps', () => {
    const { leadTime, criticalPath } = analyze(sketch('s => a > j; s => j'))
    expect(leadTime).toBe(3 * pass)
    expect(criticalPath).toEqual(['s', 'a', 'j'])
  })

  it('goes back if any branch goes back, each done in full', () => {
    const { steps } = analyze(sketch('s => a > j; s => b > j; a ~0.5 s; b ~0.2 s'))
    // Both pass with 0.5 · 0.8.
    expect(steps.s?.visits).toBeCloseTo(1 / 0.4, 10)
    expect(steps.b?.effortVisits).toBeCloseTo(1 / 0.4, 10)
  })

  it('goes back to the targets of its branches in proportion to their shares', () => {
    const { steps } = analyze(sketch('x > y > s; s => a > j; s => b > j; a ~0.5 x; b ~0.2 y'))
    const back = 1 - 0.5 * 0.8
    const runs = 1 / 0.4
    expect(steps.x?.visits).toBeCloseTo(1 + runs * back * (0.5 / 0.7), 10)
  })

  it('takes a flow into the meeting step, of whatever kind, for passing', () => {
    const { steps } = analyze(sketch('s => a > j; s => b > j; a ~0.5 j'))
    expect([steps.s?.visits, steps.j?.visits]).toEqual([1, 1])
  })

  it('lets an item that is sent into it go on alone from there', () => {
    const { steps } = analyze(sketch('s => a > j > k; s => b > j; k ~0.5 a; k > end'))
    expect(steps.a?.effortVisits).toBeCloseTo(2, 10)
    expect(steps.b?.effortVisits).toBeCloseTo(1, 10)
  })

  it('leaves out a work flow back after the split', () => {
    const { leadTime } = analyze(sketch('a > s; s => b > j; s => c > j; s => a', { a: { start: 1 } }))
    expect(leadTime).toBe(4 * pass)
  })

  it('nests', () => {
    const { leadTime, criticalPath } = analyze(
      sketch('s => a > j; s => b > j; a => c > d; a => e > d; d > j', { a: { split: 'parallel' }, e: { wait: '3d' } }),
    )
    expect(criticalPath).toContain('e')
    expect(criticalPath).not.toContain('c')
    expect(leadTime).not.toBe(null)
  })
})

describe('branches that meet before they all meet', () => {
  it('are named by their split, or by the entry', () => {
    expect(early(sketch('s => a > m; s => b > m; m > j; s => c > j'))).toEqual(['steps/s'])
    expect(early(sketch('a > m; b > m; m > j; c > j', {}, { entry: 'parallel' }))).toEqual(['entry'])
    expect(early(sketch('s => a > j; s => b > j'))).toEqual([])
  })

  it('are found when one branch leaves the map on its own', () => {
    expect(early(sketch('s => a > j; s => b > j; s => tell; j > k'))).toEqual(['steps/s'])
  })

  it('are found inside a nested section that another branch enters', () => {
    expect(early(sketch('s => a; s => b; a => x > j; a => y > j; b > y'))).toContain('steps/s')
  })

  it('count what comes after once, in effort and in being sent back', () => {
    const { steps } = analyze(sketch('s => a > m; s => b > m; m > j; s => c > j; m ~0.5 s'))
    expect(steps.m?.effortVisits).toBeCloseTo(2, 10)
    expect(steps.s?.visits).toBeCloseTo(2, 10)
  })
})
