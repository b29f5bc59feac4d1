// The object that `sluice analyze --json` prints: every key, in the order that the command line page shows.

import { slackOf } from '../analysis/slack'
import type { Analysis, StepNumbers } from '../analysis/types'
import type { Id, MapDocument, Records } from '../model/types'
import { assess } from './assess'
import type { ExperimentEffect, Litmus } from './types'

/** Above this many steps slack is left out, since it is measured step by step. */
const mostStepsWithSlack = 2000

export interface Report extends Omit<Analysis, 'steps' | 'flowOrder' | 'starts' | 'ends'> {
  readonly steps: Records<Omit<StepNumbers, 'firstPassVisits'> & { readonly slack: number | null }>
  readonly experiments: Records<ExperimentEffect>
  readonly litmus: Litmus
}

/** Numbers, effects, verdict and slack of a map. */
export function report(doc: MapDocument): Report {
  const { analysis, effects, litmus } = assess(doc)
  const slack = Object.keys(doc.steps).length > mostStepsWithSlack ? {} : slackOf(doc)
  return {
    leadTime: analysis.leadTime,
    leadTimeBest: analysis.leadTimeBest,
    leadTimeWorst: analysis.leadTimeWorst,
    leadTimeFirstPass: analysis.leadTimeFirstPass,
    calendarDays: analysis.calendarDays,
    workTime: analysis.workTime,
    waitTime: analysis.waitTime,
    flowEfficiency: analysis.flowEfficiency,
    processCycleEfficiency: analysis.processCycleEfficiency,
    totalEffort: analysis.totalEffort,
    rolledCompleteAccurate: analysis.rolledCompleteAccurate,
    rolledOver: analysis.rolledOver,
    criticalPath: analysis.criticalPath,
    steps: stepsWithSlack(analysis, slack),
    teams: analysis.teams,
    taktTime: analysis.taktTime,
    throughputLimit: analysis.throughputLimit,
    workInProcess: analysis.workInProcess,
    waitAtHandoffs: analysis.waitAtHandoffs,
    insideFirstTeam: analysis.insideFirstTeam,
    pathToProduction: analysis.pathToProduction,
    longestDelay: analysis.longestDelay,
    tightestCapacity: analysis.tightestCapacity,
    bottleneck: analysis.bottleneck,
    experiments: effects,
    litmus,
    problems: analysis.problems,
  }
}

function stepsWithSlack(analysis: Analysis, slack: Records<number | null>): Report['steps'] {
  const steps: Record<Id, Report['steps'][Id] & object> = {}
  for (const [id, { wait, work, visits, effortVisits, onCriticalPath, load }] of Object.entries(analysis.steps)) {
    const own = Object.hasOwn(slack, id) ? (slack[id] ?? null) : null
    steps[id] = { wait, work, visits, effortVisits, onCriticalPath, slack: own, load }
  }
  return steps
}
