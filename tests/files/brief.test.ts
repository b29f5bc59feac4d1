// The brief for leaders: made from the map and nothing else, and nothing typed becomes markup.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/experiments/assess'
import { type Brief, brief } from '../../src/files/brief'
import { briefMarkdown } from '../../src/files/brief-markdown'
import { briefPage } from '../../src/files/brief-page'
import { blankResult } from '../../src/model/defaults'
import type { MapDocument } from '../../src/model/types'
import { arbitraryMap } from '../helpers/arbitrary-map'
import { assumption, blocker, experiment, having, intent, map, predicts, step, team } from '../helpers/build'
import { sampleMap } from '../helpers/samples'

const benefit = sampleMap('benefit-change')
const today = '2026-03-02'
const made = (doc: MapDocument) => brief(doc, assess(doc), today)
const section = (of: Brief, id: string) => {
  const found = of.sections.find(part => part.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

describe('the brief', () => {
  it('begins with objective, goals and measures, and the verdict', () => {
    const page = made(benefit)
    expect(page).toMatchObject({ title: 'Benefit change request to production', on: '2 Mar 2026' })
    expect(page.objective).toBe(benefit.intent.direction)
    expect(page.measures.rows[0]).toEqual(['Lead time', '12 weeks', '2 weeks', '10 weeks to go'])
    expect(page.measures.rows[1]?.slice(0, 3)).toEqual(['Flow efficiency', '13 %', 'None set'])
    expect(page.measures.rows[2]?.slice(0, 2)).toEqual(['Right first time', '23 %'])
    expect(page.verdict).toMatch(/^Testable: evidence in 14d/)
    expect(page.sections.map(({ title }) => title)).toEqual([
      'Fund and champion the path to production',
      'Protect the first team',
      'Feed evidence back',
      'Clear the path',
    ])
  })

  it('says where the time of the path goes and what the experiments buy', () => {
    const fund = section(made(benefit), 'fund')
    expect(fund.lead).toContain('After the last step of Delivery team it takes another 8 weeks')
    const [time, buys] = fund.tables
    expect(time?.rows).toEqual([
      ['Security review', '22.5d', '37 %', '98 %'],
      ['System test', '10d', '17 %', '75 %'],
      ['Change approval', '5.1d', '8.4 %', '99 %'],
      ['Deploy', '2.4d', '3.9 %', '84 %'],
    ])
    expect(buys?.rows[0]).toEqual([
      'Pre-approve low-risk changes',
      '60d → 42d',
      '36 %',
      '14d, if two permissions are given',
    ])
  })

  it('names the first team, what pulls on it and who shields it until when', () => {
    expect(section(made(benefit), 'protect').lead).toMatch(/^Delivery team, 5 people: Build and Code review\./)
    const doc = map(
      team('Ours', 1),
      intent({ firstTeam: 'ours' }),
      step('Build', { team: 'Ours', wait: '1d', work: '1d' }),
      experiment('One', { status: 'running', team: 'ours', owner: 'Ada', dueOn: '2026-03-09' }),
      experiment('Two', { status: 'running', team: 'ours' }),
    )
    const protect = section(made(doc), 'protect')
    expect(protect.lead).toContain('Ada shields it until 9 Mar 2026.')
    expect(protect.points).toEqual(['Also pulls on it: A further experiment at the same time: Two'])
  })

  it('says that a path with unknown times takes at least as long', () => {
    const doc = map(
      team('Ours', 1),
      intent({ firstTeam: 'ours' }),
      step('Build', { team: 'Ours', wait: '1d', work: '1d' }),
      step('Review', { wait: '8d' }),
    )
    expect(section(made(doc), 'fund').lead).toMatch(
      /takes at least another .* about \d+ % of at least 2 weeks in all\./,
    )
  })

  it('says what was learned with a quotation beside each number, and how old the last evidence is', () => {
    const doc = map(
      assumption('Boards add nothing.', { core: true }),
      step('Review', { wait: '22d', work: '1h' }),
      blocker('Policy'),
      experiment('Pre-approve', {
        assumption: 'a1',
        shipsTo: 'production',
        status: 'learned',
        result: {
          ...blankResult,
          verdict: 'supported',
          story: 'No change came back',
          on: '2026-01-27',
          quote: { text: 'I saw it the same week', who: 'a resident' },
          measured: { c1: { id: 'c1', step: 'review', field: 'wait', to: '6d' } },
        },
      }),
    )
    const feed = section(made(doc), 'feed')
    expect(feed.lead).toBe('Last evidence from production: 34 days ago, more than 10 working days.')
    expect(feed.tables[0]?.rows).toEqual([
      [
        'Pre-approve (supported, 27 Jan 2026): No change came back',
        'wait before Review 22d → 6d',
        '“I saw it the same week”, a resident',
      ],
    ])
    expect(feed.points).toEqual(['Supported, a core assumption: Boards add nothing.'])
    expect(section(made(benefit), 'feed').lead).toBe('No evidence from production yet.')
  })

  it('lists asks and blockers by who can clear them, with age and price', () => {
    const clear = section(made(benefit), 'clear')
    expect(clear.lead).toBe(
      'Three asks wait for an answer; the oldest was asked 27 days ago. Two asks are still to be put to somebody.',
    )
    expect(clear.tables[0]?.rows.map(row => [row[0], row[2], row[3], row[4]])).toEqual([
      ['Executives', 'Program office', 'Asked 27 days ago', '17d'],
      ['The programme', 'the programme', 'Not asked yet', '5d'],
      ['The programme', 'the programme', 'Not asked yet', '4d'],
      ['Permissions', 'Security', 'Asked 27 days ago', '22.5d'],
      ['Permissions', 'CIO', 'Asked 27 days ago', '5.1d'],
    ])
  })

  it('is heard on paper in the order of what leaders owe, wherever it stands', () => {
    const labels = briefPage(benefit, true, today).page.blocks.flatMap(({ primitive }) =>
      primitive.kind === 'group' && primitive.label !== undefined ? [primitive.label] : [],
    )
    expect(labels.slice(-4)).toEqual([
      'Fund and champion the path to production',
      'Protect the first team',
      'Feed evidence back',
      'Clear the path',
    ])
  })

  it('lists what the team itself clears last, with the day it was raised', () => {
    const doc = map(
      step('Review', { wait: '22d', work: '1h' }),
      blocker('Flaky tests', { clearedBy: 'team', owner: 'Ada', raisedOn: '2026-02-28', cost: '2d' }),
      blocker('Nobody knows whose', { step: null }),
      blocker('Board', { clearedBy: 'executive' }),
    )
    expect(section(made(doc), 'clear').tables[0]?.rows).toEqual([
      ['Executives', 'Board', 'an executive', 'Not asked yet', '22d'],
      ['Not known yet', 'Nobody knows whose', 'Nobody yet', '', 'Not known'],
      ['The team itself', 'Flaky tests', 'Ada', 'Raised 2 days ago', '2d'],
    ])
  })

  it('can be had of any map, an empty one too', () => {
    expect(made(map()).sections).toHaveLength(4)
    fc.assert(
      fc.property(arbitraryMap, doc => {
        const text = briefMarkdown(made(doc))
        expect(text).toMatch(/^# /)
        expect(text).not.toMatch(/undefined|NaN|\[object/)
        for (const line of text.split('\n').filter(part => part.startsWith('|'))) expect(line).toMatch(/\|$/)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the brief as Markdown', () => {
  it('has a heading for each part and a table row a line', () => {
    const text = briefMarkdown(made(benefit))
    expect(text).toContain('\n## Fund and champion the path to production\n')
    expect(text).toContain('\n| Lead time | 12 weeks | 2 weeks | 10 weeks to go |\n')
    expect(text.endsWith('.\n')).toBe(true)
  })

  it('keeps what people typed as text', () => {
    const text = briefMarkdown(
      made(
        map(
          having({ title: '<b>*one*</b> | [x](y)\n# two &lt;' }),
          step('A', { wait: '9d', work: '1h' }),
          experiment('a | b'),
          predicts({ step: 'a', field: 'wait', to: '1d' }),
        ),
      ),
    )
    expect(text.split('\n')[0]).toBe('# \\<b\\>\\*one\\*\\</b\\> \\| \\[x\\](y) \\# two \\&lt;')
    expect(text).toContain('| a \\| b |')
  })
})
