// What a duration means as numbers: low, mean and high in seconds of working time, in the calendar of its map.

import type { Amount } from './amount'
import { unitSeconds } from './calendar'
import { type Duration, parseDuration } from './duration'
import type { Calendar, DurationText } from './types'

/** Seconds of working time. */
export interface Estimate {
  readonly low: number
  readonly mean: number
  readonly high: number
}

/** So many items wait; only demand can turn them into time. */
export interface ItemCount {
  readonly items: number
}

const amountSeconds = ({ number, unit }: Amount, calendar: Calendar): number =>
  unit === null ? 0 : Number(number) * unitSeconds(unit, calendar)

const sumSeconds = (side: readonly Amount[], calendar: Calendar): number =>
  side.reduce((sum, amount) => sum + amountSeconds(amount, calendar), 0)

/**
 * One number is itself; a range has the mean of its ends, three points the PERT mean (low + 4·likely + high) / 6, a gate of
 * interval X is 0, X/2, X. Sides that the calendar turns round are put in order: the least is low.
 * @see metrics.md, Estimates
 */
export function estimate(duration: Exclude<Duration, { kind: 'items' }>, calendar: Calendar): Estimate {
  if (duration.kind === 'every') {
    const interval = amountSeconds(duration.amount, calendar)
    return { low: 0, mean: interval / 2, high: interval }
  }
  const sides = duration.sides.map(side => sumSeconds(side, calendar)).sort((a, b) => a - b)
  const low = sides[0] ?? 0
  const high = sides[sides.length - 1] ?? low
  const likely = sides.length === 3 ? sides[1] : undefined
  if (low === high) return { low, mean: low, high }
  return { low, mean: likely === undefined ? (low + high) / 2 : (low + 4 * likely + high) / 6, high }
}

/** The estimate of a stored duration, or its count of items. Text outside the grammar is a bug of whoever stored it. */
export function estimateText(text: DurationText, calendar: Calendar): Estimate | ItemCount {
  const read = parseDuration(text, 'wait')
  if (!read.ok) throw new Error(read.error.message)
  return read.value.kind === 'items' ? { items: Number(read.value.count) } : estimate(read.value, calendar)
}

/** The mean of a stored duration in seconds of working time. Throws for a count of items, which is no time. */
export function meanSeconds(text: DurationText, calendar: Calendar): number {
  const read = estimateText(text, calendar)
  if ('items' in read) throw new Error(`'${text}' is no time without demand`)
  return read.mean
}
