// What explanations say: which rule decided, what differing findings mean, what to measure, what is missing, what was observed.

import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import { drawSentBack } from '../../src/edit/sent-back'
import { assess } from '../../src/experiments/assess'
import { explain } from '../../src/explain/explain'
import { firstTeamLine } from '../../src/explain/first-team-line'
import { measureNext } from '../../src/explain/measure-next'
import { problemNotes } from '../../src/explain/problem-notes'
import { goalTexts, realityCheck, todayText } from '../../src/explain/reality-check'
import { sentBackNotDrawn } from '../../src/explain/sent-back'
import { teamLoads } from '../../src/explain/team-loads'
import { twoFindings } from '../../src/explain/two-findings'
import type { MapDocument } from '../../src/model/types'
import { caseMap } from '../diagram/cases'
import { demand, goal, intent, map, rework, step, team } from '../helpers/build'
import { expectEdit } from '../helpers/laws'

const benefit = caseMap('benefit-change')
const findings = (doc: MapDocument) => twoFindings(doc, analyze(doc))

describe('longest delay and tightest capacity', () => {
  it('stand side by side with the rule that chose, and with what it means that they differ', () => {
    const { delay, capacity, rule, meaning } = findings(benefit)
    expect(delay).toMatchObject({ text: '22d before Security review', detail: '36 % of lead time', decides: true })
    expect(capacity).toMatchObject({ text: 'Test office, 50 % of its time', decides: false })
    expect(rule).toBe('Nobody is at 100 % (the tightest, Test office, is at 50 %), so the longest delay decides.')
    expect(meaning).toContain(
      'A long queue where there is capacity to spare is caused by something other than work; look for the policy, the batch or the calendar behind it.',
    )
  })

  it('say nothing about a difference where there is none', () => {
    const doc = map(team('Ops', 1), step('Run', { team: 'Ops', wait: '9d', work: '1d' }), demand(1, '1w'))
    expect(findings(doc).meaning).toBe('')
  })

  it('let capacity decide from 100 % on, and name the overload in words', () => {
    const doc = map(
      team('Ops', 1),
      step('Ask', { wait: '9d', work: '1h' }),
      step('Run', { team: 'Ops', wait: '1d', work: '2d' }),
      demand(4, '1w'),
    )
    expect(findings(doc)).toMatchObject({ delay: { decides: false }, capacity: { decides: true } })
    expect(findings(doc).rule).toContain('takes 160 % of its time')
    expect(teamLoads(doc, analyze(doc))).toMatchObject([
      {
        name: 'Ops',
        text: '160 % of its time',
        warning: 'Too much work for Ops: what waits for it grows without limit.',
      },
    ])
    const explained = explain(doc, assess(doc), 'longestWait')
    expect(explained?.contributions).toMatchObject({ total: '160 %', rows: [{ name: 'Run', value: '160 %' }] })
  })

  it('show no load where nobody said how many people there are', () => {
    const doc = map(team('Ops'), step('Run', { team: 'Ops', work: '2d' }), demand(4, '1w'))
    expect(teamLoads(doc, analyze(doc))).toEqual([])
    expect(findings(doc).capacity.text).toBe('Not known yet')
  })
})

describe('what to measure next', () => {
  const next = (doc: MapDocument) => measureNext(doc, analyze(doc))

  it('is an unknown wait before all others', () => {
    const doc = map(step('A', { wait: '1d-90d', work: '1h' }), step('B', { work: '1h' }))
    expect(next(doc)).toMatchObject({ what: 'the wait before B', reason: expect.stringContaining('Nobody knows it') })
  })

  it('is the number whose range moves lead time most, times it is met, unless it was measured', () => {
    const doc = map(
      step('A', { wait: '1d-30d', work: '1h', basis: { wait: 'measured' } }),
      step('B', { wait: '2d-4d', work: '1h' }),
      step('C', { wait: '1d-4d', work: '1h' }),
      rework(0.5, 'B'),
    )
    expect(next(doc)).toEqual({
      entry: 'steps/c',
      what: 'the wait before C',
      reason: 'Between 1d and 4d, it moves lead time by 6d.',
    })
  })

  it('says when it could change the longest delay', () => {
    const doc = map(step('A', { wait: '5d', work: '1h' }), step('B', { wait: '2d-7d', work: '1h' }))
    expect(next(doc)?.reason).toContain('could change which wait is the longest')
  })

  it('is the greatest guess where there are no ranges, and nothing where nothing is in doubt', () => {
    const doc = map(step('A', { wait: '3d', work: '1d', basis: { wait: 'guessed' } }))
    expect(next(doc)?.reason).toBe('It is a guess, and 75 % of lead time rests on it.')
    expect(next(map(step('A', { wait: '3d', work: '1d' })))).toBeNull()
    expect(next(map())).toBeNull()
  })
})

