// How much working time lies between two moments, by a map's calendar: what a log of clock times says in the map's own unit.

import { secondsPerDay } from './calendar'
import type { Calendar } from './types'

const dayLength = 86_400
/** A working day begins at nine, or earlier where its hours would not fit before midnight. */
const opensAt = 9 * 3600
/** 1 January 1970 was a Thursday: days since then, counted from a Monday. */
const mondayBefore = 3

/** A moment as `2026-02-05T09:00:00+01:00`: seconds since 1970 on the wall clock of its own zone, and on that of Greenwich. */
interface Moment {
  readonly utc: number
  readonly offset: number
}

const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/

/** Reads a moment with its time zone; without one it is taken as Greenwich. `null` for what is no moment. */
export function readMoment(text: string): Moment | null {
  const [whole, year, month, day, hour, minute, second = '0', zone = 'Z'] = pattern.exec(text) ?? []
  if (whole === undefined) return null
  const numbers = [year, month, day, hour, minute, second].map(Number)
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = numbers
  if (mo < 1 || mo > 12 || d < 1 || d > 31 || h > 24 || mi > 59 || s > 60) return null
  const local = daysFromCivil(y, mo, d) * dayLength + h * 3600 + mi * 60 + s
  const offset = offsetSeconds(zone)
  return { utc: local - offset, offset }
}

function offsetSeconds(zone: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60)
}

/** Days since 1 January 1970 of a date of the Gregorian calendar. @see Howard Hinnant, chrono-compatible date algorithms */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/**
 * Seconds of working time from one moment to a later one; 0 when it is earlier, `null` when either is no moment. Days are
 * those of the first moment's zone. A working day has `hoursPerDay` hours from nine on, a week its first `daysPerWeek` days
 * from Monday. What begins and ends on one day counts at least what its clock says, up to a working day: people do work late.
 */
export function workingSeconds(from: string, to: string, calendar: Calendar): number | null {
  const [start, end] = [readMoment(from), readMoment(to)]
  if (!start || !end) return null
  const a = start.utc + start.offset
  const b = end.utc + start.offset
  if (b <= a) return 0
  if (calendar.hoursPerDay === 24 && calendar.daysPerWeek === 7) return b - a
  const first = Math.floor(a / dayLength)
  const last = Math.floor(b / dayLength)
  const hours = secondsPerDay(calendar)
  if (first === last) return Math.min(hours, b - a)
  const window = { from: Math.min(opensAt, dayLength - hours), hours }
  const edges =
    dayShare(first, calendar) * overlap(a - first * dayLength, dayLength, window) +
    dayShare(last, calendar) * overlap(0, b - last * dayLength, window)
  return edges + daysBetween(first + 1, last, calendar) * hours
}

/** How much of a day of the week is worked: 1, 0, or the part that is left of `daysPerWeek`. */
function dayShare(day: number, { daysPerWeek }: Calendar): number {
  const weekday = (((day + mondayBefore) % 7) + 7) % 7
  return Math.min(1, Math.max(0, daysPerWeek - weekday))
}

function daysBetween(from: number, to: number, calendar: Calendar): number {
  if (to <= from) return 0
  const weeks = Math.floor((to - from) / 7)
  let days = weeks * calendar.daysPerWeek
  for (let day = from + weeks * 7; day < to; day += 1) days += dayShare(day, calendar)
  return days
}

function overlap(from: number, to: number, window: { readonly from: number; readonly hours: number }): number {
  return Math.max(0, Math.min(to, window.from + window.hours) - Math.max(from, window.from))
}
