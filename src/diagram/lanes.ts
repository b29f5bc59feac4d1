// Lanes by team: every step in the band of its team, the bands in team order. How far right a step stands is its own; its
// height is the lane's, and its own height only says which of two in one column of a lane is the upper one.

import { inOrder } from '../model/records'
import type { Id, MapDocument, Point, Step } from '../model/types'
import { ladderRoom } from './ladder-rows'
import { mapRows } from './map-rows'
import type { Rect } from './rect-index'
import { ownShape, plainShape, sharedShape, stepHeight, stepWidth } from './step-size'
import { columnHeight, wideColumn } from './under-step'
import { exitReach, startReach } from './wait-drawing'

export interface Lane extends Rect {
  /** The row of the map that it is in, from 0. */
  readonly row: number
  /** `null`: the steps that no team does, last. */
  readonly team: Id | null
}

export interface LanePlaces {
  readonly steps: Readonly<Record<Id, Point>>
  readonly lanes: readonly Lane[]
}

/** Width of the lane's head, where the team's name stands, left of everything that is drawn in the lane. */
export const laneHead = 132
const besideHead = 18
/** Lanes begin here whatever stands on the map, so that nothing moves them but what is in them. */
const lanesTop = 132
/** Room above boxes: for the tag and a flow's label, or for work that is sent back. */
const aboveBox = 50
const aboveArcs = 84
const belowBox = 24
const emptyLane = 64
/** Boxes nearer than this in one lane stand below each other. */
const nearest = stepWidth + 30
/** Between the lanes of one row and those of the next stands the ladder. */
const betweenRows = ladderRoom + 56

/** The lane that a step stands in: a team that is not on the map counts as none. */
export const laneOf = (doc: MapDocument, { team }: Step): Id | null =>
  team !== null && Object.hasOwn(doc.teams, team) ? team : null

/** Steps of one lane in lines: each as high up as what stands above it in its columns lets it. */
function linesOf(ids: readonly Id[], base: Readonly<Record<Id, Point>>): readonly (readonly Id[])[] {
  const at = (id: Id): Point => base[id] ?? { x: 0, y: 0 }
  const sorted = [...ids].sort((a, b) => at(a).y - at(b).y || at(a).x - at(b).x || (a < b ? -1 : 1))
  const lines: Id[][] = []
  for (const id of sorted) {
    const above = lines.findLastIndex(line => line.some(other => Math.abs(at(other).x - at(id).x) < nearest))
    const line = lines[above + 1]
    if (line) line.push(id)
    else lines.push([id])
  }
  return lines
}

/** Steps over whose tops work is sent back. */
function withArcs(doc: MapDocument): ReadonlySet<Id> {
  const ids = new Set<Id>()
  for (const { kind, from, to } of Object.values(doc.flows)) {
    if (kind === 'rework' || from === to) ids.add(from).add(to)
  }
  return ids
}

/** What stands above the steps by hand, such as a customer, stays above the lanes. */
function topOf(doc: MapDocument): number {
  const bottoms = Object.values(doc.symbols).flatMap(({ position }) =>
    position && position.y < lanesTop ? position.y + 110 : [],
  )
  return Math.max(lanesTop, ...bottoms)
}

/** The lanes of each row in their order: those with a step in the row, and in the last row also those without any step. */
function lanesOfRows(doc: MapDocument, rows: ReadonlyMap<Id, number>): readonly (readonly (Id | null)[])[] {
  const present = new Map<number, Set<Id | null>>()
  const busy = new Set<Id | null>()
  for (const [id, row] of rows) {
    const step = doc.steps[id]
    if (!step) continue
    const team = laneOf(doc, step)
    present.set(row, (present.get(row) ?? new Set()).add(team))
    busy.add(team)
  }
  const last = Math.max(0, ...present.keys())
  const teams = [...inOrder(doc.teams).map(team => team.id), null]
  return Array.from({ length: last + 1 }, (_, row) =>
    teams.filter(team => present.get(row)?.has(team) || (row === last && team !== null && !busy.has(team))),
  )
}

/** Puts every step into its lane. `base` is where steps stand without lanes; drawn places put in again come out the same. */
export function placeInLanes(doc: MapDocument, base: Readonly<Record<Id, Point>>): LanePlaces {
  const rows = mapRows(doc, base)
  const points = Object.values(base)
  if (points.length === 0) return { steps: {}, lanes: [] }
  const x = Math.min(...points.map(point => point.x)) - startReach - besideHead - laneHead
  const right = Math.max(...points.map(point => point.x)) + Math.max(stepWidth + exitReach, wideColumn) + belowBox
  const arcs = withArcs(doc)
  const members = new Map<string, Id[]>()
  for (const [id, row] of rows) {
    const step = doc.steps[id]
    if (!step) continue
    const key = `${row} ${laneOf(doc, step) ?? ''}`
    members.set(key, [...(members.get(key) ?? []), id])
  }
  const steps: Record<Id, Point> = {}
  const lanes: Lane[] = []
  let y = topOf(doc)
  lanesOfRows(doc, rows).forEach((teams, row) => {
    if (row > 0) y += betweenRows
    for (const team of teams) {
      const top = y
      for (const line of linesOf(members.get(`${row} ${team ?? ''}`) ?? [], base)) {
        y += line.some(id => arcs.has(id)) ? aboveArcs : aboveBox
        const own = line.flatMap(id => doc.steps[id] ?? [])
        const shape = own.reduce((shared, step) => sharedShape(shared, ownShape(doc, step)), plainShape)
        for (const id of line) steps[id] = { x: base[id]?.x ?? 0, y }
        y += Math.ceil(stepHeight(shape) + Math.max(0, ...line.map(id => columnHeight(doc, id)))) + belowBox
      }
      if (y === top) y += emptyLane
      lanes.push({ row, team, x, y: top, width: right - x, height: y - top })
    }
  })
  return { steps, lanes }
}

/** The lane at a height; above the first and below the last the nearest one. `null` without lanes. */
export function laneAt(lanes: readonly Lane[], y: number): Lane | null {
  let best: Lane | null = null
  let nearestBy = Number.POSITIVE_INFINITY
  for (const lane of lanes) {
    const by = Math.max(lane.y - y, y - lane.y - lane.height, 0)
    if (by < nearestBy) {
      best = lane
      nearestBy = by
    }
  }
  return best
}

/** For a height on the map, where the first lane of its row begins; the height itself without lanes. */
export function rowTops(lanes: readonly Lane[]): (y: number) => number {
  return y => {
    const row = laneAt(lanes, y)?.row
    return lanes.find(lane => lane.row === row)?.y ?? y
  }
}
