// The axis under the strip: round ticks for a span of working time, five to seven of them where there is room, in the unit
// that reads best.

import { num } from '../drawing/path-data'
import type { Primitive } from '../drawing/primitive'
import { measure } from '../drawing/text'
import { unitSeconds } from '../model/calendar'
import { formatNumber } from '../model/format'
import type { Calendar } from '../model/types'

export interface Tick {
  readonly seconds: number
  readonly label: string
}

type TickUnit = 's' | 'min' | 'h' | 'd' | 'w'

/** The largest unit of which the span holds a few, so that labels stay short. */
function tickUnit(total: number, calendar: Calendar): TickUnit {
  if (total >= 26 * unitSeconds('w', calendar)) return 'w'
  if (total >= 2 * unitSeconds('d', calendar)) return 'd'
  if (total >= 2 * 3600) return 'h'
  return total >= 2 * 60 ? 'min' : 's'
}

/** The roundest first; with these some step gives five to seven ticks whatever the span. */
const round = [1, 5, 2, 3, 6, 1.5]

/** The step, in units, that makes about six ticks of at most `most`; ties go to the rounder. */
function tickStep(units: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(units))
  let best = units
  let distance = Number.POSITIVE_INFINITY
  for (const scale of [power / 10, power, power * 10]) {
    for (const [roundness, factor] of round.entries()) {
      const step = factor * scale
      const count = Math.floor(units / step + 1e-9) + 1
      if (count > most) continue
      const off = (count >= 5 && count <= 7 ? 0 : 10 * Math.abs(count - 6)) + roundness
      if (off < distance) {
        distance = off
        best = step
      }
    }
  }
  return best
}

/** The ticks of a span from 0 to `total` seconds, the first at 0; none where the span is empty. At most `most`, at least the first. */
export function axisTicks(total: number, calendar: Calendar, most = 7): readonly Tick[] {
  if (!(total > 0) || !Number.isFinite(total)) return []
  const unit = tickUnit(total, calendar)
  const seconds = unitSeconds(unit, calendar)
  const step = tickStep(total / seconds, Math.max(2, most))
  const count = Math.floor(total / seconds / step + 1e-9) + 1
  return Array.from({ length: count }, (_, index) => ({
    seconds: index * step * seconds,
    label: `${formatNumber(Math.round(index * step * 1e6) / 1e6)}${unit}`,
  }))
}

const labelSize = 12

/** Draws ticks and labels under a strip whose lower edge is at `y`. */
export function drawAxis(
  total: number,
  calendar: Calendar,
  width: number,
  y: number,
  textScale: number,
): readonly Primitive[] {
  const size = labelSize * textScale
  let ticks = axisTicks(total, calendar)
  for (let most = 6; most > 1 && tickRoom(ticks, total, width) < widestLabel(ticks, size) + 10 * textScale; most -= 1) {
    ticks = axisTicks(total, calendar, most)
  }
  return ticks.flatMap<Primitive>((tick, index) => {
    const x = (tick.seconds / total) * width
    const half = measure(tick.label, size, 400) / 2
    const atEnd = x + half > width
    return [
      {
        kind: 'path',
        d: `M${num(x)} ${num(y + 3 * textScale)}v${num(5 * textScale)}`,
        fill: 'none',
        stroke: 'soft',
      },
      {
        kind: 'text',
        x: atEnd ? width : x,
        baseline: y + 20 * textScale,
        size,
        weight: 400,
        anchor: index === 0 ? 'start' : atEnd ? 'end' : 'middle',
        fill: 'soft',
        lines: [tick.label],
      },
    ]
  })
}

const widestLabel = (ticks: readonly Tick[], size: number): number =>
  Math.max(...ticks.map(tick => measure(tick.label, size, 400)), 0)

function tickRoom(ticks: readonly Tick[], total: number, width: number): number {
  const second = ticks[1]
  return second ? (second.seconds / total) * width : Number.POSITIVE_INFINITY
}
