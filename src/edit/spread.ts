// One time, or what several people in the room said: 2d/1w/3w becomes low, likely and high, and says when the room disagrees.

import { meanSeconds } from '../model/estimate'
import { ok, type Result, refuse } from '../model/result'
import { readTyped } from '../model/typed'
import type { Calendar, DurationText } from '../model/types'

export interface Spoken {
  readonly text: DurationText
  readonly echo: string
  readonly guess: boolean
  readonly notice: string | null
}

/** Answers this many times apart are about different things, rather than about the same one known badly. */
const farApart = 5

/** Everyday days and weeks: when people say how long they waited, a week is seven days. */
const everyday: Calendar = { hoursPerDay: 24, daysPerWeek: 7, typedDays: 'working' }

/** Reads one time, or several with a slash between them; the middle one of more than three is the likely one. */
export function readSpread(text: string, use: 'wait' | 'work', calendar: Calendar): Result<Spoken> {
  const answers = text.split('/').map(answer => answer.trim())
  if (answers.length === 1) {
    const read = readTyped(text, use, calendar)
    return read.ok ? ok({ ...read.value, notice: null }) : read
  }
  const read: { text: DurationText; guess: boolean }[] = []
  for (const answer of answers) {
    const one = readTyped(answer, use, calendar)
    if (!one.ok) return one
    if (!/^[\d.]+[a-z]*( [\d.]+[a-z]+)*$/.test(one.value.text)) {
      return refuse('', `Between the slashes stands one time each, as in 2d/1w/3w, not ${answer}.`)
    }
    read.push(one.value)
  }
  const sorted = read.map(one => one.text).sort((a, b) => meanSeconds(a, calendar) - meanSeconds(b, calendar))
  const low = sorted[0] ?? '0'
  const high = sorted.at(-1) ?? low
  const likely = sorted[(sorted.length - 1) >> 1] ?? low
  const joined = low === high ? low : sorted.length === 2 ? `${low}-${high}` : `${low}-${likely}-${high}`
  const whole = readTyped(joined, use, calendar)
  if (!whole.ok) return whole
  const guess = read.some(one => one.guess)
  return ok({ ...whole.value, guess, notice: disagreement(low, high, use === 'wait' ? everyday : calendar) })
}

function disagreement(low: DurationText, high: DurationText, calendar: Calendar): string | null {
  const least = meanSeconds(low, calendar)
  const most = meanSeconds(high, calendar)
  if (least === 0) return most === 0 ? null : `Answers differ between nothing and ${high}: ask who saw it last`
  const times = Math.floor(most / least)
  return times >= farApart ? `Answers differ ${times} times: ask who saw it last` : null
}
