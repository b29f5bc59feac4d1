// Time to evidence: how long until production has answered, when the experiment travels the very stream that is mapped.

import { rowsOf } from '../analysis/components'
import { type Arc, reachFrom } from '../analysis/graph'
import { passCosts } from '../analysis/lead-time'
import { buildNetwork } from '../analysis/network'
import { findSections } from '../analysis/sections'
import { solveNetwork } from '../analysis/solution'
import { finite, type Study } from '../analysis/study'
import { slowestBranches } from '../analysis/times'
import { criticalArrivals } from '../analysis/visits'
import type { Id } from '../model/types'

/** What happens to the item at a step. */
interface Leaving {
  readonly work: readonly Arc[]
  readonly rework: readonly Arc[]
  readonly sentBack: number
}

const ends: Leaving = { work: [], rework: [], sentBack: 0 }

/** The way of one item to production. */
export interface Way {
  /** Expected seconds. */
  readonly total: number
  /** The steps that it may come to, in flow order, by number. */
  readonly order: readonly number[]
  /** How often it comes to each step, of the branches of a section the slowest; by number, skip is not counted yet. */
  readonly arrivals: () => readonly number[]
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

  const ways = graph.steps.map(({ step, rework, sentBack }, node): Leaving => {
    const { forward, backward } = network.nodes[node] ?? { forward: [], backward: [] }
    const work = [...forward, ...backward]
    return bypassed.has(step.id) ? { work, rework: [], sentBack: 0 } : { work, rework, sentBack }
  })
  const onward = ways.map(way => (way.sentBack < 1 ? way.work.map(({ to }) => to) : []))
  const reached = reachFrom(
    [head],
    rowsOf(
      ways.map(({ rework }, node) => [
        ...(onward[node] ?? []),
        ...rework.filter(({ chance }) => chance > 0).map(({ to }) => to),
      ]),
    ),
  )
  const inProduction = (node: number): boolean => graph.steps[node]?.step.production === true
  const targets = graph.steps.flatMap((_, node) => (reached[node] && inProduction(node) ? [node] : []))
  const leads = reachFrom(targets, rowsOf(reversed(onward)))
  const leave = (node: number): Leaving => {
    const way = ways[node] ?? ends
    if (targets.length === 0) return way
    if (inProduction(node)) return ends
    return {
      ...way,
      work: scaled(
        way.work.filter(({ to }) => leads[to]),
        graph.steps[node]?.step.split === 'parallel',
      ),
    }
  }

  const order = study.order.filter(node => reached[node])
  const path = buildNetwork(graph, order, { arcs: [{ to: head, chance: 1 }], parallel: false }, leave)
  const solution = solveNetwork(path, findSections(path), null)
  if (!solution.whole) return null
  const costs = passCosts(study, 'mean').map((cost, node) => (bypassed.has(graph.ids[node] ?? '') ? 0 : cost))
  const slowest = slowestBranches(solution, costs)
  const total = finite(slowest.total)
  return total === null ? null : { total, order, arrivals: () => criticalArrivals(solution, slowest) }
}

/** What is left of a choice makes up the whole of it. */
function scaled(work: readonly Arc[], isSplit: boolean): readonly Arc[] {
  const sum = isSplit ? 1 : work.reduce((all, { chance }) => all + chance, 0)
  return work.map(({ to, chance }) => ({ to, chance: chance / sum }))
}

function reversed(next: readonly (readonly number[])[]): number[][] {
  const before: number[][] = next.map(() => [])
  for (const [from, targets] of next.entries()) for (const to of targets) before[to]?.push(from)
  return before
}
