// Small pieces of plain English that headline, ladder and poster share: numbers as words, lists, durations and the basis of a map.

import type { Amount, Unit } from '../model/amount'
import { type Duration, parseDuration } from '../model/duration'
import { estimateText } from '../model/estimate'
import { formatCalendar, formatNumber } from '../model/format'
import type { Calendar, DurationText } from '../model/types'

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A count as a word up to twelve, in digits above. */
export const numberWord = (count: number): string => small[count] ?? formatNumber(count)

/** "two permissions", "one permission". */
export const counted = (count: number, one: string, many: string): string =>
  `${numberWord(count)} ${count === 1 ? one : many}`

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts[parts.length - 1]}`
}

/** The first letter as a capital; text that does not begin with a Latin letter stays as it is. */
export const capitalised = (text: string): string => text.replace(/^[a-z]/, letter => letter.toUpperCase())

/** What a day and a week mean in this map, the basis that stands beside flow efficiency: "8 h days, 5 a week". */
export const basisText = (calendar: Calendar): string =>
  `${twoDecimals(calendar.hoursPerDay)} h days, ${twoDecimals(calendar.daysPerWeek)} a week`

const twoDecimals = (value: number): string => formatNumber(Math.round(value * 100) / 100)

/** Whether a day of this map is a day of the calendar. */
export const isPlainCalendar = (calendar: Calendar): boolean =>
  calendar.hoursPerDay === 24 && calendar.daysPerWeek === 7

function unitWords(unit: Unit | null, calendar: Calendar): readonly [string, string] {
  const plain = isPlainCalendar(calendar)
  switch (unit) {
    case 's':
      return ['second', 'seconds']
    case 'min':
      return ['minute', 'minutes']
    case 'h':
      return plain ? ['hour', 'hours'] : ['working hour', 'working hours']
    case 'w':
      return ['week', 'weeks']
    case 'mo':
      return ['month', 'months']
    case 'cd':
      return ['calendar day', 'calendar days']
    default:
      return plain ? ['day', 'days'] : ['working day', 'working days']
  }
}

function singleAmount(duration: Duration): Amount | null {
  const [side, ...others] = duration.kind === 'span' ? duration.sides : []
  return side?.length === 1 && others.length === 0 ? (side[0] ?? null) : null
}

/** A duration as a person would say it, "2 weeks"; ranges and sums as calendar time. `null` when it cannot be read. */
export function durationWords(text: DurationText, calendar: Calendar): string | null {
  const read = parseDuration(text, 'time')
  if (!read.ok) return null
  const amount = singleAmount(read.value)
  if (amount) {
    const [one, many] = unitWords(amount.unit, calendar)
    return `${amount.number} ${amount.number === '1' ? one : many}`
  }
  const estimate = estimateText(text, calendar)
  return 'mean' in estimate ? formatCalendar(estimate.mean, calendar) : null
}
