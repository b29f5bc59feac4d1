// From what the quick line understood to the edit that Enter makes.

import { ok, type Result, refuse } from '../model/result'
import type { DateText, Id, MapDocument } from '../model/types'
import { addStep, type Placement } from './add-step'
import { addBlocker } from './blocker-edits'
import { type Adding, together } from './edit'
import { addExperiment } from './experiment-edits'
import type { QuickLine } from './quick-line'
import { inOrder, own } from './records'
import { setStepsTeam } from './team-edits'

export interface QuickTarget {
  /** Where a step goes. */
  readonly placement: Placement
  /** The selected step: a blocker goes on it, an experiment on its first blocker. */
  readonly step: Id | null
  /** The selected blocker, when one is: an experiment goes on it. */
  readonly blocker?: Id | null
}

/** The edit, or the sentence that says what is missing. `today` is kept with a blocker. */
export function quickEdit(
  doc: MapDocument,
  line: QuickLine,
  target: QuickTarget,
  newId: () => Id,
  today: DateText | null = null,
): Result<Adding> {
  if (line.error !== null) return refuse('', line.error)
  if (line.blocker !== null) return ok(addBlocker(doc, target.step, line.blocker, newId, today))
  if (line.experiment !== null) return experimentEdit(doc, line.experiment, target, newId)
  if (!line.step) return refuse('', 'Write a name, as in Smoke test 2h wait 1-3d.')
  const { team, ...fields } = line.step
  const adding = addStep(doc, fields, target.placement, newId)
  if (team === null) return ok(adding)
  return ok({ ...together(adding.label, [adding, setStepsTeam(doc, [adding.id], team, newId)]), id: adding.id })
}

function experimentEdit(doc: MapDocument, title: string, target: QuickTarget, newId: () => Id): Result<Adding> {
  const blocker = target.blocker ?? (target.step === null ? null : firstBlocker(doc, target.step))
  if (blocker !== null) return ok(addExperiment(doc, blocker, title, newId))
  const step = own(doc.steps, target.step)
  return step
    ? refuse(
        `steps/${step.id}`,
        `${step.name || 'This step'} has no blocker yet. Write ! and what blocks it, then ? and what to try.`,
      )
    : refuse('', 'Select a step with a blocker first: an experiment tries to clear one.')
}

/** The first open blocker of a step, else its first; `null` when it has none. */
export function firstBlocker(doc: MapDocument, step: Id): Id | null {
  const here = inOrder(doc.blockers).filter(blocker => blocker.step === step)
  return (here.find(blocker => blocker.status === 'open') ?? here[0])?.id ?? null
}
