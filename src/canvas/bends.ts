// Where a flow can be taken hold of and bent: its bends, and the middle of each piece between them. Pure, so that what a drag or
// an arrow key does to the bends can be tested without a browser.

import type { XY } from '../drawing/path-data'

/** `index` is that of the bend, or for a piece that of the bend that it would become. */
export interface BendHandle {
  readonly kind: 'bend' | 'piece'
  readonly index: number
  readonly at: XY
}

/** A shorter piece has no handle of its own. */
const shortest = 40
const long = 160

const between = (a: XY, b: XY): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

/** How far along the way the point nearest to `at` is. */
function along(points: readonly XY[], at: XY): number {
  let [best, found, before] = [Number.POSITIVE_INFINITY, 0, 0]
  points.forEach((a, index) => {
    const b = points[index + 1]
    if (!b) return
    const near = {
      x: Math.min(Math.max(at.x, Math.min(a.x, b.x)), Math.max(a.x, b.x)),
      y: Math.min(Math.max(at.y, Math.min(a.y, b.y)), Math.max(a.y, b.y)),
    }
    const off = between(at, near)
    if (off < best) [best, found] = [off, before + between(a, near)]
    before += between(a, b)
  })
  return found
}

/** The handles of a way in the order in which it passes them. `via` are its bends. */
export function bendHandles(points: readonly XY[], via: readonly XY[]): readonly BendHandle[] {
  const bends = via.map((at, index) => ({ kind: 'bend' as const, index, at, place: along(points, at) }))
  const pieces: { kind: 'piece'; at: XY; place: number }[] = []
  let before = 0
  points.forEach((a, index) => {
    const b = points[index + 1]
    if (!b) return
    const length = between(a, b)
    // A long piece often has its words in the middle.
    const part = length >= long ? 0.25 : 0.5
    const at = { x: Math.round(a.x + (b.x - a.x) * part), y: Math.round(a.y + (b.y - a.y) * part) }
    const isTaken = via.some(bend => between(bend, at) < shortest / 2)
    if (length >= shortest && !isTaken) pieces.push({ kind: 'piece', at, place: before + length * part })
    before += length
  })
  return [...bends, ...pieces]
    .sort((a, b) => a.place - b.place)
    .map(one =>
      one.kind === 'bend'
        ? { kind: one.kind, index: one.index, at: one.at }
        : { kind: one.kind, index: bends.filter(bend => bend.place < one.place).length, at: one.at },
    )
}

/** The bends with the handle taken to another place: a bend moves, a piece gets one. */
export function bentAt(via: readonly XY[], { kind, index }: BendHandle, at: XY): readonly XY[] {
  const to = { x: Math.round(at.x), y: Math.round(at.y) }
  return [...via.slice(0, index), to, ...via.slice(kind === 'bend' ? index + 1 : index)]
}

export const withoutBend = (via: readonly XY[], index: number): readonly XY[] =>
  via.filter((_, place) => place !== index)

/** Level with or straight above what stands near: the other bends and both ends of the way. */
export function alignedBend(at: XY, others: readonly XY[], tolerance: number): XY {
  const nearest = (value: number, values: readonly number[]): number =>
    values.reduce(
      (best, one) => (Math.abs(one - value) < Math.abs(best - value) ? one : best),
      Number.POSITIVE_INFINITY,
    )
  const snapped = (value: number, values: readonly number[]): number => {
    const near = nearest(value, values)
    return Math.abs(near - value) <= tolerance ? near : value
  }
  return {
    x: snapped(
      at.x,
      others.map(other => other.x),
    ),
    y: snapped(
      at.y,
      others.map(other => other.y),
    ),
  }
}
