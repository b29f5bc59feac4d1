// The plain shapes that a flow may have between two ports (straight, one corner, two, a loop round), and the best that is free.

import type { XY } from '../drawing/path-data'
import type { FlowTracks } from './flow-tracks'
import type { RectIndex } from './rect-index'
import { type Port, straightened } from './route-search'

/** A port and how far a flow keeps straight on beside the box. */
export interface Exit {
  readonly port: Port
  readonly stub: number
}

export interface RouteSpace {
  /** No flow runs through these. */
  readonly boxes: RectIndex
  /** Blockers and cards under the steps: flows keep out of them where they can. */
  readonly columns: RectIndex
  readonly tracks: FlowTracks
}

const bendCost = 40
const columnCost = 300
const overlapCost = 150

const stubEnd = ({ port, stub }: Exit): XY => ({ x: port.at.x + port.out.x * stub, y: port.at.y + port.out.y * stub })

/** A way that comes back upon itself is none. */
function turnsBack(points: readonly XY[]): boolean {
  return points.some((point, index) => {
    const before = points[index - 1]
    const after = points[index + 1]
    if (!before || !after) return false
    const inward = { x: Math.sign(point.x - before.x), y: Math.sign(point.y - before.y) }
    const onward = { x: Math.sign(after.x - point.x), y: Math.sign(after.y - point.y) }
    return inward.x === -onward.x && inward.y === -onward.y
  })
}

function shapes(a: XY, b: XY, levels: readonly number[]): XY[][] {
  if (a.x === b.x || a.y === b.y) return [[], ...around(a, b, levels)]
  const middle = Math.round((a.x + b.x) / 2)
  return [
    [{ x: b.x, y: a.y }],
    [{ x: a.x, y: b.y }],
    ...[middle, middle - 10, middle + 10].map(x => [
      { x, y: a.y },
      { x, y: b.y },
    ]),
    ...around(a, b, [Math.round((a.y + b.y) / 2), ...levels]),
  ]
}

const around = (a: XY, b: XY, levels: readonly number[]): XY[][] =>
  levels.flatMap(level =>
    [level, level - 10, level + 10].map(y => [
      { x: a.x, y },
      { x: b.x, y },
    ]),
  )

function price(points: readonly XY[], space: RouteSpace, from: string, to: string): number | null {
  let cost = (points.length - 2) * bendCost
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1], points[index]]
    if (!a || !b) continue
    if (space.boxes.blocks(a, b)) return null
    cost += Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
    if (space.columns.blocks(a, b)) cost += columnCost
    if (space.tracks.isTaken(a, b, from, to)) cost += overlapCost
  }
  return cost
}

const distance = ([a, b]: readonly XY[]): number => (a && b ? Math.abs(a.x - b.x) + Math.abs(a.y - b.y) : 0)

export interface Connection {
  readonly points: readonly XY[]
  readonly cost: number
}

/**
 * The cheapest free way among the plain shapes between any of the exits; `null` when a box is in each of them. `levels` are
 * heights at which a way may pass between rows.
 */
export function connect(
  starts: readonly Exit[],
  goals: readonly Exit[],
  levels: readonly number[],
  space: RouteSpace,
  ends: readonly [from: string, to: string],
): Connection | null {
  let best: Connection | null = null
  for (const start of starts) {
    for (const goal of goals) {
      for (const middle of shapes(stubEnd(start), stubEnd(goal), levels)) {
        const points = straightened([start.port.at, stubEnd(start), ...middle, stubEnd(goal), goal.port.at])
        if (points.length < 2 || turnsBack(points)) continue
        const own = start.port.cost + goal.port.cost
        const cost = price(points, space, ...ends)
        if (cost === null) continue
        if (best === null || cost + own < best.cost) best = { points, cost: cost + own }
        // Nothing is shorter than one straight line with nothing in its way.
        if (points.length === 2 && cost + own <= distance(points)) return best
      }
    }
  }
  return best
}