describe('the reality check', () => {
  it('says what is not on the map', () => {
    expect(realityCheck(benefit, analyze(benefit))).toBe(
      'The last 20 changes in the tracker took 4 months; the map says 12 weeks: 5 weeks are not on the map.',
    )
  })

  it('says when the map holds more, or the same', () => {
    const seen = (leadTime: string) => {
      const doc = map(step('A', { wait: '9d', work: '1d' }), intent({ observed: { leadTime, source: '', on: null } }))
      return realityCheck(doc, analyze(doc))
    }
    expect(seen('1w')).toBe('It took 1 week; the map says 2 weeks: 7 days more than was seen.')
    expect(seen('2w')).toBe('It took 2 weeks; the map says 2 weeks: the map holds what was seen.')
    expect(realityCheck(map(step('A', { work: '1d' })), analyze(map()))).toBeNull()
  })

  it('says how far it is to each goal', () => {
    expect(goalTexts(benefit, analyze(benefit)).map(({ text }) => text)).toContain(
      'Lead time: goal 2 weeks, 10 weeks to go.',
    )
    const doc = map(step('A', { wait: '4d', work: '1d', completeAccurate: 0.5 }), goal('flowEfficiency', 0.1))
    expect(goalTexts(doc, analyze(doc))).toEqual([
      { measure: 'flowEfficiency', goal: '10 %', left: 'reached', text: 'Flow efficiency: goal 10 %, reached.' },
    ])
  })
})

describe('sent-back work that is not drawn', () => {
  const doc = map(step('A', { work: '1d' }), step('B', { work: '1d', completeAccurate: 0.65 }))

  it('is offered where %C&A is low, nothing is drawn and there is a step before', () => {
    expect(sentBackNotDrawn(doc, analyze(doc))).toEqual([
      { step: 'b', to: 'a', share: 0.35, text: '35 % of what B hands on needs correction.' },
    ])
    const drawn = map(step('A', {}), step('B', { completeAccurate: 0.65 }), rework(0.1))
    expect(sentBackNotDrawn(drawn, analyze(drawn))).toEqual([])
    const first = map(step('A', { completeAccurate: 0.2 }), step('B', { completeAccurate: 0.9 }))
    expect(sentBackNotDrawn(first, analyze(first))).toEqual([])
  })

  it('is drawn by one edit that can be undone', () => {
    const [offer] = sentBackNotDrawn(doc, analyze(doc))
    if (!offer) throw new Error('nothing is offered')
    const edit = drawSentBack(doc, offer, () => 'r')
    if (!edit.ok) throw new Error(edit.error.message)
    const after = expectEdit(doc, edit.value, ({ flows }) => {
      expect(flows.r).toMatchObject({ kind: 'rework', from: 'b', to: 'a', share: 0.35 })
    })
    expect(sentBackNotDrawn(after, analyze(after))).toEqual([])
  })
})

describe('problems', () => {
  const notes = (doc: MapDocument) => problemNotes(doc, analyze(doc))

  it('tell arithmetic that cannot be right, with where to mend it', () => {
    const row = { id: 'd', label: 'Lead time', text: '2d', order: 1 }
    const doc = map(
      step('A', { wait: '1d', work: '3d', data: { d: row } }),
      intent({ observed: { leadTime: '1d', source: '', on: null } }),
    )
    expect(notes(doc)).toEqual([
      { text: 'The observed lead time, 1d, is less than the work in it, 3d.', mend: 'view-direction' },
      { text: 'The lead time of A, 2d, is less than its work, 3d.', mend: 'steps/a' },
    ])
  })

  it('gather what is not known, and lead to the first of it', () => {
    const doc = map(step('A', { work: '1d' }), step('B', { work: '1d' }))
    expect(notes(doc)).toEqual([{ text: '2 waits are not known.', mend: 'steps/a' }])
  })
})

