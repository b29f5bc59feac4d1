// Time to evidence: how long until production has answered, when the experiment travels the very stream that is mapped.

import type { Graph } from '../analysis/graph'
import { passCosts } from '../analysis/lead-time'
import { buildNetwork } from '../analysis/network'
import { findSections } from '../analysis/sections'
import { solveNetwork } from '../analysis/solution'
import { finite, type Study } from '../analysis/study'
import { slowestBranches } from '../analysis/times'
import { criticalArrivals } from '../analysis/visits'
import { arcsOf, gathered, reachFrom, reversed, type Ways } from '../analysis/ways'
import type { Id } from '../model/types'

/** The way of one item to production. */
export interface Way {
  /** Expected seconds. */
  readonly total: number
  /** The steps that it may come to, in flow order, by number. */
  readonly order: readonly number[]
  /** How often it comes to each step, of the branches of a section the slowest; by number, skip is not counted yet. */
  readonly arrivals: () => ArrayLike<number>
}

/** Seconds from arriving at `enters` until production has the change. */
export function timeToProduction(study: Study, enters: Id, bypassed: ReadonlySet<Id>): number | null {
  return wayToProduction(study, enters, bypassed)?.total ?? null
}

/**
 * The way from arriving at `enters` until a step in production is done (until the end of the map where none can be reached), with the
 * bypassed steps costing nothing; `null` when `enters` is unreachable or the item may never get there.
 * @see metrics.md, Experiments and the litmus test
 */
export function wayToProduction(study: Study, enters: Id, bypassed: ReadonlySet<Id>): Way | null {
  const { graph, starts, network } = study
  const head = graph.indexOf.get(enters)
  if (head === undefined || !starts.reached[head]) return null

  const size = graph.steps.length
  const passed = new Uint8Array(size)
  for (const id of bypassed) passed[graph.indexOf.get(id) ?? size] = 1
  const all = {
    work: gathered(size, [network.forward, network.backward], (_node, _to, chance) => chance),
    rework: gathered(size, [graph.rework], (node, _to, chance) => (passed[node] ? 0 : chance)),
    sentBack: graph.sentBack.map((chance, node) => (passed[node] ? 0 : chance)),
  }
  const onward = gathered(size, [all.work], (node, _to, chance) => ((all.sentBack[node] ?? 0) < 1 ? chance : 0))
  const reached = reachFrom(
    [head],
    gathered(size, [onward, all.rework], (_node, _to, chance) => chance),
  )
  const targets = [...reached.keys()].filter(node => reached[node] && graph.steps[node]?.production)

  const order = study.order.filter(node => reached[node])
  const entry = { arcs: [{ to: head, chance: 1 }], parallel: false }
  const path = buildNetwork(graph, order, entry, targets.length === 0 ? all : endingAt(all, graph, targets, onward))
  const solution = solveNetwork(path, findSections(path), null)
  if (!solution.whole) return null
  const costs = passCosts(study, 'mean').map((cost, node) => (passed[node] ? 0 : cost))
  const slowest = slowestBranches(solution, costs)
  const total = finite(slowest.total)
  return total === null ? null : { total, order, arrivals: () => criticalArrivals(solution, slowest) }
}

type Leaving = Pick<Graph, 'work' | 'rework' | 'sentBack'>

/** What leads to the targets, which are ends now; what is left of a choice makes up the whole of it. */
function endingAt(
  { work, rework, sentBack }: Leaving,
  graph: Graph,
  targets: readonly number[],
  onward: Ways,
): Leaving {
  const size = graph.steps.length
  const isTarget = new Uint8Array(size)
  for (const node of targets) isTarget[node] = 1
  const leads = reachFrom(targets, reversed(onward))
  const left = gathered(size, [work], (node, to, chance) => (leads[to] && !isTarget[node] ? chance : 0))
  const whole = new Float64Array(size)
  for (let node = 0; node < size; node++) {
    if (graph.steps[node]?.split === 'parallel') whole[node] = 1
    else for (const { chance } of arcsOf(left, node)) whole[node] = (whole[node] ?? 0) + chance
  }
  return {
    work: gathered(size, [left], (node, _to, chance) => chance / (whole[node] ?? 1)),
    rework: gathered(size, [rework], (node, _to, chance) => (isTarget[node] ? 0 : chance)),
    sentBack: sentBack.map((chance, node) => (isTarget[node] ? 0 : chance)),
  }
}
