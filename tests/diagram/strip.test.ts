// Strip and ladder show one pass and rework, so that their pieces are the headline to the second.

import { describe, expect, it } from 'vitest'
import { axisTicks } from '../../src/diagram/axis'
import { ladderTotals } from '../../src/diagram/ladder'
import { stripSegments } from '../../src/diagram/segments'
import { drawStrip } from '../../src/diagram/strip'
import { stripParts } from '../../src/diagram/strip-split'
import type { Primitive } from '../../src/drawing/primitive'
import { measure } from '../../src/drawing/text'
import { map, step } from '../helpers/build'
import { assessed, caseNames, caseOf } from './cases'
import { textsOf } from './texts'

const seconds = (segments: ReturnType<typeof stripSegments>) => segments.reduce((sum, { seconds }) => sum + seconds, 0)

describe('the segments', () => {
  it.each(caseNames)('%s sums to the lead time', name => {
    const { doc, assessment } = caseOf(name)
    const segments = stripSegments(doc, assessment)
    const { leadTime } = assessment.analysis
    if (leadTime === null) expect(segments).toEqual([])
    else expect(Math.abs(seconds(segments) - leadTime)).toBeLessThanOrEqual(leadTime * 1e-9)
  })

  it('follow the flow, wait before work, rework last', () => {
    const { doc, assessment } = caseOf('benefit-change')
    const segments = stripSegments(doc, assessment)
    expect(segments.map(segment => segment.id).slice(0, 4)).toEqual([
      'strip/refine/wait',
      'strip/refine/work',
      'strip/build/wait',
      'strip/build/work',
    ])
    expect(segments.at(-1)).toMatchObject({ id: 'strip/rework', kind: 'rework', labels: ['rework +4.2d', '+4.2d'] })
  })

  it('count an item that passes a step as not met there', () => {
    const { doc, assessment } = caseOf('edge-skip')
    const skipped = stripSegments(doc, assessment).find(segment => segment.id === 'strip/b/wait')
    const skip = doc.steps.b?.skip ?? 0
    expect(skip).toBeGreaterThan(0)
    expect(skipped?.seconds).toBeCloseTo((1 - skip) * 10 * 8 * 3600, 6)
  })

  it('mark the wait of a delay, and the work of a team without capacity', () => {
    const delay = caseOf('benefit-change')
    expect(
      stripSegments(delay.doc, delay.assessment)
        .filter(segment => segment.bottleneck)
        .map(({ id }) => id),
    ).toEqual(['strip/review/wait'])
    const capacity = caseOf('parallel-release')
    const marked = stripSegments(capacity.doc, capacity.assessment).filter(segment => segment.bottleneck)
    expect(marked.every(segment => segment.kind === 'work')).toBe(true)
    expect(marked.map(segment => capacity.doc.steps[segment.step ?? '']?.team)).not.toContain('sec')
  })
})

describe('the drawing', () => {
  const rects = (shape: Primitive): { x: number; width: number }[] =>
    shape.kind === 'group' ? shape.children.flatMap(rects) : shape.kind === 'rect' ? [shape] : []

  it.each(caseNames)('%s stays within its width, every hour the same length', name => {
    const { doc, assessment } = caseOf(name)
    const segments = stripSegments(doc, assessment)
    const width = 1000
    const strip = drawStrip(segments, doc.calendar, width)
    for (const rect of rects(strip.primitive)) {
      expect(rect.x).toBeGreaterThanOrEqual(-1)
      expect(rect.x + rect.width).toBeLessThanOrEqual(width + 3)
    }
    const groups = strip.primitive.children.filter(child => child.kind === 'group' && child.entry?.startsWith('strip/'))
    expect(groups).toHaveLength(segments.length)
    const total = seconds(segments)
    let before = 0
    for (const [index, segment] of segments.entries()) {
      const [rect] = groups[index] ? rects(groups[index]) : []
      expect(Math.abs((rect?.x ?? -9) - (before / total) * width)).toBeLessThanOrEqual(1.7)
      before += segment.seconds
    }
  })

  it('shortens a label to its time, then leaves it out, and says the whole to whoever asks', () => {
    const { doc, assessment } = caseOf('benefit-change')
    const segments = stripSegments(doc, assessment)
    const wide = textsOf(drawStrip(segments, doc.calendar, 1540).primitive)
    expect(wide).toContain('9d before Refine request')
    expect(wide).toContain('4d')
    const narrow = textsOf(drawStrip(segments, doc.calendar, 500).primitive)
    expect(narrow).toContain('9d')
    expect(narrow).not.toContain('9d before Refine request')
    expect(narrow).not.toContain('1.5d')
  })

  it('names a bottleneck that is too short to carry its name above the bar', () => {
    const { doc, assessment } = caseOf('benefit-change')
    const segments = stripSegments(doc, assessment)
    const inside = drawStrip(segments, doc.calendar, 1540)
    const above = drawStrip(segments, doc.calendar, 300)
    expect(textsOf(above.primitive)).toContain('22d before Security review')
    expect(above.height).toBeGreaterThan(inside.height)
  })

  it('shows where times will stand before there are any', () => {
    const { doc, assessment } = assessed({
      ...caseOf('benefit-change').doc,
      steps: {},
      flows: {},
      blockers: {},
      experiments: {},
    })
    expect(textsOf(drawStrip(stripSegments(doc, assessment), doc.calendar, 600).primitive)).toEqual([
      'The strip grows as times become known',
    ])
  })
})

