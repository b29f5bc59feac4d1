// Numbers as people read them: short working times, calendar time to two figures, shares, dates. No Intl, so that browser,
// file and command line write the same.

import { calendarDays, secondsPerDay } from './calendar'
import type { Calendar, DateText, Fraction } from './types'

const unknown = '?'
const minute = 60
const hour = 60 * minute
const daysPerWeek = 7
const daysPerMonth = (52 / 12) * daysPerWeek
const daysPerYear = 52 * daysPerWeek

const minus = (value: number): string => (value < 0 ? '−' : '')

/** Decimal digits without an exponent and without trailing zeros, at most six after the point. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return unknown
  if (Math.abs(value) >= 1e15) return minus(value) + BigInt(Math.round(Math.abs(value))).toString()
  const text = Math.abs(value)
    .toFixed(6)
    .replace(/\.?0+$/, '')
  return text === '0' ? '0' : minus(value) + text
}

/** One decimal below 100, none above. */
const roundShort = (value: number): number => (value < 99.95 ? Math.round(value * 10) / 10 : Math.round(value))

/** Two figures: one decimal below 10, none up to 100, tens and so on above. */
function roundTwo(value: number): number {
  if (value < 9.95) return Math.round(value * 10) / 10
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return Math.round(value / step) * step
}

interface Scale {
  readonly unit: string
  readonly size: number
}

/** The largest unit of which there is at least one after rounding; what is rounded up to a full larger unit is one of those. */
function inUnits(value: number, scales: readonly Scale[], round: (value: number) => number): readonly [number, string] {
  let chosen: readonly [number, string] = [round(value / (scales[0]?.size ?? 1)), scales[0]?.unit ?? '']
  let rounded = value
  for (const { unit, size } of scales) {
    if (rounded < size * (1 - 1e-9)) break
    const count = round(value / size)
    chosen = [count, unit]
    rounded = count * size
  }
  return chosen
}

/**
 * A span of working time, short: "22d", "8.1d", "6h", "30min", "45s"; "0h" for nothing.
 * @param seconds of working time
 */
export function formatTime(seconds: number, calendar: Calendar): string {
  if (!Number.isFinite(seconds)) return unknown
  const length = Math.abs(seconds)
  if (length === 0) return '0h'
  if (length < 0.05) return 'under 0.1s'
  const day = secondsPerDay(calendar)
  const scales = [
    { unit: 's', size: 1 },
    { unit: 'min', size: minute },
    { unit: 'h', size: hour },
    { unit: 'd', size: day },
  ].filter(({ unit, size }) => unit === 'd' || size < day)
  const [count, unit] = inUnits(length, scales, roundShort)
  return minus(seconds) + formatNumber(count) + unit
}

/**
 * How long it takes on the calendar, in words and two figures: "12 weeks", "4 months", "3 days"; "6 hours" of work where it
 * is done within a working day.
 * @param seconds of working time
 */
export function formatCalendar(seconds: number, calendar: Calendar): string {
  if (!Number.isFinite(seconds)) return unknown
  const length = Math.abs(seconds)
  if (length === 0) return 'no time'
  if (length < 0.05) return 'under 0.1 seconds'
  const [count, unit] =
    length < secondsPerDay(calendar) * (1 - 1e-9)
      ? inUnits(length, clockScales, roundTwo)
      : calendarUnits(calendarDays(length, calendar))
  return `${minus(seconds)}${formatNumber(count)} ${unit}${count === 1 ? '' : 's'}`
}

const clockScales: readonly Scale[] = [
  { unit: 'second', size: 1 },
  { unit: 'minute', size: minute },
  { unit: 'hour', size: hour },
]

/** Days below two weeks, weeks below four months, months below two years: what people say. */
function calendarUnits(days: number): readonly [number, string] {
  if (days < 2 * daysPerWeek - 1e-6) return [roundTwo(days), 'day']
  if (days < 120) return [roundTwo(days / daysPerWeek), 'week']
  if (days < 2 * daysPerYear - 1e-6) return [roundTwo(days / daysPerMonth), 'month']
  return [roundTwo(days / daysPerYear), 'year']
}

/** A share as a percentage: "13 %"; one decimal where whole numbers would say nothing or everything: "0.4 %", "99.9 %". */
export function formatShare(fraction: Fraction): string {
  if (!Number.isFinite(fraction)) return unknown
  const percent = Math.abs(fraction) * 100
  if (percent === 0) return '0 %'
  if (percent < 0.05) return `under ${minus(fraction)}0.1 %`
  if (percent < 100 && percent >= 99.95) return `over ${minus(fraction)}99.9 %`
  const whole = percent >= 9.95 && !(percent < 100 && percent >= 99.5)
  return `${minus(fraction)}${formatNumber(whole ? Math.round(percent) : Math.round(percent * 10) / 10)} %`
}

/** "1 minute", "3 steps", "1.5 days": a count with its word. */
export const counted = (count: number | string, word: string): string =>
  `${count} ${word}${Number(count) === 1 ? '' : 's'}`

export const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "2 Feb 2026" for `2026-02-02`; any other text as it is. */
export function formatDate(date: DateText): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)(?:$|T)/.exec(date) ?? []
  const name = months[Number(month) - 1]
  const isDay = Number(day) >= 1 && Number(day) <= 31
  return name !== undefined && isDay ? `${Number(day)} ${name} ${Number(year)}` : date
}
