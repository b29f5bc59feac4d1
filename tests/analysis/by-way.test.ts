// Along one of the branches a map is what an item meets that goes there: its time is that of the branch with all that is common.

import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import { mapByWay, waysOf } from '../../src/analysis/by-way'
import type { Id, MapDocument } from '../../src/model/types'
import { flow, map, step } from '../helpers/build'

const day = 8 * 3600
const named = (doc: MapDocument): readonly string[] =>
  waysOf(doc, analyze(doc)).map(({ from, to }) => `${doc.steps[from]?.name} > ${doc.steps[to]?.name}`)
/** Lead time in days by way of the flow into the step of this name. */
const daysBy = (doc: MapDocument, name: string): number => {
  const analysis = analyze(doc)
  const way = waysOf(doc, analysis).find(({ to }) => doc.steps[to]?.name === name)
  const along = way ? mapByWay(doc, analysis, way.flow) : null
  return (along ? (analyze(along).leadTime ?? Number.NaN) : Number.NaN) / day
}
const stepsBy = (doc: MapDocument, flowId: Id): readonly string[] =>
  Object.values(mapByWay(doc, analyze(doc), flowId)?.steps ?? {}).map(({ name }) => name)

const branched = (split: 'parallel' | 'choice') =>
  map(
    step('Begin', { wait: '1d', work: '0', split, after: [] }),
    step('Slow', { wait: '7d', work: '0', after: [] }),
    step('Quick', { wait: '2d', work: '0', after: [] }),
    step('End', { wait: '1d', work: '0', after: [] }),
    flow('Begin', 'Slow', split === 'choice' ? { share: 0.25 } : {}),
    flow('Begin', 'Quick'),
    flow('Slow', 'End'),
    flow('Quick', 'End'),
  )

describe('the ways of a map', () => {
  it('are those out of a step that has several, in flow order', () => {
    expect(named(branched('parallel'))).toEqual(expect.arrayContaining(['Begin > Slow', 'Begin > Quick']))
    expect(named(branched('parallel'))).toHaveLength(2)
    expect(named(map(step('A', { wait: '1d' }), step('B', { wait: '1d' })))).toEqual([])
  })

  it('lead through their own branch and what is common', () => {
    const doc = branched('parallel')
    expect(daysBy(doc, 'Slow')).toBeCloseTo(9, 9)
    expect(daysBy(doc, 'Quick')).toBeCloseTo(4, 9)
    // The slowest of parallel branches is the critical path.
    expect((analyze(doc).leadTime ?? 0) / day).toBeCloseTo(Math.max(daysBy(doc, 'Slow'), daysBy(doc, 'Quick')), 9)
  })

  it('of a choice make up the lead time by their shares', () => {
    const doc = branched('choice')
    expect((analyze(doc).leadTime ?? 0) / day).toBeCloseTo(0.25 * daysBy(doc, 'Slow') + 0.75 * daysBy(doc, 'Quick'), 9)
  })

  it('leave out a flow that passes the branch by, and keep rework and repairs within it', () => {
    const base = branched('choice')
    const past = map(
      step('Begin', { wait: '1d', work: '0', after: [] }),
      step('Check', { wait: '2d', work: '0', after: [] }),
      step('Repair', { wait: '3d', work: '0', after: [] }),
      step('End', { wait: '1d', work: '0', after: [] }),
      flow('Begin', 'Check'),
      flow('Begin', 'End'),
      flow('Check', 'End'),
      flow('Repair', 'Check'),
      flow('Check', 'Repair', { kind: 'rework', share: 0.5 }),
    )
    expect(daysBy(past, 'Check')).toBeGreaterThan(4)
    expect(daysBy(past, 'End')).toBeCloseTo(2, 9)
    const analysis = analyze(past)
    for (const { flow: id } of waysOf(past, analysis)) {
      const along = mapByWay(past, analysis, id)
      expect(along && analyze(along).starts).toEqual(analysis.starts)
    }
    expect(mapByWay(base, analyze(base), 'nothing')).toBeNull()
  })

  it('inside a branch lead through that branch, the slowest or not', () => {
    const doc = map(
      step('Begin', { wait: '1d', work: '0', split: 'parallel', after: [] }),
      step('Slow', { wait: '20d', work: '0', after: [] }),
      step('Fork', { wait: '1d', work: '0', split: 'parallel', after: [] }),
      step('Left', { wait: '2d', work: '0', after: [] }),
      step('Right', { wait: '5d', work: '0', after: [] }),
      step('Join', { wait: '1d', work: '0', after: [] }),
      step('End', { wait: '1d', work: '0', after: [] }),
      flow('Begin', 'Slow'),
      flow('Begin', 'Fork'),
      flow('Fork', 'Left'),
      flow('Fork', 'Right'),
      flow('Left', 'Join'),
      flow('Right', 'Join'),
      flow('Join', 'End'),
      flow('Slow', 'End'),
    )
    expect(daysBy(doc, 'Left')).toBeCloseTo(6, 9)
    expect(daysBy(doc, 'Right')).toBeCloseTo(9, 9)
    expect(daysBy(doc, 'Fork')).toBeCloseTo(9, 9)
    const left = waysOf(doc, analyze(doc)).find(({ to }) => doc.steps[to]?.name === 'Left')
    expect(stepsBy(doc, left?.flow ?? '')).not.toContain('Slow')
  })
})
