// The numbers as a map with folds shows them: what each step of a fold adds to one pass is added up, so that ladder and totals
// say the same as without folds. Nothing is worked out anew: the numbers of a map are always those of all its steps.

import type { Analysis, StepNumbers } from '../analysis/types'
import type { Assessment } from '../experiments/assess'
import { type Fold, foldId } from '../model/fold'
import { own } from '../model/records'
import type { Id } from '../model/types'
import { onePass, type Pass } from './pass'

/** The ids with every step of a fold replaced by its fold, each once, where the first of them stood. */
const renamed = (ids: readonly Id[], shown: (id: Id) => Id): readonly Id[] => [...new Set(ids.map(shown))]

interface Sum {
  readonly visits: number
  readonly wait: number
  readonly work: number
}

/** Wait and work of one pass through the fold; of each step once where the pass does not go through it. */
function sumOf(analysis: Analysis, pass: Pass['visits'], fold: Fold): Sum {
  const isPassed = fold.steps.some(id => (own(analysis.steps, id)?.[pass] ?? 0) > 0)
  let [wait, work] = [0, 0]
  for (const id of fold.steps) {
    const numbers = own(analysis.steps, id)
    const times = isPassed ? (numbers?.[pass] ?? 0) : 1
    wait += times * (numbers?.wait ?? 0)
    work += times * (numbers?.work ?? 0)
  }
  return { visits: isPassed ? 1 : 0, wait, work }
}

function foldNumbers(analysis: Analysis, fold: Fold, sum: Sum): StepNumbers {
  const members = fold.steps.flatMap(id => own(analysis.steps, id) ?? [])
  return {
    wait: sum.wait,
    work: sum.work,
    visits: sum.visits,
    firstPassVisits: sum.visits,
    effortVisits: 1,
    onCriticalPath: members.some(one => one.onCriticalPath === true),
    load: null,
  }
}

/** The assessment as the drawing of a map with these folds reads it. Its lead time, ladder totals and findings are the same. */
export function foldedAssessment(assessment: Assessment, folds: readonly Fold[]): Assessment {
  const { analysis } = assessment
  const foldOf = new Map(folds.flatMap(fold => fold.steps.map(id => [id, foldId(fold)] as const)))
  const shown = (id: Id): Id => foldOf.get(id) ?? id
  const pass = onePass(analysis).visits
  const steps: Record<Id, StepNumbers> = {}
  for (const [id, numbers] of Object.entries(analysis.steps)) if (!foldOf.has(id)) steps[id] = numbers
  for (const fold of folds) {
    steps[foldId(fold)] = foldNumbers(analysis, fold, sumOf(analysis, pass, fold))
  }
  const { bottleneck, longestDelay } = analysis
  return {
    ...assessment,
    analysis: {
      ...analysis,
      steps,
      criticalPath: renamed(analysis.criticalPath, shown),
      flowOrder: renamed(analysis.flowOrder, shown),
      starts: renamed(analysis.starts, shown),
      ends: renamed(analysis.ends, shown),
      bottleneck: bottleneck && 'step' in bottleneck ? { ...bottleneck, step: shown(bottleneck.step) } : bottleneck,
      longestDelay: longestDelay && { ...longestDelay, step: shown(longestDelay.step) },
      problems: analysis.problems.map(problem => {
        const id = problem.entry?.startsWith('steps/') ? foldOf.get(problem.entry.slice('steps/'.length)) : undefined
        return id === undefined ? problem : { ...problem, entry: `steps/${id}` }
      }),
    },
  }
}
