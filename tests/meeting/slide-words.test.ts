import { describe, expect, it } from 'vitest'
import { assess } from '../../src/experiments/assess'
import { slidesOf } from '../../src/explain/slides'
import { slideSaid } from '../../src/meeting/slide-words'
import type { MapDocument } from '../../src/model/types'
import { demand, map, step } from '../helpers/build'
import { sampleMap } from '../helpers/samples'

function said(doc: MapDocument): readonly string[] {
  const assessment = assess(doc)
  const all = slidesOf(doc, assessment)
  return all.slides.map(slide => slideSaid(doc, assessment, slide, all))
}

describe('what a screen reader hears of a presentation', () => {
  it('is the headline, each step with the sum so far, the longest wait, the whole and what comes next', () => {
    const words = said(sampleMap('benefit-change'))
    expect(words[0]).toContain('Lead time: 12 weeks.')
    expect(words[1]).toBe(
      'Step 1 of 7: Refine request, waits 9d, work 6h, 70 % right first time, Product · 2. So far 14 days, 6h of it work.',
    )
    expect(words[5]).toMatch(/^Step 5 of 7\. The longest wait: 22d before Security review; 36 % of lead time/)
    expect(words.at(-2)).toBe('The whole way. In all: 12 weeks.')
    expect(words.at(-1)).toMatch(/^What comes next: Testable/)
  })

  it('says what is not known', () => {
    expect(said(map(step('Ask'), step('Do')))[1]).toBe(
      'Step 1 of 2: Ask, waits not known, work not known. So far not known.',
    )
    expect(said(map())[0]).toContain('no steps yet')
  })

  it('names the longest wait also where capacity decides', () => {
    const doc = map(step('Ask', { wait: '9d', work: '1h' }), step('Do', { work: '3d', people: 1 }), demand(5, '1w'))
    expect(said(doc)[1]).toContain('The longest wait: 9d before Ask')
  })
})
