// What a review decides, as one edit: the result is written down, the map takes what was measured and is kept as its next version.

import { isolated } from '../model/isolated'
import { own } from '../model/records'
import { ok, type Result, refuse } from '../model/result'
import type { Change, DateText, ExperimentResult, Id, MapDocument } from '../model/types'
import type { Adding, Edit, MapDraft } from './edit'
import { setResult } from './experiment-edits'
import { keepMap } from './keep-version'
import { legalChanges } from './predicted-changes'

export interface Review extends Omit<ExperimentResult, 'on' | 'measured' | 'next'> {
  readonly next: NonNullable<ExperimentResult['next']>
  readonly measured: readonly Change[]
  /** The blocker is gone with it. */
  readonly clearsBlocker: boolean
}

/**
 * The edit that ends a running experiment. Adopted or changed, the map takes the measured values and marks them measured;
 * stopped, the change is taken back and the map stays as it was. The map that comes out is kept as a version; the one it
 * began from was kept when the experiment started.
 */
export function concludeExperiment(
  doc: MapDocument,
  id: Id,
  review: Review,
  today: DateText,
  newId: () => Id,
): Result<Edit> {
  const experiment = own(doc.experiments, id)
  if (!experiment) return refuse(`experiments/${id}`, 'This experiment is no longer on the map.')
  if (experiment.status !== 'running') {
    return refuse(`experiments/${id}/status`, 'Only an experiment that runs can be reviewed. Start it first.')
  }
  const { clearsBlocker, measured, ...said } = review
  const result: ExperimentResult = {
    ...said,
    on: today,
    measured: Object.fromEntries(measured.map(change => [change.id, change])),
  }
  const version = newId()
  const title = experiment.title.trim() || 'the experiment'
  const kept = setResult(doc, id, result)
  return ok({
    label: `Keep what ${isolated(title)} taught`,
    recipe(draft) {
      const target = own(draft.experiments, id)
      if (target?.status !== 'running') return
      kept.recipe(draft)
      if (review.next !== 'stop') takeMeasured(draft, measured)
      const blocker = clearsBlocker ? own(draft.blockers, target.blocker) : undefined
      if (blocker?.status === 'open') {
        blocker.status = 'cleared'
        blocker.clearedOn = today
      }
      keepMap(draft, version, `After ${title}`, today)
    },
  })
}

/** Sets the fields and marks them measured. What the map file would refuse is left out. */
export function takeMeasured(draft: MapDraft, measured: readonly Change[]): void {
  for (const change of legalChanges(draft as MapDocument, measured)) {
    if ('flow' in change) {
      const flow = own(draft.flows, change.flow)
      if (flow) flow.share = change.to
      continue
    }
    const step = own(draft.steps, change.step)
    if (!step) continue
    const { field } = change
    if (field === 'people') {
      const people = typeof change.to === 'number' ? change.to : null
      const team = own(draft.teams, step.team)
      if (team) team.people = people
      else step.people = people
      continue
    }
    Object.assign(step, { [field]: change.to })
    if (field !== 'skip') step.basis = { ...step.basis, [field]: 'measured' }
  }
}

/** A new candidate that begins where this one ended: the same words and predictions, none of its dates and results. */
export function followUp(doc: MapDocument, id: Id, newId: () => Id): Adding {
  const next = newId()
  const title = own(doc.experiments, id)?.title.trim() ?? ''
  return {
    id: next,
    label: `Go on from ${title || 'the experiment'}`,
    recipe(draft) {
      const from = own(draft.experiments, id)
      if (!from) return
      const order = Object.values(draft.experiments).reduce((most, one) => Math.max(most, one.order), 0) + 1
      draft.experiments[next] = {
        ...from,
        id: next,
        title: title === '' ? '' : `${title}, changed`,
        because: from.result?.story || from.because,
        status: 'candidate',
        startedOn: null,
        dueOn: null,
        startedFrom: null,
        travel: null,
        result: null,
        order,
      }
    },
  }
}
