// 100,000 steps in a row, more than a file may have: nothing that explains a number or predicts an effect recurses or asks each step of all.

import { expect, it } from 'vitest'
import { reportText } from '../../src/cli/report-text'
import { assess } from '../../src/experiments/assess'
import { evidencePath } from '../../src/experiments/evidence-path'
import { explainAll } from '../../src/explain/explain'
import { measureNext } from '../../src/explain/measure-next'
import { emptyMap, newExperiment, newFlow, newStep } from '../../src/model/defaults'
import type { Flow, Id, MapDocument, Step } from '../../src/model/types'
import { onWholeDays } from '../../src/model/whole-days'

const count = 100_000
const id = (place: number): Id => `s${String(place).padStart(6, '0')}`

/** A chain that is sent back from its end to its start, with an experiment that enters near the start. */
function chain(): MapDocument {
  const steps: Record<Id, Step> = {}
  const flows: Record<Id, Flow> = {}
  for (let place = 0; place < count; place++) {
    steps[id(place)] = { ...newStep(id(place), ''), wait: '1d-2d', work: '1h', completeAccurate: 0.99999 }
    if (place > 0) flows[`f${place}`] = newFlow(`f${place}`, 'work', id(place - 1), id(place))
  }
  flows.back = { ...newFlow('back', 'rework', id(count - 2), id(0)), share: 0.2 }
  const experiment = {
    ...newExperiment('e', null, '', 1),
    timebox: '3d',
    enters: id(5),
    bypasses: { [id(9)]: { reason: '', by: '', askedOn: null, agreedOn: null } },
    changes: { c: { id: 'c', step: id(7), field: 'wait' as const, to: '1h' } },
  }
  return {
    ...emptyMap('large', 'Large'),
    demand: { items: 1, per: '1w' },
    steps,
    flows,
    experiments: { e: experiment },
  }
}

it('100,000 steps in a row are explained, predicted and printed', () => {
  const doc = chain()
  const assessment = assess(doc)
  const { leadTime } = assessment.analysis
  expect(leadTime).toBeGreaterThan(count * 3600)
  expect(assessment.effects.e?.saved).toBeGreaterThan(0)
  expect(evidencePath(doc, 'e')?.all.total).toBeGreaterThan(0)
  for (const { contributions } of explainAll(doc, assessment))
    expect(contributions?.rows.length ?? 0).toBeLessThanOrEqual(count)
  expect(measureNext(doc, assessment.analysis)).not.toBe(null)
  expect(reportText(doc).split('\n').length).toBeGreaterThan(count)
  expect(Object.keys(onWholeDays(doc).steps)).toHaveLength(count)
}, 300_000)
