// Where entries lie within what is drawn, so that each can be pointed at, focused, ringed and marked without asking the DOM
// for sizes [D1].

import type { GroupShape, Primitive } from '../drawing/primitive'
import { measure } from '../drawing/text'
import type { Rect } from './rect-index'

export interface EntryArea {
  readonly entry: string
  readonly label: string
  readonly box: Rect
}

const commands = /([MLQCTSAHVZ])([^MLQCTSAHVZ]*)/gi
const numbers = /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi

/** The smallest rectangle around all; `null` for none. */
export function around(boxes: readonly Rect[]): Rect | null {
  if (boxes.length === 0) return null
  const left = Math.min(...boxes.map(box => box.x))
  const top = Math.min(...boxes.map(box => box.y))
  const right = Math.max(...boxes.map(box => box.x + box.width))
  const bottom = Math.max(...boxes.map(box => box.y + box.height))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Corners and control points of path data with absolute commands: never smaller than what is painted, but for arcs. */
function pathBox(d: string): Rect | null {
  const xs: number[] = []
  const ys: number[] = []
  for (const [, command = '', rest = ''] of d.matchAll(commands)) {
    const values = (rest.match(numbers) ?? []).map(Number)
    const upper = command.toUpperCase()
    if (upper === 'H') xs.push(...values)
    else if (upper === 'V') ys.push(...values)
    else if (upper === 'A') {
      for (let index = 5; index + 1 < values.length; index += 7) {
        xs.push(values[index] ?? 0)
        ys.push(values[index + 1] ?? 0)
      }
    } else {
      xs.push(...values.filter((_, index) => index % 2 === 0))
      ys.push(...values.filter((_, index) => index % 2 === 1))
    }
  }
  if (xs.length === 0 || ys.length === 0) return null
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** The box of a primitive in the coordinates of its parent; `null` for what paints nothing. */
export function boxOf(shape: Primitive): Rect | null {
  switch (shape.kind) {
    case 'rect':
      return { x: shape.x, y: shape.y, width: shape.width, height: shape.height }
    case 'circle':
      return {
        x: shape.x - shape.radius,
        y: shape.y - shape.radius,
        width: 2 * shape.radius,
        height: 2 * shape.radius,
      }
    case 'path':
      return pathBox(shape.d)
    case 'text': {
      const width = Math.max(0, ...shape.lines.map(line => measure(line, shape.size, shape.weight)))
      const before = { start: 0, middle: width / 2, end: width }[shape.anchor]
      const height = shape.size + (shape.lines.length - 1) * (shape.lineHeight ?? shape.size * 1.25)
      return { x: shape.x - before, y: shape.baseline - shape.size * 0.8, width, height }
    }
    case 'group': {
      const inner = around(shape.children.flatMap(child => boxOf(child) ?? []))
      return inner ? { ...inner, x: inner.x + shape.x, y: inner.y + shape.y } : null
    }
  }
}

/** Every group with an entry inside of `root`, itself excepted, in drawing order and in the coordinates of `root`'s own origin. */
export function entryAreas(root: Primitive): readonly EntryArea[] {
  const areas: EntryArea[] = []
  const visit = (shape: GroupShape, x: number, y: number): void => {
    for (const child of shape.children) {
      if (child.kind !== 'group') continue
      if (child.entry !== undefined) {
        const box = boxOf(child)
        if (box)
          areas.push({ entry: child.entry, label: child.label ?? '', box: { ...box, x: box.x + x, y: box.y + y } })
      }
      visit(child, x + child.x, y + child.y)
    }
  }
  if (root.kind === 'group') visit(root, 0, 0)
  return areas
}
