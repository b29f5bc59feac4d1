// Times as a screen reader says them well: "22 days" instead of "22d", which is read as letters.

import { formatTime } from '../model/format'
import type { Calendar } from '../model/types'

const units: Readonly<Record<string, string>> = { s: 'second', min: 'minute', h: 'hour', d: 'day' }

/** `22d` as `22 days`; anything else as it is. */
function wordsOf(time: string): string {
  const [, count, unit] = /^(.*?[\d.]+)(s|min|h|d)$/.exec(time) ?? []
  const word = unit === undefined ? undefined : units[unit]
  return count === undefined || word === undefined ? time : `${count} ${word}${count === '1' ? '' : 's'}`
}

/** @param seconds of working time */
export function timeAloud(seconds: number, calendar: Calendar): string {
  return seconds === 0 ? 'no time' : wordsOf(formatTime(seconds, calendar))
}

/** What stands on the card of an experiment after its title: how far it is, and what it predicts for the lead time. */
const detail = /, (Running[^,·]*|Time to evidence not known|[\d.]+[a-z]+ to evidence)(?: · ([−+])([\d.]+[a-z]+))?$/

/** The name of a blocker or an experiment on the map: the time at its end in words, its title as it was typed. */
export function entryAloud(label: string): string {
  return label.replace(detail, (_, state: string, sign?: string, by?: string) => {
    const said = state.replace(/^[\d.]+[a-z]+/, wordsOf)
    return `, ${said}${by === undefined ? '' : `, ${sign === '−' ? 'saves' : 'adds'} ${wordsOf(by)}`}`
  })
}
