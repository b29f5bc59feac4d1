// Hatches and dots as plain lines inside an outline, in the very places where SVG puts its pattern. PDF has tiles of its own,
// but viewers draw seams between them, and printers blur them.

import { num } from '../drawing/path-data'
import type { Pattern } from '../drawing/theme'
import { colourContent, mixed } from './colour'
import type { Bounds } from './outline-content'

/** SVG turns the tiles by this much (patternTransform of drawing/element.ts). */
const turn = Math.SQRT1_2

/**
 * Fills the current clip over `bounds`. `bounds` are in the coordinates of the shape's group, where the tiles begin, and
 * (dx, dy) moves them to the page.
 */
export function patternContent(pattern: Pattern, bounds: Bounds, dx: number, dy: number): string {
  const { size, width } = pattern
  const corners = [
    [bounds.x, bounds.y],
    [bounds.x + bounds.width, bounds.y],
    [bounds.x, bounds.y + bounds.height],
    [bounds.x + bounds.width, bounds.y + bounds.height],
  ].map(([x = 0, y = 0]) => ({ along: (x + y) * turn, across: (y - x) * turn }))
  const tiles = (values: readonly number[]): readonly [number, number] => [
    Math.floor((Math.min(...values) - width) / size),
    Math.ceil((Math.max(...values) + width) / size),
  ]
  const [first, last] = tiles(corners.map(corner => corner.along))
  const [low, high] = tiles(corners.map(corner => corner.across))
  const place = (along: number, across: number): string =>
    `${num((along - across) * turn + dx)} ${num((along + across) * turn + dy)}`
  const colour = colourContent(mixed(pattern.ground, pattern.colour, pattern.opacity), 'RG')
  const round = pattern.form === 'dots'
  let lines = ''
  for (let tile = first; tile <= last; tile += 1) {
    const along = (tile + 0.5) * size
    if (!round) {
      lines += `${place(along, low * size)} m ${place(along, high * size)} l\n`
      continue
    }
    for (let row = low; row <= high; row += 1) {
      const dot = place(along, (row + 0.5) * size)
      lines += `${dot} m ${dot} l\n`
    }
  }
  return `${colour}${num(round ? width * 2 : width)} w ${round ? 1 : 0} J [] 0 d\n${lines}S\n`
}
