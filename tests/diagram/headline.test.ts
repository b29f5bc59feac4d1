// The headline says what the numbers mean in the words of the design page, and is never lost for words.

import { describe, expect, it } from 'vitest'
import { cellSentence, headline, headlineCells } from '../../src/diagram/headline'
import type { MapDocument } from '../../src/model/types'
import { assessed, caseMap, caseNames, caseOf } from './cases'

const of = (doc: MapDocument) => headline(doc, assessed(doc).assessment)
const empty = (): MapDocument => ({ ...caseMap('benefit-change'), steps: {}, flows: {}, blockers: {}, experiments: {} })

describe('benefit-change', () => {
  const { doc, assessment } = caseOf('benefit-change')
  const cells = headline(doc, assessment)

  it('says lead time on the calendar to two figures, working days with their range and the goal below', () => {
    expect(cells.leadTime).toMatchObject({
      label: 'Lead time',
      figure: '12 weeks',
      detail: '60 working days, 48 to 72 · goal 2 weeks',
      exact: '60.47 working days, 84.66 calendar days',
    })
  })

  it('says flow efficiency with its work and basis', () => {
    expect(cells.flowEfficiency).toMatchObject({
      label: 'Flow efficiency',
      figure: '13 %',
      detail: '8.1d of work; 8 h days, 5 a week',
      exact: '13.39 %',
    })
  })

  it('says the longest wait as a wait before a step', () => {
    expect(cells.longestWait).toMatchObject({
      label: 'Longest wait',
      figure: '22d before Security review',
      detail: '36 % of lead time; the work itself takes 4h',
      entry: 'steps/review',
    })
  })

  it('says the verdict with its experiment and what it asks for', () => {
    expect(cells.strategy).toMatchObject({
      label: 'Strategy',
      figure: 'Testable: evidence in 14d',
      detail: 'Pre-approve low-risk changes · if two permissions are given',
      tone: 'experiment',
      entry: 'experiments/e1',
    })
  })

  it('keeps its order', () => {
    expect(headlineCells(cells).map(cell => cell.label)).toEqual([
      'Lead time',
      'Flow efficiency',
      'Longest wait',
      'Strategy',
    ])
  })
})

describe('what is not known', () => {
  const withoutWaits = (count: number) =>
    of(
      caseMap('benefit-change', json => {
        const steps = json.steps as Record<string, Record<string, unknown>>
        for (const id of ['refine', 'build', 'code', 'test', 'review', 'approve', 'deploy'].slice(0, count)) {
          const step = steps[id]
          if (step) step.wait = null
        }
      }),
    )

  it('makes lead time a least and efficiency a most, and asks', () => {
    const cells = withoutWaits(2)
    expect(cellSentence(cells.leadTime)).toMatch(/^At least [\d.]+d: two waits are not known yet, goal 2 weeks\.$/)
    expect(cells.leadTime.action).toEqual({ kind: 'ask', label: 'Ask for them' })
    expect(cells.leadTime.entry).toBe('steps/build')
    expect(cells.flowEfficiency.figure).toMatch(/^At most \d+ %$/)
    expect(withoutWaits(1).leadTime.detail).toContain('one wait is not known yet')
  })

  it('says so of every number when nothing is known', () => {
    const cells = of(
      caseMap('benefit-change', json => {
        const steps = json.steps as Record<string, Record<string, unknown>>
        for (const step of Object.values(steps)) Object.assign(step, { wait: null, work: null })
      }),
    )
    expect(cells.leadTime.figure).toBe('Not known yet')
    expect(cells.leadTime.detail).toContain('seven waits and the work of seven steps are not known yet')
    expect(cells.flowEfficiency.figure).toBe('Not known yet')
    expect(cells.longestWait).toMatchObject({ figure: 'Not known yet', detail: 'no wait is known yet' })
  })

  it('counts a missing work without calling it a wait', () => {
    const { doc, assessment } = caseOf('edge-unknowns')
    const cells = headline(doc, assessment)
    expect(cells.leadTime.detail).toBe('one wait and the work of one step are not known yet')
    expect(cells.flowEfficiency.figure).toMatch(/^About /)
  })

  it('says that an empty map has no steps', () => {
    const cells = of(empty())
    expect(cells.leadTime).toMatchObject({ figure: 'Not known yet', detail: 'the map has no steps yet' })
    expect(cells.strategy).toMatchObject({ figure: 'A wish so far', detail: 'there is no experiment yet' })
  })

  it('names the step that has no way out', () => {
    const { doc, assessment } = caseOf('edge-stuck-branch')
    const { leadTime } = headline(doc, assessment)
    expect(leadTime.figure).toBe('Not known yet')
    expect(leadTime.detail).toMatch(/^no way leads out of /)
    expect(leadTime.entry).toBe('steps/b')
  })
})

