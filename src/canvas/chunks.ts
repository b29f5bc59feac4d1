// A long list of shapes in pieces of neighbours, each with the box around it, to tell which of them are in sight.

import { around, boxOf } from '../diagram/entry-areas'
import type { Primitive } from '../drawing/primitive'
import type { Box } from './box'

export interface Chunk {
  /** The place of its first shape in the list. */
  readonly first: number
  readonly parts: readonly Primitive[]
  /** `null` for what paints nothing. */
  readonly box: Box | null
}

/** What follows in the list mostly stands beside each other: a row of the ladder has about so many shapes. */
const length = 24

const boxes = new WeakMap<Primitive, Box | null>()

/** The box of a shape, worked out once: after an edit nearly all of them are the ones of before. */
function knownBox(shape: Primitive): Box | null {
  const known = boxes.get(shape)
  if (known !== undefined) return known
  const box = boxOf(shape)
  boxes.set(shape, box)
  return box
}

/** All shapes in their order, in pieces. */
export function chunks(parts: readonly Primitive[]): readonly Chunk[] {
  return Array.from({ length: Math.ceil(parts.length / length) }, (_, index) => {
    const first = index * length
    const some = parts.slice(first, first + length)
    return { first, parts: some, box: around(some.flatMap(part => knownBox(part) ?? [])) }
  })
}

/** Which pieces reach into what the window shows, or into as much again on each side of it, in their order. */
export function chunksInSight(all: readonly Chunk[], shown: Box): readonly number[] {
  const { x, y, width, height } = shown
  return all.flatMap(({ box }, index) =>
    box &&
    box.x < x + 2 * width &&
    box.x + box.width > x - width &&
    box.y < y + 2 * height &&
    box.y + box.height > y - height
      ? index
      : [],
  )
}