describe('an explanation', () => {
  it('says what lead time is made of, its range, what rework costs, and what rests on guesses', () => {
    const doc = caseMap('benefit-change', json => {
      const { review } = json.steps as Record<string, { basis: object }>
      if (review) review.basis = { wait: 'guessed' }
    })
    const explained = explain(doc, assess(doc), 'leadTime')
    expect(explained?.inputs).toEqual([
      { label: 'Waiting', text: '52.38 working days' },
      { label: 'Work', text: '8.09 working days' },
      { label: 'Best to worst', text: '48.47d to 72.47d' },
      { label: 'Without rework', text: '56.31 working days' },
      { label: 'What rework costs', text: '4.16 working days' },
      { label: 'On the calendar', text: '84.66 days, about 12 weeks' },
    ])
    expect(explained?.notes).toContain('36 % of lead time rests on guesses.')
    expect(explained?.contributions?.rows[0]).toMatchObject({
      entry: 'steps/review',
      name: 'Security review',
      value: '22.5d',
      share: '37.2 %',
      cumulative: '37.2 %',
    })
    expect(explained?.basis).toBe('8 h days, 5 a week')
  })

  it('names what is missing, and where', () => {
    const doc = map(step('A', { work: '1d' }), step('B', { wait: '1d' }))
    expect(explain(doc, assess(doc), 'leadTime')?.missing).toEqual([
      { entry: 'steps/a', text: 'the wait before A' },
      { entry: 'steps/b', text: 'the work of B' },
    ])
  })

  it('of a wish names every condition that the closest experiment lacks', () => {
    const doc = caseMap('benefit-change', json => {
      const experiments = json.experiments as Record<string, { shipsTo: unknown; measure: unknown }>
      for (const one of Object.values(experiments)) Object.assign(one, { shipsTo: 'staging', measure: '' })
    })
    const explained = explain(doc, assess(doc), 'strategy')
    expect(explained?.inputs).toContainEqual({ label: 'Ships to production', text: 'No' })
    expect(explained?.missing.map(({ text }) => text)).toEqual([
      'it does not ship to production',
      'it does not name what will show it',
    ])
  })

  it('of quality tells where the first fault comes from, also where branches run side by side', () => {
    const doc = map(
      step('A', { completeAccurate: 0.8, split: 'parallel' }),
      step('B', { completeAccurate: 0.5, after: ['A'] }),
      step('C', { completeAccurate: 0.5, after: ['A'] }),
      step('D', { after: ['B', 'C'] }),
    )
    const rows = explain(doc, assess(doc), 'rightFirstTime')?.contributions?.rows
    expect(rows?.map(row => [row.name, row.value])).toEqual([
      ['B', '40 %'],
      ['A', '20 %'],
      ['C', '20 %'],
    ])
  })

  it('exists for every map, one without steps too', () => {
    const doc = map()
    expect(explain(doc, assess(doc), 'leadTime')).toMatchObject({ figure: 'Not known yet', contributions: null })
    expect(explain(doc, assess(doc), 'rightFirstTime')).toBeNull()
    expect(explain(doc, assess(doc), 'workInProcess')).toBeNull()
  })
})

describe('today beside a goal', () => {
  const today = (doc: MapDocument, measure: 'leadTime' | 'flowEfficiency') => todayText(doc, analyze(doc), measure)

  it('says that what is not known is not in it', () => {
    const waits = map(step('Ask', { work: '1d' }), step('Run', { wait: '4d', work: '1d' }))
    expect(today(waits, 'leadTime')).toMatch(/^at least /)
    expect(today(waits, 'flowEfficiency')).toMatch(/^at most /)
    const works = map(step('Ask', { wait: '1d' }), step('Run', { wait: '4d', work: '1d' }))
    expect(today(works, 'leadTime')).toMatch(/^at least /)
    expect(today(works, 'flowEfficiency')).toMatch(/^about /)
    expect(today(map(step('Ask')), 'leadTime')).toBe('not known yet')
  })

  it('is plain where all is known', () => {
    expect(today(benefit, 'leadTime')).toBe('12 weeks (60.5d)')
    expect(today(benefit, 'flowEfficiency')).toMatch(/^\d/)
  })
})

describe('the line of the first team', () => {
  const lineOf = (doc: MapDocument) => firstTeamLine(doc, analyze(doc))
  const line = (name: string) => {
    const firstTeam = name.toLowerCase().replaceAll(' ', '-')
    return lineOf(map(team(name), intent({ firstTeam }), step('Build', { team: name }), step('Test', { team: name })))
  }

  it('names its steps where its name says only what it is', () => {
    expect(line('Delivery team')).toBe('Our first team: Delivery team.')
    expect(line('Our first team')).toBe('Our first team: Build and Test.')
    expect(lineOf(map(step('Build')))).toBe('')
  })
})
