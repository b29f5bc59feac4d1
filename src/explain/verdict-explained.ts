// Why the strategy is a wish, testable, being tested or learned: the litmus test, condition by condition, of the experiment
// that answers it or comes closest.

import type { HeadlineCell } from '../diagram/headline-cell'
import { basisText, capitalised, durationWords } from '../diagram/words'
import type { Assessment } from '../experiments/assess'
import { closestExperiment } from '../experiments/litmus'
import type { LitmusWord } from '../experiments/types'
import { formatTime } from '../model/format'
import { own } from '../model/records'
import type { Experiment, MapDocument } from '../model/types'
import type { Explanation, Input } from './explanation'

const conditions: readonly (readonly [LitmusWord, string, (within: string) => string])[] = [
  ['assumption', 'Tests an assumption', () => 'it tests no stated assumption'],
  ['production', 'Ships to production', () => 'it does not ship to production'],
  ['time', 'Brings evidence soon', within => `its evidence does not come within ${within}`],
  ['change', 'Predicts a gain', () => 'it predicts no gain'],
  ['measure', 'Names its measure', () => 'it does not name what will show it'],
]

export function explainVerdict(doc: MapDocument, assessment: Assessment, cell: HeadlineCell): Explanation {
  const { litmus } = assessment
  const id = litmus.experiment ?? closestExperiment(doc, assessment.effects)
  const experiment = own(doc.experiments, id)
  const within = durationWords(doc.intent.evidenceWithin ?? '10d', doc.calendar) ?? ''
  const missing = id === null ? [] : (own(assessment.effects, id)?.litmus ?? [])
  return {
    id: 'strategy',
    label: cell.label,
    figure: cell.figure,
    exact: cell.exact,
    formula:
      'What is the smallest, fastest experiment we can ship to production to test a core assumption of this strategy?',
    inputs: experiment
      ? [
          { label: litmus.experiment === null ? 'Comes closest' : 'Answers it', text: titleOf(experiment) },
          ...conditions.map(([word, label]) => ({ label, text: missing.includes(word) ? 'No' : 'Yes' })),
          ...evidence(doc, assessment, experiment),
        ]
      : [],
    contributions: null,
    notes: notesOf(experiment !== undefined, litmus.verdict),
    missing:
      experiment === undefined
        ? []
        : conditions.flatMap(([word, , says]) =>
            missing.includes(word) ? [{ text: says(within), entry: `experiments/${experiment.id}` as const }] : [],
          ),
    basis: basisText(doc.calendar),
  }
}

const titleOf = ({ title }: Experiment): string => title.trim() || 'An experiment without a name'

function notesOf(hasAny: boolean, verdict: Assessment['litmus']['verdict']): readonly string[] {
  switch (verdict) {
    case 'testing':
      return ['An experiment that meets all five conditions is running.']
    case 'testable':
      return ['An experiment meets all five conditions and has not been started.']
    case 'learning':
      return ['An experiment that met all five conditions has its result. What do we test next?']
    case 'wish':
      return hasAny ? ['No experiment meets all five conditions yet.'] : ['There is no experiment yet.']
  }
}

/** How long until production has answered: the timebox and the way there, with the permissions that it takes. */
function evidence(doc: MapDocument, { effects }: Assessment, experiment: Experiment): readonly Input[] {
  const effect = own(effects, experiment.id)
  if (!effect || effect.timeToEvidence === null) return []
  const inputs: Input[] = [{ label: 'Evidence in', text: formatTime(effect.timeToEvidence, doc.calendar) }]
  if (experiment.timebox !== null) {
    inputs.push({
      label: 'Of it, its timebox',
      text: capitalised(durationWords(experiment.timebox, doc.calendar) ?? ''),
    })
  }
  if (effect.permissions > 0) {
    const without = effect.timeToEvidenceAgreed
    inputs.push({
      label: `Without the ${effect.permissions === 1 ? 'permission' : `${effect.permissions} permissions`} it asks for`,
      text: without === null ? 'Not known yet' : formatTime(without, doc.calendar),
    })
  }
  return inputs
}
