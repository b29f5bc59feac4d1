// Finds a way for a flow between boxes where none of the plain shapes is free: the shortest way with few bends along lines
// beside the boxes near by (A* over a sparse grid).

import type { XY } from '../drawing/path-data'
import { type Rect, type RectIndex, rectAround } from './rect-index'
import { gridAround, type RouteGrid } from './route-grid'
import { heap } from './route-heap'

/** Where a way may begin or end: a point on a box's edge, and the direction in which it leaves the box. */
export interface Port {
  readonly at: XY
  readonly out: XY
  /** Added to the length of a way that uses it. */
  readonly cost: number
}

const bendCost = 40
/** Running through a box costs more than any way round: it happens only where boxes leave no way at all. */
const throughCost = 1e5
const stub = 5.5

const stubEnd = (port: Port): XY => ({ x: port.at.x + port.out.x * stub, y: port.at.y + port.out.y * stub })

const grown = (area: Rect, by: number): Rect => ({
  x: area.x - by,
  y: area.y - by,
  width: area.width + 2 * by,
  height: area.height + 2 * by,
})

/** Directions: right, down, left, up. */
const stepX = [1, 0, -1, 0]
const stepY = [0, 1, 0, -1]

function directionOf(out: XY): number {
  if (out.x > 0) return 0
  if (out.y > 0) return 1
  return out.x < 0 ? 2 : 3
}

/** Whether the step from a crossing to the next in a direction runs through a box. */
function isBlocked(grid: RouteGrid, x: number, y: number, direction: number): boolean {
  const width = grid.xs.length
  if (direction === 0) return grid.level[y * width + x] === 1
  if (direction === 2) return grid.level[y * width + x - 1] === 1
  if (direction === 1) return grid.upright[y * width + x] === 1
  return grid.upright[(y - 1) * width + x] === 1
}

interface Found {
  readonly points: readonly XY[]
  readonly isFree: boolean
}

