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
  /** Where the triangles of the waits stand: no flow runs down through one where there is another way. */
  readonly waits: RectIndex
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

/** Heights at which a way may pass between rows: those that come before any other shape of three lines, and the others. */
export interface Levels {
  readonly first: readonly number[]
  readonly others: readonly number[]
}

/** The corners between two points, the plainest shape first; the others are only made when it will not do. */
function* shapes(a: XY, b: XY, levels: Levels): Generator<readonly XY[]> {
  if (a.x === b.x || a.y === b.y) {
    yield []
    yield* around(a, b, [...levels.first, ...levels.others])
    return
  }
  yield [{ x: b.x, y: a.y }]
  yield [{ x: a.x, y: b.y }]
  yield* around(a, b, levels.first)
  const middle = Math.round((a.x + b.x) / 2)
  for (const x of [middle, middle - 10, middle + 10]) {
    yield [
      { x, y: a.y },
      { x, y: b.y },
    ]
  }
  yield* around(a, b, [Math.round((a.y + b.y) / 2), ...levels.others])
}

function* around(a: XY, b: XY, levels: readonly number[]): Generator<readonly XY[]> {
  for (const level of levels) {
    for (const y of [level, level - 10, level + 10]) {
      yield [
        { x: a.x, y },
        { x: b.x, y },
      ]
    }
  }
}

/** What a way costs; `null` when a box is in it, or when it costs more than `limit`. */
function price(points: readonly XY[], space: RouteSpace, from: string, to: string, limit: number): number | null {
  let cost = (points.length - 2) * bendCost + lengthOf(points)
  if (cost >= limit) return null
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1], points[index]]
    if (!a || !b) continue
    if (space.boxes.blocks(a, b)) return null
    if (space.columns.blocks(a, b) || (a.x === b.x && space.waits.blocks(a, b))) cost += columnCost
    if (space.tracks.isTaken(a, b, from, to)) cost += overlapCost
  }
  return cost
}

function lengthOf(points: readonly XY[]): number {
  let length = 0
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1], points[index]]
    if (a && b) length += Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
  }
  return length
}

export interface Connection {
  readonly points: readonly XY[]
  readonly cost: number
}

/**
 * The cheapest free way among the plain shapes between any of the exits; `null` when a box is in each of them. Of two that
 * cost the same the plainer one is taken.
 */
export function connect(
  starts: readonly Exit[],
  goals: readonly Exit[],
  levels: Levels,
  space: RouteSpace,
  ends: readonly [from: string, to: string],
): Connection | null {
  let best: Connection | null = null
  for (const { start, goal, least } of pairsOf(starts, goals)) {
    if (best !== null && least >= best.cost) break
    const own = start.port.cost + goal.port.cost
    for (const middle of shapes(stubEnd(start), stubEnd(goal), levels)) {
      const points = straightened([start.port.at, stubEnd(start), ...middle, stubEnd(goal), goal.port.at])
      if (points.length < 2 || turnsBack(points)) continue
      const limit: number = best === null ? Number.POSITIVE_INFINITY : best.cost - own
      const cost = price(points, space, ends[0], ends[1], limit)
      if (cost === null || cost >= limit) continue
      best = { points, cost: cost + own }
      // Nothing is shorter than one straight line with nothing in its way.
      if (best.cost <= least) return best
    }
  }
  return best
}

/** Every exit with every goal, those that could be cheapest first. */
function pairsOf(starts: readonly Exit[], goals: readonly Exit[]) {
  const pairs = starts.flatMap(start =>
    goals.map(goal => {
      const [a, b] = [stubEnd(start), stubEnd(goal)]
      const straight = Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
      const isTurned = start.port.out.x !== -goal.port.out.x || start.port.out.y !== -goal.port.out.y
      const bends = isTurned ? bendCost : 0
      // The stubs are walked whole only where the way does not come back; the ports' own distance is the sure least.
      const sure = Math.abs(start.port.at.x - goal.port.at.x) + Math.abs(start.port.at.y - goal.port.at.y)
      return { start, goal, straight, least: sure + bends + start.port.cost + goal.port.cost }
    }),
  )
  return pairs.sort((one, other) => one.least - other.least || one.straight - other.straight)
}
