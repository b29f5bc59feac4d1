// The ladder stands under the boxes of its row, shows one pass of the critical path, and none of its labels lies on another.

import { describe, expect, it } from 'vitest'
import { mapByWay, waysOf } from '../../src/analysis/by-way'
import { ladder, ladderTotals } from '../../src/diagram/ladder'
import { ladderRows } from '../../src/diagram/ladder-rows'
import { passSteps } from '../../src/diagram/pass'
import { drawScene } from '../../src/diagram/scene'
import { stripSegments } from '../../src/diagram/segments'
import type { GroupShape, Primitive } from '../../src/drawing/primitive'
import type { MapDocument } from '../../src/model/types'
import { map, step } from '../helpers/build'
import { assessed, caseMap, caseNames, caseOf } from './cases'
import { extentsOf, overlaps } from './extent'
import { textsOf } from './texts'

const full = { detail: 'full', textScale: 1 } as const
const boxes = (doc: MapDocument) => drawScene(doc, assessed(doc).assessment, full).whole
const drawn = (doc: MapDocument, textScale = 1): GroupShape =>
  ladder(doc, assessed(doc).assessment, boxes(doc), textScale)

const chain = (count: number, wrap: number): MapDocument => ({
  ...map(...Array.from({ length: count }, (_, index) => step(`Step ${index + 1}`, { wait: '2d', work: '3h' }))),
  view: { ...map().view, wrap },
})

describe('the ladder', () => {
  it('shows waits up and work down, over and under the boxes', () => {
    const { doc } = caseOf('benefit-change')
    const shape = drawn(doc)
    expect(textsOf(shape)).toEqual([
      ...['9d', '6h', '4d', '3d', '1.5d', '1h', '6d', '2d', '22d', '4h', '5d', '30min', '2d', '3h'],
      '60.5d in all · 6.8d worked · 49.5d waiting · rework +4.2d',
    ])
    const [wait, work] = shape.children.filter(child => child.kind === 'text')
    const box = boxes(doc).refine
    expect(work?.x).toBe((box?.x ?? 0) + 75)
    expect(wait?.baseline).toBeLessThan(work?.baseline ?? 0)
    expect(wait?.baseline).toBeGreaterThan((box?.y ?? 0) + (box?.height ?? 0))
  })

  it('turns over where the map says so', () => {
    const doc = caseMap('benefit-change')
    const [wait, work] = drawn({ ...doc, view: { ...doc.view, ladder: 'work-up' } }).children.filter(
      child => child.kind === 'text',
    )
    expect(wait?.baseline).toBeGreaterThan(work?.baseline ?? Number.POSITIVE_INFINITY)
  })

  it('holds the steps of the critical path, each once', () => {
    for (const name of caseNames) {
      const { doc, assessment } = caseOf(name)
      const rows = ladderRows(assessment, boxes(doc))
      const steps = rows.flatMap(row => row.stops.map(stop => stop.step))
      expect(new Set(steps).size, name).toBe(steps.length)
      expect([...steps].sort(), name).toEqual(
        passSteps(assessment.analysis)
          .map(stop => stop.step)
          .sort(),
      )
    }
  })

  it('has a line for each row of the map, below its boxes', () => {
    const doc = chain(20, 8)
    const whole = boxes(doc)
    const rows = ladderRows(assessed(doc).assessment, whole)
    expect(rows.map(row => row.stops.length)).toEqual([8, 8, 4])
    for (const row of rows) {
      const bottom = Math.max(...row.stops.map(stop => stop.box.y + stop.box.height))
      expect(row.y).toBeGreaterThan(bottom)
      for (const box of Object.values(whole)) {
        const isClear = box.y + box.height <= row.y - 20 || box.y >= row.y + 60
        expect(isClear).toBe(true)
      }
    }
  })

  it('lies below the whole map where steps stand in its way', () => {
    const doc = map(
      step('A', { wait: '1d', position: { x: 0, y: 0 } }),
      step('B', { wait: '1d', position: { x: 206, y: 150 } }),
      step('C', { wait: '1d', position: { x: 0, y: 300 } }),
    )
    const whole = boxes(doc)
    const lowest = Math.max(...Object.values(whole).map(box => box.y + box.height))
    for (const row of ladderRows(assessed(doc).assessment, whole)) expect(row.y).toBeGreaterThan(lowest)
  })

  it('marks a time that nobody knows', () => {
    const shape = drawn(caseOf('edge-unknowns').doc)
    expect(textsOf(shape).filter(text => text === '?')).toHaveLength(2)
  })

  it('writes no label over another, near or far', () => {
    for (const doc of [...caseNames.map(name => caseOf(name).doc), chain(20, 8)]) {
      for (const scale of [1, 1.5, 3]) expect(overlaps(extentsOf(drawn(doc, scale)))).toEqual([])
    }
  })

  it('is clear of the flows from the end of a row to the start of the next, near or far', () => {
    const doc = chain(25, 8)
    const long = {
      ...doc,
      steps: Object.fromEntries(Object.entries(doc.steps).map(([id, one]) => [id, { ...one, wait: '105d' }])),
    }
    for (const textScale of [1, 1.7, 2.5, 3.3]) {
      const scene = drawScene(long, assessed(long).assessment, {
        detail: textScale > 1 ? 'compact' : 'full',
        textScale,
      })
      const labels = extentsOf(scene.ladder).filter(({ text }) => text !== null)
      expect(labels.length).toBeGreaterThan(40)
      for (const { points } of Object.values(scene.flows)) {
        for (const [index, a] of points.entries()) {
          const b = points[index + 1] ?? a
          const struck = labels.filter(
            label =>
              label.left < Math.max(a.x, b.x) &&
              label.right > Math.min(a.x, b.x) &&
              label.top < Math.max(a.y, b.y) &&
              label.bottom > Math.min(a.y, b.y),
          )
          expect(struck.map(({ text }) => text)).toEqual([])
        }
      }
    }
  })

  it('is empty where the map has no lead time', () => {
    const empty: Primitive = drawn(caseOf('edge-stuck-branch').doc)
    expect(textsOf(empty)).toEqual([])
    expect(textsOf(drawn(map()))).toEqual([])
  })

  it('says sums that add up', () => {
    const { doc, assessment } = assessed(chain(3, 8))
    expect(ladderTotals(doc, assessment)).toBe('7.1d in all · 1.1d worked · 6d waiting')
  })

  it('says that what is not known is not in the sum', () => {
    const { doc, assessment } = caseOf('edge-unknowns')
    expect(ladderTotals(doc, assessment)).toMatch(/^At least 2\.3d in all/)
  })
})