function searchWithin(area: Rect, starts: readonly Port[], goals: readonly Port[], boxes: RectIndex): Found | null {
  const grid = gridAround([...new Set(boxes.near(area))], [...starts, ...goals].map(stubEnd))
  const { xs, ys } = grid
  const width = xs.length
  const count = width * ys.length * 4
  const cost = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(count).fill(-1)
  const done = new Uint8Array(count)
  const open = heap()
  const nodeAt = (x: number, y: number, direction: number): number => (y * width + x) * 4 + direction
  const cellOf = (point: XY): readonly [number, number] => [grid.columnOf(point.x), grid.rowOf(point.y)]

  const goalCost = new Map<number, { readonly port: Port; readonly cost: number }>()
  const targets = goals.map(stubEnd)
  for (const port of goals) {
    const [x, y] = cellOf(stubEnd(port))
    // It arrives against the direction in which it would leave.
    const inward = (directionOf(port.out) + 2) % 4
    for (let direction = 0; direction < 4; direction += 1) {
      if (direction === (inward + 2) % 4) continue
      const blocked = boxes.blocks(stubEnd(port), port.at) ? throughCost : 0
      goalCost.set(nodeAt(x, y, direction), { port, cost: port.cost + (direction === inward ? 0 : bendCost) + blocked })
    }
  }
  const rest = (x: number, y: number): number => {
    let least = Number.POSITIVE_INFINITY
    for (const target of targets) {
      least = Math.min(least, Math.abs((xs[x] ?? 0) - target.x) + Math.abs((ys[y] ?? 0) - target.y))
    }
    return least
  }
  const startOf = new Map<number, Port>()
  for (const port of starts) {
    const [x, y] = cellOf(stubEnd(port))
    const node = nodeAt(x, y, directionOf(port.out))
    const first = port.cost + (boxes.blocks(port.at, stubEnd(port)) ? throughCost : 0)
    if (first >= (cost[node] ?? 0)) continue
    cost[node] = first
    startOf.set(node, port)
    open.push(node, first + rest(x, y))
  }

  let best: { readonly node: number; readonly port: Port; readonly cost: number } | null = null
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (done[node] === 1) continue
    done[node] = 1
    const sofar = cost[node] ?? 0
    if (best && sofar >= best.cost) break
    const goal = goalCost.get(node)
    if (goal && (!best || sofar + goal.cost < best.cost)) best = { node, port: goal.port, cost: sofar + goal.cost }
    const direction = node % 4
    const cell = (node - direction) / 4
    const x = cell % width
    const y = (cell - x) / width
    for (let next = 0; next < 4; next += 1) {
      if (next === (direction + 2) % 4) continue
      const nx = x + (stepX[next] ?? 0)
      const ny = y + (stepY[next] ?? 0)
      if (nx < 0 || ny < 0 || nx >= width || ny >= ys.length) continue
      const to = nodeAt(nx, ny, next)
      if (done[to] === 1) continue
      const a = { x: xs[x] ?? 0, y: ys[y] ?? 0 }
      const b = { x: xs[nx] ?? 0, y: ys[ny] ?? 0 }
      const through = isBlocked(grid, x, y, next) ? throughCost : 0
      const total = sofar + Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + (next === direction ? 0 : bendCost) + through
      if (total >= (cost[to] ?? 0)) continue
      cost[to] = total
      from[to] = node
      open.push(to, total + rest(nx, ny))
    }
  }
  if (!best) return null
  const points: XY[] = [best.port.at]
  let node = best.node
  for (;;) {
    const cell = Math.floor(node / 4)
    points.push({ x: xs[cell % width] ?? 0, y: ys[Math.floor(cell / width)] ?? 0 })
    const back = from[node] ?? -1
    if (back < 0) break
    node = back
  }
  const start = startOf.get(node)
  if (start) points.push(start.at)
  return { points: straightened(points.reverse()), isFree: best.cost < throughCost }
}

const isBetween = (low: number, value: number, high: number): boolean =>
  (low <= value && value <= high) || (high <= value && value <= low)

/** Without points that lie on the line between their neighbours; where a line comes back upon itself the turn stays. */
export function straightened(points: readonly XY[]): readonly XY[] {
  const kept: XY[] = []
  for (const point of points) {
    const last = kept.at(-1)
    if (last && last.x === point.x && last.y === point.y) continue
    const before = kept.at(-2)
    if (before && last) {
      const isLevel = before.y === last.y && last.y === point.y && isBetween(before.x, last.x, point.x)
      const isUpright = before.x === last.x && last.x === point.x && isBetween(before.y, last.y, point.y)
      if (isLevel || isUpright) kept.pop()
    }
    kept.push(point)
  }
  return kept
}

/** Most boxes whose edges make the grid; beyond it a search would stop the screen. */
const mostBoxes = 220

/** The way with least length and bends from one of the starts to one of the goals, round all boxes where there is a way. */
export function searchRoute(starts: readonly Port[], goals: readonly Port[], boxes: RectIndex): readonly XY[] {
  const points = [...starts, ...goals].map(stubEnd)
  const [first = { x: 0, y: 0 }] = points
  const area = points.reduce<Rect>(
    (all, point) => {
      const right = Math.max(all.x + all.width, point.x)
      const bottom = Math.max(all.y + all.height, point.y)
      const x = Math.min(all.x, point.x)
      const y = Math.min(all.y, point.y)
      return { x, y, width: right - x, height: bottom - y }
    },
    rectAround(first, first),
  )
  let found: Found | null = null
  for (const by of [80, 320, 1280]) {
    const within = grown(area, by)
    if (found !== null && new Set(boxes.near(within)).size > mostBoxes) break
    found = searchWithin(within, starts, goals, boxes) ?? found
    if (found?.isFree) break
  }
  return found?.points ?? []
}