describe('when capacity decides', () => {
  it('says who has too much work, and the longest wait below', () => {
    const { doc, assessment } = caseOf('parallel-release')
    const { longestWait } = headline(doc, assessment)
    const load = Math.round((assessment.analysis.tightestCapacity?.load ?? 0) * 100)
    expect(load).toBeGreaterThan(100)
    expect(longestWait.figure).toBe(`Too much work for Testers: ${load} % of its time`)
    expect(longestWait.detail).toMatch(/^Longest wait: 8d before Security scan, \d+ % of lead time$/)
    expect(longestWait.entry).toBe('teams/qa')
  })
})

describe('the verdict', () => {
  const changed = (change: (experiments: Record<string, Record<string, unknown>>) => void) =>
    of(caseMap('benefit-change', json => change(json.experiments as Record<string, Record<string, unknown>>))).strategy
  const each = (fields: Record<string, unknown>) => (experiments: Record<string, Record<string, unknown>>) => {
    for (const experiment of Object.values(experiments)) Object.assign(experiment, fields)
  }

  it('is a wish by what every experiment lacks', () => {
    const wish = changed(each({ shipsTo: 'staging' }))
    expect(cellSentence(wish)).toBe('A wish so far: no experiment reaches production.')
    expect(wish.action).toEqual({ kind: 'choose', label: 'Choose one' })
    expect(changed(each({ measure: '' })).detail).toBe('no experiment names what will show it')
    expect(changed(each({ assumption: null })).detail).toBe('no experiment tests an assumption')
    expect(changed(each({ timebox: '60d' })).detail).toBe('no experiment brings evidence within 15 working days')
    expect(changed(each({ changes: {} })).detail).toBe('no experiment predicts a gain')
  })

  it('is a test once the experiment runs, and needs no permission once it has them', () => {
    expect(changed(each({ status: 'running' })).figure).toBe('Testing: evidence in 14d')
    expect(changed(each({ bypasses: {} })).detail).not.toContain('permission')
  })

  it('is what was learned, and asks for the next test', () => {
    const learned = changed(experiments => {
      delete experiments.e2
      delete experiments.e3
      Object.assign(experiments.e1 ?? {}, {
        status: 'learned',
        result: {
          verdict: 'supported',
          story: '',
          quote: { text: '', who: '' },
          on: '2026-03-02',
          measured: { c1: { id: 'c1', step: 'review', field: 'wait', to: '6d' } },
          next: 'adopt',
        },
      })
    })
    expect(learned.figure).toBe('Learned: wait before Security review 22d → 6d')
    expect(learned.detail).toBe('What do we test next?')
  })
})

describe('every case', () => {
  it.each(caseNames)('%s is said without a gap', name => {
    const { doc, assessment } = caseOf(name)
    for (const cell of headlineCells(headline(doc, assessment))) {
      expect(cell.figure).not.toBe('')
      for (const text of [cell.figure, cell.detail, cell.exact, cellSentence(cell)]) {
        expect(text).not.toMatch(/NaN|null|undefined|Infinity|\[object/)
      }
    }
  })
})
