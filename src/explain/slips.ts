// Arithmetic that cannot be right, whatever is meant: a lead time, told or observed, that is less than the work within it.

import type { Analysis } from '../analysis/types'
import { parseDuration } from '../model/duration'
import type { EntryRef } from '../model/entry'
import { estimate, estimateText, meanSeconds } from '../model/estimate'
import { formatTime } from '../model/format'
import { stepName } from '../model/names'
import type { MapDocument, Step } from '../model/types'

export interface Slip {
  readonly text: string
  readonly mend: EntryRef | 'view-direction'
}

/** A row of a data box that tells the step's lead time, as published maps often do. */
const leadTimeLabel = /^\s*(?:lead ?time|l\/?t|elapsed(?: time)?)\s*:?\s*$/i

export function slips(doc: MapDocument, analysis: Analysis): readonly Slip[] {
  const { observed } = doc.intent
  const found: Slip[] = []
  if (observed?.leadTime && analysis.workTime !== null) {
    const seconds = meanSeconds(observed.leadTime, doc.calendar)
    if (seconds < analysis.workTime * (1 - 1e-9)) {
      const work = formatTime(analysis.workTime, doc.calendar)
      found.push({
        text: `The observed lead time, ${formatTime(seconds, doc.calendar)}, is less than the work in it, ${work}.`,
        mend: 'view-direction',
      })
    }
  }
  return [...found, ...Object.values(doc.steps).flatMap(step => stepSlips(doc, step))]
}

function stepSlips(doc: MapDocument, step: Step): readonly Slip[] {
  const told = Object.values(step.data).filter(({ label }) => leadTimeLabel.test(label))
  if (step.work === null || told.length === 0) return []
  const work = estimateText(step.work, doc.calendar)
  if ('items' in work) return []
  return told.flatMap(({ text }): Slip[] => {
    const read = parseDuration(text, 'time')
    if (!read.ok || read.value.kind !== 'span') return []
    const lead = estimate(read.value, doc.calendar).mean
    if (lead >= work.mean * (1 - 1e-9)) return []
    const [less, more] = [formatTime(lead, doc.calendar), formatTime(work.mean, doc.calendar)]
    return [
      {
        text: `The lead time of ${stepName(doc, step.id)}, ${less}, is less than its work, ${more}.`,
        mend: `steps/${step.id}`,
      },
    ]
  })
}
