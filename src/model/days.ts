// Calendar dates as numbers of days, without a clock and without a time zone: how old something is, and the day after.

import type { DateText } from './types'

/** 400 years of the Gregorian calendar repeat. */
const daysPerEra = 146_097

/** Days since 1 March of year 0; `null` for a text that does not begin with a date like `2026-02-02`. */
export function dayNumber(date: DateText): number | null {
  const [, y = '', m = '', d = ''] = /^(\d{4})-(\d\d)-(\d\d)(?:$|T)/.exec(date) ?? []
  const [month, day] = [Number(m), Number(d)]
  if (y === '' || month < 1 || month > 12 || day < 1 || day > 31) return null
  // Years begin in March, so that the leap day is their last.
  const year = Number(y) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const ofEra = year - era * 400
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return era * daysPerEra + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear
}

/** The date of a day number: `dayNumber(dateOfDay(n))` is n. */
export function dateOfDay(number: number): DateText {
  const era = Math.floor(number / daysPerEra)
  const ofEra = number - era * daysPerEra
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = ((fromMarch + 2) % 12) + 1
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(era * 400 + year + (month <= 2 ? 1 : 0)).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** Days from one date to another, below 0 where it is before; `null` when one of them is no date. */
export function daysBetween(from: DateText | null, to: DateText | null): number | null {
  const [start, end] = [from === null ? null : dayNumber(from), to === null ? null : dayNumber(to)]
  return start === null || end === null ? null : end - start
}

/** A day to show as an example of a date: so many days from today, `today` itself where that is no date. */
export function exampleDate(today: DateText, days: number): DateText {
  const day = dayNumber(today)
  return day === null ? today : dateOfDay(day + days)
}
