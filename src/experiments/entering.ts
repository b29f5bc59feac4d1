// Where the change of a new experiment enters the stream: at the first step of the first team, which can begin at once.

import type { Analysis } from '../analysis/types'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'

/** The first team's first step in flow order; without a first team, or one without steps, the first step of all. */
export function enteringStep(doc: MapDocument, { flowOrder }: Analysis): Id | null {
  const { firstTeam } = doc.intent
  const theirs = firstTeam === null ? undefined : flowOrder.find(id => own(doc.steps, id)?.team === firstTeam)
  return theirs ?? flowOrder[0] ?? null
}

/** The team that runs a new experiment: the first team, else that of the step where it enters. */
export function runningTeam(doc: MapDocument, enters: Id | null): Id | null {
  return own(doc.teams, doc.intent.firstTeam)?.id ?? own(doc.steps, enters)?.team ?? null
}

/** The assumption that a new experiment tests, where the map leaves no choice. */
export function onlyAssumption(doc: MapDocument): Id | null {
  const [only, ...others] = Object.keys(doc.intent.assumptions)
  return only !== undefined && others.length === 0 ? only : null
}
