// What the numbers point at: the longest delay, the bottleneck, what waits at hand-offs, the first team and its path to production.

import type { MapDocument } from '../model/types'
import { closeness } from './shares'
import type { Study } from './study'
import type { Bottleneck, LongestDelay, TightestCapacity } from './types'
import { countOf, targetsOf } from './ways'

/** One step on the critical path, in flow order, with the seconds it waits and is worked on for one item. */
export interface CriticalStep {
  readonly node: number
  readonly wait: number
  readonly work: number
}

/** The step with the greatest wait, and its share of lead time; `null` when nothing waits. */
export function longestDelay(study: Study, path: readonly CriticalStep[], leadTime: number): LongestDelay | null {
  const greatest = path.reduce((most, { wait }) => Math.max(most, wait), 0)
  if (greatest === 0) return null
  const longest = path.find(({ wait }) => wait >= greatest * (1 - closeness))
  return longest ? { step: study.graph.ids[longest.node] ?? '', share: longest.wait / leadTime } : null
}

/** The tightest capacity when its queue grows without limit, otherwise the longest delay. */
export function bottleneckOf(tightest: TightestCapacity | null, delay: LongestDelay | null): Bottleneck | null {
  if (tightest && (tightest.load ?? 0) >= 1 - closeness) {
    return 'team' in tightest ? { kind: 'capacity', team: tightest.team } : { kind: 'capacity', step: tightest.step }
  }
  return delay && { kind: 'delay', step: delay.step }
}

/** What waits in critical steps that receive from another team; `null` when no reachable step has a team. */
export function waitAtHandoffs({ graph, network, order }: Study, path: readonly CriticalStep[]): number | null {
  const teamOf = (node: number) => graph.steps[node]?.team ?? null
  if (order.every(node => teamOf(node) === null)) return null
  const receives = new Set<number>()
  for (const node of order) {
    if (teamOf(node) === null || countOf(graph.onward, node) === 0) continue
    for (const to of [...targetsOf(network.forward, node), ...targetsOf(network.backward, node)]) {
      if (teamOf(to) !== null && teamOf(to) !== teamOf(node)) receives.add(to)
    }
  }
  return path.reduce((sum, { node, wait }) => (receives.has(node) ? sum + wait : sum), 0)
}

export interface FirstTeamTimes {
  /** What the first team can change alone: the time in its own steps on the critical path. */
  readonly inside: number | null
  /** What comes after the last of them, up to the last critical step in production (or the end). */
  readonly toProduction: number | null
}

export function firstTeamTimes(doc: MapDocument, { graph }: Study, path: readonly CriticalStep[]): FirstTeamTimes {
  const own = path.map(({ node }) => doc.intent.firstTeam !== null && graph.steps[node]?.team === doc.intent.firstTeam)
  const last = own.lastIndexOf(true)
  if (last === -1) return { inside: null, toProduction: null }
  const production = path.findLastIndex(({ node }) => graph.steps[node]?.production === true)
  const until = production === -1 ? path.length : production + 1
  const sum = (steps: readonly CriticalStep[]): number => steps.reduce((all, { wait, work }) => all + wait + work, 0)
  return { inside: sum(path.filter((_, place) => own[place])), toProduction: sum(path.slice(last + 1, until)) }
}
