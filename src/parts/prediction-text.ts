// A predicted change in words and back: what it is about, what stands there now, and what a person types for what it becomes.

import type { Prediction } from '../edit/experiment-edits'
import { stepName } from '../model/names'
import { own } from '../model/records'
import { ok, type Result, refuse } from '../model/result'
import { readTyped } from '../model/typed'
import type { Change, Experiment, MapDocument } from '../model/types'
import { labelOf, stepFields } from './kinds'
import { readAmount, readShare, shownNumber, shownShare } from './typed-number'

type Value = string | number | null

/** "wait before Security review", "share from System test to Build". */
export function changeSubject(doc: MapDocument, change: Change): string {
  if (change.field !== 'share') return `${labelOf(stepFields, change.field)} ${stepName(doc, change.step)}`
  const flow = own(doc.flows, change.flow)
  return flow ? `share from ${stepName(doc, flow.from)} to ${stepName(doc, flow.to)}` : 'share of a flow'
}

/** What stands there on the map that the experiment is predicted against: the one it was started from, else the one now. */
export function changeBefore(doc: MapDocument, experiment: Experiment, change: Change): Value {
  const map = own(doc.versions, experiment.startedFrom)?.map ?? doc
  if (change.field === 'share') return own(map.flows, change.flow)?.share ?? null
  const step = own(map.steps, change.step)
  if (change.field === 'people') return own(map.teams, step?.team ?? null)?.people ?? step?.people ?? null
  return change.field === 'skip' ? (step?.skip ?? 0) : (step?.[change.field] ?? null)
}

export function shownChange(field: Change['field'], value: Value): string {
  if (value === null) return 'not known'
  if (typeof value === 'string') return value
  return field === 'people' ? shownNumber(value) : shownShare(value)
}

/** Reads what was typed for a field, with the echo of how a time was understood. */
export function readChange(
  doc: MapDocument,
  field: Change['field'],
  text: string,
): Result<{ readonly value: Value; readonly echo: string | null }> {
  if (text.trim() === '') return refuse('', 'Write what it becomes, or remove the prediction.')
  if (field === 'wait' || field === 'work') {
    const typed = readTyped(text, field, doc.calendar)
    return typed.ok ? ok({ value: typed.value.text, echo: typed.value.echo }) : typed
  }
  const read = field === 'people' ? readAmount(text, 'a number, such as 2') : readShare(text)
  return read.ok ? ok({ value: read.value, echo: null }) : read
}

/** The same change with another value. */
export function predictionOf(change: Change, to: Value): Prediction {
  return change.field === 'share'
    ? { flow: change.flow, field: 'share', to: typeof to === 'number' ? to : null }
    : { step: change.step, field: change.field, to }
}
