// A flow that somebody has bent: it runs through the bend points in their order, level and upright, and leaves and enters
// its boxes by the sides that face the nearest bend.

import type { XY } from '../drawing/path-data'
import { type FlowBox, port, type Side } from './flow-ports'
import { inReach } from './reach'
import type { RectIndex } from './rect-index'
import { type Port, searchRoute, straightened } from './route-search'

/** The bend points of `640,120 640,300`; what cannot be read is no bend. */
export function viaPoints(via: string | null): readonly XY[] {
  if (via === null) return []
  return via
    .trim()
    .split(/\s+/)
    .flatMap(text => {
      const [x = Number.NaN, y = Number.NaN] = text.split(',').map(Number)
      return Number.isFinite(x) && Number.isFinite(y) ? [inReach({ x, y })] : []
    })
}

/** Bend points as a map keeps them, in whole units; `null` for none. */
export const writeVia = (points: readonly XY[]): string | null =>
  points.length === 0
    ? null
    : points
        .map(point => inReach(point))
        .map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`)
        .join(' ')

function facing(box: FlowBox, point: XY, usual: Side): Side {
  const right = point.x - (box.x + box.width)
  const left = box.x - point.x
  const above = box.y - point.y
  const below = point.y - (box.y + box.height)
  const most = Math.max(right, left, above, below)
  if (most <= 0) return usual
  if (usual === 'right' && right > 0) return 'right'
  if (usual === 'left' && left > 0) return 'left'
  if (most === above) return 'top'
  if (most === below) return 'bottom'
  return most === right ? 'right' : 'left'
}

/** On the side that faces a bend; on top and bottom straight above or below it. */
function portTowards(box: FlowBox, point: XY, usual: Side): Port {
  const side = facing(box, point, usual)
  return port(box, side, side === 'top' || side === 'bottom' ? point.x - (box.x + box.width / 2) : 0)
}

/** A corner between two points that no box hides; beside boxes where each corner is hidden. */
function leg(from: XY, to: XY, boxes: RectIndex, levelFirst: boolean): readonly XY[] {
  if (from.x === to.x || from.y === to.y) {
    if (!boxes.blocks(from, to)) return [to]
  } else {
    const corners = [
      { x: to.x, y: from.y },
      { x: from.x, y: to.y },
    ]
    for (const corner of levelFirst ? corners : corners.reverse()) {
      if (!boxes.blocks(from, corner) && !boxes.blocks(corner, to)) return [corner, to]
    }
  }
  const ports = (at: XY): Port[] =>
    [
      { x: 1, y: 0 },
      { x: -1, y: 0 },
      { x: 0, y: 1 },
      { x: 0, y: -1 },
    ].map(out => ({ at, out, cost: 0 }))
  return searchRoute(ports(from), ports(to), boxes).slice(1)
}

export function routeVia(from: FlowBox, to: FlowBox, via: readonly XY[], boxes: RectIndex): readonly XY[] {
  const first = via[0] ?? { x: 0, y: 0 }
  const last = via.at(-1) ?? first
  const start = portTowards(from, first, 'right')
  const goal = portTowards(to, last, 'left')
  const points: XY[] = [start.at]
  let here = start.at
  for (const point of via) {
    points.push(...leg(here, point, boxes, points.length > 1 || start.out.y === 0))
    here = point
  }
  points.push(...leg(here, goal.at, boxes, goal.out.y !== 0))
  return straightened(points)
}
