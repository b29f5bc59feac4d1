// A standard symbol as a small picture, for a palette: the same strokes in less room, never thinner, without words that nobody
// could read there.

import { num } from '../drawing/path-data'
import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import type { SymbolKind } from '../model/symbol-kinds'
import { glyphs } from './glyph-table'

/** The side of the square that `small` of a glyph is drawn for. */
const drawnFor = 24
/** Strokes that a symbol draws thinner than an outline stay thinner. */
const outline = 1.25

/** Path data with every number, all absolute, times `scale`. */
const scaledPath = (d: string, scale: number): string =>
  d.replace(/-?\d+(?:\.\d+)?/g, figure => num(Number(figure) * scale))

function scaled(shape: Primitive, scale: number): readonly Primitive[] {
  const strokeWidth = (width: number | undefined) => Math.min(width ?? 1, outline * Math.max(1, scale))
  switch (shape.kind) {
    case 'path':
      return [
        {
          ...shape,
          d: scaledPath(shape.d, scale),
          ...(shape.stroke ? { strokeWidth: strokeWidth(shape.strokeWidth) } : {}),
        },
      ]
    case 'circle':
      return [
        {
          ...shape,
          x: shape.x * scale,
          y: shape.y * scale,
          radius: shape.radius * scale,
          ...(shape.stroke ? { strokeWidth: strokeWidth(shape.strokeWidth) } : {}),
        },
      ]
    default:
      return []
  }
}

/** The symbol in the middle of a square with this side, in map units. */
export function symbolIcon(kind: SymbolKind, size: number): GroupShape {
  const { width, height, draw, small } = glyphs[kind]
  if (small) return group(small.flatMap(part => scaled(part, size / drawnFor)))
  // An outline reaches beyond its path by half its width.
  const scale = Math.min(1, (size - outline) / Math.max(width, height))
  return group(
    draw.flatMap(part => scaled(part, scale)),
    (size - width * scale) / 2,
    (size - height * scale) / 2,
  )
}
