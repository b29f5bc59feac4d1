// Lead time in its four readings (mean, best, worst, first pass), with the visits along the critical path of the first and the last.

import type { Estimate } from '../model/estimate'
import { withoutRework } from './network'
import { solveNetwork } from './solution'
import type { Study } from './study'
import { slowestBranches } from './times'
import { criticalArrivals } from './visits'

export interface LeadTime {
  /** By step number, times 1 − skip. */
  readonly visits: Float64Array
  readonly best: number
  readonly worst: number
  /** Visits and lead time with every rework share taken as 0; `null` when that pass has no way out. */
  readonly firstPass: { readonly visits: Float64Array; readonly time: number } | null
}

/** What one pass of each step costs: (1 − skip) · (wait + work), in seconds; what is not known counts as nothing. */
export function passCosts({ graph, times }: Study, side: keyof Estimate): Float64Array {
  const costs = new Float64Array(times.length)
  for (let node = 0; node < times.length; node++) {
    const { wait = null, work = null } = times[node] ?? {}
    costs[node] = (graph.done[node] ?? 1) * ((wait?.[side] ?? 0) + (work?.[side] ?? 0))
  }
  return costs
}

/** `null` when the map has no numbers. @see metrics.md, Lead time */
export function measureLeadTime(study: Study): LeadTime | null {
  const { solution, graph } = study
  if (!solution) return null
  const costs = passCosts(study, 'mean')
  const done = (arrivals: Float64Array): Float64Array => timesDone(graph, arrivals)
  const hasRework = study.network.rework.targets.length > 0
  const first = hasRework ? solveNetwork(withoutRework(study.network), study.sections, null) : solution
  const slowestFirst = first.whole && slowestBranches(first, costs)
  return {
    visits: done(criticalArrivals(solution, slowestBranches(solution, costs))),
    best: slowestBranches(solution, passCosts(study, 'low')).total,
    worst: slowestBranches(solution, passCosts(study, 'high')).total,
    firstPass: slowestFirst && { visits: done(criticalArrivals(first, slowestFirst)), time: slowestFirst.total },
  }
}

/** Visits along the critical path by step number, times 1 − skip; `null` when the map has no numbers. */
export function criticalVisits(study: Study): Float64Array | null {
  const { solution, graph } = study
  if (!solution) return null
  return timesDone(graph, criticalArrivals(solution, slowestBranches(solution, passCosts(study, 'mean'))))
}

const timesDone = ({ done }: Study['graph'], arrivals: Float64Array): Float64Array =>
  done.map((share, node) => (arrivals[node] ?? 0) * share)
