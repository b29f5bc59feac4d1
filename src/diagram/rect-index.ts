// Rectangles by the squares of a coarse grid that they touch: asking what a line or an area meets costs the same in any map.

import type { XY } from '../drawing/path-data'

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const square = 256
/** A line along an edge does not pass through the box. */
const skin = 0.5

/** Whether the insides of two rectangles overlap. */
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x + skin < b.x + b.width && b.x + skin < a.x + a.width && a.y + skin < b.y + b.height && b.y + skin < a.y + a.height

export const rectAround = (a: XY, b: XY): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

/** Whether a level or upright line runs through the inside of a rectangle. */
export function crosses(a: XY, b: XY, rect: Rect): boolean {
  return (
    Math.max(a.x, b.x) > rect.x + skin &&
    Math.min(a.x, b.x) < rect.x + rect.width - skin &&
    Math.max(a.y, b.y) > rect.y + skin &&
    Math.min(a.y, b.y) < rect.y + rect.height - skin
  )
}

export interface RectIndex<R extends Rect = Rect> {
  add(rect: R): void
  /** Every rectangle whose squares the area touches, each at least once. */
  near(area: Rect): readonly R[]
  /** Whether a level or upright line runs through any rectangle. */
  blocks(a: XY, b: XY): boolean
  /** Whether the area overlaps any rectangle. */
  meets(area: Rect): boolean
}

export function rectIndex<R extends Rect = Rect>(rects: Iterable<R> = []): RectIndex<R> {
  const squares = new Map<number, Map<number, R[]>>()
  /** Calls `visit` with the list of each square that the area touches until it says that it has seen enough. */
  const someList = (area: Rect, visit: (list: R[]) => boolean): boolean => {
    const top = Math.floor(area.y / square)
    const bottom = Math.floor((area.y + area.height) / square)
    for (let x = Math.floor(area.x / square); x <= Math.floor((area.x + area.width) / square); x += 1) {
      const column = squares.get(x)
      if (!column) continue
      // A line as long as the map touches more squares than there are in the column.
      if (bottom - top > column.size) {
        for (const [y, list] of column) if (y >= top && y <= bottom && visit(list)) return true
      } else {
        for (let y = top; y <= bottom; y += 1) {
          const list = column.get(y)
          if (list && visit(list)) return true
        }
      }
    }
    return false
  }
  const index: RectIndex<R> = {
    add(rect) {
      for (let x = Math.floor(rect.x / square); x <= Math.floor((rect.x + rect.width) / square); x += 1) {
        let column = squares.get(x)
        if (!column) {
          column = new Map()
          squares.set(x, column)
        }
        for (let y = Math.floor(rect.y / square); y <= Math.floor((rect.y + rect.height) / square); y += 1) {
          const list = column.get(y)
          if (list) list.push(rect)
          else column.set(y, [rect])
        }
      }
    },
    near(area) {
      const found: R[] = []
      someList(area, list => {
        found.push(...list)
        return false
      })
      return found
    },
    blocks: (a, b) => someList(rectAround(a, b), list => list.some(rect => crosses(a, b, rect))),
    meets: area => someList(area, list => list.some(rect => overlaps(area, rect))),
  }
  for (const rect of rects) index.add(rect)
  return index
}
