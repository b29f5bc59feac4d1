// The strip of the time to evidence: two rows on one scale, in words as well as in colours.

import { describe, expect, it } from 'vitest'
import { drawEvidenceStrip } from '../../src/diagram/evidence-strip'
import { dearestBypassText, evidenceText } from '../../src/diagram/evidence-words'
import type { Primitive } from '../../src/drawing/primitive'
import { measure } from '../../src/drawing/text'
import { evidencePath } from '../../src/experiments/evidence-path'
import type { MapDocument } from '../../src/model/types'
import { experiment, map, step } from '../helpers/build'
import { sampleMap } from '../helpers/samples'

const benefit = sampleMap('benefit-change')

function pathOf(doc: MapDocument, id: string) {
  const path = evidencePath(doc, id)
  if (!path) throw new Error(id)
  return path
}
const flat = (shape: Primitive): readonly Primitive[] =>
  shape.kind === 'group' ? shape.children.flatMap(flat) : [shape]
const texts = (shape: Primitive) => flat(shape).flatMap(part => (part.kind === 'text' ? [part] : []))
/** Bars of a row: what is 30 high. */
const bars = (shape: Primitive) =>
  flat(shape).flatMap(part => (part.kind === 'rect' && part.height === 30 ? [part] : []))

describe('the evidence strip', () => {
  const strip = drawEvidenceStrip(benefit, pathOf(benefit, 'e1'), 900)

  it('has two rows on one scale: what permissions would buy is the difference in length', () => {
    if (!strip) throw new Error('no strip')
    const rows = [...new Set(bars(strip.primitive).map(({ y }) => y))]
    expect(rows).toHaveLength(2)
    const end = (row: number | undefined) =>
      Math.max(...bars(strip.primitive).flatMap(({ y, x, width }) => (y === row ? [x + width] : [])))
    const { all, agreed } = pathOf(benefit, 'e1')
    expect(end(rows[1])).toBeCloseTo(900, -1)
    expect(end(rows[0]) / end(rows[1])).toBeCloseTo((all.total ?? 0) / (agreed.total ?? 1), 1)
    const titles = texts(strip.primitive).map(({ lines }) => lines.join(' '))
    expect(titles).toContain('14d if two permissions are given')
    expect(titles).toContain('42d with what is agreed')
    expect(titles).toContain('passes System test, Security review and Change approval')
    expect(titles).toContain('passes System test')
  })

  it('keeps its words inside, however narrow it is', () => {
    for (const width of [900, 420, 260]) {
      const drawn = drawEvidenceStrip(benefit, pathOf(benefit, 'e1'), width)
      for (const { x, anchor, lines, size, weight } of drawn ? texts(drawn.primitive) : []) {
        const length = measure(lines[0] ?? '', size, weight)
        const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2
        expect(left).toBeGreaterThanOrEqual(-0.5)
        expect(left + length).toBeLessThanOrEqual(width + 0.5)
      }
    }
  })

  it('is one row where no permission is open, and none while the time is not known', () => {
    const one = drawEvidenceStrip(benefit, pathOf(benefit, 'e3'), 900)
    expect(one && new Set(bars(one.primitive).map(({ y }) => y)).size).toBe(1)
    const doc = map(step('A'), experiment('E', { enters: 'a' }))
    expect(drawEvidenceStrip(doc, pathOf(doc, 'e1'), 900)).toBe(null)
  })

  it('is said in words too', () => {
    expect(evidenceText(benefit, pathOf(benefit, 'e1'))).toBe('14d if two permissions are given, else 42d')
    expect(evidenceText(benefit, pathOf(benefit, 'e3'))).toBe('52d')
    expect(dearestBypassText(benefit, pathOf(benefit, 'e1'))).toBe(
      'Passing Security review buys most: 22.5d, not agreed yet.',
    )
    expect(dearestBypassText(benefit, pathOf(benefit, 'e3'))).toBe('')
  })
})