describe('along another way', () => {
  const along = (name: string) => {
    const { doc, assessment } = caseOf('parallel-release')
    const way = waysOf(doc, assessment.analysis).find(({ to }) => doc.steps[to]?.name === name)
    const shown = way ? mapByWay(doc, assessment.analysis, way.flow) : null
    if (!shown) throw new Error(`no way by ${name}`)
    return { whole: doc, ...assessed(shown) }
  }

  it('has the steps of that branch under their boxes, its own sum, and says which way it is', () => {
    const { whole, doc, assessment } = along('Functional test')
    const shape = ladder(doc, assessment, boxes(whole), 1, undefined, 'By way of Functional test')
    const steps = ladderRows(assessment, boxes(whole)).flatMap(row =>
      row.stops.map(({ step }) => doc.steps[step]?.name),
    )
    expect(steps).toContain('Functional test')
    expect(steps).not.toContain('Security scan')
    expect(textsOf(shape).at(-1)).toBe(`By way of Functional test: ${ladderTotals(doc, assessment)}`)
  })

  it('closes its sum: work, waits and rework are its lead time, on the strip too', () => {
    for (const name of ['Functional test', 'Security scan', 'Hotfix lane']) {
      const { doc, assessment } = along(name)
      const total = stripSegments(doc, assessment).reduce((sum, { seconds }) => sum + seconds, 0)
      expect(total, name).toBeCloseTo(assessment.analysis.leadTime ?? Number.NaN, 4)
    }
  })
})
