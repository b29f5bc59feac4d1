import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import type { MapDocument } from '../../src/model/types'
import { sketch } from './sketch'

const starts = (doc: MapDocument) => analyze(doc).starts
const problems = (doc: MapDocument) => analyze(doc).problems.map(({ code, entry }) => `${code} ${entry}`)
const visits = (doc: MapDocument, step: string) => analyze(doc).steps[step]?.effortVisits

describe('a start', () => {
  it('is a step that nothing enters, or that says so whatever enters it', () => {
    expect(starts(sketch('a > b > c'))).toEqual(['a'])
    expect(starts(sketch('a > b > c; c >0.2 a; c >0.8 d', { a: { start: 1 } }))).toEqual(['a'])
  })

  it('with start 0 is a start that nothing takes', () => {
    const doc = sketch('a > c; b > c', { b: { start: 0 } })
    expect(starts(doc)).toEqual(['a', 'b'])
    expect([visits(doc, 'a'), visits(doc, 'b'), visits(doc, 'c')]).toEqual([1, 0, 1])
    expect(problems(doc)).toEqual([])
  })

  it('takes its share of the items, an equal part of the rest when it gives none', () => {
    const doc = sketch('a > d; b > d; c > d', { a: { start: 0.5 } })
    expect([visits(doc, 'a'), visits(doc, 'b'), visits(doc, 'c')]).toEqual([0.5, 0.25, 0.25])
  })

  it('names the entry when the shares of starts do not add up', () => {
    expect(problems(sketch('a > c; b > c', { a: { start: 0.9 }, b: { start: 0.6 } }))).toEqual([
      'shares-above-one entry',
    ])
    expect(problems(sketch('a > c; b > c', { a: { start: 0.2 }, b: { start: 0.2 } }))).toEqual([
      'shares-below-one entry',
    ])
  })

  it('alone takes every item, whatever its share', () => {
    const doc = sketch('a > b', { a: { start: 0.3 } })
    expect(visits(doc, 'a')).toBe(1)
    expect(problems(doc)).toEqual([])
  })

  it('is needed with all others when the entry is parallel', () => {
    const doc = sketch('a > c; b > c', { a: { wait: '5d' } }, { entry: 'parallel' })
    expect([visits(doc, 'a'), visits(doc, 'b')]).toEqual([1, 1])
    expect(analyze(doc).criticalPath).toEqual(['a', 'c'])
  })
})

describe('a step that only rework enters', () => {
  it('is a repair step when a start leads to it', () => {
    expect(starts(sketch('a > test > go; test ~0.2 fix; fix > test'))).toEqual(['a'])
  })

  it('is a start when none does', () => {
    expect(starts(sketch('a > b > c; b ~0.2 a'))).toEqual(['a'])
    expect(problems(sketch('a > b > c; b ~0.2 a'))).toEqual([])
  })

  it('is asked about when such steps lead to one another, until one is given a start', () => {
    const loop = 'a > x; x ~0.2 b; b > y; y ~0.2 a; x > end'
    expect(starts(sketch(loop))).toEqual(['a', 'b'])
    expect(problems(sketch(loop))).toEqual(['which-start steps/a', 'which-start steps/b'])
    const given = sketch(loop, { b: { start: 1 } })
    expect(starts(given)).toEqual(['b'])
    expect(problems(given)).toEqual([])
  })
})

describe('a map where every step is entered by work', () => {
  it('asks about the steps that lead to all others and starts at the smallest id', () => {
    const doc = sketch('b > a; a >0.5 b; a >0.5 end')
    expect(starts(doc)).toEqual(['a'])
    expect(problems(doc)).toEqual(['which-start steps/a', 'which-start steps/b'])
  })

  it('asks about every step when none leads to all others', () => {
    expect(problems(sketch('a > b > a; c > d > c')).filter(text => text.startsWith('which-start'))).toHaveLength(4)
  })
})

describe('a step that no start leads to', () => {
  it('is unreachable and has no numbers', () => {
    const doc = sketch('a > b; c > d > c', { c: { work: '9d', team: null } })
    expect(problems(doc)).toEqual(['unreachable steps/c', 'unreachable steps/d'])
    expect(analyze(doc).steps.c).toEqual({
      wait: null,
      work: null,
      visits: 0,
      firstPassVisits: 0,
      effortVisits: 0,
      onCriticalPath: false,
      load: null,
    })
  })

  it('is not led to by a share of 0, nor by what follows a step that always sends back', () => {
    expect(problems(sketch('a >0 b; a >1 c'))).toEqual(['unreachable steps/b'])
    expect(problems(sketch('a > b > c; b ~1 d; d > e'))).toEqual(['unreachable steps/c'])
  })
})
