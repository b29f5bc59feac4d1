// Where the focus goes once the field of a cell is left.

import { type GridPlace, type GridSize, moved, tabbed } from '../table/grid-range'

export type FieldEnd = 'down' | 'up' | 'next' | 'before' | 'left' | 'right' | 'stay'

const keys = { down: 'ArrowDown', up: 'ArrowUp', left: 'ArrowLeft', right: 'ArrowRight' } as const

/** `null`: nowhere else. */
export function placeAfter(at: GridPlace, end: FieldEnd, size: GridSize): GridPlace | null {
  if (end === 'stay') return null
  if (end === 'next' || end === 'before') return tabbed(at, end === 'next' ? 1 : -1, size)
  const to = moved(at, { key: keys[end], jump: false }, size)
  return to && to.row < 0 ? at : to
}
