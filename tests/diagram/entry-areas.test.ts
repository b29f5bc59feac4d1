// Where the parts of a drawn step lie [D1]: computed from the primitives, nested groups and texts included.

import { describe, expect, it } from 'vitest'
import { boxOf, entryAreas } from '../../src/diagram/entry-areas'
import type { GroupShape, Primitive } from '../../src/drawing/primitive'
import { measure } from '../../src/drawing/text'

const rect = (x: number, y: number, width: number, height: number): Primitive => ({
  kind: 'rect',
  x,
  y,
  width,
  height,
  fill: 'paper',
})

const named = (entry: string, x: number, y: number, children: readonly Primitive[]): GroupShape => ({
  kind: 'group',
  x,
  y,
  entry,
  label: entry.toUpperCase(),
  children,
})

describe('boxOf', () => {
  it('knows rectangles, circles and paths', () => {
    expect(boxOf({ kind: 'circle', x: 10, y: 20, radius: 5, fill: 'ink' })).toEqual({
      x: 5,
      y: 15,
      width: 10,
      height: 10,
    })
    expect(boxOf({ kind: 'path', d: 'M10 20L30 5H-4V40Z', fill: 'none' })).toEqual({
      x: -4,
      y: 5,
      width: 34,
      height: 35,
    })
    expect(boxOf({ kind: 'path', d: 'M0 0A5 5 0 0 1 10 -2.5', fill: 'none' })).toEqual({
      x: 0,
      y: -2.5,
      width: 10,
      height: 2.5,
    })
    expect(boxOf({ kind: 'path', d: '', fill: 'none' })).toBeNull()
  })

  it('takes the width of a text from the table, on the side where its anchor puts it', () => {
    const width = measure('22d', 13, 600)
    const box = boxOf({
      kind: 'text',
      x: 100,
      baseline: 50,
      size: 13,
      weight: 600,
      anchor: 'end',
      fill: 'ink',
      lines: ['22d'],
    })
    expect(box?.x).toBeCloseTo(100 - width)
    expect(box?.width).toBeCloseTo(width)
  })
})

describe('entryAreas', () => {
  it('finds nested entries in the coordinates of the whole, not the whole itself', () => {
    const step = named('steps/a', 300, 400, [
      rect(0, 0, 150, 126),
      named('blockers/b', 0, 140, [rect(0, 0, 20, 20), named('experiments/e', 5, 50, [rect(0, 0, 100, 42)])]),
      { kind: 'group', x: 1, y: 2, children: [named('waits/a', -40, 30, [rect(0, 0, 30, 30)])] },
    ])
    expect(entryAreas(step)).toEqual([
      { entry: 'blockers/b', label: 'BLOCKERS/B', box: { x: 0, y: 140, width: 105, height: 92 } },
      { entry: 'experiments/e', label: 'EXPERIMENTS/E', box: { x: 5, y: 190, width: 100, height: 42 } },
      { entry: 'waits/a', label: 'WAITS/A', box: { x: -39, y: 32, width: 30, height: 30 } },
    ])
  })
})
