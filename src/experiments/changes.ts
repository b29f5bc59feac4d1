// The map as experiments would make it: their changes, applied field by field.

import { byOrder, own } from '../model/records'
import type { Change, Experiment, Id, MapDocument } from '../model/types'

/** The changes of the named experiments in the order in which they apply: the later `order` wins a field, then the greater id. */
export function changesOf(doc: MapDocument, experimentIds: readonly Id[]): Change[] {
  return experimentIds
    .flatMap(id => own(doc.experiments, id) ?? [])
    .sort(byOrder)
    .flatMap((experiment: Experiment) => Object.values(experiment.changes))
}

/** The map with the changes of the named experiments applied together. */
export function applyChanges(doc: MapDocument, experimentIds: readonly Id[]): MapDocument {
  return withChanges(doc, changesOf(doc, experimentIds))
}

/** The map with the changes applied; a change of what the map does not have is left out. `people` of a step with a team are the team's. */
export function withChanges(doc: MapDocument, changes: readonly Change[]): MapDocument {
  const steps = { ...doc.steps }
  const flows = { ...doc.flows }
  const teams = { ...doc.teams }
  for (const change of changes) {
    if ('flow' in change) {
      const flow = own(flows, change.flow)
      if (flow) flows[flow.id] = { ...flow, share: change.to }
      continue
    }
    const step = own(steps, change.step)
    if (!step) continue
    if (change.field === 'people' && step.team !== null) {
      const team = own(teams, step.team)
      if (team) teams[team.id] = { ...team, people: typeof change.to === 'number' ? change.to : null }
    } else steps[step.id] = { ...step, [change.field]: change.to }
  }
  return { ...doc, steps, flows, teams }
}
