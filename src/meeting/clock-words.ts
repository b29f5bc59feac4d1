// What the meeting's clock says: short for the eyes, and rarely, as a sentence, for the ears.

import type { ClockFace, MeetingPart } from '../model/meeting'

const minute = 60_000
const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`)

/** "12 min left", "45 s left" in the last minute, "+3 min over". */
export function leftText({ part, left }: Pick<ClockFace, 'part' | 'left'>): string {
  if (!part) return 'The meeting is over'
  if (left >= minute) return `${Math.ceil(left / minute)} min left`
  if (left > 0) return `${Math.ceil(left / 1000)} s left`
  return left > -minute ? 'Time is up' : `+${Math.floor(-left / minute)} min over`
}

/** "4 min behind" or "2 min ahead" of the parts so far; '' below a minute. */
export function lateText({ late }: Pick<ClockFace, 'late'>): string {
  const whole = Math.trunc(late)
  if (whole === 0) return ''
  return whole > 0 ? `${whole} min behind` : `${-whole} min ahead`
}

/** Milliseconds left at which something is said, with the words. */
const warnings: readonly (readonly [number, string])[] = [
  [5 * minute, `${minutes(5)} left`],
  [minute, `${minutes(1)} left`],
  [0, 'time is up'],
]

/** The part that a clock was at, and what was left of it. */
export interface ClockMark {
  readonly part: MeetingPart | null
  readonly left: number
}

/**
 * What is said aloud between two looks at the clock: a new part, five minutes and one minute before its end, its end; '' for
 * nothing. A part that is no longer than a warning does without it.
 */
export function clockSaid(before: ClockMark, now: ClockMark): string {
  if (now.part?.id !== before.part?.id) {
    return now.part ? `${now.part.name}, ${minutes(now.part.minutes)}.` : 'The meeting is over.'
  }
  const { part } = now
  if (!part) return ''
  // The last one passed: a tab that slept says one thing, not three.
  const passed = warnings.findLast(
    ([at]) => before.left > at && now.left <= at && (at === 0 || part.minutes * minute > at),
  )
  return passed ? `${part.name}: ${passed[1]}.` : ''
}
