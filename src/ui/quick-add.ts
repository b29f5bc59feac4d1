// Makes the edit of a typed line: a step with its numbers and its team where it belongs, a blocker, or an experiment.

import { addStep } from '../edit/add-step'
import { addBlocker } from '../edit/blocker-edits'
import { type Edit, together } from '../edit/edit'
import { addExperiment } from '../edit/experiment-edits'
import type { QuickLine, QuickStep } from '../edit/quick-line'
import { setStepsTeam } from '../edit/team-edits'
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

export interface QuickEdit {
  readonly edit: Edit
  /** What is selected next, so that one can go on typing after it. */
  readonly ref: EntryRef
}

function stepEdit(step: QuickStep, target: QuickTarget, modifier: Modifier, newId: () => Id): QuickEdit {
  const { team, work, wait, completeAccurate, ...rest } = step
  const known = {
    ...(work === null ? {} : { work }),
    ...(wait === null ? {} : { wait }),
    ...(completeAccurate === null ? {} : { completeAccurate }),
  }
  const placement = placementFor(target, modifier)
  const lane = placement.where === 'open' && team === null ? teamOfPlace(target) : undefined
  const fields = { ...rest, ...known, ...(lane ? { team: lane.id } : {}) }
  const added = addStep(target.doc, fields, placement, newId)
  const ref: EntryRef = `steps/${added.id}`
  if (team === null) return { edit: added, ref }
  return { edit: together(added.label, [added, setStepsTeam(target.doc, [added.id], team, newId)]), ref }
}

/** The edit of a line, and what it adds; `null` while there is nothing to add or something is wrong. */
export function quickEdit(
  line: QuickLine,
  target: QuickTarget,
  modifier: Modifier,
  newId: () => Id,
  today: DateText,
): QuickEdit | null {
  const { doc, selection } = target
  if (line.error !== null) return null
  if (line.step) return stepEdit(line.step, target, modifier, newId)
  if (line.blocker !== null) {
    const edit = addBlocker(doc, selectedStep(doc, selection), line.blocker, newId, today)
    return { edit, ref: `blockers/${edit.id}` }
  }
  if (line.experiment !== null) {
    const edit = addExperiment(doc, selectedBlocker(doc, selection), line.experiment, newId)
    return { edit, ref: `experiments/${edit.id}` }
  }
  return null
}
