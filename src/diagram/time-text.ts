// How a step's times are written on the map: a time as typed where it is one amount, the mean of a range with its sides below.

import { type Duration, parseDuration, writeDuration } from '../model/duration'
import { estimate } from '../model/estimate'
import { formatTime } from '../model/format'
import type { Basis, Calendar, DurationText } from '../model/types'

export interface TimeFace {
  /** What stands on the map: `22d`, `every 2w`, `2700 items`; `?` when nobody knows. */
  readonly text: string
  /** What stands below it: low and high where the answers differ (`15 to 29`), or the same time in the unit of headline and ladder. */
  readonly range: string
  /** The mean, as short as can be. */
  readonly short: string
  /** All of it in words, for hover and screen readers. */
  readonly whole: string
}

export const unknownTime: TimeFace = { text: '?', range: '', short: '?', whole: 'not known' }

const bases: Readonly<Record<Basis, string>> = { measured: ', measured', estimated: '', guessed: ', a guess' }

export const basisWords = (basis: Basis | undefined): string => (basis === undefined ? '' : bases[basis])

/** Low and high without units where both have the unit of the mean. */
function rangeText(low: number, mean: string, high: number, calendar: Calendar): string {
  const [from, to] = [formatTime(low, calendar), formatTime(high, calendar)]
  const unit = unitOf(mean)
  const bare = (text: string): string | null =>
    /^[\d.]+[a-z]+$/.test(text) && text.endsWith(unit) ? text.slice(0, -unit.length) : null
  const [bareFrom, bareTo] = [bare(from), bare(to)]
  const plain = bareFrom !== null && bareTo !== null && !/[a-z]/.test(bareFrom + bareTo)
  return plain ? `${bareFrom} to ${bareTo}` : `${from} to ${to}`
}

const unitOf = (text: string): string => /[a-z]+$/.exec(text)?.[0] ?? ''

const isOneAmount = ({ sides }: Extract<Duration, { kind: 'span' }>): boolean =>
  sides.length === 1 && sides[0]?.length === 1 && sides[0][0]?.unit !== null

function spanFace(duration: Extract<Duration, { kind: 'span' }>, written: string, calendar: Calendar): TimeFace {
  const { low, mean, high } = estimate(duration, calendar)
  const short = formatTime(mean, calendar)
  if (duration.sides.length === 1 || low === high) {
    const range = isOneAmount(duration) && unitOf(written) !== unitOf(short) ? short : ''
    return { text: written, range, short, whole: range === '' ? written : `${written}, ${range}` }
  }
  const range = rangeText(low, short, high, calendar)
  return {
    text: short,
    range,
    short,
    whole: `${short} on average, ${formatTime(low, calendar)} to ${formatTime(high, calendar)}`,
  }
}

/**
 * How a duration of a step is shown. `seconds` is its mean as the analysis has it, which for a count of items only demand
 * gives; `null` when not known.
 */
export function timeFace(
  text: DurationText | null,
  use: 'wait' | 'work',
  seconds: number | null,
  calendar: Calendar,
): TimeFace {
  if (text === null) return unknownTime
  const read = parseDuration(text, use)
  if (!read.ok) return unknownTime
  const written = writeDuration(read.value)
  if (read.value.kind === 'span') return spanFace(read.value, written, calendar)
  const short = seconds === null ? written : formatTime(seconds, calendar)
  if (read.value.kind === 'every') {
    const mean = formatTime(estimate(read.value, calendar).mean, calendar)
    return { text: written, range: mean, short: mean, whole: `${written}, ${mean} on average` }
  }
  const known = seconds === null ? '' : short
  return {
    text: written,
    range: known,
    short,
    whole: known === '' ? `${written}, time not known` : `${written}, ${known}`,
  }
}
