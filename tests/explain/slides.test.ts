import { describe, expect, it } from 'vitest'
import { headline } from '../../src/diagram/headline'
import { assess } from '../../src/experiments/assess'
import { branchWords } from '../../src/explain/branch-words'
import { notWalked, placeOf, slidesOf } from '../../src/explain/slides'
import type { MapDocument } from '../../src/model/types'
import { flow, map, rework, step } from '../helpers/build'
import { sampleMaps } from '../helpers/samples'

const slides = (doc: MapDocument) => slidesOf(doc, assess(doc))
const idsOf = (doc: MapDocument) => slides(doc).slides.map(({ id }) => id)
const soFar = (doc: MapDocument) => slides(doc).slides.map(({ soFar }) => soFar)

describe('the slides of a map', () => {
  const doc = map(
    step('Ask', { wait: '1d', work: '2h' }),
    step('Build', { wait: '3d', work: '1d' }),
    step('Test', { wait: '10d', work: '4h' }),
    rework(0.2),
  )

  it('walk the path in flow order, the longest wait by itself before its step', () => {
    expect(idsOf(doc)).toEqual(['headline', 'steps/ask', 'steps/build', 'longest/test', 'steps/test', 'whole', 'next'])
  })

  it('build the strip up segment by segment, rework last', () => {
    const { slides: all, segments } = slides(doc)
    expect(all.map(({ shown }) => shown)).toEqual([0, 2, 4, 5, 6, 7, 7])
    expect(segments[6]?.kind).toBe('rework')
  })

  it('say the sum so far, and end at the headline', () => {
    expect(soFar(doc).slice(1, 5)).toEqual([
      'So far 1.8 days, 2h of it work',
      'So far 7.4 days, 1.3d of it work',
      'So far 3.1 weeks, 1.3d of it work',
      'So far 3.1 weeks, 1.8d of it work',
    ])
    expect(soFar(doc).at(-1)).toBe(`In all: ${headline(doc, assess(doc)).leadTime.figure}`)
  })

  it('say at least from where a time is not known', () => {
    const open = map(
      step('Ask', { wait: '1d', work: '2h' }),
      step('Build', { wait: null, work: '1d' }),
      step('Test', { wait: '2d', work: '1h' }),
    )
    const texts = soFar(open)
    expect(texts[1]).toMatch(/^So far 1/)
    expect(texts[2]).toMatch(/^So far at least/)
    expect(texts.at(-1)).toMatch(/^In all: At least/)
  })

  it('a map without numbers is walked all the same; an empty one has its headline and its end', () => {
    expect(idsOf(map(step('Ask'), step('Do')))).toEqual(['headline', 'steps/ask', 'steps/do', 'whole', 'next'])
    expect(soFar(map(step('Ask'), step('Do')))[1]).toBe('So far not known')
    expect(idsOf(map())).toEqual(['headline', 'next'])
  })

  it('a map that nothing comes out of has no path to walk, and says so on its headline', () => {
    const loop = map(step('Ask', { wait: '1d' }), step('Do', { work: '1d' }), rework(1, 'Ask'))
    expect(idsOf(loop)).toEqual(['headline', 'next'])
    expect(headline(loop, assess(loop)).leadTime.detail).toContain('no way leads out')
  })

  it('stay at their place when the map changes under them', () => {
    const all = slides(doc)
    expect(placeOf(all, 'steps/build', 0)).toBe(2)
    expect(placeOf(all, 'steps/gone', 3)).toBe(3)
    expect(placeOf(all, 'steps/gone', 99)).toBe(6)
    expect(placeOf(all, null, 0)).toBe(0)
  })

  it('the strip is whole at the end of every sample, and grows on the way', () => {
    for (const sample of sampleMaps()) {
      const { slides: all, segments, steps } = slides(sample)
      const counts = all.map(({ shown }) => shown)
      expect(counts).toEqual([...counts].sort((a, b) => a - b))
      expect(counts.at(-1)).toBe(segments.length)
      expect(all.filter(({ kind }) => kind === 'step')).toHaveLength(steps)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    }
  })
})

describe('branches beside the path', () => {
  const branched = map(
    step('Ask', { split: 'parallel', work: '1h' }),
    step('Build', { wait: '9d', work: '1d' }),
    step('Docs', { wait: '1d', work: '1h', after: ['Ask'] }),
    step('Ship', { work: '1h', after: ['Build', 'Docs'] }),
  )
  const said = (doc: MapDocument, id: string) => branchWords(doc, assess(doc), id)

  it('are said where they run at the same time, and named among what is not walked', () => {
    expect(said(branched, 'build')).toEqual(['At the same time: Docs. This way takes longest.'])
    expect(said(branched, 'ship')).toEqual([])
    expect(notWalked(branched, assess(branched))).toEqual(['Docs'])
  })

  it('a choice says where items go, and how many go through a step', () => {
    const chosen = map(
      step('Ask', { work: '1h' }),
      step('Small', { work: '1h' }),
      step('Large', { work: '5d', after: [] }),
      flow('Ask', 'Large', { share: 0.25 }),
    )
    expect(said(chosen, 'ask')).toEqual(['After it items go one way or another: Small and Large.'])
    expect(said(chosen, 'large')).toEqual(['25 % of items go through here.'])
    expect(notWalked(chosen, assess(chosen))).toEqual([])
  })

  it('what is sent back is said at the step that sends it', () => {
    const doc = map(step('Build', { work: '1d' }), step('Test', { work: '1h' }), rework(0.2))
    expect(said(doc, 'test')).toEqual(['20 % are sent back to Build.'])
  })
})
