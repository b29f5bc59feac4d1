// What moving means where things are drawn elsewhere than the map keeps them: with a fold all of its steps move; in lanes how far
// right a step is dropped is its place, the lane that it is dropped on its team, and its height is only kept apart from what
// else stands in its column.

import { type Lane, laneAt, laneOf } from '../diagram/lanes'
import { stepWidth } from '../diagram/step-size'
import type { NewTeams } from '../edit/move'
import { type EntryRef, splitRef } from '../model/entry'
import { inOrder, own } from '../model/records'
import type { Id, MapDocument, Point } from '../model/types'
import type { Box } from './box'
import type { Boxes, Places } from './translate'

export interface LaneMoves {
  /** Where the map keeps what was moved. */
  readonly moved: Places
  readonly teams: NewTeams
}

/** Steps nearer than this along the flow stand above each other. */
const column = stepWidth + 30
const apart = 60
/** More boxes than stand above each other in any map that is drawn. */
const mostTries = 200

/** The step that was dropped: where it was drawn, where the pointer has it, where the map keeps it so far. */
interface Dropped {
  readonly from: Box
  readonly to: Point
  readonly kept: Point
}

/** The height that the map keeps: its own where that is free, above or below whatever of its new lane it was dropped over. */
function keptHeight({ from, to, kept }: Dropped, x: number, mates: readonly Kept[], all: readonly Kept[]): number {
  let y = kept.y
  let direction = 1
  for (const mate of mates) {
    if (Math.abs(mate.kept.x - x) >= column) continue
    const isAbove = to.y + from.height / 2 < mate.drawn.y + mate.drawn.height / 2
    if (isAbove && y >= mate.kept.y) {
      y = mate.kept.y - from.height - apart
      direction = -1
    } else if (!isAbove && y <= mate.kept.y) {
      y = mate.kept.y + mate.drawn.height + apart
    }
  }
  const isTaken = () =>
    all.some(
      ({ kept: at, drawn }) =>
        Math.abs(at.x - x) < stepWidth && y < at.y + drawn.height + 20 && at.y < y + from.height + 20,
    )
  for (let tries = 0; tries < mostTries && isTaken(); tries += 1) y += direction * (from.height + apart)
  return Math.round(y)
}

interface Kept {
  readonly id: Id
  readonly kept: Point
  readonly drawn: Box
}

/** The map when a move begins. */
export interface Stage {
  readonly doc: MapDocument
  /** Everything as drawn. */
  readonly drawn: Boxes
  /** Where the map has it, without lanes and folds. */
  readonly kept: Places
  readonly lanes: readonly Lane[]
  /** The entries that a drawn one stands for: itself, or the steps of a fold. */
  readonly meant: (ref: EntryRef) => readonly EntryRef[]
}

/** Where the map keeps what was moved, and which steps have another team for it. `moved` is where the pointer has it, as drawn. */
export function keptMoves(stage: Stage, moved: Places): LaneMoves {
  const start: Record<EntryRef, Box> = {}
  const wanted: Record<EntryRef, Point> = {}
  for (const [ref, box] of Object.entries(stage.drawn) as [EntryRef, Box][]) {
    const to = moved[ref]
    for (const one of stage.meant(ref)) {
      start[one] = box
      if (to) wanted[one] = to
    }
  }
  if (stage.lanes.length > 0) return intoLanes(stage, start, wanted)
  const places: Record<EntryRef, Point> = {}
  for (const [ref, to] of Object.entries(wanted) as [EntryRef, Point][]) {
    const from = start[ref] ?? to
    const at = stage.kept[ref] ?? from
    places[ref] = { x: at.x + to.x - from.x, y: at.y + to.y - from.y }
  }
  return { moved: places, teams: {} }
}

function intoLanes({ doc, lanes, kept }: Stage, start: Boxes, moved: Places): LaneMoves {
  const teams: Record<Id, Id | null> = {}
  const places: Record<EntryRef, Point> = {}
  const still: Kept[] = (Object.entries(start) as [EntryRef, Box][]).flatMap(([ref, drawn]) => {
    const at = kept[ref]
    return ref.startsWith('steps/') && at && !moved[ref] ? { id: splitRef(ref).id, kept: at, drawn } : []
  })
  for (const [ref, to] of Object.entries(moved) as [EntryRef, Point][]) {
    const step = ref.startsWith('steps/') ? own(doc.steps, splitRef(ref).id) : undefined
    const from = start[ref]
    const at = kept[ref]
    if (!step || !from || !at) {
      places[ref] = to
      continue
    }
    const middle = from.height / 2
    const team = laneAt(lanes, to.y + middle)?.team ?? null
    // Steps of several teams in one fold keep theirs while it stays in its lane.
    if (team !== (laneAt(lanes, from.y + middle)?.team ?? null)) teams[step.id] = team
    const x = Math.round(at.x + to.x - from.x)
    const mates = still.filter(({ id }) => {
      const other = own(doc.steps, id)
      return other !== undefined && laneOf(doc, other) === team
    })
    places[ref] = { x, y: keptHeight({ from, to, kept: at }, x, mates, still) }
  }
  return { moved: places, teams }
}

/** The steps among `refs` that Alt and an arrow key bring to the lane above or below; those at the edge stay. */
export function laneBeside(doc: MapDocument, refs: Iterable<EntryRef>, by: -1 | 1): NewTeams {
  const order = [...inOrder(doc.teams).map(team => team.id), null]
  const teams: Record<Id, Id | null> = {}
  for (const ref of refs) {
    const step = ref.startsWith('steps/') ? own(doc.steps, splitRef(ref).id) : undefined
    if (!step) continue
    const next = order[order.indexOf(laneOf(doc, step)) + by]
    if (next !== undefined) teams[step.id] = next
  }
  return teams
}
