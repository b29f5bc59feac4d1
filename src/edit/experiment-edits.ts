// Experiments: candidate ways to find out whether a blocker can go, what each predicts, and what was learned.

import { newExperiment } from '../model/defaults'
import { isolated } from '../model/isolated'
import { nextOrder, own } from '../model/records'
import type { Bypass, Change, Experiment, ExperimentResult, Id, MapDocument } from '../model/types'
import type { Adding, Edit, MapDraft } from './edit'
import { legalDuration, legalName, legalText } from './legal'
import { equalValues } from './patch'
import { legalChanges } from './predicted-changes'

type Texts = 'because' | 'audience' | 'owner' | 'measure' | 'refutedIf' | 'undo'
type References = 'blocker' | 'assumption' | 'enters' | 'team' | 'startedFrom'
export type ExperimentFields = Partial<
  Pick<
    Experiment,
    Texts | References | 'title' | 'timebox' | 'shipsTo' | 'status' | 'startedOn' | 'dueOn' | 'next' | 'order'
  >
>

const texts: readonly Texts[] = ['because', 'audience', 'owner', 'measure', 'refutedIf', 'undo']
const references: readonly References[] = ['blocker', 'assumption', 'enters', 'team', 'startedFrom']

/** Adds a candidate experiment on a blocker, or with `null` on none; `fields` are what is known about it already. */
export function addExperiment(
  doc: MapDocument,
  blocker: Id | null,
  title: string,
  newId: () => Id,
  fields: ExperimentFields = {},
): Adding {
  const id = newId()
  const on = own(doc.blockers, blocker)
  return {
    id,
    label: on ? `Add experiment on ${on.title || 'blocker'}` : 'Add experiment',
    recipe(draft) {
      if (blocker !== null && !own(draft.blockers, blocker)) return
      draft.experiments[id] = newExperiment(id, blocker, legalName(title.trim()), nextOrder(draft.experiments))
      assign(draft, id, fields)
    },
  }
}

/** Puts an experiment on the map as it was made elsewhere, a starter filled in say; it is selected next. */
export function insertExperiment(experiment: Experiment): Adding {
  const { id, title } = experiment
  return {
    id,
    label: `Add experiment ${title.trim()}`.trim(),
    recipe(draft) {
      const { changes, ...rest } = experiment
      draft.experiments[id] = { ...rest, changes: recordOf(legalChanges(draft as MapDocument, Object.values(changes))) }
    },
  }
}

/** Sets fields of an experiment. What the map file would refuse, or points at nothing, is left out. */
export function setExperiment(doc: MapDocument, id: Id, fields: ExperimentFields): Edit {
  return {
    label: labelFor(doc, id),
    recipe: draft => assign(draft, id, fields),
    mergeKey: `experiments ${id} ${Object.keys(fields).sort().join(' ')}`,
  }
}

function labelFor(doc: MapDocument, id: Id): string {
  const title = own(doc.experiments, id)?.title
  return title ? `Change experiment ${title}` : 'Change experiment'
}

function assign(draft: MapDraft, id: Id, fields: ExperimentFields): void {
  const experiment = own(draft.experiments, id)
  if (!experiment) return
  const { title, next, order } = fields
  const timebox = legalDuration(fields.timebox, 'time')
  for (const field of texts) {
    const text = fields[field]
    if (text !== undefined) experiment[field] = legalText(text)
  }
  for (const field of references) {
    const to = fields[field]
    if (to === null || (to !== undefined && exists(draft, field, to))) experiment[field] = to
  }
  if (title !== undefined) experiment.title = legalName(title)
  if (timebox !== undefined) experiment.timebox = timebox
  if (fields.shipsTo !== undefined) experiment.shipsTo = fields.shipsTo
  if (fields.status !== undefined) experiment.status = fields.status
  if (fields.startedOn !== undefined) experiment.startedOn = fields.startedOn
  if (fields.dueOn !== undefined) experiment.dueOn = fields.dueOn
  if (next !== undefined && !equalValues(experiment.next, next)) experiment.next = next
  if (order !== undefined && Number.isFinite(order)) experiment.order = order
}

function exists(draft: MapDraft, field: References, id: Id): boolean {
  const records: { readonly [id: Id]: unknown } = {
    blocker: draft.blockers,
    assumption: draft.intent.assumptions,
    enters: draft.steps,
    team: draft.teams,
    startedFrom: draft.versions,
  }[field]
  return own(records, id) !== undefined
}

/**
 * What the experiment predicts: that a field of a step, or the share of a flow, becomes `to`. A prediction about the same
 * field is replaced.
 */
export function setPrediction(doc: MapDocument, experiment: Id, prediction: Prediction, newId: () => Id): Edit {
  const id = newId()
  return {
    label: labelFor(doc, experiment),
    recipe(draft) {
      const target = own(draft.experiments, experiment)
      if (!target) return
      const same = Object.values(target.changes).find(
        change =>
          change.field === prediction.field &&
          ('step' in change
            ? 'step' in prediction && change.step === prediction.step
            : 'flow' in prediction && change.flow === prediction.flow),
      )
      const change = { ...prediction, id: same?.id ?? id }
      const [legal] = legalChanges(draft as MapDocument, [change])
      // Written whole: field and value have to fit each other whatever happens elsewhere.
      if (legal && !equalValues(same, legal)) target.changes[legal.id] = legal
    },
  }
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never
export type Prediction = WithoutId<Change>

export function removePrediction(doc: MapDocument, experiment: Id, change: Id): Edit {
  return {
    label: labelFor(doc, experiment),
    recipe(draft) {
      const target = own(draft.experiments, experiment)
      if (target) delete target.changes[change]
    },
  }
}

/** Lets the experiment pass a step by, with the reason and the permission; `null` takes the bypass back. */
export function setBypass(doc: MapDocument, experiment: Id, step: Id, bypass: Bypass | null): Edit {
  const name = isolated(own(doc.steps, step)?.name || 'step')
  return {
    label: bypass ? `Bypass ${name}` : `Do not bypass ${name}`,
    recipe(draft) {
      const target = own(draft.experiments, experiment)
      if (!target || !own(draft.steps, step)) return
      if (bypass === null) delete target.bypasses[step]
      else if (!equalValues(own(target.bypasses, step), bypass)) target.bypasses[step] = bypass
    },
    mergeKey: `experiments ${experiment} bypass ${step}`,
  }
}

/** Keeps what was learned; the experiment is then learned from. `null` takes it back, and it runs again. */
export function setResult(doc: MapDocument, experiment: Id, result: ExperimentResult | null): Edit {
  const title = isolated(own(doc.experiments, experiment)?.title || 'experiment')
  return {
    label: result ? `Keep what ${title} taught` : `Take back the result of ${title}`,
    recipe(draft) {
      const target = own(draft.experiments, experiment)
      if (!target || equalValues(target.result, result)) return
      target.result = result && {
        ...result,
        measured: recordOf(legalChanges(draft as MapDocument, Object.values(result.measured))),
      }
      target.status = result ? 'learned' : 'running'
    },
    mergeKey: `experiments ${experiment} result`,
  }
}

const recordOf = (changes: readonly Change[]): Record<Id, Change> =>
  Object.fromEntries(changes.map(change => [change.id, change]))
