// What an experiment lacks to answer the litmus test, in words: "Tests no assumption and names no measure".

import { capitalised, durationWords, listed } from '../diagram/words'
import type { LitmusWord } from '../experiments/types'
import type { Experiment, MapDocument } from '../model/types'
import { labelOf } from './kinds'

/** '' when nothing is missing. */
export function missingText(doc: MapDocument, experiment: Experiment, missing: readonly LitmusWord[]): string {
  return capitalised(listed(missing.map(word => says(doc, experiment, word))))
}

function says(doc: MapDocument, experiment: Experiment, word: LitmusWord): string {
  switch (word) {
    case 'assumption':
      return 'tests no assumption'
    case 'production':
      return 'does not reach production'
    case 'time':
      return experiment.timebox === null
        ? 'has no timebox'
        : `brings no evidence within ${durationWords(doc.intent.evidenceWithin ?? '10d', doc.calendar) ?? 'time'}`
    case 'change':
      return 'predicts no gain'
    case 'measure':
      return 'names no measure'
  }
}

export const verdicts = [
  { id: 'supported', label: 'supported' },
  { id: 'refuted', label: 'refuted' },
  { id: 'inconclusive', label: 'no clear answer' },
] as const

/** "Candidate", "Running", "Learned: supported". */
export function statusText({ status, result }: Experiment): string {
  if (status === 'candidate') return 'Candidate'
  if (status === 'running') return 'Running'
  return result ? `Learned: ${labelOf(verdicts, result.verdict)}` : 'Learned'
}

export const experimentTitle = ({ title }: Pick<Experiment, 'title'>): string =>
  title.trim() || 'An experiment without a name'
