// Whether to ask what people here mean by days: once a map, at the first wait that somebody types in days.

import type { Patch } from '../edit/patch'
import type { DurationText, Id, MapDocument } from '../model/types'

const bareDays = /\dd\b/
const anyDays = /\dc?d\b/

/** It speaks of days without saying which. */
export const inBareDays = (wait: DurationText | null | undefined): boolean => Boolean(wait) && bareDays.test(wait ?? '')

/** `waits` are those kept at `steps`, or about to be. A map whose other waits already speak of days has its answer. */
export function asksForDays(
  doc: MapDocument,
  steps: readonly (Id | null)[],
  waits: readonly (DurationText | null | undefined)[],
): boolean {
  if (!waits.some(inBareDays) || doc.calendar.typedDays === 'calendar') return false
  return !Object.values(doc.steps).some(({ id, wait }) => !steps.includes(id) && wait !== null && anyDays.test(wait))
}

/** The steps whose wait a change set. */
export function waitsTyped(patches: readonly Patch[]): readonly Id[] {
  const steps = new Set<Id>()
  for (const { op, path } of patches) {
    const [collection, id, field] = path
    if (collection !== 'steps' || op === 'remove' || typeof id !== 'string') continue
    if (field === undefined || field === 'wait') steps.add(id)
  }
  return [...steps]
}
