// Start small: the way to evidence piece by piece, what is asked of others, the ranking, today and tomorrow, ship one word,
// the sentence, and what to do next.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import { insertExperiment } from '../../src/edit/experiment-edits'
import { asks } from '../../src/experiments/asks'
import { assess } from '../../src/experiments/assess'
import { applyChanges } from '../../src/experiments/changes'
import { evidencePath } from '../../src/experiments/evidence-path'
import { nextAction } from '../../src/experiments/next-action'
import { rankedExperiments } from '../../src/experiments/ranking'
import { experimentSentence, sentenceText } from '../../src/experiments/sentence'
import { shipOneWord } from '../../src/experiments/ship-one-word'
import { longestWaitMoved, tomorrow } from '../../src/experiments/together'
import { blankResult } from '../../src/model/defaults'
import type { Bypass, Experiment, Id, MapDocument } from '../../src/model/types'
import { arbitraryMap } from '../helpers/arbitrary-map'
import { assumption, blocker, experiment, intent, map, type Part, predicts, rework, step } from '../helpers/build'
import { counter, expectEdit } from '../helpers/laws'
import { sampleMap } from '../helpers/samples'

const day = 8 * 3600
const benefit = sampleMap('benefit-change')
const bypass = (fields: Partial<Bypass> = {}): Bypass => ({
  reason: '',
  by: '',
  askedOn: null,
  agreedOn: null,
  ...fields,
})
const stream = (...parts: Part[]): MapDocument =>
  map(
    step('Build', { team: 'Delivery', wait: '1d', work: '1d' }),
    step('Review', { team: 'Security', wait: '20d', work: '1d' }),
    rework(0.5, 'Build'),
    step('Approve', { team: 'Board', wait: '5d', work: '0' }),
    step('Deploy', { team: 'Ops', wait: '1d', work: '1d', production: true }),
    ...parts,
  )

describe('the way to evidence', () => {
  const sums = (doc: MapDocument) => {
    const { effects } = assess(doc)
    for (const id of Object.keys(doc.experiments)) {
      const path = evidencePath(doc, id)
      const effect = effects[id]
      for (const [row, total] of [
        [path?.all, effect?.timeToEvidence],
        [path?.agreed, effect?.timeToEvidenceAgreed],
      ] as const) {
        expect(row?.total).toBe(total)
        const sum = row?.pieces.reduce((all, { seconds }) => all + seconds, 0) ?? 0
        if (typeof total === 'number') expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-9 * Math.abs(total))
      }
    }
  }

  it('is the timebox, then each wait and work, with what is passed by at no cost', () => {
    const doc = stream(
      experiment('Dark', {
        timebox: '2d',
        enters: 'build',
        bypasses: {
          review: bypass({ reason: 'switched off', by: 'Security' }),
          approve: bypass({ agreedOn: '2026-02-02' }),
        },
      }),
    )
    const path = evidencePath(doc, 'e1')
    expect(path?.all.total).toBe(6 * day)
    expect(path?.all.pieces).toEqual([
      { kind: 'timebox', step: null, seconds: 2 * day },
      { kind: 'wait', step: 'build', seconds: day },
      { kind: 'work', step: 'build', seconds: day },
      { kind: 'bypassed', step: 'review', seconds: 0, reason: 'switched off', by: 'Security', agreed: false },
      { kind: 'bypassed', step: 'approve', seconds: 0, reason: '', by: '', agreed: true },
      { kind: 'wait', step: 'deploy', seconds: day },
      { kind: 'work', step: 'deploy', seconds: day },
    ])
    // Review sends half back: build and review twice each.
    expect(path?.agreed.total).toBe(2 * day + 2 * (2 + 21) * day + 2 * day)
    expect(path?.permissions).toBe(1)
    expect(path?.bypasses.map(({ step: id, saves }) => [id, saves])).toEqual([
      ['review', 44 * day],
      ['approve', 5 * day],
    ])
    sums(doc)
  })

  it('sums to the times to evidence on every example and on generated maps', () => {
    for (const name of ['benefit-change', 'parallel-release', 'lean-enterprise-software']) sums(sampleMap(name))
    fc.assert(fc.property(arbitraryMap, sums), { numRuns: 60 })
  })

  it('of the benefit change is 14d if two permissions are given, and review buys most', () => {
    const path = evidencePath(benefit, 'e1')
    expect(Math.round((path?.all.total ?? 0) / day)).toBe(14)
    expect(Math.round((path?.agreed.total ?? 0) / day)).toBe(42)
    expect(path?.bypasses[0]?.step).toBe('review')
  })

  it('wants a reason where an experiment ships to production and enters nowhere', () => {
    const path = (fields: Partial<Experiment>) => evidencePath(map(step('A'), experiment('E', fields)), 'e1')
    expect(path({ shipsTo: 'production', timebox: '1d' })).toMatchObject({ entersNowhere: true, reason: '' })
    expect(path({ shipsTo: 'production', because: 'a letter' })).toMatchObject({
      entersNowhere: true,
      reason: 'a letter',
    })
    expect(path({ shipsTo: 'staging' })).toMatchObject({ entersNowhere: false })
    expect(path({ shipsTo: 'production', enters: 'a' })).toMatchObject({ entersNowhere: false })
  })

  it('is not known without a timebox', () => {
    const doc = stream(experiment('E', { enters: 'build' }))
    expect(evidencePath(doc, 'e1')?.all).toEqual({ total: null, pieces: [] })
    expect(evidencePath(doc, 'nobody')).toBe(null)
  })
})

