// Outlines as PDF operators: path data, rectangles with rounded corners, circles. Places are absolute, in map units.

import { num } from '../drawing/path-data'

/** How far a curve's handles reach to come close to a quarter of a circle of radius 1. */
const quarter = 0.5523

const point = (x: number, y: number): string => `${num(x)} ${num(y)}`

const wanted: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, Z: 0 }
/** The commands that path data may use, in small letters too: all that this project draws with. */
export const pathCommands = Object.keys(wanted).join('')

/** One move, line or curve in absolute places, x and y in turn; `h` closes. */
interface Segment {
  readonly operator: 'm' | 'l' | 'c' | 'h'
  readonly places: readonly number[]
}

/** Reads path data. What follows a command that is not in `pathCommands` is left out. */
function readPath(d: string): readonly Segment[] {
  const segments: Segment[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const [, letter = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const command = letter.toUpperCase()
    const count = wanted[command]
    if (count === undefined) return segments
    if (command === 'Z') {
      segments.push({ operator: 'h', places: [] })
      ;[x, y] = [startX, startY]
      continue
    }
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    for (let at = 0; at + count <= numbers.length; at += count) {
      // Small letters count from where the pen is.
      const [fromX, fromY] = letter === command ? [0, 0] : [x, y]
      const given = numbers.slice(at, at + count)
      const places = given.map((value, index) => value + (command !== 'V' && index % 2 === 0 ? fromX : fromY))
      const [a = 0, b = 0, c = 0, e = 0] = places
      if (command === 'C') segments.push({ operator: 'c', places })
      else if (command === 'Q') {
        const handles = [x + ((a - x) * 2) / 3, y + ((b - y) * 2) / 3, c + ((a - c) * 2) / 3, e + ((b - e) * 2) / 3]
        segments.push({ operator: 'c', places: [...handles, c, e] })
      } else {
        const to = command === 'H' ? [a, y] : command === 'V' ? [x, a] : places
        segments.push({ operator: command === 'M' && at === 0 ? 'm' : 'l', places: to })
      }
      const [endX = 0, endY = 0] = segments.at(-1)?.places.slice(-2) ?? []
      ;[x, y] = [endX, endY]
      if (command === 'M' && at === 0) [startX, startY] = [x, y]
    }
  }
  return segments
}

/** Path data moved by (dx, dy). */
export function pathContent(d: string, dx: number, dy: number): string {
  let out = ''
  for (const { operator, places } of readPath(d)) {
    for (const [index, value] of places.entries()) out += `${num(value + (index % 2 === 0 ? dx : dy))} `
    out += `${operator}\n`
  }
  return out
}

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What an outline lies within: handles of curves count too, so it may be too large, never too small. */
export function pathBounds(d: string): Bounds {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1e9, -1e9]
  for (const { places } of readPath(d)) {
    for (const [index, value] of places.entries()) {
      if (index % 2 === 0) [left, right] = [Math.min(left, value), Math.max(right, value)]
      else [top, bottom] = [Math.min(top, value), Math.max(bottom, value)]
    }
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top }
}

/** A rectangle; its corners are rounded by `radius`, at most half of the shorter side. */
export function rectContent(x: number, y: number, width: number, height: number, radius = 0): string {
  if (radius <= 0) return `${point(x, y)} ${point(width, height)} re\n`
  const r = Math.min(radius, width / 2, height / 2)
  const k = r * (1 - quarter)
  const [right, bottom] = [x + width, y + height]
  const curve = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): string =>
    `${point(ax, ay)} ${point(bx, by)} ${point(cx, cy)} c\n`
  return (
    `${point(x + r, y)} m\n${point(right - r, y)} l\n${curve(right - k, y, right, y + k, right, y + r)}` +
    `${point(right, bottom - r)} l\n${curve(right, bottom - k, right - k, bottom, right - r, bottom)}` +
    `${point(x + r, bottom)} l\n${curve(x + k, bottom, x, bottom - k, x, bottom - r)}` +
    `${point(x, y + r)} l\n${curve(x, y + k, x + k, y, x + r, y)}h\n`
  )
}

export const circleContent = (x: number, y: number, radius: number): string =>
  rectContent(x - radius, y - radius, radius * 2, radius * 2, radius)
