// All numbers of a map, as metrics.md defines them: the study of the map, told step by step and as a whole.

import { calendarDays } from '../model/calendar'
import type { Id, MapDocument, Records } from '../model/types'
import { type Capacity, measureCapacity } from './capacity'
import { bottleneckOf, type CriticalSteps, firstTeamTimes, longestDelay, waitAtHandoffs } from './findings'
import { type LeadTime, measureLeadTime } from './lead-time'
import { findProblems } from './problems'
import { finite, type HeldWaits, type Study, studyMap } from './study'
import type { Analysis, StepNumbers } from './types'
import { countOf } from './ways'

/** Visits up to this count as none: a step with more is on the critical path. */
const leastVisits = 1e-12

/** The numbers of a map; `held` are waits of items that keep the time they stand for on another map. */
export function analyze(doc: MapDocument, held?: HeldWaits): Analysis {
  return analysisOf(studyMap(doc, held))
}

export function analysisOf(study: Study): Analysis {
  const { doc, graph, starts, order, demand, solution } = study
  const measured = measureLeadTime(study)
  const path = criticalSteps(study, measured)
  const capacity = measureCapacity(study)
  const workTime = measured && finite(sum(path.work))
  const waitTime = measured && finite(sum(path.wait))
  const leadTime = workTime === null || waitTime === null ? null : finite(workTime + waitTime)
  const share = (part: number | null): number | null => (part === null || !leadTime ? null : finite(part / leadTime))
  const delay = leadTime ? longestDelay(study, path, leadTime) : null
  const tightest = solution && capacity.tightest
  const firstTeam = firstTeamTimes(doc, study, path)
  const rated = order.filter(node => graph.steps[node]?.completeAccurate !== null)
  const name = (node: number): Id => graph.ids[node] ?? ''
  const known = <T>(value: T): T | null => (leadTime === null ? null : value)
  return {
    leadTime,
    leadTimeBest: measured && finite(measured.best),
    leadTimeWorst: measured && finite(measured.worst),
    leadTimeFirstPass: measured?.firstPass ? finite(measured.firstPass.time) : null,
    calendarDays: leadTime === null ? null : finite(calendarDays(leadTime, doc.calendar)),
    workTime,
    waitTime,
    flowEfficiency: share(workTime),
    processCycleEfficiency: share(valueAddingWork(study, path)),
    totalEffort: totalEffort(study),
    rolledCompleteAccurate: solution && rated.length > 0 ? solution.quality : null,
    rolledOver: solution && rated.length,
    criticalPath: path.nodes.map(name),
    steps: stepNumbers(study, measured, capacity),
    teams: capacity.teams,
    taktTime: demand === null ? null : finite(1 / demand),
    throughputLimit: tightest?.limit ?? null,
    workInProcess: leadTime === null || demand === null ? null : finite(demand * leadTime),
    waitAtHandoffs: known(waitAtHandoffs(study, path)),
    insideFirstTeam: known(firstTeam.inside),
    pathToProduction: known(firstTeam.toProduction),
    longestDelay: delay,
    tightestCapacity: tightest,
    bottleneck: bottleneckOf(tightest, delay),
    problems: findProblems(study),
    flowOrder: order.map(name),
    starts: starts.arcs.map(({ to }) => name(to)),
    ends: order.filter(node => countOf(graph.work, node) === 0).map(name),
  }
}

function sum(values: Float64Array): number {
  let all = 0
  for (let place = 0; place < values.length; place++) all += values[place] ?? 0
  return all
}

function criticalSteps({ order, times }: Study, measured: LeadTime | null): CriticalSteps {
  const { visits = new Float64Array(0) } = measured ?? {}
  const nodes = order.filter(node => (visits[node] ?? 0) > leastVisits)
  const wait = new Float64Array(nodes.length)
  const work = new Float64Array(nodes.length)
  for (let place = 0; place < nodes.length; place++) {
    const node = nodes[place] ?? 0
    const known = times[node]
    wait[place] = (visits[node] ?? 0) * (known?.wait?.mean ?? 0)
    work[place] = (visits[node] ?? 0) * (known?.work?.mean ?? 0)
  }
  return { nodes, wait, work }
}

/** `null` when no reachable step says its value. */
function valueAddingWork({ graph, order }: Study, path: CriticalSteps): number | null {
  const ratingOf = (node: number) => graph.steps[node]?.value ?? null
  if (order.every(node => ratingOf(node) === null)) return null
  return sum(path.work.map((work, place) => (ratingOf(path.nodes[place] ?? 0) === 'adds' ? work : 0)))
}

function totalEffort({ effortVisits, times }: Study): number | null {
  if (!effortVisits) return null
  return finite(effortVisits.reduce((sum, visits, node) => sum + visits * (times[node]?.work?.mean ?? 0), 0))
}

function stepNumbers(study: Study, measured: LeadTime | null, capacity: Capacity): Records<StepNumbers> {
  const { graph, starts, times, effortVisits } = study
  const steps: Record<Id, StepNumbers> = {}
  for (let node = 0; node < graph.ids.length; node++) {
    const reached = starts.reached[node] === 1
    const known = measured && reached ? times[node] : undefined
    const visits = measured ? (measured.visits[node] ?? 0) : null
    steps[graph.ids[node] ?? ''] = {
      wait: known?.wait ? finite(known.wait.mean) : null,
      work: known?.work ? finite(known.work.mean) : null,
      visits,
      firstPassVisits: measured ? (measured.firstPass?.visits[node] ?? 0) : null,
      effortVisits: effortVisits?.[node] ?? null,
      onCriticalPath: visits === null ? null : visits > leastVisits,
      load: reached ? capacity.loadOf(node) : null,
    }
  }
  return steps
}
