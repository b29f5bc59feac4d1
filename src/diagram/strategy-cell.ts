// The verdict of the litmus test as the fourth cell of the headline: what the strategy can show for itself, and what is missing.

import type { Assessment } from '../experiments/assess'
import { formatTime } from '../model/format'
import { own } from '../model/records'
import type { MapDocument } from '../model/types'
import { measuredTexts } from './change-text'
import type { HeadlineCell } from './headline-cell'
import { counted, durationWords } from './words'

/** The strategy's cell: testing, testable, learned, or a wish by what it lacks. */
export function strategyCell(doc: MapDocument, assessment: Assessment): HeadlineCell {
  const { verdict, experiment: id, missing } = assessment.litmus
  const experiment = id === null ? undefined : own(doc.experiments, id)
  if (verdict === 'wish' || id === null || !experiment) {
    const none = missing === 'experiment'
    return {
      label: 'Strategy',
      figure: 'A wish so far',
      detail: missingText(doc, assessment, missing),
      tone: 'experiment',
      entry: null,
      exact: '',
      action: { kind: 'choose', label: none ? 'Add one' : 'Choose one' },
    }
  }
  const cell = { label: 'Strategy', tone: 'experiment', entry: `experiments/${id}`, exact: '', action: null } as const
  const title = experiment.title.trim() === '' ? 'an experiment without a name' : experiment.title.trim()
  if (verdict === 'learning') {
    return {
      ...cell,
      figure: `Learned: ${measuredTexts(doc, experiment)[0] ?? title}`,
      detail: 'What do we test next?',
    }
  }
  const effect = own(assessment.effects, id)
  const time = effect?.timeToEvidence ?? null
  const evidence = time === null ? title : `evidence in ${formatTime(time, doc.calendar)}`
  const permissions = effect?.permissions ?? 0
  const condition = permissions === 0 ? '' : ` · if ${counted(permissions, 'permission is', 'permissions are')} given`
  const agreed = effect?.timeToEvidenceAgreed ?? null
  return {
    ...cell,
    figure: `${verdict === 'testing' ? 'Testing' : 'Testable'}: ${evidence}`,
    detail: `${title}${condition}`,
    exact:
      permissions === 0 || agreed === null
        ? ''
        : `${formatTime(agreed, doc.calendar)} without ${permissions === 1 ? 'it' : 'them'}`,
  }
}

/** What a wish lacks, true of every experiment or else said of the one that comes closest. */
function missingText(doc: MapDocument, { effects }: Assessment, missing: string | null): string {
  const within = durationWords(doc.intent.evidenceWithin ?? '10d', doc.calendar) ?? 'time'
  const open = Object.values(doc.experiments).filter(experiment => experiment.status !== 'learned')
  const all = open.every(experiment => own(effects, experiment.id)?.litmus.some(word => word === missing))
  const who = all ? 'no experiment' : 'the closest experiment'
  switch (missing) {
    case 'assumption':
      return all ? 'no experiment tests an assumption' : `${who} tests no assumption`
    case 'production':
      return all ? 'no experiment reaches production' : `${who} does not reach production`
    case 'time':
      return all ? `no experiment brings evidence within ${within}` : `${who} brings no evidence within ${within}`
    case 'change':
      return all ? 'no experiment predicts a gain' : `${who} predicts no gain`
    case 'measure':
      return all ? 'no experiment names what will show it' : `${who} does not name what will show it`
    default:
      return 'there is no experiment yet'
  }
}
