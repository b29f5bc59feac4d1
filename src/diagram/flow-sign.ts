// The standard sign of how work passes from one step to the next: pushed on, pulled, through a first-in-first-out lane, or
// taken from a supermarket. It stands at the flow like a label, drawn around its own middle.

import { arrowhead, num, polygon, type XY } from '../drawing/path-data'
import type { Primitive } from '../drawing/primitive'
import type { Flow } from '../model/types'
import type { Level } from './level'

export type FlowSign = NonNullable<Flow['transfer']>

/** The sign that a flow carries; only work that moves on has one. */
export const flowSign = (flow: Pick<Flow, 'kind' | 'transfer'>): FlowSign | null =>
  flow.kind === 'work' ? flow.transfer : null

/** Narrow enough for the gap between two boxes, low enough for the room above the triangle of a wait. */
export const signSizes: Readonly<Record<FlowSign, { readonly width: number; readonly height: number }>> = {
  push: { width: 44, height: 14 },
  pull: { width: 22, height: 18 },
  fifo: { width: 44, height: 18 },
  supermarket: { width: 38, height: 18 },
}

/** What a sign is called, after "work moves on". */
export const signWords: Readonly<Record<FlowSign, string>> = {
  push: 'pushed on',
  pull: 'pulled',
  fifo: 'through a FIFO lane',
  supermarket: 'taken from a supermarket',
}

const outline = { stroke: 'ink', strokeWidth: 1.25, join: 'round' } as const

const onCircle = (at: XY, radius: number, degrees: number): XY => ({
  x: at.x + radius * Math.cos((degrees * Math.PI) / 180),
  y: at.y + radius * Math.sin((degrees * Math.PI) / 180),
})

/** A curve round a circle from one angle to another, in quarters at most; angles as on a clock that starts at three. */
function arc(at: XY, radius: number, from: number, to: number): string {
  const pieces = Math.ceil(Math.abs(to - from) / 90)
  const step = (to - from) / pieces
  const handle = (4 / 3) * Math.tan((step * Math.PI) / 720) * radius
  const start = onCircle(at, radius, from)
  let d = `M${num(start.x)} ${num(start.y)}`
  for (let index = 0; index < pieces; index += 1) {
    const [a, b] = [from + index * step, from + (index + 1) * step]
    const [begin, end] = [onCircle(at, radius, a), onCircle(at, radius, b)]
    const first = onCircle(begin, handle, a + 90)
    const second = onCircle(end, -handle, b + 90)
    d += `C${[first, second, end].map(({ x, y }) => `${num(x)} ${num(y)}`).join(' ')}`
  }
  return d
}

/** Three quarters of a circle, against the clock, with an arrowhead at its end. */
function circleArrow(at: XY, radius: number): readonly Primitive[] {
  const [from, to] = [-62, -330]
  const end = onCircle(at, radius, to)
  const tip = onCircle(end, 7, to - 90)
  return [
    { kind: 'path', d: arc(at, radius, from, to), fill: 'none', stroke: 'ink', strokeWidth: 1.5 },
    { kind: 'path', d: arrowhead(end, tip, 7, 8), fill: 'ink' },
  ]
}

/** A broad arrow with black stripes and a black head; `way` is -1 for one to the left. */
function push(way: 1 | -1): readonly Primitive[] {
  const area = (points: readonly (readonly [x: number, y: number])[]): string =>
    polygon(points.map(([x, y]) => ({ x: x * way, y })))
  const body = (from: number, to: number): string =>
    area([
      [from, -4],
      [to, -4],
      [to, 4],
      [from, 4],
    ])
  return [
    { kind: 'path', d: body(-21.5, 11), fill: 'paper', ...outline },
    ...[-21.5, -11.5, -1.5].map((from): Primitive => ({ kind: 'path', d: body(from, from + 5), fill: 'ink' })),
    {
      kind: 'path',
      d: area([
        [22, 0],
        [10, -7],
        [10, 7],
      ]),
      fill: 'ink',
    },
  ]
}

function fifo(level: Level): readonly Primitive[] {
  return [
    { kind: 'path', d: 'M-22 -8.4H22V8.4H-22Z', fill: 'paper' },
    { kind: 'path', d: 'M-22 -8.4H22M-22 8.4H22', fill: 'none', stroke: 'ink', strokeWidth: 1.5 },
    // From further away it could not be read: the lane alone stays.
    ...(level.textScale > 1
      ? []
      : [
          {
            kind: 'text' as const,
            x: 0,
            baseline: 4.4,
            size: 12,
            weight: 600 as const,
            anchor: 'middle' as const,
            fill: 'ink' as const,
            lines: ['FIFO'],
          },
        ]),
  ]
}

/** Shelves that are open to where the work comes from, and the arrow of taking. */
const supermarket = (): readonly Primitive[] => [
  {
    kind: 'path',
    d: 'M-18 -8.3H-3V8.3H-18M-18 -2.8H-3M-18 2.8H-3',
    fill: 'none',
    ...outline,
    strokeWidth: 1.5,
  },
  ...circleArrow({ x: 9, y: 0 }, 7.2),
]

/** The sign around (0, 0); `isLeftward` where the work moves on to the left. */
export function drawSign(sign: FlowSign, level: Level, isLeftward = false): readonly Primitive[] {
  switch (sign) {
    case 'push':
      return push(isLeftward ? -1 : 1)
    case 'pull':
      return circleArrow({ x: 0, y: 0 }, 7.6)
    case 'fifo':
      return fifo(level)
    case 'supermarket':
      return supermarket()
  }
}
