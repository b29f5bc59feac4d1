import { describe, expect, it } from 'vitest'
import { ledger } from '../../src/experiments/ledger'
import type { Experiment, MapDocument } from '../../src/model/types'
import { experiment, having, map, predicts, step } from '../helpers/build'

const before = map(step('Build', { wait: '4d' }), step('Review', { wait: '22d', completeAccurate: 0.5 }))
const { versions: _, ...kept } = before

/** An experiment on the review that has been learned from. */
function learned(predicted: string, found: string | null): MapDocument {
  const doc = map(
    step('Build', { wait: '4d' }),
    step('Review', { wait: '6d', completeAccurate: 0.5 }),
    experiment('Pre-approve', { status: 'learned' }),
    predicts({ step: 'review', field: 'wait', to: predicted }),
    having({ versions: { v1: { id: 'v1', label: '', on: null, map: kept } } }),
  )
  const e1: Experiment = {
    ...(doc.experiments.e1 as Experiment),
    startedFrom: 'v1',
    result: {
      verdict: 'supported',
      story: '',
      quote: { text: '', who: '' },
      on: null,
      next: null,
      measured: found === null ? {} : { m: { id: 'm', step: 'review', field: 'wait', to: found } },
    },
  }
  return { ...doc, experiments: { e1 } }
}

describe('the prediction ledger', () => {
  it('holds what was measured against what was predicted, from where it started', () => {
    const { rows, judged, rightWay, median } = ledger(learned('6d', '14d'))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ before: 22 * 28_800, predicted: 6 * 28_800, found: 14 * 28_800, cameTrue: 0.5 })
    expect([judged, rightWay, median]).toEqual([1, 1, 0.5])
  })

  it('knows the wrong way', () => {
    expect(ledger(learned('6d', '30d'))).toMatchObject({ judged: 1, rightWay: 0, median: -0.5 })
  })

  it('says nothing of what was not measured or predicted no change', () => {
    expect(ledger(learned('6d', null))).toMatchObject({ judged: 0, median: null })
    expect(ledger(learned('22d', '6d'))).toMatchObject({ judged: 0, median: null })
    expect(ledger(learned('6d', '30 items'))).toMatchObject({ judged: 0, median: null })
  })

  it('is empty without an experiment that taught anything', () => {
    expect(ledger(before)).toEqual({ rows: [], judged: 0, rightWay: 0, median: null })
  })
})
