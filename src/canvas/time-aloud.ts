// A time as a screen reader says it well: "22 days" instead of "22d", which is read as letters.

import { formatTime } from '../model/format'
import type { Calendar } from '../model/types'

const units: Readonly<Record<string, string>> = { s: 'second', min: 'minute', h: 'hour', d: 'day' }

/** @param seconds of working time */
export function timeAloud(seconds: number, calendar: Calendar): string {
  const text = formatTime(seconds, calendar)
  if (seconds === 0) return 'no time'
  const [, count, unit] = /^(.*?[\d.]+)(s|min|h|d)$/.exec(text) ?? []
  const word = unit === undefined ? undefined : units[unit]
  if (count === undefined || word === undefined) return text
  return `${count} ${word}${count === '1' ? '' : 's'}`
}
