// The ways of all flows over the map: level and upright lines round all boxes, sent-back work above its row, flows with
// nothing in common apart. Canvas and file draw the same ways.

import type { XY } from '../drawing/path-data'
import { own } from '../model/records'
import type { Flow, Id, MapDocument } from '../model/types'
import { type Arc, routeArcs } from './flow-arcs'
import { connect, type Exit, type Levels, type RouteSpace } from './flow-connectors'
import { type FlowBox, port, type Side } from './flow-ports'
import { flowTracks } from './flow-tracks'
import { routeVia, viaPoints } from './flow-via'
import { lowestEdges } from './lowest-edges'
import { type Rect, rectIndex } from './rect-index'
import { searchRoute } from './route-search'
import { gap } from './step-size'

/** Boxes whose tops are less than this apart stand in one row. */
const rowTolerance = 60
/** Work is sent back over the tops of its boxes as far as the next branch. */
const nearRow = 260
const besideBox = 5.5
const awayFromBox = 24
/** From the end of a row a flow goes down beside its box where nobody takes it for the box's own edge. */
const besideRow = 18
const closerCost = 60
/** From the middle of a top that work sent back leaves or reaches. */
const besideArcs = 45
/** At the left a flow keeps straight on before the triangle of the wait. */
const beforeWait = 50.5
/** Flows between the same two boxes. */
const parallel = 14
/** A flow to the next row runs between what hangs below its own row and the first words of the ladder there. */
const underRow = 24
/** Rows nearer than this have no ladder between them. */
const nearLadder = 120

interface Task {
  readonly flow: Flow
  readonly from: FlowBox
  readonly to: FlowBox
  /** How many flows between the same ends come before it. */
  readonly nth: number
  /** Boxes with flows over their tops. */
  readonly arcs: Set<FlowBox>
}

function tasksOf(doc: MapDocument, boxes: Readonly<Record<Id, Rect>>): Task[] {
  const made = new Map<Id, FlowBox>()
  const boxOf = (id: Id): FlowBox | null => {
    if (!Object.hasOwn(boxes, id)) return null
    const known = made.get(id)
    if (known) return known
    const rect = boxes[id]
    if (!rect) return null
    const box = { ...rect, isStep: Object.hasOwn(doc.steps, id) }
    made.set(id, box)
    return box
  }
  const counts = new Map<string, number>()
  const arcs = new Set<FlowBox>()
  const tasks: Task[] = []
  for (const flow of Object.values(doc.flows)) {
    const from = boxOf(flow.from)
    const to = boxOf(flow.to)
    if (!from || !to) continue
    const key = `${flow.from} ${flow.to}`
    const nth = counts.get(key) ?? 0
    counts.set(key, nth + 1)
    tasks.push({ flow, from, to, nth, arcs })
  }
  return tasks
}

/** The triangle before a step, with its time. */
const waitBeside = ({ x, y }: Rect): Rect => ({ x: x - gap / 2 - 17, y: y + 19, width: 34, height: 50 })

const isSameRow = (a: Rect, b: Rect): boolean => Math.abs(a.y - b.y) < rowTolerance

const exit = (box: FlowBox, side: Side, shift: number, cost = 0): Exit => ({
  port: port(box, side, shift, cost),
  stub: side === 'left' && box.isStep ? beforeWait : besideBox,
})

/** The same at some distance from the box, and close by where there is no room for that. */
const roomyExits = (box: FlowBox, side: Side, shift: number, cost: number): readonly Exit[] => [
  { port: port(box, side, shift, cost), stub: side === 'left' && box.isStep ? beforeWait : awayFromBox },
  exit(box, side, shift, cost + 60),
]

const sides: readonly Side[] = ['left', 'right', 'top', 'bottom']
const levelSides: Readonly<Record<Side, number>> = { left: 150, right: 150, top: 0, bottom: 20 }
/** Information and goods keep off the sides of a step by which work comes and goes. */
const sideCosts = { from: levelSides, to: levelSides }
/** What is sent back keeps off the sides by which work comes and goes, and leaves through no wait of its own. */
const reworkCosts = {
  from: { left: 400, right: 60, top: 0, bottom: 0 },
  to: { left: 60, right: 250, top: 0, bottom: 0 },
} satisfies { readonly [end: string]: Readonly<Record<Side, number>> }

/** The sides by which a flow may leave and enter, the usual ones at no cost. */
function exitsOf(task: Task): readonly [readonly Exit[], readonly Exit[]] {
  const { flow, from, to, nth } = task
  const shift = nth * parallel
  if (flow.kind === 'work') return [[exit(from, 'right', shift)], [exit(to, 'left', shift)]]
  const costs = flow.kind === 'rework' ? reworkCosts : sideCosts
  const exits = (box: FlowBox, own: Readonly<Record<Side, number>>): readonly Exit[] =>
    sides.flatMap(side => {
      const isTop = side === 'top' && task.arcs.has(box)
      return roomyExits(box, side, isTop ? shift - besideArcs : shift, box.isStep ? own[side] : 0)
    })
  return [exits(from, costs.from), exits(to, costs.to)]
}

/** Where nothing plain is free a flow may use any side, at a price. */
function lastExits({ from, to, nth }: Task): readonly [readonly Exit[], readonly Exit[]] {
  const shift = nth * parallel
  const any = (box: FlowBox, usual: Side): Exit[] => sides.map(side => exit(box, side, shift, side === usual ? 0 : 90))
  return [any(from, 'right'), any(to, 'left')]
}

