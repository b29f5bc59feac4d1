// What the second meeting begins with: which reviews are due, how old the evidence is, and which way the log goes.

import { describe, expect, it } from 'vitest'
import { evidenceAgeText } from '../../src/diagram/evidence-words'
import { createDocumentStore } from '../../src/edit/store'
import { setTravel } from '../../src/edit/travel-edits'
import { assess } from '../../src/experiments/assess'
import { dueReviews, reviewDueText } from '../../src/experiments/due-reviews'
import { evidenceAge } from '../../src/experiments/evidence-age'
import { reviewFields } from '../../src/experiments/review-fields'
import { travelWay } from '../../src/experiments/travel-way'
import type { DateText, Experiment, ExperimentResult, MapDocument } from '../../src/model/types'
import { experiment, map, predicts, rework, step } from '../helpers/build'

const order = (doc: MapDocument) => assess(doc).analysis.flowOrder

describe('reviews that are due', () => {
  const doc = map(
    step('Build'),
    experiment('Later', { status: 'running', dueOn: '2026-03-05' }),
    experiment('Today', { status: 'running', dueOn: '2026-03-02' }),
    experiment('Long ago', { status: 'running', dueOn: '2026-02-20' }),
    experiment('No day', { status: 'running' }),
    experiment('Not started', { dueOn: '2026-02-01' }),
    experiment('Learned', { status: 'learned', dueOn: '2026-02-01' }),
  )
  const due = (today: DateText) => dueReviews(doc, today).map(one => `${one.experiment.title}: ${reviewDueText(one)}`)

  it('are those of running experiments on their day and after it, the longest wait first', () => {
    expect(due('2026-02-19')).toEqual([])
    expect(due('2026-03-02')).toEqual(['Long ago: Review due since 10 days', 'Today: Review due today'])
    expect(due('2026-03-03')[1]).toBe('Today: Review due since yesterday')
  })
})

describe('the last evidence from production', () => {
  const result = (on: DateText | null): Partial<Experiment> => ({
    status: 'learned',
    shipsTo: 'production',
    result: {
      verdict: 'supported',
      story: '',
      quote: { text: '', who: '' },
      on,
      measured: {},
      next: null,
    } satisfies ExperimentResult,
  })
  const said = (doc: MapDocument, today: DateText) => {
    const age = evidenceAge(doc, today)
    return age && evidenceAgeText(doc, age)
  }

  it('grows old after the days within which there should be some, in calendar days', () => {
    const doc = map(step('Build'), experiment('A', result('2026-03-02')), experiment('B', result('2026-01-02')))
    const within = { ...doc, intent: { ...doc.intent, evidenceWithin: '15d' } }
    expect(said(within, '2026-03-02')).toBe('Last evidence from production: today')
    expect(said(within, '2026-03-03')).toBe('Last evidence from production: yesterday')
    // Fifteen working days are three weeks.
    expect(evidenceAge(within, '2026-03-23')).toEqual({ days: 21, isOld: false })
    expect(said(within, '2026-04-05')).toBe('Last evidence from production: 34 days ago, more than 15 working days')
    expect(evidenceAge(doc, '2026-03-17')?.isOld).toBe(true)
  })

  it('is of what was learned in production, on a day that somebody wrote down', () => {
    const doc = map(
      step('Build'),
      experiment('Staged', { ...result('2026-03-01'), shipsTo: 'staging' }),
      experiment('Running', { ...result('2026-03-01'), status: 'running' }),
      experiment('Undated', result(null)),
    )
    expect(evidenceAge(doc, '2026-03-02')).toBeNull()
  })
})

describe('the way of a travel log', () => {
  const doc = map(
    step('Refine', { wait: '1d', work: '1h' }),
    step('Build', { wait: '1d', work: '1d' }),
    step('Review', { wait: '5d', work: '1h' }),
    rework(0.2, 'refine'),
    step('Deploy', { wait: '1d', work: '1h', production: true }),
    step('Report', { wait: '1d', work: '1h' }),
    experiment('Ship one word', { status: 'running', enters: 'build', timebox: '1d' }),
  )

  it('goes from where it enters to production, in flow order', () => {
    expect(travelWay(doc, 'e1', order(doc))).toEqual(['build', 'review', 'deploy'])
  })

  it('leaves out what it passes by, unless it was there after all', () => {
    const passing = {
      ...doc.experiments.e1,
      bypasses: { review: { reason: '', by: '', askedOn: null, agreedOn: null } },
    } as Experiment
    const passed = { ...doc, experiments: { e1: passing } }
    expect(travelWay(passed, 'e1', order(doc))).toEqual(['build', 'deploy'])
    const log = { review: { arrived: '2026-03-02T09:00:00Z', started: null, done: null } }
    const logged = { ...doc, experiments: { e1: { ...passing, travel: log } } }
    expect(travelWay(logged, 'e1', order(doc))).toEqual(['build', 'review', 'deploy'])
  })

  it('is nothing where it enters nowhere', () => {
    const nowhere = { ...doc, experiments: { e1: { ...doc.experiments.e1, enters: null } as Experiment } }
    expect(travelWay(nowhere, 'e1', order(doc))).toEqual([])
  })
})

describe('what a review asks to measure', () => {
  it('is what was predicted, with what the log measured of it, then what only the log knows', () => {
    const doc = map(
      step('Build', { wait: '1d', work: '1d' }),
      step('Review', { wait: '5d', work: '1h' }),
      experiment('Pre-approve', { status: 'running', enters: 'build' }),
      predicts({ step: 'review', field: 'wait', to: '1d' }),
      predicts({ step: 'review', field: 'completeAccurate', to: 0.9 }),
    )
    const store = createDocumentStore(doc, { now: () => 0 })
    for (const [mark, at] of [
      ['arrived', '2026-03-02T09:00:00Z'],
      ['started', '2026-03-04T09:00:00Z'],
      ['done', '2026-03-04T11:00:00Z'],
    ] as const) {
      const edit = setTravel(store.doc, 'e1', 'review', mark, at)
      if (edit.ok) store.commit(edit.value)
    }
    const fields = reviewFields(store.doc, 'e1', order(doc))
    expect(fields.map(({ change, isPredicted, logged }) => [change.field, isPredicted, logged])).toEqual([
      ['wait', true, '2d'],
      ['completeAccurate', true, null],
      ['work', false, '2h'],
    ])
  })
})
