// What a field may hold, for edits: a value that the map file would refuse never gets into the document.

import { parseDuration } from '../model/duration'
import type { DurationText, Fraction } from '../model/types'

/** The most letters that a name may have, and any other text. */
const nameLength = 10_000
const textLength = 100_000

export function legalName(name: string): string {
  return name.length > nameLength ? name.slice(0, nameLength) : name
}

export function legalText(text: string): string {
  return text.length > textLength ? text.slice(0, textLength) : text
}

/** The nearest share from 0 to 1; what is no number is not known. */
export function legalFraction(value: number | null): Fraction | null {
  return value === null || Number.isNaN(value) ? null : Math.min(1, Math.max(0, value))
}

/** A number above 0, else not known. */
export function legalAmount(value: number | null): number | null {
  return value !== null && Number.isFinite(value) && value > 0 ? value : null
}

/** Whether a text is a duration of that use. */
export function isDuration(text: DurationText | null, use: 'wait' | 'work' | 'time'): boolean {
  return text === null || parseDuration(text, use).ok
}