function isToNextRow({ flow, from, to }: Pick<Task, 'flow' | 'from' | 'to'>, column: Rect | undefined): boolean {
  const bottom = column ? column.y + column.height : from.y + from.height
  return flow.kind === 'work' && to.x <= from.x && to.y > bottom + nearLadder
}

/** To the next row a flow goes down clear of its box, beside what hangs below it where that is wider; close by if it must. */
function startsOf(task: Task, starts: readonly Exit[], column: Rect | undefined): readonly Exit[] {
  const { from, nth } = task
  if (!isToNextRow(task, column)) return starts
  const right = from.x + from.width
  const beside = column ? Math.max(0, column.x + column.width - right) : 0
  const stub = beside > 0 ? beside + besideBox : besideRow
  return [{ port: port(from, 'right', nth * parallel), stub }, ...starts.map(closer)]
}

/** An exit that is taken only where the roomier one is not free. */
const closer = (one: Exit): Exit => ({ ...one, port: { ...one.port, cost: one.port.cost + closerCost } })

/** Heights between rows at which a flow may pass from one end of a row to the start of the next. */
function levelsBetween(
  { flow, from, to }: Task,
  columns: Readonly<Record<Id, Rect>>,
  lowestAbove: (y: number) => number,
): Levels {
  const column = own(columns, flow.from)
  const bottom = column ? column.y + column.height : from.y + from.height
  return {
    first: isToNextRow({ flow, from, to }, column) ? [lowestAbove(to.y) + underRow] : [],
    others: [
      to.y - 76,
      to.y - 60,
      bottom + 16,
      Math.min(from.y, to.y) - 62,
      Math.max(from.y + from.height, to.y + to.height) + 16,
    ],
  }
}

function isArc({ flow, from, to }: Task, isBlocked: (a: XY, b: XY) => boolean): Arc | null {
  if (from === to) return { flow: flow.id, from, to, overTops: true }
  if (!from.isStep || !to.isStep) return null
  if (flow.kind === 'rework' && Math.abs(from.y - to.y) < nearRow) return { flow: flow.id, from, to, overTops: true }
  if (flow.kind !== 'work' || !isSameRow(from, to)) return null
  if (to.x < from.x + from.width) return { flow: flow.id, from, to, overTops: true }
  const start = port(from, 'right').at
  const goal = port(to, 'left').at
  const blocked = isBlocked(start, { x: goal.x, y: start.y }) || isBlocked({ x: start.x, y: goal.y }, goal)
  return blocked ? { flow: flow.id, from, to, overTops: false } : null
}

function routeOne(
  task: Task,
  columns: Readonly<Record<Id, Rect>>,
  lowestAbove: (y: number) => number,
  space: RouteSpace,
): readonly XY[] {
  const { flow } = task
  const ends = [flow.from, flow.to] as const
  const [starts, goals] = exitsOf(task)
  const roomy = startsOf(task, starts, own(columns, flow.from))
  const plain = connect(roomy, goals, levelsBetween(task, columns, lowestAbove), space, ends)
  if (plain) return plain.points
  const [lastStarts, lastGoals] = lastExits(task)
  return searchRoute(
    lastStarts.map(one => one.port),
    lastGoals.map(one => one.port),
    space.boxes,
  )
}

/**
 * The corners of every flow from box to box, in map units; flows whose ends have no box are left out. `boxes` are those of
 * steps and symbols, `columns` what hangs below steps, `rowTop` where the row of a box at this height begins: higher than the
 * box where lanes stand above it.
 */
export function routeFlows(
  doc: MapDocument,
  boxes: Readonly<Record<Id, Rect>>,
  columns: Readonly<Record<Id, Rect>> = {},
  rowTop: (y: number) => number = y => y,
): Record<Id, readonly XY[]> {
  const index = rectIndex(Object.values(boxes))
  const space: RouteSpace = {
    boxes: index,
    columns: rectIndex(Object.values(columns)),
    waits: rectIndex(
      Object.entries(boxes).flatMap(([id, box]) => (Object.hasOwn(doc.steps, id) ? [waitBeside(box)] : [])),
    ),
    tracks: flowTracks(),
  }
  const routes = new Map<Id, readonly XY[]>()
  const keep = ({ flow }: Task, points: readonly XY[]): void => {
    routes.set(flow.id, points)
    space.tracks.add(points, flow.from, flow.to)
  }
  const lowest = lowestEdges([...Object.values(boxes), ...Object.values(columns)])
  const lowestAbove = (y: number): number => lowest(rowTop(y))
  const arcs: Arc[] = []
  const byArc: Task[] = []
  const others: Task[] = []
  for (const task of tasksOf(doc, boxes)) {
    const via = viaPoints(task.flow.via)
    if (via.length > 0) {
      keep(task, routeVia(task.from, task.to, via, index))
      continue
    }
    const arc = isArc(task, index.blocks)
    if (arc) {
      arcs.push(arc)
      byArc.push(task)
      if (arc.overTops) task.arcs.add(arc.from).add(arc.to)
    } else others.push(task)
  }
  const arcRoutes = routeArcs(arcs, index)
  for (const task of byArc) {
    const points = arcRoutes.get(task.flow.id)
    if (points) keep(task, points)
    else others.push(task)
  }
  const reach = ({ from, to }: Task) => Math.abs(from.x - to.x) + Math.abs(from.y - to.y)
  for (const task of others.sort((a, b) => reach(a) - reach(b))) {
    keep(task, routeOne(task, columns, lowestAbove, space))
  }
  return Object.fromEntries(Object.keys(doc.flows).flatMap(id => (routes.has(id) ? [[id, routes.get(id) ?? []]] : [])))
}
