// How far a drawing reaches, with its texts measured from the width table: what must lie within the page, and what must not overlap.

import type { Primitive } from '../../src/drawing/primitive'
import { measure } from '../../src/drawing/text'

export interface Extent {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly text: string | null
}

const shift =
  ({ x, y }: { x: number; y: number }) =>
  (one: Extent): Extent => ({
    ...one,
    left: one.left + x,
    right: one.right + x,
    top: one.top + y,
    bottom: one.bottom + y,
  })

/** Every shape but paths, whose ends the boxes and texts around them show. */
export function extentsOf(shape: Primitive): readonly Extent[] {
  switch (shape.kind) {
    case 'group':
      return shape.children.flatMap(extentsOf).map(shift(shape))
    case 'rect':
      return [{ left: shape.x, top: shape.y, right: shape.x + shape.width, bottom: shape.y + shape.height, text: null }]
    case 'circle':
      return [
        {
          left: shape.x - shape.radius,
          top: shape.y - shape.radius,
          right: shape.x + shape.radius,
          bottom: shape.y + shape.radius,
          text: null,
        },
      ]
    case 'path':
      return []
    case 'text':
      return shape.lines.map((line, index) => {
        const width = measure(line, shape.size, shape.weight)
        const left = shape.x - { start: 0, middle: width / 2, end: width }[shape.anchor]
        const baseline = shape.baseline + index * (shape.lineHeight ?? shape.size * 1.25)
        return {
          left,
          right: left + width,
          top: baseline - shape.size * 0.75,
          bottom: baseline + shape.size * 0.2,
          text: line,
        }
      })
  }
}

/** Pairs of texts that are drawn over each other. */
export function overlaps(extents: readonly Extent[]): readonly string[] {
  const texts = extents.filter(one => one.text !== null && one.text.trim() !== '')
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter(b => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5)
      .map(b => `${a.text} × ${b.text}`),
  )
}
