// What React Flow reports, in our terms: a drag becomes a preview while it lasts and one commit when it ends, a marquee becomes a selection.
// Pure, so that the rules of a gesture can be tested without a browser.

import type { NodeChange } from '@xyflow/react'
import type { EntryRef } from '../model/entry'
import type { Point } from '../model/types'
import type { Box } from './box'
import { align, type GuideLine } from './guides'

export type Boxes = Readonly<Record<EntryRef, Box>>
export type Places = Readonly<Record<EntryRef, Point>>

/** A drag in progress. A cancelled one lasts until the pointer is let go, so that what React Flow still reports is ignored. */
export interface Drag {
  /** Everything on the map as it was drawn when the drag began. */
  readonly start: Boxes
  readonly moved: Places
  readonly lines: readonly GuideLine[]
  readonly cancelled: boolean
}

export type Effect =
  | { readonly kind: 'none' }
  | { readonly kind: 'preview'; readonly moved: Places; readonly placed: Places }
  | { readonly kind: 'commit'; readonly moved: Places; readonly placed: Places }
  | { readonly kind: 'cancel' }

export interface Translation {
  readonly drag: Drag | null
  readonly effect: Effect
}

const nothing: Effect = { kind: 'none' }

/** The top left corners of boxes. */
export const placesOf = (boxes: Boxes): Places =>
  Object.fromEntries(Object.entries<Box>(boxes).map(([ref, box]) => [ref, { x: box.x, y: box.y }]))

const standsStill = (drag: Drag): boolean =>
  (Object.entries(drag.moved) as [EntryRef, Point][]).every(([ref, at]) => {
    const box = drag.start[ref]
    return box !== undefined && box.x === at.x && box.y === at.y
  })

function follow(drag: Drag, wanted: ReadonlyMap<EntryRef, Point>, tolerance: number): Drag {
  const moving: Box[] = []
  const still: Box[] = []
  for (const [ref, box] of Object.entries(drag.start) as [EntryRef, Box][]) {
    const at = wanted.get(ref)
    if (at) moving.push({ ...box, ...at })
    else still.push(box)
  }
  const { by, lines } = align(moving, still, tolerance)
  const moved: Record<EntryRef, Point> = {}
  for (const [ref, at] of wanted) moved[ref] = { x: Math.round(at.x + by.x), y: Math.round(at.y + by.y) }
  return { ...drag, moved, lines }
}

/**
 * One report of React Flow while nodes are dragged.
 *
 * @param drag the drag so far, `null` before the first report
 * @param boxes everything as drawn now; only read when a drag begins
 * @param tolerance map units within which guides attract
 */
export function translateMoves(
  drag: Drag | null,
  changes: readonly NodeChange[],
  boxes: Boxes,
  tolerance: number,
): Translation {
  const wanted = new Map<EntryRef, Point>()
  let ended = false
  for (const change of changes) {
    if (change.type !== 'position') continue
    if (change.dragging === false) ended = true
    else if (change.position) wanted.set(change.id as EntryRef, change.position)
  }
  if (ended) {
    if (drag === null || drag.cancelled) return { drag: null, effect: nothing }
    if (standsStill(drag)) return { drag: null, effect: { kind: 'cancel' } }
    return { drag: null, effect: { kind: 'commit', moved: drag.moved, placed: placesOf(drag.start) } }
  }
  if (wanted.size === 0 || drag?.cancelled) return { drag, effect: nothing }
  const begun = drag ?? { start: boxes, moved: {}, lines: [], cancelled: false }
  const next = follow(begun, wanted, tolerance)
  return { drag: next, effect: { kind: 'preview', moved: next.moved, placed: placesOf(next.start) } }
}

/** Escape while dragging: everything goes back, and the rest of this drag is ignored. */
export function cancelDrag(drag: Drag | null): Translation {
  if (drag === null || drag.cancelled) return { drag, effect: nothing }
  return { drag: { ...drag, moved: {}, lines: [], cancelled: true }, effect: { kind: 'cancel' } }
}

const itself = (ref: EntryRef): readonly EntryRef[] => [ref]

/**
 * The selection after a marquee grew or shrank; the same set when nothing changed. `meant` says which entries a node stands
 * for: a fold for all of its steps.
 */
export function translateSelection(
  selection: ReadonlySet<EntryRef>,
  changes: readonly NodeChange[],
  meant: (ref: EntryRef) => readonly EntryRef[] = itself,
): ReadonlySet<EntryRef> {
  const next = new Set(selection)
  for (const change of changes) {
    if (change.type !== 'select') continue
    for (const ref of meant(change.id as EntryRef)) {
      if (change.selected) next.add(ref)
      else next.delete(ref)
    }
  }
  const same = next.size === selection.size && [...next].every(ref => selection.has(ref))
  return same ? selection : next
}

/** A click on what stands for these entries: alone it selects them, with shift (or the platform's key) it adds or takes away. */
export function translateClick(
  selection: ReadonlySet<EntryRef>,
  refs: readonly EntryRef[],
  adding: boolean,
): ReadonlySet<EntryRef> {
  const isSelected = refs.length > 0 && refs.every(ref => selection.has(ref))
  if (!adding) return selection.size === refs.length && (isSelected || refs.length === 0) ? selection : new Set(refs)
  const next = new Set(selection)
  for (const ref of refs) {
    if (isSelected) next.delete(ref)
    else next.add(ref)
  }
  return next
}

/** Where a dragged connection ended: on a step, on nothing (open canvas), or on what cannot be connected. */
export type ConnectionEnd =
  | { readonly kind: 'connect'; readonly from: EntryRef; readonly to: EntryRef }
  | { readonly kind: 'open'; readonly from: EntryRef; readonly at: Point }
  | { readonly kind: 'none' }

export function translateConnection(
  from: EntryRef | null,
  to: EntryRef | null,
  at: Point,
  travelled: number,
): ConnectionEnd {
  if (from === null || from === to) return { kind: 'none' }
  if (to !== null) return { kind: 'connect', from, to }
  // A press on the handle without a drag means nothing.
  return travelled < 24 ? { kind: 'none' } : { kind: 'open', from, at: { x: Math.round(at.x), y: Math.round(at.y) } }
}
