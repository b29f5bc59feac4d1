// Places the steps that nobody has placed: left to right along the flow, branches stacked, rows of `view.wrap` steps.
// Steps with a position keep it, and nothing is put upon them.

import type { Id, MapDocument, Point, Step } from '../model/types'
import { ladderRoom } from './ladder-rows'
import { type Cell, layers } from './layers'
import { inReach } from './reach'
import { commonRows, ownShape, pitch, stepHeight, stepWidth } from './step-size'
import { columnHeight } from './under-step'

/** Where the first box of an empty canvas stands. */
export const origin: Point = { x: 96, y: 200 }
/** Room above a box for work sent back, its label, the tag of the bottleneck and the outline of a team. */
const above = 86
export const stepSize = { width: stepWidth, height: 126 } as const

/** Room that a step needs from the top of its box down. */
function needed(doc: MapDocument, step: Step, rows: number): number {
  return (
    stepHeight({ ...ownShape(doc, step), rows: Math.max(rows, ownShape(doc, step).rows) }) + columnHeight(doc, step.id)
  )
}

interface Slot {
  readonly row: number
  readonly lane: number
  readonly column: number
}

/** Rows are numbered over all parts, part after part. */
function slotsOf(cells: ReadonlyMap<Id, Cell>, wrap: number): Map<Id, Slot> {
  const rowsOfPart = new Map<number, number>()
  for (const cell of cells.values()) {
    const row = Math.floor(cell.column / wrap)
    rowsOfPart.set(cell.part, Math.max(rowsOfPart.get(cell.part) ?? 0, row + 1))
  }
  const firstRow = new Map<number, number>()
  let row = 0
  for (const part of [...rowsOfPart.keys()].sort((a, b) => a - b)) {
    firstRow.set(part, row)
    row += rowsOfPart.get(part) ?? 0
  }
  const slots = new Map<Id, Slot>()
  for (const [id, cell] of cells) {
    const within = Math.floor(cell.column / wrap)
    slots.set(id, { row: (firstRow.get(cell.part) ?? 0) + within, lane: cell.lane, column: cell.column % wrap })
  }
  return slots
}

/** What a column is further right where flows come into it from above or below: so they run clear of the boxes before it. */
const turnRoom = 24

/** Where each column begins. With lanes nearly every flow turns. */
function columnStarts(doc: MapDocument, slots: ReadonlyMap<Id, Slot>): (column: number) => number {
  const turning = new Set<number>()
  let last = 0
  for (const { column } of slots.values()) last = Math.max(last, column)
  for (const { kind, from, to } of Object.values(doc.flows)) {
    const [start, goal] = [slots.get(from), slots.get(to)]
    if (kind !== 'work' || !start || !goal || start.row !== goal.row || start.column >= goal.column) continue
    if (start.lane !== goal.lane) turning.add(goal.column)
  }
  const starts: number[] = [origin.x]
  for (let column = 1; column <= last; column += 1) {
    const isTurning = doc.view.lanes || turning.has(column)
    starts.push((starts[column - 1] ?? origin.x) + pitch + (isTurning ? turnRoom : 0))
  }
  return column => starts[column] ?? origin.x
}

/** Every step as if nobody had placed any. */
function ideal(doc: MapDocument): Map<Id, Point> {
  const slots = slotsOf(layers(doc), Math.max(1, Math.round(doc.view.wrap)))
  const rows = commonRows(doc).length
  const heights = new Map<string, number>()
  const lanes = new Map<number, number>()
  for (const [id, slot] of slots) {
    const step = doc.steps[id]
    if (!step) continue
    const key = `${slot.row} ${slot.lane}`
    heights.set(key, Math.max(heights.get(key) ?? 0, needed(doc, step, rows)))
    lanes.set(slot.row, Math.max(lanes.get(slot.row) ?? 0, slot.lane + 1))
  }
  const tops = new Map<string, number>()
  let y = origin.y
  for (const row of [...lanes.keys()].sort((a, b) => a - b)) {
    for (let lane = 0; lane < (lanes.get(row) ?? 0); lane += 1) {
      const height = heights.get(`${row} ${lane}`)
      tops.set(`${row} ${lane}`, y)
      if (height !== undefined) y += Math.ceil(height) + above
    }
    if (lanes.size > 1) y += ladderRoom
  }
  const startOf = columnStarts(doc, slots)
  const places = new Map<Id, Point>()
  for (const [id, slot] of slots) {
    places.set(id, { x: startOf(slot.column), y: tops.get(`${slot.row} ${slot.lane}`) ?? origin.y })
  }
  return places
}

const cellWidth = 256
const cellHeight = 256