describe('asks', () => {
  const today = '2026-03-01'
  const list = (doc: MapDocument) => asks(doc, assess(doc), today)

  it('are the bypasses not agreed and the blockers of others, the oldest first, then the dearest', () => {
    const doc = stream(
      blocker('Board', { step: 'approve', clearedBy: 'program', cost: '4d' }),
      experiment('Dark', {
        timebox: '1d',
        enters: 'build',
        bypasses: {
          review: bypass({ reason: 'off', askedOn: '2026-02-20' }),
          approve: bypass({ by: 'CIO', askedOn: '2026-02-10' }),
          deploy: bypass({ agreedOn: '2026-02-10' }),
        },
      }),
      blocker('Ours', { step: 'build', clearedBy: 'team' }),
      blocker('Gone', { step: 'build', clearedBy: 'executive', status: 'cleared' }),
      blocker('Old no', {
        step: 'review',
        clearedBy: 'executive',
        ask: { to: 'Director', askedOn: '2026-01-01', answeredOn: '2026-01-11', answer: 'no' },
      }),
    )
    expect(list(doc)).toEqual([
      expect.objectContaining({
        kind: 'bypass',
        entry: 'approve',
        experiment: 'e1',
        ofWhom: 'CIO',
        ageDays: 19,
        buysSeconds: 5 * day,
      }),
      expect.objectContaining({ entry: 'review', ofWhom: 'Security', ageDays: 9, what: 'Let “Dark” pass Review: off' }),
      expect.objectContaining({
        kind: 'blocker',
        entry: 'b1',
        ofWhom: 'the programme',
        ageDays: null,
        buysSeconds: 4 * day,
      }),
      expect.objectContaining({ entry: 'b4', ofWhom: 'Director', answer: 'no', ageDays: 10, buysSeconds: 40 * day }),
    ])
  })

  it('end with what an experiment has taught', () => {
    const doc = stream(
      experiment('Dark', {
        timebox: '1d',
        status: 'learned',
        result: blankResult,
        enters: 'build',
        bypasses: { review: bypass() },
      }),
    )
    expect(list(doc)).toEqual([])
  })
})

