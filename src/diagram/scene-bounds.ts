// How far a drawn map reaches: boxes with the waits, tags, arrows and cards that hang over them, flows, symbols, ladder.

import type { XY } from '../drawing/path-data'
import type { Primitive } from '../drawing/primitive'
import { measure } from '../drawing/text'
import type { Id } from '../model/types'
import type { Rect } from './rect-index'
import type { StepFace } from './step-face'
import { gap } from './step-size'
import { wideColumn } from './under-step'
import { exitReach, startReach } from './wait-drawing'

interface Drawn {
  readonly steps: Readonly<Record<Id, Rect & { readonly face: StepFace }>>
  readonly whole: Readonly<Record<Id, Rect>>
  readonly flows: Readonly<Record<Id, { readonly points: readonly XY[] }>>
  readonly symbols: Readonly<Record<Id, Rect>>
  readonly notes: Readonly<Record<Id, Rect>>
  readonly ladder: Primitive
  readonly outline: Primitive | null
  readonly bands: Primitive | null
}

interface Edges {
  left: number
  top: number
  right: number
  bottom: number
}

const symbolWords = 40

function reach(edges: Edges, left: number, top: number, right: number, bottom: number): void {
  edges.left = Math.min(edges.left, left)
  edges.top = Math.min(edges.top, top)
  edges.right = Math.max(edges.right, right)
  edges.bottom = Math.max(edges.bottom, bottom)
}

/** Only shapes with plain numbers; paths are counted by what they are drawn with: labels and boxes around them. */
function reachOf(edges: Edges, shape: Primitive, x: number, y: number): void {
  if (shape.kind === 'group') {
    for (const child of shape.children) reachOf(edges, child, x + shape.x, y + shape.y)
  } else if (shape.kind === 'rect') {
    reach(edges, x + shape.x, y + shape.y, x + shape.x + shape.width, y + shape.y + shape.height)
  } else if (shape.kind === 'text') {
    const width = Math.max(0, ...shape.lines.map(line => measure(line, shape.size, shape.weight)))
    const left = x + shape.x - { start: 0, middle: width / 2, end: width }[shape.anchor]
    const below = (shape.lines.length - 1) * (shape.lineHeight ?? shape.size * 1.25)
    reach(edges, left, y + shape.baseline - shape.size, left + width, y + shape.baseline + below + 4)
  } else if (shape.kind === 'circle') {
    reach(
      edges,
      x + shape.x - shape.radius,
      y + shape.y - shape.radius,
      x + shape.x + shape.radius,
      y + shape.y + shape.radius,
    )
  }
}

/** The smallest rectangle around everything drawn, in whole units; of no size when nothing is. */
export function sceneBounds(drawn: Drawn): Rect {
  const edges: Edges = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  }
  for (const { x, y, width, height, face } of Object.values(drawn.steps)) {
    const left = face.isStart ? startReach : face.wait ? gap : 2
    const right = face.isEnd ? exitReach : 2
    const columnRight = face.blockers.length > 0 ? wideColumn - width : 0
    reach(
      edges,
      x - left,
      y - (face.duty === 'wait' || face.duty === 'box' ? 34 : 2),
      x + width + Math.max(right, columnRight),
      y + height + 2,
    )
  }
  for (const { x, y, width, height } of Object.values(drawn.whole)) reach(edges, x, y, x + width, y + height)
  for (const { points } of Object.values(drawn.flows)) {
    for (const { x, y } of points) reach(edges, x - 6, y - 12, x + 6, y + 8)
  }
  for (const { x, y, width, height } of Object.values(drawn.symbols)) {
    reach(edges, x - symbolWords / 2, y, x + width + symbolWords / 2, y + height + symbolWords)
  }
  for (const { x, y, width, height } of Object.values(drawn.notes)) reach(edges, x, y, x + width, y + height)
  reachOf(edges, drawn.ladder, 0, 0)
  for (const drawing of [drawn.outline, drawn.bands]) if (drawing) reachOf(edges, drawing, 0, 0)
  if (edges.left === Number.POSITIVE_INFINITY) return { x: 0, y: 0, width: 0, height: 0 }
  const x = Math.floor(edges.left)
  const y = Math.floor(edges.top)
  return { x, y, width: Math.ceil(edges.right) - x, height: Math.ceil(edges.bottom) - y }
}
