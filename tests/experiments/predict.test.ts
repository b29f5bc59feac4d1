import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import { assess } from '../../src/experiments/assess'
import { applyChanges } from '../../src/experiments/changes'
import { predictTogether } from '../../src/experiments/predict'
import { newExperiment } from '../../src/model/defaults'
import type { Change, Experiment, MapDocument } from '../../src/model/types'
import { day, sketch } from '../analysis/sketch'
import { arbitraryMap } from '../helpers/arbitrary-map'

const experiment = (id: string, order: number, ...changes: Change[]): Experiment => ({
  ...newExperiment(id, null, '', order),
  changes: Object.fromEntries(changes.map(change => [change.id, change])),
})
const withExperiments = (doc: MapDocument, ...experiments: Experiment[]): MapDocument => ({
  ...doc,
  experiments: Object.fromEntries(experiments.map(each => [each.id, each])),
})

describe('changes', () => {
  it('set a field of a step or the share of a flow, and leave the rest as it is', () => {
    const doc = withExperiments(
      sketch('a > b; b ~0.5 a'),
      experiment(
        'e',
        1,
        { id: 'c1', step: 'a', field: 'wait', to: '2h' },
        { id: 'c2', flow: 'f2', field: 'share', to: 0.1 },
      ),
    )
    const changed = applyChanges(doc, ['e'])
    expect(changed.steps.a).toEqual({ ...doc.steps.a, wait: '2h' })
    expect(changed.flows.f2).toEqual({ ...doc.flows.f2, share: 0.1 })
    expect(changed.steps.b).toBe(doc.steps.b)
  })

  it('of the people of a step with a team are the team’s', () => {
    const team = { id: 't', name: 'T', people: 1, order: 1 }
    const doc = withExperiments(
      sketch('a > b', { a: { team: 't' } }, { teams: { t: team } }),
      experiment(
        'e',
        1,
        { id: 'c1', step: 'a', field: 'people', to: 4 },
        { id: 'c2', step: 'b', field: 'people', to: 5 },
      ),
    )
    const changed = applyChanges(doc, ['e'])
    expect([changed.teams.t?.people, changed.steps.a?.people, changed.steps.b?.people]).toEqual([4, 1, 5])
  })

  it('of several experiments apply together, the later order wins a field', () => {
    const doc = withExperiments(
      sketch('a > b'),
      experiment('late', 2, { id: 'c', step: 'a', field: 'wait', to: '2h' }),
      experiment(
        'early',
        1,
        { id: 'c', step: 'a', field: 'wait', to: '3h' },
        { id: 'd', step: 'b', field: 'wait', to: '4h' },
      ),
    )
    const changed = applyChanges(doc, ['late', 'early'])
    expect([changed.steps.a?.wait, changed.steps.b?.wait]).toEqual(['2h', '4h'])
  })
})

describe('a prediction', () => {
  it('of several experiments is one analysis, not a sum of effects', () => {
    const doc = withExperiments(
      sketch('s => a > j; s => b > j', { a: { wait: '9d' }, b: { wait: '9d' } }),
      experiment('e1', 1, { id: 'c', step: 'a', field: 'wait', to: '1d' }),
      experiment('e2', 2, { id: 'c', step: 'b', field: 'wait', to: '1d' }),
    )
    const now = predictTogether(doc, []).leadTime ?? 0
    expect(predictTogether(doc, ['e1']).leadTime).toBe(now)
    expect(predictTogether(doc, ['e1', 'e2']).leadTime).toBe(now - 8 * day)
  })

  it('keeps the time that a queue stands for, unless a change sets that wait', () => {
    const doc = sketch('a > b > c', { b: { wait: '4 items' } })
    const queue = 4 / (2 / (5 * day))
    const skip: Change = { id: 'c1', step: 'b', field: 'skip', to: 0.5 }
    const kept = predictTogether(withExperiments(doc, experiment('e', 1, skip)), ['e'])
    expect(kept.steps.b?.wait).toBeCloseTo(queue, 6)
    const set: Change = { id: 'c2', step: 'b', field: 'wait', to: '1 items' }
    const changed = predictTogether(withExperiments(doc, experiment('e', 1, skip, set)), ['e'])
    // One item, at a step that every other item skips.
    expect(changed.steps.b?.wait).toBeCloseTo(queue / 4 / 0.5, 6)
  })

  it('is the analysis of the changed map, whether its ways or only its times change', () => {
    const isQueue = (text: unknown): boolean => typeof text === 'string' && text.includes('items')
    fc.assert(
      fc.property(arbitraryMap, doc => {
        const steps = Object.fromEntries(
          Object.entries(doc.steps).map(([id, step]) => [id, isQueue(step.wait) ? { ...step, wait: null } : step]),
        )
        const ids = Object.keys(steps)
        const [one, other] = [ids[0], ids[ids.length - 1]]
        if (one === undefined || other === undefined) return
        const times: Change[] = [
          { id: 'c1', step: one, field: 'wait', to: '90min' },
          { id: 'c2', step: other, field: 'work', to: '1d' },
          { id: 'c3', step: one, field: 'people', to: 3 },
        ]
        const ways: Change[] = [{ id: 'c4', step: other, field: 'skip', to: 0.5 }]
        const all = withExperiments(
          { ...doc, steps },
          experiment('t', 1, ...times),
          experiment('w', 2, ...times, ...ways),
        )
        const { effects } = assess(all)
        for (const id of ['t', 'w']) {
          const { leadTime, flowEfficiency, rolledCompleteAccurate, bottleneck } = analyze(applyChanges(all, [id]))
          expect(effects[id]).toMatchObject({ leadTime, flowEfficiency, rolledCompleteAccurate, bottleneck })
        }
      }),
    )
  })
})
