// Where steps stand on the canvas. As long as nobody has dragged anything, positions are null and the drawing lays the map
// out; the first drag writes all of them down. From then on a new step makes itself room.

import { current, isDraft, original } from 'immer'
import { type EntryRef, splitRef } from '../model/entry'
import { own } from '../model/records'
import type { Id, MapDocument, Point } from '../model/types'
import type { MapDraft } from './edit'
import type { Links } from './links'

/** Top-left corners by entry, in map units. */
export type Places = Readonly<Record<EntryRef, Point>>

/** From one step to the next in a row, and from a step to the one drawn below it, in map units: the pitch of the drawing. */
export const pitch = 206
export const rowPitch = 240
/** Steps whose tops differ by less stand in one row. */
const rowHeight = 90

const whole = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) })
const same = (a: Point | null, b: Point): boolean => a !== null && a.x === b.x && a.y === b.y

function placed(draft: MapDraft, ref: EntryRef): { position: Point | null } | undefined {
  const { collection, id } = splitRef(ref)
  if (collection === 'steps') return own(draft.steps, id)
  if (collection === 'symbols') return own(draft.symbols, id)
  return collection === 'notes' ? own(draft.notes, id) : undefined
}

/** Puts entries where they are said to be, on whole units. */
export function place(draft: MapDraft, places: Places): void {
  for (const [ref, point] of Object.entries(places) as [EntryRef, Point][]) {
    const entry = placed(draft, ref)
    const at = whole(point)
    if (entry && !same(entry.position, at)) entry.position = at
  }
}

/** Writes down where everything was drawn, but for what has its place already. */
export function freeze(draft: MapDraft, drawn: Places): void {
  // A drag does this again with every move of the pointer: what has its place is passed over without making a draft of it.
  const before = original(draft) as MapDraft | undefined
  for (const [ref, point] of Object.entries(drawn) as [EntryRef, Point][]) {
    if (before && placed(before, ref)?.position) continue
    const entry = placed(draft, ref)
    if (entry && entry.position === null) entry.position = whole(point)
  }
}

/** Steps that stand in the row of a point, by id. */
function inRow(draft: MapDraft, at: Point, except: Id): readonly { readonly id: Id; readonly at: Point }[] {
  const steps: MapDocument['steps'] = isDraft(draft.steps) ? current(draft.steps) : draft.steps
  return Object.values(steps).flatMap(({ id, position }) =>
    id !== except && position !== null && Math.abs(position.y - at.y) < rowHeight ? { id, at: position } : [],
  )
}

/** The place right of a step, after what stands there has moved on by one pitch; `null` while the drawing lays the map out. */
export function roomAfter(draft: MapDraft, step: Id, newcomer: Id): Point | null {
  const at = own(draft.steps, step)?.position
  if (!at) return null
  return makeRoom(draft, { x: at.x + pitch, y: at.y }, newcomer)
}

/**
 * The place in front of a step: free space there that is right of what leads to it, or the step's own after it has moved on
 * with all right of it.
 */
export function roomBefore(draft: MapDraft, step: Id, newcomer: Id, links: Links): Point | null {
  const at = own(draft.steps, step)?.position
  if (!at) return null
  const free = { x: at.x - pitch, y: at.y }
  const crowded = inRow(draft, at, step).some(other => other.at.x < at.x && other.at.x > free.x - pitch)
  const tooFarBack = links.ins(newcomer).some(({ from }) => {
    const before = own(draft.steps, from)?.position
    return before && before.x < at.x && before.x + pitch > free.x
  })
  return free.x < 0 || crowded || tooFarBack ? makeRoom(draft, at, newcomer) : free
}

/** How often steps behind a newcomer are moved on: as often as branches can lead to one another in any map that is drawn. */
const mostRounds = 60

/**
 * Moves on what comes after a newcomer in other rows, with all right of it there, so that the work still runs from left to
 * right. What stands left of the newcomer, as the start of the next row does, stays.
 */
export function moveOn(draft: MapDraft, newcomer: Id, links: Links): void {
  const start = own(draft.steps, newcomer)?.position
  if (!start) return
  let open = new Set<Id>([
    newcomer,
    ...inRow(draft, start, newcomer).flatMap(({ id, at }) => (at.x > start.x ? [id] : [])),
  ])
  for (let round = 0; round < mostRounds && open.size > 0; round += 1) {
    const moved = new Set<Id>()
    for (const id of open) {
      const from = own(draft.steps, id)?.position
      if (!from) continue
      for (const { to } of links.outs(id)) {
        const at = own(draft.steps, to)?.position
        if (to === newcomer || !at || at.x < start.x - pitch / 2 || at.x >= from.x + pitch) continue
        const by = from.x + pitch - at.x
        for (const other of inRow(draft, at, newcomer)) {
          const step = own(draft.steps, other.id)
          if (!step || other.at.x < at.x) continue
          step.position = { x: other.at.x + by, y: other.at.y }
          moved.add(other.id)
        }
      }
    }
    open = moved
  }
}

/** The first free place below a step. */
export function roomBelow(draft: MapDraft, step: Id, newcomer: Id): Point | null {
  const at = own(draft.steps, step)?.position
  if (!at) return null
  let below = { x: at.x, y: at.y + rowPitch }
  const taken = (point: Point) => inRow(draft, point, newcomer).some(other => Math.abs(other.at.x - point.x) < pitch)
  while (taken(below)) below = { x: below.x, y: below.y + rowPitch }
  return below
}

function makeRoom(draft: MapDraft, at: Point, newcomer: Id): Point {
  const onward = inRow(draft, at, newcomer).filter(other => other.at.x >= at.x - pitch / 2)
  if (!onward.some(other => other.at.x < at.x + pitch)) return { ...at }
  for (const other of onward) {
    const step = own(draft.steps, other.id)
    if (step) step.position = { x: other.at.x + pitch, y: other.at.y }
  }
  return { ...at }
}
