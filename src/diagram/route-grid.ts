// The lines beside boxes along which a flow may run, and which of their pieces lie inside a box.

import type { XY } from '../drawing/path-data'
import type { Rect } from './rect-index'

export interface RouteGrid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  columnOf(x: number): number
  rowOf(y: number): number
  /** 1 where the piece from crossing (column, row) to the right runs through a box, at `row * xs.length + column`. */
  readonly level: Uint8Array
  /** The same for the piece down from the crossing. */
  readonly upright: Uint8Array
}

/** How far beside a box flows run: close by where there is little room, else freely; at the left also before the wait. */
const close = 5.5
const free = 14
const beforeWait = 51

const sorted = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b)

/** Index of the first value above `limit`. */
function firstAbove(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) > limit) high = middle
    else low = middle + 1
  }
  return low
}

export function gridAround(boxes: readonly Rect[], points: readonly XY[]): RouteGrid {
  const xs = sorted([
    ...points.map(point => point.x),
    ...boxes.flatMap(({ x, width }) => [x - beforeWait, x - free, x - close, x + width + close, x + width + free]),
  ])
  const ys = sorted([
    ...points.map(point => point.y),
    ...boxes.flatMap(({ y, height }) => [y - free, y - close, y + height + close, y + height + free]),
  ])
  const columns = new Map(xs.map((x, index) => [x, index]))
  const rows = new Map(ys.map((y, index) => [y, index]))
  const level = new Uint8Array(xs.length * ys.length)
  const upright = new Uint8Array(xs.length * ys.length)
  for (const box of boxes) {
    const left = firstAbove(xs, box.x)
    const top = firstAbove(ys, box.y)
    // The pieces just before the first line inside the box and after the last one also run through it.
    for (let row = top; (ys[row] ?? Number.POSITIVE_INFINITY) < box.y + box.height; row += 1) {
      for (
        let column = Math.max(0, left - 1);
        (xs[column] ?? Number.POSITIVE_INFINITY) < box.x + box.width;
        column += 1
      ) {
        level[row * xs.length + column] = 1
      }
    }
    for (let column = left; (xs[column] ?? Number.POSITIVE_INFINITY) < box.x + box.width; column += 1) {
      for (let row = Math.max(0, top - 1); (ys[row] ?? Number.POSITIVE_INFINITY) < box.y + box.height; row += 1) {
        upright[row * xs.length + column] = 1
      }
    }
  }
  return { xs, ys, columnOf: x => columns.get(x) ?? 0, rowOf: y => rows.get(y) ?? 0, level, upright }
}