/** Boxes by the squares of a coarse grid that they touch, so that asking for what is near costs the same in any map. */
function occupancy() {
  const squares = new Map<string, { readonly at: Point; readonly height: number }[]>()
  const touched = (at: Point, height: number): string[] => {
    const keys: string[] = []
    for (let x = Math.floor(at.x / cellWidth); x <= Math.floor((at.x + stepWidth) / cellWidth); x += 1) {
      for (let y = Math.floor(at.y / cellHeight); y <= Math.floor((at.y + height) / cellHeight); y += 1) {
        keys.push(`${x} ${y}`)
      }
    }
    return keys
  }
  return {
    add(at: Point, height: number): void {
      for (const key of touched(at, height)) {
        const list = squares.get(key)
        if (list) list.push({ at, height })
        else squares.set(key, [{ at, height }])
      }
    },
    /** The lowest edge of what lies under a box at this place; `null` when the place is free. */
    below(at: Point, height: number): number | null {
      let lowest: number | null = null
      for (const key of touched(at, height)) {
        for (const other of squares.get(key) ?? []) {
          const apart =
            other.at.x + stepWidth <= at.x ||
            at.x + stepWidth <= other.at.x ||
            other.at.y + other.height <= at.y ||
            at.y + height <= other.at.y
          if (!apart) lowest = Math.max(lowest ?? 0, other.at.y + other.height)
        }
      }
      return lowest
    },
  }
}

/** Beside a neighbour that has a place already: right of what leads here, or left of what this leads to. */
function besideNeighbour(doc: MapDocument, placed: ReadonlyMap<Id, Point>): Map<Id, Point> {
  const beside = new Map<Id, Point>()
  const before = new Map<Id, Point>()
  for (const flow of Object.values(doc.flows)) {
    if (flow.kind !== 'work' || flow.from === flow.to) continue
    const from = placed.get(flow.from)
    const to = placed.get(flow.to)
    if (from && !beside.has(flow.to)) beside.set(flow.to, { x: from.x + pitch, y: from.y })
    if (to && !before.has(flow.from)) before.set(flow.from, { x: to.x - pitch, y: to.y })
  }
  for (const [id, place] of before) if (!beside.has(id)) beside.set(id, place)
  return beside
}

/**
 * Where steps were put. Of several on exactly one spot, of which only one could be seen, the first is there; a file whose steps
 * all are on one was written by a program that places none.
 */
function ownPlaces(doc: MapDocument): Map<Id, Point> {
  const places = new Map<Id, Point>()
  const taken = new Set<string>()
  const steps = Object.entries(doc.steps)
  for (const [id, { position }] of steps) {
    if (!position) continue
    const { x, y } = inReach(position)
    const at = { x: Math.round(x), y: Math.round(y) }
    const spot = `${at.x} ${at.y}`
    if (!taken.has(spot)) places.set(id, at)
    taken.add(spot)
  }
  const isOneSpot = taken.size === 1 && steps.length > 1 && steps.every(([, { position }]) => position !== null)
  return isOneSpot ? new Map() : places
}

/**
 * The top-left corner of every step's box, in whole pixels: its own position where it has one of its own, else a place by layout
 * that lies upon no other step.
 */
export function placeSteps(doc: MapDocument): Record<Id, Point> {
  const ids = Object.keys(doc.steps)
  const fixed = ownPlaces(doc)
  const byLayout = fixed.size === ids.length ? fixed : ideal(doc)
  if (fixed.size === 0) return Object.fromEntries(ids.map(id => [id, byLayout.get(id) ?? origin]))
  return Object.fromEntries(settled(doc, ids, fixed, byLayout))
}

function settled(
  doc: MapDocument,
  ids: readonly Id[],
  fixed: ReadonlyMap<Id, Point>,
  byLayout: ReadonlyMap<Id, Point>,
): Map<Id, Point> {
  const rows = commonRows(doc).length
  const room = occupancy()
  const placed = new Map(fixed)
  const heightOf = (id: Id): number => {
    const step = doc.steps[id]
    return step ? Math.ceil(needed(doc, step, rows)) : stepSize.height
  }
  for (const [id, at] of fixed) room.add(at, heightOf(id))
  const lowestAsked = new Map<string, number>()
  let open = ids.filter(id => !fixed.has(id))
  const put = (id: Id, wish: Point): void => {
    const height = heightOf(id)
    const key = `${wish.x} ${wish.y}`
    let at = { x: wish.x, y: Math.max(wish.y, lowestAsked.get(key) ?? wish.y) }
    for (let under = room.below(at, height); under !== null; under = room.below(at, height)) {
      at = { x: at.x, y: Math.ceil(under) + above }
    }
    lowestAsked.set(key, at.y)
    room.add(at, height)
    placed.set(id, at)
  }
  // Outwards from the steps that have a place, ring after ring; what no flow joins to them takes its place in the layout.
  while (open.length > 0) {
    const beside = besideNeighbour(doc, placed)
    const near = open.filter(id => beside.has(id))
    for (const id of near) put(id, beside.get(id) ?? origin)
    if (near.length === 0) {
      const [first] = open
      if (first === undefined) break
      put(first, byLayout.get(first) ?? origin)
    }
    open = open.filter(id => !placed.has(id))
  }
  return placed
}
