// Copies of a fragment's entries under new ids, every reference among them following along.

import { inOrder, nextOrder, own } from '../model/records'
import type { Change, Experiment, Flow, Id, MapDocument, Point, Records, Step } from '../model/types'
import type { MapDraft } from './edit'
import { teamNamed } from './team-edits'

export interface Renaming {
  /** The new id of a copied entry. */
  to(old: Id): Id
}

/** New ids for all that a fragment holds. */
export function renamed(map: MapDocument, newId: () => Id): Renaming {
  const { steps, symbols, flows, blockers, experiments, notes, teams, intent } = map
  const collections: readonly Records<unknown>[] = [
    steps,
    symbols,
    flows,
    blockers,
    experiments,
    notes,
    teams,
    intent.assumptions,
  ]
  const ids = new Map<Id, Id>()
  for (const records of collections) {
    for (const id of Object.keys(records)) if (!ids.has(id)) ids.set(id, newId())
  }
  return { to: old => ids.get(old) ?? old }
}

/**
 * @param isHome pasted into the map that it was copied from: what pointed out of the fragment there points there again
 */
export function addCopies(draft: MapDraft, map: MapDocument, names: Renaming, offset: Point, isHome: boolean): void {
  const laidOut = Object.values(draft.steps)
  const keepsNull = laidOut.length > 0 && laidOut.every(step => step.position === null)
  const moved = (at: Point | null): Point | null =>
    at && { x: Math.round(at.x + offset.x), y: Math.round(at.y + offset.y) }
  const teams = copyTeams(draft, map, names)
  const assumptions = copyAssumptions(draft, map, names)
  const teamOf = (team: Id | null): Id | null => (team === null ? null : (teams.get(team) ?? null))
  // Beside a stream what is pasted counts once it is joined to it: else half of all items would begin there.
  const entered = new Set(Object.values(map.flows).flatMap(flow => (flow.kind === 'work' ? [flow.to] : [])))
  const startOf = (step: Step): Step['start'] => (laidOut.length > 0 && !entered.has(step.id) ? 0 : step.start)

  for (const step of Object.values(map.steps)) {
    const copy: Step = {
      ...step,
      id: names.to(step.id),
      team: teamOf(step.team),
      start: startOf(step),
      position: keepsNull ? null : moved(step.position),
    }
    draft.steps[copy.id] = { ...copy, basis: { ...copy.basis }, data: { ...copy.data } }
  }
  for (const symbol of Object.values(map.symbols)) {
    const id = names.to(symbol.id)
    draft.symbols[id] = { ...symbol, id, position: moved(symbol.position) }
  }
  for (const note of Object.values(map.notes)) {
    const id = names.to(note.id)
    draft.notes[id] = { ...note, id, position: moved(note.position) }
  }
  for (const flow of Object.values(map.flows)) {
    const copy: Flow = { ...flow, id: names.to(flow.id), from: names.to(flow.from), to: names.to(flow.to), via: null }
    draft.flows[copy.id] = copy
  }

  let order = nextOrder(draft.blockers)
  for (const blocker of inOrder(map.blockers)) {
    const id = names.to(blocker.id)
    const home = isHome ? own(draft.blockers, blocker.id)?.step : null
    const step = blocker.step === null ? (home ?? null) : names.to(blocker.step)
    draft.blockers[id] = { ...blocker, id, step, order: order++ }
  }
  order = nextOrder(draft.experiments)
  for (const experiment of inOrder(map.experiments)) {
    const original = isHome ? own(draft.experiments, experiment.id) : undefined
    const copy = copyExperiment(map, experiment, (original as Experiment | undefined) ?? experiment, names)
    draft.experiments[copy.id] = {
      ...copy,
      team: teamOf(experiment.team),
      assumption: experiment.assumption === null ? null : (assumptions.get(experiment.assumption) ?? null),
      order: order++,
    }
  }
}

function copyTeams(draft: MapDraft, map: MapDocument, names: Renaming): ReadonlyMap<Id, Id> {
  const teams = new Map<Id, Id>()
  for (const team of inOrder(map.teams)) {
    const known = teamNamed(draft.teams, team.name)
    const id = known?.id ?? names.to(team.id)
    if (!known) draft.teams[id] = { ...team, id, order: nextOrder(draft.teams) }
    teams.set(team.id, id)
  }
  return teams
}

function copyAssumptions(draft: MapDraft, map: MapDocument, names: Renaming): ReadonlyMap<Id, Id> {
  const { assumptions } = draft.intent
  const copied = new Map<Id, Id>()
  for (const assumption of inOrder(map.intent.assumptions)) {
    const known = Object.values(assumptions).find(({ text }) => text === assumption.text)
    const id = known?.id ?? names.to(assumption.id)
    if (!known) assumptions[id] = { ...assumption, id, order: nextOrder(assumptions) }
    copied.set(assumption.id, id)
  }
  return copied
}

/** `from` is the experiment with all its references: the one on the map, or what the fragment kept of it. */
function copyExperiment(map: MapDocument, experiment: Experiment, from: Experiment, names: Renaming): Experiment {
  const step = (id: Id): Id => (own(map.steps, id) ? names.to(id) : id)
  const flow = (id: Id): Id => (own(map.flows, id) ? names.to(id) : id)
  const change = (predicted: Change): Change =>
    predicted.field === 'share'
      ? { ...predicted, flow: flow(predicted.flow) }
      : { ...predicted, step: step(predicted.step) }
  return {
    ...experiment,
    id: names.to(experiment.id),
    blocker: from.blocker !== null && own(map.blockers, from.blocker) ? names.to(from.blocker) : from.blocker,
    enters: from.enters === null ? null : step(from.enters),
    bypasses: Object.fromEntries(Object.entries(from.bypasses).map(([id, bypass]) => [step(id), bypass])),
    changes: Object.fromEntries(Object.entries(from.changes).map(([id, predicted]) => [id, change(predicted)])),
    // An idea that is taken along, not its history.
    status: 'candidate',
    startedOn: null,
    startedFrom: null,
    travel: null,
    result: null,
  }
}
