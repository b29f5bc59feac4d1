// What a starter predicts for one step of one map: its recipe turned into changes of the step's own numbers.

import { closeness } from '../analysis/shares'
import { estimateText, meanSeconds } from '../model/estimate'
import { own } from '../model/records'
import type { Change, DurationText, Id, MapDocument, Step } from '../model/types'
import { scaledDuration } from './scaled-duration'
import type { Recipe } from './starter'

/** The changes, with their ids; what would make a number worse, or is not known today, is left out. */
export function recipeChanges(
  doc: MapDocument,
  stepId: Id,
  recipe: readonly Recipe[],
  newId: () => Id,
): readonly Change[] {
  const step = own(doc.steps, stepId)
  return step ? recipe.flatMap(part => changesOf(doc, step, part, newId)) : []
}

function changesOf(doc: MapDocument, step: Step, part: Recipe, newId: () => Id): readonly Change[] {
  if (part.field === 'share') return reworkChanges(doc, step, part.times, newId)
  const to = newValue(doc, step, part)
  return to === null ? [] : [{ id: newId(), step: step.id, field: part.field, to }]
}

function reworkChanges(doc: MapDocument, step: Step, times: number, newId: () => Id): readonly Change[] {
  return Object.values(doc.flows).flatMap(({ id, kind, from, share }): readonly Change[] =>
    kind === 'rework' && from === step.id && share
      ? [{ id: newId(), flow: id, field: 'share', to: rounded(share * times) }]
      : [],
  )
}

function newValue(
  doc: MapDocument,
  step: Step,
  part: Exclude<Recipe, { field: 'share' }>,
): DurationText | number | null {
  switch (part.field) {
    case 'wait':
    case 'work':
      return timeOf(doc, step[part.field], part)
    case 'skip':
      return (step.skip ?? 0) < part.to ? part.to : null
    case 'completeAccurate':
      return step.completeAccurate === null || step.completeAccurate === 1
        ? null
        : rounded(1 - (1 - step.completeAccurate) * part.errors)
    case 'people': {
      const people = step.team === null ? step.people : (own(doc.teams, step.team)?.people ?? null)
      return people === null ? null : people + part.more
    }
  }
}

type TimePart = Exclude<Recipe, { field: 'share' | 'skip' | 'completeAccurate' | 'people' }>

function timeOf(doc: MapDocument, now: DurationText | null, part: TimePart): DurationText | null {
  const mean = meanOf(doc, now)
  if (now === null || mean === 0) return null
  if ('times' in part) return scaledDuration(now, part.times)
  const then = 'every' in part ? `every ${part.every}` : part.most
  // A queue of items has no time of its own: what is promised instead is taken as better.
  return mean === null || meanSeconds(then, doc.calendar) < mean * (1 - closeness) ? then : null
}

/** Seconds; `null` when the time is not known or is a count of items. */
export function meanOf(doc: MapDocument, text: DurationText | null): number | null {
  const read = text === null ? null : estimateText(text, doc.calendar)
  return read && 'mean' in read ? read.mean : null
}

const rounded = (share: number): number => Number(share.toPrecision(3))
