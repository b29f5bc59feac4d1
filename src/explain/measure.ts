// How finely an explained number is told: everything in one explanation is counted in the same small unit, so that sums agree.

import { readingUnit } from '../diagram/headline-cell'
import { secondsPerDay } from '../model/calendar'
import { formatNumber } from '../model/format'
import type { Calendar } from '../model/types'

export interface Measure {
  /** How much one count is, in the unit of the values. */
  readonly size: number
  /** A count as it stands beside a bar: "22.05d". */
  readonly short: (count: number) => string
  /** A count as it stands in a sentence: "60.47 working days". */
  readonly whole: (count: number) => string
}

/** More counts than this tell nobody anything, and no longer divide exactly: a coarser count is taken. */
const mostCounts = 1e9

/** Hundredths, or as much coarser as the greatest value asks for. */
function countsPerUnit(units: number): number {
  let counts = 100
  while (Math.abs(units) * counts > mostCounts) counts /= 10
  return counts
}

/** A count in units again. Powers of ten below 1 are divided by, not multiplied with, to stay exact. */
const numberOf = (count: number, counts: number): string =>
  formatNumber(counts >= 1 ? count / counts : count * Math.round(1 / counts))

/** Spans of working time, in hundredths of the unit that `seconds`, the sum, is read in. */
export function timeMeasure(seconds: number, calendar: Calendar): Measure {
  const [unit, one, many] = readingUnit(seconds, calendar)
  const counts = countsPerUnit(seconds / unit)
  const number = (count: number): string => numberOf(count, counts)
  const sign = unit === secondsPerDay(calendar) ? 'd' : unit === 3600 ? 'h' : unit === 60 ? 'min' : 's'
  return {
    size: unit / counts,
    short: count => `${number(count)}${sign}`,
    whole: count => `${number(count)} ${number(count) === '1' ? one : many}`,
  }
}

/** Shares, in hundredths of a percent. */
export function shareMeasure(fraction: number): Measure {
  const counts = countsPerUnit(fraction * 100)
  const text = (count: number): string => `${numberOf(count, counts)} %`
  return { size: 0.01 / counts, short: text, whole: text }
}

/** Items, in hundredths. */
export function itemMeasure(items: number): Measure {
  const counts = countsPerUnit(items)
  const number = (count: number): string => numberOf(count, counts)
  return {
    size: 1 / counts,
    short: number,
    whole: count => `${number(count)} ${number(count) === '1' ? 'item' : 'items'}`,
  }
}

export const countOf = (measure: Measure, value: number): number => Math.round(value / measure.size)
