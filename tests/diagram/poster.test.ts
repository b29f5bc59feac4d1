// The exported page: everything lies within it, nothing is written over anything else, and it says all that the design page asks for.

import { describe, expect, it } from 'vitest'
import { drawPoster } from '../../src/diagram/poster'
import { drawThumbnail } from '../../src/diagram/thumbnail'
import type { MapDocument } from '../../src/model/types'
import { blocker, experiment, goal, map, step } from '../helpers/build'
import { assessed, caseMap, caseNames, caseOf } from './cases'
import { extentsOf, overlaps } from './extent'
import { textsOf } from './texts'

const poster = (doc: MapDocument) => drawPoster(doc, assessed(doc).assessment)
const long = 'A very long name that a workshop wrote on a sticky note without thinking of anybody who has to draw it'

const made: readonly (readonly [string, MapDocument])[] = [
  ['an empty map', map()],
  ['one step', map(step('Only', { wait: '3d', work: '1h' }))],
  ['two steps', map(step('One', { wait: '3d', work: '1h' }), step('Two', { wait: null, work: '1h' }))],
  [
    'long names',
    {
      ...map(
        step(long, { wait: '3w', work: '1h', team: long }),
        step(`${long} again`, { wait: '30d', work: '5d', team: `${long} too` }),
        blocker(long, { votes: 3 }),
        experiment(long),
        goal('leadTime', '2w'),
        goal('flowEfficiency', 0.3),
      ),
      title: `${long}, ${long}, ${long}`,
    },
  ],
  [
    'forty steps in rows',
    map(...Array.from({ length: 40 }, (_, index) => step(`Step ${index}`, { wait: '1d', work: '1h' }))),
  ],
]
const [first, ...others] = Object.values(caseMap('parallel-release').steps)
const scattered: MapDocument = {
  ...caseMap('parallel-release'),
  steps: Object.fromEntries(
    [first, ...others].flatMap((one, index) =>
      one ? [[one.id, { ...one, position: { x: -700 * index, y: 300 * index - 900 } }]] : [],
    ),
  ),
  symbols: { k1: { id: 'k1', kind: 'customer', text: 'Residents', position: { x: 2400, y: -1400 } } },
  notes: { n1: { id: 'n1', text: 'Parking lot: who owns the test data?', position: { x: -3000, y: 2600 } } },
}
const all = [
  ...caseNames.map(name => [name, caseOf(name).doc] as const),
  ...made,
  ['steps, a symbol and a note far apart', scattered] as const,
]

describe('the page', () => {
  it.each(all)('%s lies within its bounds, no text on another', (_, doc) => {
    const { primitive, width, height } = poster(doc)
    const extents = extentsOf(primitive)
    for (const { left, top, right, bottom, text } of extents) {
      const where = `${text ?? 'a shape'} at ${left},${top}`
      expect(left, where).toBeGreaterThanOrEqual(0)
      expect(top, where).toBeGreaterThanOrEqual(0)
      expect(right, where).toBeLessThanOrEqual(width)
      expect(bottom, where).toBeLessThanOrEqual(height)
    }
    const head = extents.filter(one => one.bottom < 320)
    expect(overlaps(head)).toEqual([])
  })

  it('carries title, item, ends, date, basis, headline, goal, verdict, totals and legend', () => {
    const texts = textsOf(poster(caseMap('benefit-change')).primitive)
    for (const text of [
      'Benefit change request to production',
      'One change of the rules, from the request is filed to residents are paid by the new rule · 2 Feb 2026 · 8 h days, 5 a week',
      '12 weeks',
      '60 working days, 48 to 72 · goal 2 weeks',
      '13 %',
      '22d before Security review',
      'Testable: evidence in 14d',
      '60.5d in all · 6.8d worked · 49.5d waiting · rework +4.2d',
      ...['waiting', 'worked on', 'blocker', 'experiment', 'sent back', 'first team'],
    ]) {
      expect(texts).toContain(text)
    }
  })

  it('names the first and last steps where the scope says nothing, and the source where there is one', () => {
    const texts = textsOf(poster(caseMap('lean-enterprise-software')).primitive)
    expect(texts).toContain('From Design & Analysis to Production deployment · 8 h days, 5 a week')
    expect(texts.some(text => text.startsWith('Source: DORA'))).toBe(true)
  })

  it('has a legend of what it shows and of nothing else', () => {
    const texts = textsOf(poster(map(step('A', { wait: '1d', work: '1h' }))).primitive)
    expect(texts).toContain('waiting')
    for (const word of ['blocker', 'experiment', 'sent back', 'first team']) expect(texts).not.toContain(word)
  })

  it('is wide enough to be read when the map is small', () => {
    expect(poster(map(step('Only'))).width).toBe(840)
  })

  it('says in words what it shows', () => {
    const { title, description } = poster(caseMap('benefit-change'))
    expect(title).toBe('Benefit change request to production')
    expect(description).toContain(
      '12 weeks from the request is filed to residents are paid by the new rule. Goal: 2 weeks.',
    )
    expect(description).toContain('Right first time 23 %, rolled %C&A over 7 of 7 steps.')
    expect(description).toContain('Seven steps: Refine request, Build, Code review,')
    expect(poster(map()).title).toBe('Value stream map without a title')
  })
})

describe('the small picture', () => {
  it.each(all)('%s lies within its frame and has no words', (_, doc) => {
    const shape = drawThumbnail(doc, assessed(doc).assessment, 240, 120)
    for (const { left, top, right, bottom } of extentsOf(shape)) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(240.5)
      expect(bottom).toBeLessThanOrEqual(120.5)
    }
    expect(textsOf(shape)).toEqual([])
  })

  it('shows each step and the time to scale', () => {
    const { doc, assessment } = caseOf('benefit-change')
    const { children } = drawThumbnail(doc, assessment, 240, 120)
    const rects = children.filter(child => child.kind === 'rect')
    expect(rects.filter(rect => rect.height > 15)).toHaveLength(7)
    expect(rects.filter(rect => rect.fill === 'wait' && rect.height === 10)).toHaveLength(7)
  })
})
