// What the drawing of a blocker and of its experiment shows, as plain values.

import type { Assessment } from '../experiments/assess'
import { formatDate, formatTime } from '../model/format'
import type { Experiment, Id, MapDocument } from '../model/types'
import { experimentTitle, shownOf } from './under-step'

export interface ExperimentFace {
  readonly id: Id
  readonly title: string
  readonly status: Experiment['status']
  /** `14d to evidence · −18d`. */
  readonly detail: string
}

export interface BlockerFace {
  readonly id: Id
  readonly title: string
  /** `4 votes`; '' for none. */
  readonly votes: string
  readonly experiment: ExperimentFace | null
  /** Experiments of this blocker that are not drawn. */
  readonly moreExperiments: readonly string[]
}

const verdicts = { supported: 'supported', refuted: 'refuted', inconclusive: 'inconclusive' } as const

/** What an experiment predicts for lead time: `−18d`, `+2d`; '' when it moves nothing or nobody knows. */
function prediction(doc: MapDocument, saved: number | null): string {
  if (saved === null || Math.abs(saved) < 1) return ''
  return `${saved > 0 ? '−' : '+'}${formatTime(Math.abs(saved), doc.calendar)}`
}

function detailOf(doc: MapDocument, assessment: Assessment, experiment: Experiment): string {
  const effect = Object.hasOwn(assessment.effects, experiment.id) ? assessment.effects[experiment.id] : undefined
  const predicted = prediction(doc, effect?.saved ?? null)
  const joined = (first: string): string => (predicted === '' ? first : `${first} · ${predicted}`)
  if (experiment.status === 'learned') {
    const verdict = experiment.result?.verdict
    return verdict ? `Learned: ${verdicts[verdict]}` : 'Learned'
  }
  if (experiment.status === 'running') {
    return joined(experiment.dueOn === null ? 'Running' : `Running until ${formatDate(experiment.dueOn)}`)
  }
  const evidence = effect?.timeToEvidence ?? null
  return joined(evidence === null ? 'Time to evidence not known' : `${formatTime(evidence, doc.calendar)} to evidence`)
}

export const experimentFace = (doc: MapDocument, assessment: Assessment, experiment: Experiment): ExperimentFace => ({
  id: experiment.id,
  title: experimentTitle(experiment),
  status: experiment.status,
  detail: detailOf(doc, assessment, experiment),
})

/** The blockers drawn below a step, of the whole stream for `null`, and the titles of those that are not, with their experiments. */
export function blockerFaces(
  doc: MapDocument,
  assessment: Assessment,
  step: Id | null,
): { readonly blockers: readonly BlockerFace[]; readonly more: readonly string[] } {
  const { shown, more } = shownOf(doc, step)
  const blockers = shown.map(({ blocker, experiments }) => {
    const [first, ...others] = experiments
    return {
      id: blocker.id,
      title: blocker.title,
      votes: blocker.votes > 0 ? `${blocker.votes} ${blocker.votes === 1 ? 'vote' : 'votes'}` : '',
      experiment: first ? experimentFace(doc, assessment, first) : null,
      moreExperiments: others.map(experimentTitle),
    }
  })
  const titles = more.map(({ blocker, experiments }) => [blocker.title, ...experiments.map(experimentTitle)].join(': '))
  return { blockers, more: titles }
}
