// Numbers of the ladder step aside where a flow from row to row runs down through them.

import type { XY } from '../drawing/path-data'
import type { GroupShape, Primitive, TextShape } from '../drawing/primitive'
import { measure } from '../drawing/text'

const air = 5
/** A number further away would stand at another step. */
const furthest = 40

interface Upright {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** Upright pieces of ways that are long enough to pass a ladder. */
function uprights(routes: Iterable<readonly XY[]>): readonly Upright[] {
  const found: Upright[] = []
  for (const points of routes) {
    for (let index = 1; index < points.length; index += 1) {
      const [a, b] = [points[index - 1], points[index]]
      if (a && b && a.x === b.x && Math.abs(a.y - b.y) > 60)
        found.push({ x: a.x, top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) })
    }
  }
  return found.sort((a, b) => a.x - b.x)
}

const halfOf = (shape: TextShape): number => measure(shape.lines[0] ?? '', shape.size, shape.weight) / 2

/** The ladder with the numbers that a flow would run through beside that flow; the same object where there are none. */
export function clearOfFlows(ladder: GroupShape, routes: Iterable<readonly XY[]>): GroupShape {
  const lines = uprights(routes)
  if (lines.length === 0) return ladder
  const texts = ladder.children.filter(shape => shape.kind === 'text' && shape.anchor === 'middle') as TextShape[]
  const places = new Map(texts.map(shape => [shape, shape.x]))
  const byBaseline = new Map<number, TextShape[]>()
  for (const shape of texts) byBaseline.set(shape.baseline, [...(byBaseline.get(shape.baseline) ?? []), shape])
  for (const [baseline, row] of byBaseline) {
    const size = row[0]?.size ?? 0
    const here = lines.filter(({ top, bottom }) => top < baseline && bottom > baseline - size)
    if (here.length === 0) continue
    for (const shape of row) {
      const half = halfOf(shape)
      const isFree = (x: number): boolean =>
        here.every(line => Math.abs(line.x - x) >= half + air - 1) &&
        row.every(other => other === shape || Math.abs((places.get(other) ?? 0) - x) >= half + halfOf(other) + air)
      if (here.every(line => Math.abs(line.x - shape.x) > half + 1)) continue
      const beside = here
        .flatMap(line => [line.x - half - air, line.x + half + air])
        .filter(x => Math.abs(x - shape.x) <= furthest && isFree(x))
        .sort((a, b) => Math.abs(a - shape.x) - Math.abs(b - shape.x))
      const [nearest] = beside
      if (nearest !== undefined) places.set(shape, nearest)
    }
  }
  const moved = (shape: Primitive): Primitive => {
    const x = shape.kind === 'text' ? places.get(shape) : undefined
    return shape.kind === 'text' && x !== undefined && x !== shape.x ? { ...shape, x } : shape
  }
  const children = ladder.children.map(moved)
  return children.every((shape, index) => shape === ladder.children[index]) ? ladder : { ...ladder, children }
}