describe('the axis', () => {
  const calendar = { hoursPerDay: 8, daysPerWeek: 5, typedDays: 'working' } as const

  it('has five to seven round ticks for any span', () => {
    for (let span = 30; span < 1e9; span *= 1.07) {
      const ticks = axisTicks(span, calendar)
      expect(ticks.length).toBeGreaterThanOrEqual(5)
      expect(ticks.length).toBeLessThanOrEqual(7)
      expect(ticks.at(-1)?.seconds).toBeLessThanOrEqual(span * (1 + 1e-9))
      for (const tick of ticks) expect(tick.label).toMatch(/^\d+(\.\d)?(s|min|h|d|w)$/)
    }
  })

  it('reads short streams in hours and long ones in weeks', () => {
    expect(axisTicks(60.5 * 28800, calendar).map(tick => tick.label)).toEqual([
      '0d',
      '10d',
      '20d',
      '30d',
      '40d',
      '50d',
      '60d',
    ])
    expect(axisTicks(6 * 3600, calendar).at(-1)?.label).toBe('6h')
    expect(axisTicks(537 * 28800, calendar).at(1)?.label).toBe('20w')
    expect(axisTicks(0, calendar)).toEqual([])
  })
})

describe('the totals of the ladder', () => {
  it('say the sum and its parts', () => {
    const { doc, assessment } = caseOf('benefit-change')
    expect(ladderTotals(doc, assessment)).toBe('60.5d in all · 6.8d worked · 49.5d waiting · rework +4.2d')
  })

  it('are silent where the map has no lead time', () => {
    const { doc, assessment } = caseOf('edge-stuck-branch')
    expect(ladderTotals(doc, assessment)).toBe('')
  })
})

describe('a stream of thousands of steps', () => {
  const long = (count: number) =>
    assessed(map(...Array.from({ length: count }, (_, index) => step(`S${index}`, { wait: '2d', work: '2h' }))))

  it('is drawn with no more shapes than can be told apart, and to scale', () => {
    const { doc, assessment } = long(2_000)
    const segments = stripSegments(doc, assessment)
    const shapes = (shape: Primitive): number =>
      shape.kind === 'group' ? shape.children.reduce((sum, child) => sum + shapes(child), 0) : 1
    const strip = drawStrip(segments, doc.calendar, 1_200)
    expect(shapes(strip.primitive)).toBeLessThan(600)
    const drawn = (fill: string, shape: Primitive): number => {
      if (shape.kind === 'group') return shape.children.reduce((sum, child) => sum + drawn(fill, child), 0)
      return shape.kind === 'rect' && shape.fill === fill ? shape.width * shape.height : 0
    }
    // 2 of 18 hours are work: as much of the bar is work-coloured.
    expect(drawn('workFill', strip.primitive) / (1_200 * strip.bar.height)).toBeCloseTo(2 / 18, 2)
  })
})

describe('the first team', () => {
  const team = (id: string, name: string) => ({ id, name, people: 3, order: 1 })
  const split = (...own: readonly string[]) => {
    const base = map(
      step('Ask', { wait: '1d', work: '1h' }),
      step('Build', { wait: '1d', work: '1d' }),
      step('Test', { wait: '2d', work: '1d' }),
      step('Deploy', { wait: '4d', work: '1h', production: true }),
    )
    const steps = Object.fromEntries(
      Object.values(base.steps).map(one => [one.id, { ...one, team: own.includes(one.name) ? 'us' : 'them' }]),
    )
    const { doc, assessment } = assessed({
      ...base,
      steps,
      teams: { us: team('us', 'Us'), them: team('them', 'Them') },
      intent: { ...base.intent, firstTeam: 'us' },
    })
    const segments = stripSegments(doc, assessment)
    const parts = stripParts(doc, assessment.analysis, segments)
    const seconds = (kind: 'team' | 'path') =>
      parts
        .filter(part => part.kind === kind)
        .flatMap(({ first, last }) => segments.slice(first, last + 1))
        .reduce((sum, segment) => sum + segment.seconds, 0)
    return { doc, segments, parts, seconds, analysis: assessment.analysis }
  }

  it('splits the strip into what it can change alone and what comes after it, as the numbers have it', () => {
    const { doc, segments, parts, seconds, analysis } = split('Build', 'Test')
    expect(parts.map(({ kind }) => kind)).toEqual(['team', 'path'])
    expect(seconds('team')).toBeCloseTo(analysis.insideFirstTeam ?? Number.NaN, 6)
    expect(seconds('path')).toBeCloseTo(analysis.pathToProduction ?? Number.NaN, 6)
    const drawn = drawStrip(segments, doc.calendar, 900, { parts })
    expect(textsOf(drawn.primitive)).toEqual(expect.arrayContaining(['inside our team', 'path to production']))
    expect(drawn.height).toBeGreaterThan(drawStrip(segments, doc.calendar, 900).height)
  })

  it('has a bracket for each run of its steps, and no path where it deploys itself', () => {
    expect(split('Ask', 'Test').parts.map(({ kind }) => kind)).toEqual(['team', 'team', 'path'])
    expect(split('Deploy').parts.map(({ kind }) => kind)).toEqual(['team'])
    expect(split().parts).toEqual([])
  })

  it('keeps its words apart and within the strip, however narrow', () => {
    const { doc, segments, parts } = split('Deploy', 'Ask')
    for (const own of [parts, split('Ask').parts, split('Test').parts]) {
      const words = drawStrip(segments, doc.calendar, 260, { parts: own }).primitive.children.flatMap(child =>
        child.kind === 'text' && child.anchor === 'start' && child.weight === 600 ? [child] : [],
      )
      const [one, other] = [...words].sort((a, b) => a.x - b.x)
      if (one && other) expect(one.x + measure(one.lines[0] ?? '', 12, 600)).toBeLessThan(other.x)
      for (const word of words) expect(word.x).toBeGreaterThanOrEqual(0)
    }
  })
})
