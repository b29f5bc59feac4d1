// Think big: the gap to each goal, what is known of each assumption, what may be blocking, the first team and its path.

import { describe, expect, it } from 'vitest'
import { assess } from '../../src/experiments/assess'
import { assumptionStates } from '../../src/experiments/assumption-states'
import { blockerCandidates } from '../../src/experiments/blocker-candidates'
import { firstTeam } from '../../src/experiments/first-team'
import { gapClosed, goalGaps } from '../../src/experiments/goal-gaps'
import { blankResult } from '../../src/model/defaults'
import type { Experiment, MapDocument, Verdict } from '../../src/model/types'
import {
  assumption,
  blocker,
  demand,
  experiment,
  goal,
  intent,
  map,
  type Part,
  predicts,
  step,
  team,
} from '../helpers/build'
import { sampleMap } from '../helpers/samples'

const day = 8 * 3600
const numbers = (doc: MapDocument) => assess(doc).analysis
const benefit = sampleMap('benefit-change')

describe('the gap to a goal', () => {
  it('is what is left to go, in the unit of its measure', () => {
    const doc = map(
      step('A', { wait: '9d', work: '1d', completeAccurate: 0.5 }),
      goal('leadTime', '4d'),
      goal('flowEfficiency', 0.3),
      goal('rolledCompleteAccurate', 0.5),
    )
    expect(goalGaps(doc, numbers(doc))).toEqual([
      { goal: 'g1', measure: 'leadTime', now: 10 * day, target: 4 * day, gap: 6 * day, unit: 'seconds', met: false },
      expect.objectContaining({ measure: 'flowEfficiency', now: 0.1, target: 0.3, unit: 'fraction', met: false }),
      expect.objectContaining({ measure: 'rolledCompleteAccurate', gap: 0, met: true }),
    ])
    expect(goalGaps(doc, numbers(doc))[1]?.gap).toBeCloseTo(0.2)
  })

  it('is not known where the map has no such number', () => {
    const doc = map(step('A', { wait: '1d', work: '1d' }), goal('rolledCompleteAccurate', 0.9))
    expect(goalGaps(doc, numbers(doc))).toMatchObject([{ now: null, gap: null, met: false }])
  })

  it('is closed by the share that an experiment saves of it, the whole at most, and lead time goes first', () => {
    const doc = (to: string, want: string) =>
      map(
        goal('flowEfficiency', 0.9),
        goal('leadTime', want),
        step('A', { wait: '9d', work: '1d' }),
        experiment('Less', { timebox: '1d' }),
        predicts({ step: 'a', field: 'wait', to }),
      )
    const closed = (map: MapDocument) => {
      const { analysis, effects } = assess(map)
      return effects.e1 ? gapClosed(map, analysis, effects.e1) : undefined
    }
    expect(closed(doc('6d', '4d'))).toBeCloseTo(0.5)
    expect(closed(doc('0', '4d'))).toBe(1)
    expect(closed(doc('12d', '4d'))).toBeCloseTo(-0.5)
    expect(closed(doc('6d', '20d'))).toBe(null)
    expect(closed({ ...doc('6d', '4d'), intent: map().intent })).toBe(null)
    const efficiency = map(
      goal('flowEfficiency', 0.5),
      step('A', { wait: '9d', work: '1d' }),
      experiment('Less', {}),
      predicts({ step: 'a', field: 'wait', to: '4d' }),
    )
    expect(closed(efficiency)).toBeCloseTo((0.2 - 0.1) / 0.4)
  })

  it('of the benefit change is two weeks against twelve; its first experiment closes about a third', () => {
    const { analysis, effects } = assess(benefit)
    expect(goalGaps(benefit, analysis)).toMatchObject([{ target: 10 * day, now: analysis.leadTime, met: false }])
    expect(effects.e1 && gapClosed(benefit, analysis, effects.e1)).toBeCloseTo(
      (effects.e1?.saved ?? 0) / ((analysis.leadTime ?? 0) - 10 * day),
    )
  })
})

describe('an assumption', () => {
  const learned = (verdict: Verdict, on: string | null): Partial<Experiment> => ({
    assumption: 'a1',
    status: 'learned',
    result: { ...blankResult, verdict, on },
  })
  const state = (...tests: Partial<Experiment>[]) =>
    assumptionStates(map(assumption('x', { core: true }), ...tests.map(fields => experiment('E', fields))))[0]

  it.each([
    ['untested', []],
    ['untested', [{ assumption: 'a1' }]],
    ['untested', [{ assumption: null, status: 'running' }]],
    ['open', [{ assumption: 'a1', status: 'running' }]],
    ['open', [learned('inconclusive', '2026-02-02')]],
    ['open', [{ ...learned('supported', '2026-02-02'), status: 'running' }]],
    ['supported', [learned('supported', '2026-02-02'), { assumption: 'a1', status: 'running' }]],
    ['refuted', [learned('supported', '2026-02-02'), learned('refuted', '2026-03-02'), learned('supported', null)]],
    ['supported', [learned('supported', '2026-02-02'), learned('inconclusive', '2026-03-02')]],
  ] as const)('is %s', (expected, tests) => {
    expect(state(...tests)).toMatchObject({ id: 'a1', text: 'x', core: true, state: expected })
  })

  it('stands in its order, with its experiments in theirs', () => {
    const doc = map(
      assumption('second', { order: 2 }),
      assumption('first', { order: 1 }),
      experiment('B', { assumption: 'a2', order: 9 }),
      experiment('A', { assumption: 'a2', order: 3 }),
    )
    expect(assumptionStates(doc).map(({ text, experiments }) => [text, experiments])).toEqual([
      ['first', ['e2', 'e1']],
      ['second', []],
    ])
  })
})

