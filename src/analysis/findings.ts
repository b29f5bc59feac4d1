// What the numbers point at: the longest delay, the bottleneck, what waits at hand-offs, the first team and its path to production.

import type { MapDocument } from '../model/types'
import { closeness } from './shares'
import type { Study } from './study'
import type { Bottleneck, LongestDelay, TightestCapacity } from './types'
import { countOf, targetsOf } from './ways'

/** The steps on the critical path in flow order, with the seconds that one item waits and is worked on in each. */
export interface CriticalSteps {
  readonly nodes: readonly number[]
  /** By place among the nodes. */
  readonly wait: Float64Array
  readonly work: Float64Array
}

/** The step with the greatest wait, and its share of lead time; `null` when nothing waits. */
export function longestDelay(study: Study, { nodes, wait }: CriticalSteps, leadTime: number): LongestDelay | null {
  const greatest = wait.reduce((most, time) => Math.max(most, time), 0)
  if (greatest === 0) return null
  const longest = wait.findIndex(time => time >= greatest * (1 - closeness))
  return { step: study.graph.ids[nodes[longest] ?? 0] ?? '', share: (wait[longest] ?? 0) / leadTime }
}

/** The tightest capacity when its queue grows without limit, otherwise the longest delay. */
export function bottleneckOf(tightest: TightestCapacity | null, delay: LongestDelay | null): Bottleneck | null {
  if (tightest && (tightest.load ?? 0) >= 1 - closeness) {
    return 'team' in tightest ? { kind: 'capacity', team: tightest.team } : { kind: 'capacity', step: tightest.step }
  }
  return delay && { kind: 'delay', step: delay.step }
}

/** What waits in critical steps that receive from another team; `null` when no reachable step has a team. */
export function waitAtHandoffs({ graph, network, order }: Study, { nodes, wait }: CriticalSteps): number | null {
  const teamOf = (node: number) => graph.steps[node]?.team ?? null
  if (order.every(node => teamOf(node) === null)) return null
  const receives = new Set<number>()
  for (const node of order) {
    if (teamOf(node) === null || countOf(graph.onward, node) === 0) continue
    for (const to of [...targetsOf(network.forward, node), ...targetsOf(network.backward, node)]) {
      if (teamOf(to) !== null && teamOf(to) !== teamOf(node)) receives.add(to)
    }
  }
  return wait.reduce((sum, time, place) => (receives.has(nodes[place] ?? 0) ? sum + time : sum), 0)
}

export interface FirstTeamTimes {
  /** What the first team can change alone: the time in its own steps on the critical path. */
  readonly inside: number | null
  /** What comes after the last of them, up to the last critical step in production (or the end). */
  readonly toProduction: number | null
}

export function firstTeamTimes(
  { intent }: MapDocument,
  { graph }: Study,
  { nodes, wait, work }: CriticalSteps,
): FirstTeamTimes {
  const isOwn = (node: number): boolean => intent.firstTeam !== null && graph.steps[node]?.team === intent.firstTeam
  const last = nodes.findLastIndex(isOwn)
  if (last === -1) return { inside: null, toProduction: null }
  const production = nodes.findLastIndex(node => graph.steps[node]?.production === true)
  const until = production === -1 ? nodes.length : production + 1
  let inside = 0
  let toProduction = 0
  for (let place = 0; place < nodes.length; place++) {
    const time = (wait[place] ?? 0) + (work[place] ?? 0)
    if (isOwn(nodes[place] ?? 0)) inside += time
    else if (place > last && place < until) toProduction += time
  }
  return { inside, toProduction }
}
