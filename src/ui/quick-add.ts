// Makes the edit of what was typed where the selection and the keys held with Enter put it.

import type { Edit } from '../edit/edit'
import { quickEdit } from '../edit/quick-edit'
import type { QuickLines } from '../edit/quick-lines'
import type { EntryRef } from '../model/entry'
import type { DateText, Id } from '../model/types'
import {
  type Modifier,
  placementFor,
  type QuickTarget,
  selectedBlocker,
  selectedStep,
  teamOfPlace,
} from './quick-placement'

export interface QuickAdded {
  readonly edit: Edit
  /** What is selected next, so that one can go on typing after it. */
  readonly ref: EntryRef | null
  /** Everything that it adds, to be shown before it is there. */
  readonly refs: readonly EntryRef[]
}

/** The edit of some lines, and what it adds; `null` while there is nothing to add. What is wrong with them is left out. */
export function quickAdd(
  lines: QuickLines,
  target: QuickTarget,
  modifier: Modifier,
  newId: () => Id,
  today: DateText,
): QuickAdded | null {
  const { doc, selection } = target
  const placement = placementFor(target, modifier)
  const step = selectedStep(doc, selection)
  const team = placement.where === 'open' ? (teamOfPlace(target)?.id ?? null) : null
  const made = quickEdit(doc, lines, { placement, step, blocker: selectedBlocker(doc, selection), team, today }, newId)
  if (!made) return null
  const steps = made.steps.map((id): EntryRef => `steps/${id}`)
  const others = [
    ...made.blockers.map((id): EntryRef => `blockers/${id}`),
    ...made.experiments.map((id): EntryRef => `experiments/${id}`),
  ]
  return {
    edit: made.edit,
    ref: steps.at(-1) ?? others[0] ?? (step === null ? null : `steps/${step}`),
    refs: [...steps, ...others],
  }
}
