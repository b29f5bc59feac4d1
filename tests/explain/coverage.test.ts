import { describe, expect, it } from 'vitest'
import { assess } from '../../src/experiments/assess'
import { type CoverageField, coverage, coverageText } from '../../src/explain/coverage'
import type { MapDocument } from '../../src/model/types'
import { demand, map, step } from '../helpers/build'
import { sampleMaps } from '../helpers/samples'

const said = (doc: MapDocument, field: CoverageField) => coverageText(coverage(doc, assess(doc).analysis, field))

describe('how much of a map has numbers', () => {
  it('counts what is known, and tells guesses apart', () => {
    const doc = map(
      step('Ask', { wait: '1d', work: '1h', completeAccurate: 0.9 }),
      step('Build', { wait: '2d', work: '3d', basis: { wait: 'guessed', work: 'guessed' } }),
      step('Test', { wait: null, work: '1d' }),
    )
    expect(said(doc, 'wait')).toBe('2 of 3 waits have a number, 1 of them a guess')
    expect(said(doc, 'work')).toBe('All 3 work times have a number, 1 of them a guess')
    expect(said(doc, 'completeAccurate')).toBe('1 of 3 steps has a %C&A')
    expect(coverage(doc, assess(doc).analysis, 'wait').missing).toEqual(['test'])
  })

  it('knows zero from not known, and none from all', () => {
    expect(said(map(step('Ask', { wait: '0' })), 'wait')).toBe('The wait has a number')
    expect(said(map(step('Ask')), 'wait')).toBe('The wait has no number')
    expect(said(map(step('Ask'), step('Do')), 'wait')).toBe('None of 2 waits has a number')
    expect(said(map(), 'wait')).toBe('')
  })

  it('a guess that is kept without its number is none', () => {
    expect(said(map(step('Ask', { basis: { wait: 'guessed' } }), step('Do', { wait: '1d' })), 'wait')).toBe(
      '1 of 2 waits has a number',
    )
  })

  it('waiting items are a time only when demand is known', () => {
    const items = step('Press', { wait: '2700 items', work: '1min' })
    expect(said(map(items), 'wait')).toBe('The wait has no number')
    expect(said(map(items, demand(10, '1d')), 'wait')).toBe('The wait has a number')
  })

  it('counts steps that no start leads to: they are asked for too', () => {
    const doc = map(step('Ask', { wait: '1d', start: 1 }), step('Alone', { after: [] }))
    expect(coverage(doc, assess(doc).analysis, 'wait').of).toBe(2)
  })

  it('what is known and what is missing are all steps of every sample', () => {
    for (const doc of sampleMaps()) {
      const { analysis } = assess(doc)
      for (const field of ['wait', 'work', 'completeAccurate'] as const) {
        const { known, of, guessed, missing } = coverage(doc, analysis, field)
        expect(of).toBe(Object.keys(doc.steps).length)
        expect(known + missing.length).toBe(of)
        expect(guessed).toBeLessThanOrEqual(known)
      }
    }
  })
})
