// The numbers that decide whether a map is better than another: what an experiment is judged by, without the rest of the analysis.

import { type Capacity, measureCapacity } from './capacity'
import { bottleneckOf, type CriticalSteps, longestDelay } from './findings'
import { finite, type Study } from './study'
import type { Analysis } from './types'

export type MainNumbers = Pick<
  Analysis,
  | 'leadTime'
  | 'workTime'
  | 'waitTime'
  | 'flowEfficiency'
  | 'rolledCompleteAccurate'
  | 'rolledOver'
  | 'throughputLimit'
  | 'longestDelay'
  | 'tightestCapacity'
  | 'bottleneck'
>

/** The main numbers with what they were worked out from. */
export interface MainFindings {
  readonly numbers: MainNumbers
  readonly path: CriticalSteps
  readonly capacity: Capacity
}

/** Visits up to this count as none: a step with more is on the critical path. */
export const leastVisits = 1e-12

/** `visits` along the critical path, by step number; `null` when the map has no numbers. */
export function mainFindings(study: Study, visits: Float64Array | null): MainFindings {
  const { graph, order, solution } = study
  const path = criticalSteps(study, visits)
  const capacity = measureCapacity(study)
  const workTime = visits && finite(sum(path.work))
  const waitTime = visits && finite(sum(path.wait))
  const leadTime = workTime === null || waitTime === null ? null : finite(workTime + waitTime)
  const delay = leadTime ? longestDelay(study, path, leadTime) : null
  const tightest = solution && capacity.tightest
  const rated = order.filter(node => graph.steps[node]?.completeAccurate !== null)
  const numbers: MainNumbers = {
    leadTime,
    workTime,
    waitTime,
    flowEfficiency: workTime === null || !leadTime ? null : finite(workTime / leadTime),
    rolledCompleteAccurate: solution && rated.length > 0 ? solution.quality : null,
    rolledOver: solution && rated.length,
    throughputLimit: tightest?.limit ?? null,
    longestDelay: delay,
    tightestCapacity: tightest,
    bottleneck: bottleneckOf(tightest, delay),
  }
  return { numbers, path, capacity }
}

export function sum(values: Float64Array): number {
  let all = 0
  for (let place = 0; place < values.length; place++) all += values[place] ?? 0
  return all
}

function criticalSteps({ order, times }: Study, visits: Float64Array | null): CriticalSteps {
  const nodes = visits ? order.filter(node => (visits[node] ?? 0) > leastVisits) : []
  const wait = new Float64Array(nodes.length)
  const work = new Float64Array(nodes.length)
  for (let place = 0; place < nodes.length; place++) {
    const node = nodes[place] ?? 0
    const known = times[node]
    wait[place] = (visits?.[node] ?? 0) * (known?.wait?.mean ?? 0)
    work[place] = (visits?.[node] ?? 0) * (known?.work?.mean ?? 0)
  }
  return { nodes, wait, work }
}
