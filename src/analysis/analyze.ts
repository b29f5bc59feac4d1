// All numbers of a map, as metrics.md defines them: the study of the map, told step by step and as a whole.

import { calendarDays } from '../model/calendar'
import type { Id, MapDocument, Records } from '../model/types'
import type { Capacity } from './capacity'
import { type CriticalSteps, firstTeamTimes, waitAtHandoffs } from './findings'
import { type LeadTime, measureLeadTime } from './lead-time'
import { leastVisits, mainFindings, sum } from './main-numbers'
import { findProblems } from './problems'
import { finite, type HeldWaits, type Study, studyMap } from './study'
import type { Analysis, StepNumbers } from './types'
import { countOf } from './ways'

/** The numbers of a map; `held` are waits of items that keep the time they stand for on another map. */
export function analyze(doc: MapDocument, held?: HeldWaits): Analysis {
  return analysisOf(studyMap(doc, held))
}

export function analysisOf(study: Study): Analysis {
  const { doc, graph, starts, order, demand } = study
  const measured = measureLeadTime(study)
  const { numbers, path, capacity } = mainFindings(study, measured?.visits ?? null)
  const { leadTime } = numbers
  const share = (part: number | null): number | null => (part === null || !leadTime ? null : finite(part / leadTime))
  const firstTeam = firstTeamTimes(doc, study, path)
  const name = (node: number): Id => graph.ids[node] ?? ''
  const known = <T>(value: T): T | null => (leadTime === null ? null : value)
  return {
    ...numbers,
    leadTimeBest: measured && finite(measured.best),
    leadTimeWorst: measured && finite(measured.worst),
    leadTimeFirstPass: measured?.firstPass ? finite(measured.firstPass.time) : null,
    calendarDays: leadTime === null ? null : finite(calendarDays(leadTime, doc.calendar)),
    processCycleEfficiency: share(valueAddingWork(study, path)),
    totalEffort: totalEffort(study),
    criticalPath: path.nodes.map(name),
    steps: stepNumbers(study, measured, capacity),
    teams: capacity.teams,
    taktTime: demand === null ? null : finite(1 / demand),
    workInProcess: leadTime === null || demand === null ? null : finite(demand * leadTime),
    waitAtHandoffs: known(waitAtHandoffs(study, path)),
    insideFirstTeam: known(firstTeam.inside),
    pathToProduction: known(firstTeam.toProduction),
    problems: findProblems(study),
    flowOrder: order.map(name),
    starts: starts.arcs.map(({ to }) => name(to)),
    ends: order.filter(node => countOf(graph.work, node) === 0).map(name),
  }
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
