// What was understood of a typed duration, in plain words beside the field: "30cd = 30 calendar days, 21.4 working days".

import type { Amount, Unit } from './amount'
import { secondsPerDay } from './calendar'
import type { Duration, Sum } from './duration'
import { estimate } from './estimate'
import { counted, formatNumber } from './format'
import type { Calendar } from './types'

const isPlain = ({ hoursPerDay, daysPerWeek }: Calendar): boolean => hoursPerDay === 24 && daysPerWeek === 7

function unitWord(unit: Unit, calendar: Calendar): string {
  switch (unit) {
    case 's':
      return 'second'
    case 'min':
      return 'minute'
    case 'h':
      return 'hour'
    case 'd':
      return isPlain(calendar) ? 'day' : 'working day'
    case 'w':
      return 'week'
    case 'mo':
      return 'month'
    case 'cd':
      return 'calendar day'
  }
}

const amountWords = ({ number, unit }: Amount, calendar: Calendar): string =>
  unit === null ? 'no time' : counted(number, unitWord(unit, calendar))

const sumWords = (side: Sum, calendar: Calendar): string => side.map(amount => amountWords(amount, calendar)).join(' ')

/** The unit that a time of so many seconds is best said in. */
function bestUnit(seconds: number, calendar: Calendar): readonly [Unit, number] {
  const day = secondsPerDay(calendar)
  if (seconds >= day) return ['d', day]
  if (seconds >= 3600) return ['h', 3600]
  return seconds >= 60 ? ['min', 60] : ['s', 1]
}

interface Total {
  readonly number: string
  readonly unit: Unit
}

/** A time in one unit, to one decimal. */
function totalOf(seconds: number, calendar: Calendar): Total {
  const [unit, size] = bestUnit(seconds, calendar)
  const count = seconds / size
  return { number: formatNumber(count < 0.1 ? Number(count.toPrecision(1)) : Math.round(count * 10) / 10), unit }
}

const totalWords = ({ number, unit }: Total, calendar: Calendar): string =>
  number === '0' ? 'no time' : counted(number, unitWord(unit, calendar))

/** The unit of a side that is one amount. */
const unitOf = (side: Sum | undefined): Unit | null => (side?.length === 1 ? (side[0]?.unit ?? null) : null)

/** The sides of a range and its mean, the unit said once where they share it: "15 to 29 working days, 22 on average". */
function rangeWords(sides: readonly Sum[], mean: Total, calendar: Calendar): string {
  const low = sides[0] ?? []
  const high = sides[sides.length - 1] ?? []
  const unit = unitOf(high)
  const short = (side: Sum) =>
    unit !== null && unitOf(side) === unit ? (side[0]?.number ?? '') : sumWords(side, calendar)
  const likely = sides.length === 3 ? `, likely ${short(sides[1] ?? [])}` : ''
  const average = mean.unit === unit ? mean.number : totalWords(mean, calendar)
  return `${short(low)} to ${sumWords(high, calendar)}${likely}, ${average} on average`
}

/** What a duration means, in words, with its length in working days, hours or minutes where that says more. */
export function durationEcho(duration: Duration, calendar: Calendar): string {
  if (duration.kind === 'items') return `${counted(duration.count, 'item')} waiting; the time follows from demand`
  const total = totalOf(estimate(duration, calendar).mean, calendar)
  if (duration.kind === 'every') {
    return `opens every ${amountWords(duration.amount, calendar)}, ${totalWords(total, calendar)} on average`
  }
  const [only] = duration.sides
  if (!only || duration.sides.length > 1) return rangeWords(duration.sides, total, calendar)
  const words = sumWords(only, calendar)
  return unitOf(only) === total.unit || total.number === '0' ? words : `${words}, ${totalWords(total, calendar)}`
}
