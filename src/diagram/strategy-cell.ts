// The verdict of the litmus test as the fourth cell of the headline: what the strategy can show for itself, and what is missing.

import type { Assessment } from '../experiments/assess'
import { estimateText } from '../model/estimate'
import { formatShare, formatTime } from '../model/format'
import { own } from '../model/records'
import type { Change, Experiment, MapDocument, VersionMap } from '../model/types'
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
    return { ...cell, figure: `Learned: ${learned(doc, experiment) ?? title}`, detail: 'What do we test next?' }
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

/** The first thing that an experiment changed for certain: "wait before Security review 22d → 6d". */
function learned(doc: MapDocument, experiment: Experiment): string | null {
  const [change] = Object.values(experiment.result?.measured ?? {}).sort((a, b) => (a.id < b.id ? -1 : 1))
  if (!change) return null
  const before = experiment.startedFrom === null ? undefined : own(doc.versions, experiment.startedFrom)?.map
  return changeText(doc, before ?? doc, change)
}

function changeText(doc: MapDocument, before: MapDocument | VersionMap, change: Change): string | null {
  const subject = changeSubject(doc, change)
  const to = valueText(doc, change, change.to)
  if (subject === null || to === null) return null
  const record = 'step' in change ? own(before.steps, change.step) : undefined
  const was =
    'step' in change
      ? record && valueText(doc, change, record[change.field])
      : valueText(doc, change, own(before.flows, change.flow)?.share ?? null)
  return was && was !== to ? `${subject} ${was} → ${to}` : `${subject} ${to}`
}

function changeSubject(doc: MapDocument, change: Change): string | null {
  if (!('step' in change)) return 'sent back'
  const name = own(doc.steps, change.step)?.name.trim()
  if (!name) return null
  switch (change.field) {
    case 'wait':
      return `wait before ${name}`
    case 'work':
      return `work of ${name}`
    case 'completeAccurate':
      return `%C&A of ${name}`
    case 'people':
      return `people for ${name}`
    case 'skip':
      return `items that pass ${name}`
  }
}

function valueText(doc: MapDocument, change: Change, value: string | number | null): string | null {
  if (value === null) return null
  if (typeof value === 'number') return change.field === 'people' ? String(value) : formatShare(value)
  const estimate = estimateText(value, doc.calendar)
  return 'mean' in estimate ? formatTime(estimate.mean, doc.calendar) : value
}
