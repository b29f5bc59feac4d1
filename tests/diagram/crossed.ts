// Whether a way of level and upright lines runs through a rectangle, and how often ways cross each other.

import { crosses, type Rect } from '../../src/diagram/rect-index'
import type { XY } from '../../src/drawing/path-data'

export const crossedBy = (points: readonly XY[], box: Rect): boolean =>
  points.some((a, index) => {
    const b = points[index + 1]
    return b !== undefined && crosses(a, b, box)
  })

interface Piece {
  readonly a: XY
  readonly b: XY
}

const piecesOf = (points: readonly XY[]): readonly Piece[] =>
  points.flatMap((a, index) => {
    const b = points[index + 1]
    return b ? [{ a, b }] : []
  })

const isBetween = (value: number, one: number, other: number): boolean =>
  value > Math.min(one, other) + 1 && value < Math.max(one, other) - 1

/** A level and an upright piece that cross inside both. */
function meet(one: Piece, other: Piece): boolean {
  const isLevel = one.a.y === one.b.y
  if (isLevel === (other.a.y === other.b.y)) return false
  const [level, upright] = isLevel ? [one, other] : [other, one]
  return isBetween(upright.a.x, level.a.x, level.b.x) && isBetween(level.a.y, upright.a.y, upright.b.y)
}

/** How often ways cross one another; where one ends at another is no crossing. */
export function crossings(ways: readonly (readonly XY[])[]): number {
  const pieces = ways.map(piecesOf)
  let count = 0
  pieces.forEach((mine, index) => {
    for (const others of pieces.slice(index + 1)) {
      for (const one of mine) for (const other of others) if (meet(one, other)) count += 1
    }
  })
  return count
}
