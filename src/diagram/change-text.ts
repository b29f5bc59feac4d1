// What one change does, in words: "wait before Security review 22d → 6d".

import { estimateText } from '../model/estimate'
import { formatShare, formatTime } from '../model/format'
import { own } from '../model/records'
import type { Change, Experiment, MapDocument, VersionMap } from '../model/types'

/** What an experiment changed for certain, as it was measured, against the map that it started from. */
export function measuredTexts(doc: MapDocument, experiment: Experiment): readonly string[] {
  const before = own(doc.versions, experiment.startedFrom)?.map ?? doc
  return Object.values(experiment.result?.measured ?? {})
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(change => changeText(doc, before, change) ?? [])
}

/** A change against the map before it; `null` when what it changes has no name or it says nothing. */
export function changeText(doc: MapDocument, before: MapDocument | VersionMap, change: Change): string | null {
  const subject = changeSubject(doc, change)
  const to = valueText(doc, change, change.to)
  if (subject === null || to === null) return null
  const record = 'step' in change ? own(before.steps, change.step) : undefined
  const was =
    'step' in change
      ? // Not said counts as nobody.
        record && valueText(doc, change, change.field === 'skip' ? (record.skip ?? 0) : record[change.field])
      : valueText(doc, change, own(before.flows, change.flow)?.share ?? null)
  return was && was !== to ? `${subject} ${was} → ${to}` : `${subject} ${to}`
}

function changeSubject(doc: MapDocument, change: Change): string | null {
  if (!('step' in change)) return 'sent back'
  const name = own(doc.steps, change.step)?.name.trim()
  if (!name) return null
  switch (change.field) {
    case 'wait':
      return `wait before ${name}`
    case 'work':
      return `work of ${name}`
    case 'completeAccurate':
      return `%C&A of ${name}`
    case 'people':
      return `people for ${name}`
    case 'skip':
      return `items that pass ${name}`
  }
}

function valueText(doc: MapDocument, change: Change, value: string | number | null): string | null {
  if (value === null) return null
  if (typeof value === 'number') return change.field === 'people' ? String(value) : formatShare(value)
  const estimate = estimateText(value, doc.calendar)
  return 'mean' in estimate ? formatTime(estimate.mean, doc.calendar) : value
}
