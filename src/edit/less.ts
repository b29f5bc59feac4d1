// A time less another, written as a duration again: the wait is what of the lead time is not work.

import { secondsPerDay } from '../model/calendar'
import { parseDuration } from '../model/duration'
import { estimateText, meanSeconds } from '../model/estimate'
import type { Calendar, DurationText } from '../model/types'

/**
 * `5d` less `2h` is `4d 6h` in eight-hour days. A range keeps its ends, each less the mean of what is taken off, and nothing
 * falls below 0. `null` for what has no ends to take from: a gate, waiting items.
 */
export function lessThan(whole: DurationText, part: DurationText, calendar: Calendar): DurationText | null {
  const parsed = parseDuration(whole, 'wait')
  if (!parsed.ok || parsed.value.kind !== 'span') return null
  const estimate = estimateText(whole, calendar)
  if ('items' in estimate) return null
  const off = meanSeconds(part, calendar)
  const low = writeSeconds(Math.max(0, estimate.low - off), calendar)
  const high = writeSeconds(Math.max(0, estimate.high - off), calendar)
  return parsed.value.sides.length === 1 || low === high ? high : `${low}-${high}`
}

/** Whole days, then hours and minutes, then seconds. */
function writeSeconds(seconds: number, calendar: Calendar): DurationText {
  const day = secondsPerDay(calendar)
  // Sums of fractions of a day may be off by a hair.
  const total = Math.round(seconds * 1000) / 1000
  const days = Math.floor(total / day + 1e-9)
  let rest = Math.max(0, total - days * day)
  const parts: string[] = days > 0 ? [`${days}d`] : []
  for (const [size, unit] of [
    [3600, 'h'],
    [60, 'min'],
  ] as const) {
    const count = Math.floor(rest / size + 1e-9)
    rest = Math.max(0, rest - count * size)
    if (count > 0) parts.push(`${count}${unit}`)
  }
  const left = Math.round(rest * 100) / 100
  if (left > 0) parts.push(`${left}s`)
  return parts.length > 0 ? parts.join(' ') : '0'
}