describe('what may be blocking', () => {
  const stream = (...parts: Part[]) =>
    map(
      step('Build', { team: 'Delivery', wait: '1d', work: '2d', completeAccurate: 0.7 }),
      step('Review', { team: 'Security', wait: '20d', work: '4h' }),
      step('Approve', { team: 'Board', wait: 'every 2w', work: '30min' }),
      step('Deploy', { team: 'Board', wait: '4d', work: '1h', production: true }),
      ...parts,
    )

  it('is found in the numbers, the longest first: hand-offs, gates, queues, low %C&A', () => {
    const doc = stream()
    expect(blockerCandidates(doc, numbers(doc))).toEqual([
      {
        step: 'review',
        kind: 'handoff',
        title: '20d before Review after the hand-off from Delivery',
        reason: expect.stringMatching(/^61 % of lead time; the work itself takes 4h$/),
      },
      expect.objectContaining({ step: 'approve', kind: 'batching', title: 'Approve opens only every 2w' }),
      expect.objectContaining({ step: 'deploy', kind: 'queue', title: '4d before Deploy' }),
      expect.objectContaining({
        step: 'build',
        kind: 'quality',
        title: '30 % of what Build hands on needs correction',
        reason: '%C&A 70 %',
      }),
    ])
  })

  it('leaves out what an open blocker names already, and is unchanged by one that is cleared', () => {
    const known = (fields: object) => {
      const doc = stream(blocker('Known', { step: 'review', ...fields }))
      return blockerCandidates(doc, numbers(doc)).map(candidate => candidate.step)
    }
    expect(known({ kind: 'policy' })).not.toContain('review')
    expect(known({ kind: 'policy', status: 'cleared' })).toContain('review')
    expect(known({ kind: 'quality' })).toContain('review')
    expect(known({ kind: 'quality', step: 'build' })).not.toContain('build')
    expect(known({ kind: 'quality', step: null })).toContain('build')
  })

  it('puts whoever has too much work first, once', () => {
    const doc = map(
      demand(10, '1w'),
      team('Test office', 1),
      step('Build', { wait: '10d', work: '1h' }),
      step('Test', { team: 'Test office', wait: '2d', work: '1d' }),
      step('Check', { team: 'Test office', wait: '1d', work: '1h' }),
    )
    const [first, ...rest] = blockerCandidates(doc, numbers(doc))
    expect(first).toMatchObject({ step: 'test', kind: 'queue', title: 'Too much work for Test office' })
    expect(first?.reason).toMatch(/^The work takes 225 % of its time/)
    expect(rest.map(({ step: id }) => id)).toEqual(['build', 'check'])
  })

  it('is nothing on an empty map or where nothing waits', () => {
    expect(blockerCandidates(map(), numbers(map()))).toEqual([])
    const quick = map(step('A', { wait: '0', work: '1d' }))
    expect(blockerCandidates(quick, numbers(quick))).toEqual([])
  })
})

describe('the first team', () => {
  it('is none until the intent names one', () => {
    const doc = map(step('A', { team: 'T', wait: '1d', work: '1d' }))
    expect(firstTeam(doc, numbers(doc))).toBe(null)
  })

  it('has its island, and the path to production that others owe it', () => {
    const found = firstTeam(benefit, numbers(benefit))
    expect(found).toMatchObject({ team: 'del', name: 'Delivery team', pulls: [], shield: { who: '', until: null } })
    expect(found?.steps).toEqual(['build', 'code'])
    expect(found?.path).toEqual(['test', 'review', 'approve', 'deploy'])
    expect(found?.inside).toBe(numbers(benefit).insideFirstTeam)
    expect(found?.pathToProduction).toBe(numbers(benefit).pathToProduction)
  })

  it('is pulled on by steps beside the way, by too much work and by further experiments; owners shield it', () => {
    const doc = map(
      demand(20, '1w'),
      team('Ours', 1),
      intent({ firstTeam: 'ours' }),
      step('Build', { team: 'Ours', wait: '1d', work: '1d' }),
      step('Support', { team: 'Ours', work: '1h', after: [], start: 0 }),
      experiment('One', { status: 'running', team: 'ours', owner: 'Ada', dueOn: '2026-03-01' }),
      experiment('Two', { status: 'running', team: 'ours', dueOn: '2026-04-01' }),
      experiment('Three', { team: 'ours' }),
    )
    const found = firstTeam(doc, numbers(doc))
    expect(found?.pulls.map(({ entry }) => entry)).toEqual(['teams/ours', 'steps/support', 'experiments/e2'])
    expect(found?.shield).toEqual({ who: 'Ada', until: '2026-04-01' })
  })
})
