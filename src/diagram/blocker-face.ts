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
  /** The same where there is less room: `After 14d: −18d`. */
  readonly brief: string
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

function wordsOf(
  doc: MapDocument,
  assessment: Assessment,
  experiment: Experiment,
): Pick<ExperimentFace, 'detail' | 'brief'> {
  const effect = Object.hasOwn(assessment.effects, experiment.id) ? assessment.effects[experiment.id] : undefined
  const predicted = prediction(doc, effect?.saved ?? null)
  if (experiment.status === 'learned') {
    const verdict = experiment.result?.verdict
    const detail = verdict ? `Learned: ${verdicts[verdict]}` : 'Learned'
    return { detail, brief: detail }
  }
  const joined = (first: string, briefly: string) =>
    predicted === ''
      ? { detail: first, brief: briefly }
      : { detail: `${first} · ${predicted}`, brief: `${briefly}: ${predicted}` }
  if (experiment.status === 'running') {
    if (experiment.dueOn === null) return joined('Running', 'Running')
    const due = formatDate(experiment.dueOn)
    return joined(`Running until ${due}`, `Until ${due.replace(/ \d{4}$/, '')}`)
  }
  const evidence = effect?.timeToEvidence ?? null
  if (evidence === null) return joined('Time to evidence not known', 'Time not known')
  const time = formatTime(evidence, doc.calendar)
  return joined(`${time} to evidence`, predicted === '' ? `${time} to evidence` : `After ${time}`)
}

export const experimentFace = (doc: MapDocument, assessment: Assessment, experiment: Experiment): ExperimentFace => ({
  id: experiment.id,
  title: experimentTitle(experiment),
  status: experiment.status,
  ...wordsOf(doc, assessment, experiment),
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
