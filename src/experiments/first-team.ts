// The first team and its island: what it can change alone, the path to production that others owe it, and what else pulls on it.

import type { Analysis } from '../analysis/types'
import type { EntryRef } from '../model/entry'
import { formatShare } from '../model/format'
import { stepName, teamName } from '../model/names'
import { inOrder, own } from '../model/records'
import type { DateText, Experiment, Id, MapDocument } from '../model/types'

/** Something beside the stream's critical path that takes the team's time. */
export interface Pull {
  readonly entry: EntryRef
  readonly what: string
}

export interface FirstTeam {
  readonly team: Id
  readonly name: string
  /** The island: its steps in flow order, those that no item reaches last. */
  readonly steps: readonly Id[]
  /** Seconds in its own steps on the critical path; `null` when it has none there. */
  readonly inside: number | null
  /** The critical steps after its last one, up to production. */
  readonly path: readonly Id[]
  /** Seconds that they take: what leaders owe. */
  readonly pathToProduction: number | null
  readonly pulls: readonly Pull[]
  /** Who stands for its running experiments, until the last of them is due; '' and `null` while nobody says. */
  readonly shield: { readonly who: string; readonly until: DateText | null }
}

/** `null` while the intent names no team. */
export function firstTeam(doc: MapDocument, analysis: Analysis): FirstTeam | null {
  const team = own(doc.teams, doc.intent.firstTeam)?.id
  if (team === undefined) return null
  const reached = new Set(analysis.flowOrder)
  const beside = Object.keys(doc.steps).filter(id => !reached.has(id))
  const steps = [...analysis.flowOrder, ...beside].filter(id => own(doc.steps, id)?.team === team)
  return {
    team,
    name: teamName(doc, team),
    steps,
    inside: analysis.insideFirstTeam,
    path: pathAfter(doc, analysis, new Set(steps)),
    pathToProduction: analysis.pathToProduction,
    pulls: pullsOn(doc, analysis, team, steps),
    shield: shieldOf(doc, team),
  }
}

/** @see metrics.md, First team */
function pathAfter(doc: MapDocument, { criticalPath }: Analysis, theirs: ReadonlySet<Id>): readonly Id[] {
  const last = criticalPath.findLastIndex(id => theirs.has(id))
  const production = criticalPath.findLastIndex(id => own(doc.steps, id)?.production === true)
  return last === -1 ? [] : criticalPath.slice(last + 1, production === -1 ? undefined : production + 1)
}

function pullsOn(doc: MapDocument, analysis: Analysis, team: Id, steps: readonly Id[]): readonly Pull[] {
  const pulls: Pull[] = steps
    .filter(id => own(analysis.steps, id)?.onCriticalPath !== true)
    .map(id => ({ entry: `steps/${id}`, what: `${stepName(doc, id)}, which is not on the way of most items` }))
  const load = own(analysis.teams, team)?.load ?? null
  if (load !== null && load >= 1) {
    pulls.unshift({ entry: `teams/${team}`, what: `More work than it has time for: ${formatShare(load)}` })
  }
  const [, ...others] = runningBy(doc, team)
  return [
    ...pulls,
    ...others.map(({ id, title }): Pull => {
      return {
        entry: `experiments/${id}`,
        what: `A further experiment at the same time: ${title.trim() || 'without a name'}`,
      }
    }),
  ]
}

const runningBy = (doc: MapDocument, team: Id): readonly Experiment[] =>
  inOrder(doc.experiments).filter(experiment => experiment.status === 'running' && experiment.team === team)

function shieldOf(doc: MapDocument, team: Id): FirstTeam['shield'] {
  const running = runningBy(doc, team)
  const who = running.map(({ owner }) => owner.trim()).find(owner => owner !== '') ?? ''
  const until = running.flatMap(({ dueOn }) => dueOn ?? []).sort()
  return { who, until: until.at(-1) ?? null }
}
