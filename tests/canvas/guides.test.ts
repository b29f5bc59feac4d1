// Alignment: what is dragged stands in line with its neighbours, on whole pixels, and the line says with what.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../src/canvas/box'
import { align } from '../../src/canvas/guides'

const box = (x: number, y: number, width = 150, height = 120): Box => ({ x, y, width, height })

describe('align', () => {
  it('snaps edges and draws a line through both', () => {
    const { by, lines } = align([box(403, 305)], [box(400, 0)], 6)
    expect(by).toEqual({ x: -3, y: 0 })
    expect(lines).toContainEqual({ axis: 'x', at: 400, from: 0, to: 425 })
  })

  it('snaps the centre of a small box to the centre of a large one', () => {
    const { by } = align([box(52, 300, 40, 40)], [box(0, 0, 150, 120)], 6)
    expect(by.x).toBe(3)
  })

  it('keeps the pitch of a row', () => {
    const { by, lines } = align([box(415, 400)], [box(0, 400), box(206, 400)], 6)
    expect(by).toEqual({ x: -3, y: 0 })
    expect(lines.some(line => line.axis === 'y' && line.from === 0 && line.to === 562)).toBe(true)
  })

  it('stands midway between two', () => {
    expect(align([box(297, 10)], [box(0, 0), box(600, 0)], 6).by.x).toBe(3)
  })

  it('leaves alone what is out of reach', () => {
    expect(align([box(1000, 1000)], [box(0, 0)], 6)).toEqual({ by: { x: 0, y: 0 }, lines: [] })
  })

  it('never moves further than the tolerance (and rounding), and never to a fraction', () => {
    const boxes = fc.array(
      fc.record({
        x: fc.integer({ min: -500, max: 500 }),
        y: fc.integer({ min: -500, max: 500 }),
        width: fc.integer({ min: 20, max: 200 }),
        height: fc.integer({ min: 20, max: 200 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(boxes, boxes, (moved, still) => {
        const { by } = align(moved, still, 6)
        expect(Math.abs(by.x)).toBeLessThanOrEqual(6.5)
        expect(Math.abs(by.y)).toBeLessThanOrEqual(6.5)
        const left = Math.min(...moved.map(one => one.x)) + by.x
        expect(Number.isInteger(left)).toBe(true)
      }),
    )
  })
})
