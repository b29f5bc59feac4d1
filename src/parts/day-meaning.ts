// Whether to ask what people here mean by days: once a map, at the first wait that somebody types in days.

import type { Patch } from '../edit/patch'
import type { DurationText, Id, MapDocument } from '../model/types'

const bareDays = /\dd\b/
const anyDays = /\dc?d\b/

/** `wait` is the wait about to be kept at `step`. A map whose waits already speak of days has its answer. */
export function asksForDays(doc: MapDocument, step: Id | null, wait: DurationText | null | undefined): boolean {
  if (!wait || !bareDays.test(wait) || doc.calendar.typedDays === 'calendar') return false
  return !Object.values(doc.steps).some(other => other.id !== step && other.wait !== null && anyDays.test(other.wait))
}

/** The one step whose wait a change set; `null` when it set none, or several at once (pasted, opened). */
export function waitTyped(patches: readonly Patch[]): Id | null {
  const steps = new Set<Id>()
  for (const { op, path } of patches) {
    const [collection, id, field] = path
    if (collection !== 'steps' || op === 'remove' || typeof id !== 'string') continue
    if (field === undefined || field === 'wait') steps.add(id)
  }
  const [only] = steps
  return steps.size === 1 && only !== undefined ? only : null
}
