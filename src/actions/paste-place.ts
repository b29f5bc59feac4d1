// Where pasted entries go: where they were copied from when that is free, else below, as often as needed.

import type { Fragment } from '../edit/clipboard'
import { pitch, rowPitch } from '../edit/places'
import type { Point } from '../model/types'

/** Entries nearer than this, in map units, would lie upon each other. */
const near: Point = { x: pitch - 40, y: 150 }
const mostRows = 200

/** What a pasted fragment is moved by, so that it lies on nothing that is drawn. */
export function pasteOffset({ map }: Fragment, drawn: readonly Point[]): Point {
  const copies = [map.steps, map.symbols, map.notes].flatMap(records =>
    Object.values<{ readonly position: Point | null }>(records).flatMap(({ position }) => position ?? []),
  )
  const isTaken = (down: number) =>
    copies.some(copy =>
      drawn.some(other => Math.abs(other.x - copy.x) < near.x && Math.abs(other.y - copy.y - down) < near.y),
    )
  let down = 0
  for (let row = 0; row < mostRows && isTaken(down); row++) down += rowPitch
  return { x: 0, y: down }
}
