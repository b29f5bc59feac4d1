import { describe, expect, it } from 'vitest'
import { concludeExperiment, followUp, type Review } from '../../src/edit/conclude-experiment'
import { keepVersion, removeVersion } from '../../src/edit/keep-version'
import { startExperiment } from '../../src/edit/start-experiment'
import { createDocumentStore } from '../../src/edit/store'
import { setTravel, takeTravel } from '../../src/edit/travel-edits'
import { measuredByTravel } from '../../src/experiments/travel'
import type { MapDocument } from '../../src/model/types'
import { compare } from '../../src/versions/compare'
import { mapOfVersion, trend } from '../../src/versions/trend'
import { blocker, experiment, map, predicts, step } from '../helpers/build'
import { counter, expectEdit } from '../helpers/laws'

const candidate = map(
  step('Build', { wait: '2d', work: '3d', basis: { wait: 'guessed' } }),
  step('Review', { wait: '22d', work: '4h', basis: { wait: 'guessed' } }),
  blocker('Every change is assessed'),
  experiment('Pre-approve', { refutedIf: 'the wait stays above 10d', dueOn: '2026-03-02' }),
  predicts({ step: 'review', field: 'wait', to: '4d' }),
)

function running(): MapDocument {
  const edit = startExperiment(candidate, 'e1', { today: '2026-02-02', newId: () => 'start' })
  if (!edit.ok) throw new Error(edit.error.message)
  const store = createDocumentStore(candidate, { now: () => 0 })
  store.commit(edit.value)
  return store.doc
}

const review: Review = {
  verdict: 'supported',
  story: 'Four of five changes went straight through.',
  quote: { text: 'I did not have to chase anybody.', who: 'Ana' },
  next: 'adopt',
  measured: [{ id: 'm1', step: 'review', field: 'wait', to: '6d' }],
  clearsBlocker: true,
}

function concluded(given: Review): MapDocument {
  const edit = concludeExperiment(running(), 'e1', given, '2026-03-02', () => 'end')
  if (!edit.ok) throw new Error(edit.error.message)
  return expectEdit(running(), edit.value, () => {})
}

describe('a review', () => {
  it('puts the values into the map, marks them measured, keeps a version, in one undoable edit', () => {
    const after = concluded(review)
    expect(after.steps.review).toMatchObject({ wait: '6d', basis: { wait: 'measured' } })
    expect(after.steps.build?.basis).toEqual({ wait: 'guessed' })
    expect(after.experiments.e1).toMatchObject({ status: 'learned', result: { on: '2026-03-02', next: 'adopt' } })
    expect(after.blockers.b1).toMatchObject({ status: 'cleared', clearedOn: '2026-03-02' })
    expect(after.versions.end).toMatchObject({ label: 'After Pre-approve', on: '2026-03-02' })
    expect(after.versions.end?.map.steps.review?.wait).toBe('6d')
    const before = after.versions.start
    expect(before?.map.steps.review?.wait).toBe('22d')
    const { rows } = compare(before ? mapOfVersion(before) : after, after)
    expect(rows.map(row => row.kind)).toEqual(expect.arrayContaining(['changed', 'cleared', 'learned']))
    const points = trend(after)
    expect(points.map(point => point.leadTime)).toEqual([
      (2 + 3 + 22 + 0.5) * 28_800,
      (2 + 3 + 6 + 0.5) * 28_800,
      (2 + 3 + 6 + 0.5) * 28_800,
    ])
    expect(points.map(point => point.learned.length)).toEqual([0, 1, 0])
  })

  it('leaves the map as it was when the change is stopped', () => {
    const after = concluded({ ...review, next: 'stop', verdict: 'refuted', clearsBlocker: false })
    expect(after.steps.review).toMatchObject({ wait: '22d', basis: { wait: 'guessed' } })
    expect(after.experiments.e1?.result?.measured.m1).toMatchObject({ to: '6d' })
    expect(after.blockers.b1?.status).toBe('open')
  })

  it('is only of an experiment that runs', () => {
    const refused = concludeExperiment(candidate, 'e1', review, '2026-03-02', () => 'end')
    expect(refused.ok ? '' : refused.error.message).toMatch(/Start it first/)
  })

  it('goes on with a new candidate', () => {
    const before = concluded(review)
    const edit = followUp(before, 'e1', counter())
    const after = expectEdit(before, edit, () => {})
    expect(after.experiments[edit.id]).toMatchObject({
      status: 'candidate',
      result: null,
      startedFrom: null,
      because: review.story,
      blocker: 'b1',
    })
  })
})

describe('versions', () => {
  it('are kept under a label and taken away again', () => {
    const edit = keepVersion('First workshop', '2026-02-02', counter())
    const kept = expectEdit(candidate, edit, after => {
      expect(after.versions[edit.id]).toMatchObject({ label: 'First workshop', on: '2026-02-02' })
      expect(after.versions[edit.id]?.map).not.toHaveProperty('versions')
    })
    expectEdit(kept, removeVersion(kept, edit.id), after => expect(after.versions).toEqual({}))
  })
})

describe('the travel log', () => {
  const log = (doc: MapDocument, mark: 'arrived' | 'started' | 'done', moment: string): MapDocument => {
    const edit = setTravel(doc, 'e1', 'review', mark, moment)
    if (!edit.ok) throw new Error(edit.error.message)
    return expectEdit(doc, edit.value, () => {})
  }

  it('measures waits and works, and replaces guesses on one confirmation', () => {
    let doc = log(running(), 'arrived', '2026-02-05T09:00:00+01:00')
    doc = log(doc, 'started', '2026-02-09T11:00:00+01:00')
    doc = log(doc, 'done', '2026-02-09T12:30:00+01:00')
    const measured = measuredByTravel(doc, 'e1', ['build', 'review'])
    // Thursday and Friday, then two hours of Monday.
    expect(measured).toEqual([
      { step: 'review', field: 'wait', before: '22d', after: '2d 2h', seconds: 18 * 3600 },
      { step: 'review', field: 'work', before: '4h', after: '1h 30min', seconds: 5400 },
    ])
    const after = expectEdit(doc, takeTravel(doc, 'e1', measured), () => {})
    expect(after.steps.review).toMatchObject({
      wait: '2d 2h',
      work: '1h 30min',
      basis: { wait: 'measured', work: 'measured' },
    })
  })

  it('does not run backwards and says so', () => {
    const doc = log(running(), 'started', '2026-02-09T11:00:00+01:00')
    const early = setTravel(doc, 'e1', 'review', 'done', '2026-02-09T10:00:00+01:00')
    expect(early.ok ? '' : early.error.message).toMatch(/have ended before it started/)
    const zoned = setTravel(doc, 'e1', 'review', 'done', '2026-02-09T10:30:00+00:00')
    expect(zoned.ok).toBe(true)
    const wrong = setTravel(doc, 'e1', 'review', 'done', 'yesterday')
    expect(wrong.ok ? '' : wrong.error.message).toMatch(/is no moment/)
  })
})
