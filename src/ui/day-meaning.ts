// Whether to ask what people here mean by days: once a map, at the first wait that somebody types in days.

import type { DurationText, Id, MapDocument } from '../model/types'

const bareDays = /\dd\b/
const anyDays = /\dc?d\b/

/** `wait` is the wait about to be kept at `step`. A map whose waits already speak of days has its answer. */
export function asksForDays(doc: MapDocument, step: Id | null, wait: DurationText | null | undefined): boolean {
  if (!wait || !bareDays.test(wait) || doc.calendar.typedDays === 'calendar') return false
  return !Object.values(doc.steps).some(other => other.id !== step && other.wait !== null && anyDays.test(other.wait))
}
