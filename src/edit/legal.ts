// What a field may hold, for edits: a value that the map file would refuse never gets into the document.

import { parseDuration, writeDuration } from '../model/duration'
import { meanSeconds } from '../model/estimate'
import { mostNameLetters, mostTextLetters } from '../model/limits'
import type { Calendar, Demand, DurationText, Fraction } from '../model/types'

export function legalName(name: string): string {
  return name.length > mostNameLetters ? name.slice(0, mostNameLetters) : name
}

export function legalText(text: string): string {
  return text.length > mostTextLetters ? text.slice(0, mostTextLetters) : text
}

/** The nearest share from 0 to 1; what is no number is not known. */
export function legalFraction(value: number | null): Fraction | null {
  return value === null || Number.isNaN(value) ? null : Math.min(1, Math.max(0, value))
}

/** A number above 0, else not known. */
export function legalAmount(value: number | null): number | null {
  return value !== null && Number.isFinite(value) && value > 0 ? value : null
}

/** A duration as the map file writes it; `undefined` for a text that is none of that use, `null` for not known. */
export function legalDuration(
  text: DurationText | null | undefined,
  use: 'wait' | 'work' | 'time',
): DurationText | null | undefined {
  if (text === null || text === undefined) return text
  const read = parseDuration(text, use)
  return read.ok ? writeDuration(read.value) : undefined
}

/** Whether a demand is some number of items in some time, neither nothing nor endless in that calendar. */
export function isCountable(demand: Demand, calendar: Calendar): boolean {
  if (legalAmount(demand.items) === null || typeof legalDuration(demand.per, 'time') !== 'string') return false
  const rate = demand.items / meanSeconds(demand.per, calendar)
  return Number.isFinite(rate) && rate > 0
}