describe('the ranking', () => {
  it('puts the soonest evidence first, then the greater saving, then votes; what is learned last', () => {
    const doc = stream(
      experiment('Unknown'),
      experiment('Slow', { timebox: '9d' }),
      experiment('Quick', { timebox: '2d' }),
      blocker('B', { votes: 3 }),
      experiment('Quick with votes', { timebox: '2d' }),
      experiment('Quick and saves', { timebox: '2d' }),
      predicts({ step: 'review', field: 'wait', to: '1d' }),
      experiment('Learned', { timebox: '1d', status: 'learned' }),
    )
    const ranked = rankedExperiments(doc, assess(doc))
    expect(ranked.map(row => doc.experiments[row.experiment]?.title)).toEqual([
      'Quick and saves',
      'Quick with votes',
      'Quick',
      'Slow',
      'Unknown',
      'Learned',
    ])
    expect(ranked[0]).toMatchObject({ votes: 3, permissions: 0, timeToEvidence: 2 * day, saved: 38 * day })
  })
})

describe('the ranking of equals', () => {
  it('prefers lead time saved to what is saved per day of timebox', () => {
    const doc = stream(
      experiment('Dense', { timebox: '1d', enters: 'deploy' }),
      predicts({ step: 'approve', field: 'wait', to: '4d' }),
      experiment('Saves more', { timebox: '3d' }),
      predicts({ step: 'approve', field: 'wait', to: '3d' }),
    )
    const [first, second] = rankedExperiments(doc, assess(doc))
    expect(first?.timeToEvidence).toBe(second?.timeToEvidence)
    expect(first).toMatchObject({ experiment: 'e2', saved: 2 * day })
    expect(first?.savedPerDay ?? 0).toBeLessThan(second?.savedPerDay ?? 0)
  })
})

describe('today and tomorrow', () => {
  it('is the analysis of the map with all changes, on generated maps', () => {
    fc.assert(
      fc.property(arbitraryMap, doc => {
        const ids = Object.keys(doc.experiments)
        const assessment = assess(doc)
        const then = tomorrow(doc, assessment, ids)
        // Items that wait keep the time they stand for; without any, it is plainly the analysis of the changed map.
        const hasItems = Object.values(doc.steps).some(({ wait }) => wait?.endsWith('items'))
        if (!hasItems) expect(then.assessment.analysis).toEqual(analyze(applyChanges(doc, ids)))
        expect(then.doc).toEqual(applyChanges(doc, ids))
        expect(tomorrow(doc, assessment, []).assessment).toBe(assessment)
        expect(tomorrow(doc, assessment, []).doc).toBe(doc)
      }),
      { numRuns: 60 },
    )
  })

  it('says what is saved, which steps change and whether the longest wait moves', () => {
    const doc = stream(
      experiment('A'),
      predicts({ step: 'review', field: 'wait', to: '1d' }),
      experiment('B'),
      predicts({ step: 'approve', field: 'wait', to: '4d' }),
    )
    const assessment = assess(doc)
    const one = tomorrow(doc, assessment, ['e2'])
    expect(one).toMatchObject({ saved: day, changed: ['approve'], longestWaitMoved: false })
    const both = tomorrow(doc, assessment, ['e1', 'e2'])
    expect(both).toMatchObject({ saved: 39 * day, changed: ['review', 'approve'], longestWaitMoved: true })
    expect(both.assessment.litmus).toBe(assessment.litmus)
    expect(longestWaitMoved(both.assessment.analysis, both.assessment.analysis)).toBe(false)
  })
})

describe('ship one word', () => {
  it('enters at the first step of the first team, bypasses nothing and measures the path', () => {
    const doc = stream(intent({ firstTeam: 'security' }))
    const made = shipOneWord(doc, assess(doc).analysis, counter())
    expect(made).toMatchObject({
      title: 'Ship one word',
      blocker: null,
      enters: 'review',
      team: 'security',
      shipsTo: 'production',
      bypasses: {},
      changes: {},
      measure: 'Working days from Review to production',
    })
    expect(made.refutedIf).toMatch(/^it takes longer than the \d.* that the map says$/)
    expectEdit(doc, insertExperiment(made), after => expect(after.experiments[made.id]).toEqual(made))
  })

  it('begins at the start without a first team, and fits an empty map', () => {
    const doc = stream()
    expect(shipOneWord(doc, assess(doc).analysis, counter()).enters).toBe('build')
    expect(shipOneWord(map(), assess(map()).analysis, counter())).toMatchObject({ enters: null, team: null })
  })
})

