// Alignment while dragging: what is moved snaps to edges, centres and the even pitch of what stands still, and thin lines say to what.

import { around } from '../diagram/entry-areas'
import type { Point } from '../model/types'
import { type Box, shifted } from './box'

/** A line to draw, in map coordinates: upright at `at` (x) or level at `at` (y), from `from` to `to` along the other axis. */
export interface GuideLine {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Alignment {
  /** To be added to every moved position; whole pixels. */
  readonly by: Point
  readonly lines: readonly GuideLine[]
}

/** The same rectangle seen along one axis, so that both axes share one computation. */
interface Span {
  readonly start: number
  readonly size: number
  readonly crossStart: number
  readonly crossSize: number
}

interface Snap {
  readonly by: number
  readonly distance: number
  readonly at: number
  readonly with: readonly Span[]
}

const along = (box: Box, axis: 'x' | 'y'): Span =>
  axis === 'x'
    ? { start: box.x, size: box.width, crossStart: box.y, crossSize: box.height }
    : { start: box.y, size: box.height, crossStart: box.x, crossSize: box.width }

const marks = (span: Span): readonly number[] => [span.start, span.start + span.size / 2, span.start + span.size]

function nearer(best: Snap | null, snap: Snap, tolerance: number): Snap | null {
  if (snap.distance > tolerance) return best
  return best === null || snap.distance < best.distance ? snap : best
}

/** Edges with edges and centres with centres: mixing the two looks like a mistake. */
function snapToMarks(moving: Span, still: readonly Span[], tolerance: number): Snap | null {
  let best: Snap | null = null
  const own = marks(moving)
  for (const span of still) {
    marks(span).forEach((mark, index) => {
      const ends = index === 1 ? [own[1]] : [own[0], own[2]]
      for (const end of ends) {
        if (end === undefined) continue
        best = nearer(best, { by: mark - end, distance: Math.abs(mark - end), at: mark, with: [span] }, tolerance)
      }
    })
  }
  return best
}

const overlaps = (a: Span, b: Span): boolean =>
  a.crossStart < b.crossStart + b.crossSize && b.crossStart < a.crossStart + a.crossSize

/** Even pitch: as far from one neighbour as two neighbours in the same row are from each other, or midway between two. */
function snapToPitch(moving: Span, still: readonly Span[], tolerance: number): Snap | null {
  const row = still.filter(span => overlaps(span, moving)).sort((a, b) => a.start - b.start)
  let best: Snap | null = null
  for (let index = 0; index + 1 < row.length; index++) {
    const first = row[index]
    const second = row[index + 1]
    if (!first || !second) continue
    const gap = second.start - (first.start + first.size)
    if (gap <= 0) continue
    const between = (first.start + first.size + second.start - moving.size) / 2
    const places = [second.start + second.size + gap, first.start - gap - moving.size, between]
    for (const place of places) {
      if (place === between && gap < moving.size) continue
      const snap = {
        by: place - moving.start,
        distance: Math.abs(place - moving.start),
        at: place,
        with: [first, second],
      }
      best = nearer(best, snap, tolerance)
    }
  }
  return best
}

function lineFor(axis: 'x' | 'y', snap: Snap, moving: Span, even: boolean): GuideLine {
  const all = [...snap.with, moving]
  const from = Math.min(...all.map(span => (even ? span.start : span.crossStart)))
  const to = Math.max(...all.map(span => (even ? span.start + span.size : span.crossStart + span.crossSize)))
  if (!even) return { axis, at: snap.at, from, to }
  return { axis: axis === 'x' ? 'y' : 'x', at: moving.crossStart + moving.crossSize / 2, from, to }
}

/**
 * How far the moved boxes should give way to stand in line with the others.
 *
 * @param moved boxes where the pointer has them
 * @param still boxes that do not move
 * @param tolerance map units within which an edge, centre or pitch attracts
 */
export function align(moved: readonly Box[], still: readonly Box[], tolerance: number): Alignment {
  const whole = around(moved)
  if (whole === null) return { by: { x: 0, y: 0 }, lines: [] }
  const found = (['y', 'x'] as const).map(axis => {
    const moving = along(whole, axis)
    const others = still.map(box => along(box, axis))
    const mark = snapToMarks(moving, others, tolerance)
    const pitch = snapToPitch(moving, others, tolerance)
    const even = pitch !== null && (mark === null || pitch.distance < mark.distance)
    return { axis, even, snap: even ? pitch : mark }
  })
  const by = { x: 0, y: 0 }
  for (const { axis, snap } of found) by[axis] = Math.round(whole[axis] + (snap?.by ?? 0)) - whole[axis]
  const settled = shifted(whole, by)
  const lines = found.flatMap(({ axis, even, snap }) => (snap ? [lineFor(axis, snap, along(settled, axis), even)] : []))
  return { by, lines }
}
