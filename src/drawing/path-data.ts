// Writes path data and numbers: two decimals at most, never an exponent, so that one map gives one file.

export interface XY {
  readonly x: number
  readonly y: number
}

/** A number with at most two decimals; what is not finite becomes 0, since a picture must always open. */
export function num(value: number): string {
  // Nearly all of them; `| 0` is whole and no negative zero.
  if ((value | 0) === value) return String(value | 0)
  if (!Number.isFinite(value)) return '0'
  const rounded = Math.round(value * 100) / 100
  return Math.abs(rounded) >= 1e15 ? '0' : String(rounded === 0 ? 0 : rounded)
}

const pair = (point: XY): string => `${num(point.x)} ${num(point.y)}`

/** A straight line on to a point: level and upright ones name one number. Rounded numbers decide, since they are what is drawn. */
function lineTo(from: XY, to: XY): string {
  const [x, y] = [num(to.x), num(to.y)]
  if (num(from.y) === y) return `H${x}`
  return num(from.x) === x ? `V${y}` : `L${x} ${y}`
}

/** Straight lines through the points. */
export function polyline(points: readonly XY[]): string {
  let d = ''
  let before: XY | null = null
  for (const point of points) {
    d += before ? lineTo(before, point) : `M${pair(point)}`
    before = point
  }
  return d
}

export const polygon = (points: readonly XY[]): string => `${polyline(points)}Z`

/** The point `length` from `from` on the way to `to`. */
function towards(from: XY, to: XY, length: number): XY {
  const distance = Math.hypot(to.x - from.x, to.y - from.y)
  if (distance === 0) return from
  const part = length / distance
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

/** Lines through the points with corners rounded by `radius`, or by half of the shorter side where there is less room. */
export function roundedLine(points: readonly XY[], radius: number): string {
  const [first] = points
  if (!first) return ''
  let d = `M${pair(first)}`
  let last = first
  for (let index = 1; index < points.length; index += 1) {
    const before = points[index - 1] ?? first
    const here = points[index] ?? first
    const after = points[index + 1]
    if (!after) {
      d += lineTo(last, here)
      continue
    }
    const room = Math.min(
      Math.hypot(here.x - before.x, here.y - before.y),
      Math.hypot(after.x - here.x, after.y - here.y),
    )
    const r = Math.min(radius, room / 2)
    const bend = towards(here, before, r)
    d += `${lineTo(last, bend)}Q${pair(here)} ${pair(towards(here, after, r))}`
    last = towards(here, after, r)
  }
  return d
}

/** A filled arrowhead with its tip at `tip`, pointing away from `from`. */
export function arrowhead(from: XY, tip: XY, length = 9, width = 9): string {
  const base = towards(tip, from, length)
  const along = Math.hypot(tip.x - base.x, tip.y - base.y) || 1
  const across = { x: (-(tip.y - base.y) / along) * (width / 2), y: ((tip.x - base.x) / along) * (width / 2) }
  return polygon([tip, { x: base.x + across.x, y: base.y + across.y }, { x: base.x - across.x, y: base.y - across.y }])
}