describe('the sentence', () => {
  const made = (fields: Partial<Experiment>): Experiment => {
    const [found] = Object.values(map(experiment('A batch of one', fields)).experiments)
    if (!found) throw new Error('no experiment')
    return found
  }

  it('has a blank for each part, with what is known in it', () => {
    const blanks = experimentSentence(made({ because: 'x' })).flatMap(part => (part.kind === 'blank' ? [part] : []))
    expect(blanks.map(({ field, value }) => [field, value])).toEqual([
      ['because', 'x'],
      ['title', 'A batch of one'],
      ['audience', ''],
      ['dueOn', ''],
      ['measure', ''],
      ['refutedIf', ''],
    ])
    for (const { placeholder } of blanks) expect(placeholder).not.toBe('')
  })

  it('reads as one sentence', () => {
    expect(
      sentenceText(made({ because: 'batches wait.', audience: 'ten people', dueOn: '2026-02-09', measure: 'days' })),
    ).toBe(
      'Because batches wait we will ship a batch of one to ten people by 9 Feb 2026; we will see it in days; we were wrong if …',
    )
  })
})

describe('what to do next', () => {
  const answers: Partial<Experiment> = {
    assumption: 'a1',
    shipsTo: 'production',
    timebox: '1d',
    measure: 'days',
    refutedIf: 'x',
  }
  const gain = predicts({ step: 'review', field: 'wait', to: '1d' })
  const next = (...parts: Part[]) => {
    const doc = stream(...parts)
    return nextAction(doc, assess(doc))
  }
  const field = (id: Id, name: string) => ({ place: 'experiment', experiment: id, field: name })

  it('begins with steps, then a blocker, then a starter', () => {
    expect(nextAction(map(), assess(map()))).toEqual({ label: 'Add the steps', goTo: { place: 'map' } })
    expect(next()).toEqual({ label: 'Name a blocker', goTo: { place: 'blockers' } })
    expect(next(blocker('A', { votes: 1 }), blocker('B', { votes: 4 })).goTo).toEqual({
      place: 'starters',
      blocker: 'b2',
    })
  })

  it.each([
    ['Write an assumption', { place: 'assumptions' }, [experiment('E', answers), gain]],
    [
      'Choose the assumption',
      field('e1', 'assumption'),
      [assumption('x'), experiment('E', { ...answers, assumption: null }), gain],
    ],
    [
      'Choose one',
      field('e1', 'shipsTo'),
      [assumption('x'), experiment('E', { ...answers, shipsTo: 'staging' }), gain],
    ],
    [
      'Set its timebox',
      field('e1', 'timebox'),
      [assumption('x'), experiment('E', { ...answers, timebox: null }), gain],
    ],
    [
      'Shorten its way',
      field('e1', 'bypasses'),
      [assumption('x'), experiment('E', { ...answers, enters: 'build' }), gain],
    ],
    ['Say what it changes', field('e1', 'changes'), [assumption('x'), experiment('E', answers)]],
    ['Name its measure', field('e1', 'measure'), [assumption('x'), experiment('E', { ...answers, measure: '' }), gain]],
    ['Start it', field('e1', 'start'), [assumption('x'), experiment('E', answers), gain]],
    [
      'Say what would refute it',
      field('e1', 'refutedIf'),
      [assumption('x'), experiment('E', { ...answers, refutedIf: '' }), gain],
    ],
    [
      'Keep what it taught',
      field('e1', 'result'),
      [assumption('x'), experiment('E', { ...answers, status: 'running' }), gain],
    ],
    [
      'Choose the next',
      { place: 'experiments' },
      [assumption('x'), experiment('E', { ...answers, status: 'learned', result: blankResult }), gain],
    ],
  ])('is: %s', (label, goTo, parts) => {
    expect(next(...parts)).toEqual({ label, goTo })
  })
})
