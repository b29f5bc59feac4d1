// Flows that run above a row of boxes: work sent back within the row, and work that passes over its neighbours. Those that
// overlap run at different heights, shorter ones below longer ones, and where several meet a box they stand side by side.

import type { XY } from '../drawing/path-data'
import type { Id } from '../model/types'
import { type FlowBox, port } from './flow-ports'
import type { RectIndex } from './rect-index'

export interface Arc {
  readonly flow: Id
  readonly from: FlowBox
  readonly to: FlowBox
  /** Sent back: from the top of one box to the top of another. Else from its right side to the left of the other. */
  readonly overTops: boolean
}

/** The lowest arc runs this far above its boxes, clear of the bottleneck's tag and a team's outline. */
const lowest = 48
const apart = 24
const portSpacing = 18
const besideBox = 5.5
const beforeWait = 50.5

interface End {
  readonly arc: Arc
  readonly isFrom: boolean
  /** How far away the other end is; negative at the left. */
  readonly distance: number
}

/** For each arc how far its ends stand from the middle of the tops that they meet. */
function shifts(arcs: readonly Arc[]): Map<Arc, { from: number; to: number }> {
  const ends = new Map<FlowBox, End[]>()
  const add = (box: FlowBox, end: End) => {
    const list = ends.get(box)
    if (list) list.push(end)
    else ends.set(box, [end])
  }
  const found = new Map<Arc, { from: number; to: number }>()
  for (const arc of arcs) {
    found.set(arc, { from: 0, to: 0 })
    if (!arc.overTops) continue
    add(arc.from, { arc, isFrom: true, distance: arc.from === arc.to ? 1 : arc.to.x - arc.from.x })
    add(arc.to, { arc, isFrom: false, distance: arc.from === arc.to ? -1 : arc.from.x - arc.to.x })
  }
  for (const [box, list] of ends) {
    if (list.length < 2) continue
    // Towards the left the nearest first, then towards the right the furthest first: so none crosses another.
    list.sort((a, b) => Math.sign(a.distance) - Math.sign(b.distance) || b.distance - a.distance)
    const spacing = Math.min(portSpacing, (box.width - 40) / (list.length - 1))
    list.forEach((end, index) => {
      const shift = Math.round((index - (list.length - 1) / 2) * spacing)
      const both = found.get(end.arc)
      if (both) found.set(end.arc, end.isFrom ? { ...both, from: shift } : { ...both, to: shift })
    })
  }
  return found
}

interface Placed {
  readonly left: number
  readonly right: number
  readonly y: number
}

/** Routes of the arcs; `null` for one that another row's box leaves no room for. */
export function routeArcs(arcs: readonly Arc[], boxes: RectIndex): Map<Id, readonly XY[] | null> {
  const shift = shifts(arcs)
  const ends = arcs.map(arc => {
    const { from, to } = shift.get(arc) ?? { from: 0, to: 0 }
    const start = port(arc.from, arc.overTops ? 'top' : 'right', from).at
    const goal = port(arc.to, arc.overTops ? 'top' : 'left', to).at
    const startX = arc.overTops ? start.x : start.x + besideBox
    const goalX = arc.overTops ? goal.x : Math.max(goal.x - beforeWait, startX)
    return { arc, start, goal, startX, goalX, left: Math.min(startX, goalX), right: Math.max(startX, goalX) }
  })
  ends.sort((a, b) => a.right - a.left - (b.right - b.left))
  const placed: Placed[] = []
  const routes = new Map<Id, readonly XY[] | null>()
  for (const { arc, start, goal, startX, goalX, left, right } of ends) {
    const top = topBetween(boxes, left, right, Math.min(arc.from.y, arc.to.y))
    const beside = placed.filter(other => other.left < right + 8 && left - 8 < other.right)
    let y = top - lowest
    while (beside.some(other => Math.abs(other.y - y) < apart - 1)) y -= apart
    const points: readonly XY[] = arc.overTops
      ? [start, { x: startX, y }, { x: goalX, y }, goal]
      : [start, { x: startX, y: start.y }, { x: startX, y }, { x: goalX, y }, { x: goalX, y: goal.y }, goal]
    const isFree = points.every((point, index) => {
      const next = points[index + 1]
      return !next || !boxes.blocks(point, next)
    })
    routes.set(arc.flow, isFree ? points : null)
    if (isFree) placed.push({ left, right, y })
  }
  return routes
}

/** The highest top of the boxes that stand in about the same row between two places. */
function topBetween(boxes: RectIndex, left: number, right: number, y: number): number {
  let top = y
  for (const box of boxes.near({ x: left, y: y - lowest, width: right - left, height: lowest })) {
    const isBetween = box.x < right && box.x + box.width > left
    if (isBetween && box.y < top && box.y > y - lowest) top = box.y
  }
  return top
}
