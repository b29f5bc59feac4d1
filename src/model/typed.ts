// What a person types into one field for a time. More is understood than a file may say (`~` for a guess, days as this map
// means them), and less is let through: a range that runs backwards is a slip.

import type { Amount } from './amount'
import { secondsPerDay, unitSeconds } from './calendar'
import { type Duration, type DurationUse, parseDuration, type Sum, writeDuration } from './duration'
import { durationEcho } from './echo'
import { estimate } from './estimate'
import { quoted } from './quoted'
import { ok, type Result, refuse } from './result'
import type { Calendar, DurationText } from './types'

export interface TypedDuration {
  /** Canonical, as it is kept. */
  readonly text: DurationText
  /** It was marked with `~`. */
  readonly guess: boolean
  /** What was understood: "30cd = 30 calendar days, 21.4 working days". */
  readonly echo: string
}

/** `m` alone is minutes, which who means months should be told. */
const bareM = /\d\s*m(?![a-z])/i
const isoPart = /p[t\d]/i
const oneItem = /^(\S+\s*)item$/i

/**
 * Reads one typed duration. A leading or trailing `~` marks a guess. In a map whose people mean calendar days, a bare `d` in a
 * wait becomes `cd`. A range that runs backwards in the map's calendar is refused; the refusal is one line and does not say
 * what was kept.
 */
export function readTyped(typed: string, use: DurationUse, calendar: Calendar): Result<TypedDuration> {
  const trimmed = typed.trim()
  const plain = trimmed.replace(/^~\s*/, '').replace(/\s*~$/, '')
  const guess = plain !== trimmed
  const read = parseDuration(plain.replace(oneItem, '$1items'), use)
  if (!read.ok) return read
  const meansCalendar = use === 'wait' && calendar.typedDays === 'calendar' && !isoPart.test(plain)
  const duration = meansCalendar ? withCalendarDays(read.value, calendar) : read.value
  const forwards = inOrder(duration, calendar)
  if (forwards) return refuse('', `${quoted(plain)} runs backwards. Write ${forwards}.`)
  const text = writeDuration(duration)
  const left = duration === read.value ? plain : text
  const months = bareM.test(plain) ? ', a month is 1mo' : ''
  const guessed = guess ? ', a guess' : ''
  return ok({ text, guess, echo: `${left} = ${durationEcho(duration, calendar)}${months}${guessed}` })
}

const calendarDay = (amount: Amount): Amount => (amount.unit === 'd' ? { ...amount, unit: 'cd' } : amount)

/** Days become calendar days where that is not the same; a duration without days stays the same object. */
function withCalendarDays(duration: Duration, calendar: Calendar): Duration {
  if (unitSeconds('cd', calendar) === secondsPerDay(calendar) || duration.kind === 'items') return duration
  if (duration.kind === 'every') {
    return duration.amount.unit === 'd' ? { ...duration, amount: calendarDay(duration.amount) } : duration
  }
  const hasDays = duration.sides.some(side => side.some(({ unit }) => unit === 'd'))
  return hasDays ? { ...duration, sides: duration.sides.map(side => side.map(calendarDay)) } : duration
}

/** The range the right way round, as text; `null` when it is already. */
function inOrder(duration: Duration, calendar: Calendar): DurationText | null {
  if (duration.kind !== 'span') return null
  const length = (side: Sum) => estimate({ kind: 'span', sides: [side] }, calendar).mean
  const sorted = [...duration.sides].sort((a, b) => length(a) - length(b))
  const isSorted = duration.sides.every((side, at) => length(side) === length(sorted[at] ?? []))
  return isSorted ? null : writeDuration({ kind: 'span', sides: sorted })
}
