// The brief: one page for leaders, made from the map and nothing else. What the stream is for and how far it is, and the four
// things that leaders owe it. As values, so that screen, Markdown and PDF say the same.

import { cellSentence, type Headline, headline } from '../diagram/headline'
import { unknownFigure } from '../diagram/headline-cell'
import { basisText } from '../diagram/words'
import type { Assessment } from '../experiments/assess'
import { goalTexts, measureNames, realityCheck } from '../explain/reality-check'
import { formatDate, formatShare } from '../model/format'
import type { DateText, GoalMeasure, MapDocument } from '../model/types'
import { clearThePath } from './brief-asks'
import { feedEvidenceBack } from './brief-evidence'
import { fundThePath, protectTheTeam } from './brief-path'
import type { BriefSection, BriefTable } from './brief-section'

export interface Brief {
  readonly title: string
  /** "2 Feb 2026". */
  readonly on: string
  /** "One change of the rules: from the request is filed until residents are paid by the new rule, for residents". */
  readonly scope: string
  /** The direction; '' while nobody has said it. */
  readonly objective: string
  /** Lead time, flow efficiency, right first time: today, the goal, what is left to go. */
  readonly measures: BriefTable
  /** What was really observed against what the map says; '' when nobody looked. */
  readonly reality: string
  /** What the litmus test answers: "Testable: evidence in 14d. …" */
  readonly verdict: string
  readonly sections: readonly BriefSection[]
  /** What a day and a week mean here. */
  readonly basis: string
}

/** @param today the day that ages are counted to */
export function brief(doc: MapDocument, assessment: Assessment, today: DateText): Brief {
  const cells = headline(doc, assessment)
  return {
    title: doc.title.trim() || 'A map without a title',
    on: formatDate(today),
    scope: scopeText(doc),
    objective: doc.intent.direction.trim(),
    measures: measuresOf(doc, assessment, cells),
    reality: realityCheck(doc, assessment.analysis) ?? '',
    verdict: cellSentence(cells.strategy),
    sections: [
      fundThePath(doc, assessment),
      protectTheTeam(doc, assessment),
      feedEvidenceBack(doc, today),
      clearThePath(doc, assessment, today),
    ],
    basis: basisText(doc.calendar),
  }
}

function scopeText({ intent: { scope } }: MapDocument): string {
  const item = scope.item.trim()
  const parts = [
    ...(scope.from.trim() === '' ? [] : [`from: ${scope.from.trim()}`]),
    ...(scope.to.trim() === '' ? [] : [`to: ${scope.to.trim()}`]),
    ...(scope.customer.trim() === '' ? [] : [`for: ${scope.customer.trim()}`]),
  ]
  return [...(item === '' ? [] : [`One item is ${item}`]), ...parts].join('; ')
}

function measuresOf(doc: MapDocument, { analysis }: Assessment, cells: Headline): BriefTable {
  const rolled = analysis.rolledCompleteAccurate
  const today: Readonly<Record<GoalMeasure, string>> = {
    leadTime: cells.leadTime.figure,
    flowEfficiency: cells.flowEfficiency.figure,
    rolledCompleteAccurate: rolled === null ? unknownFigure : formatShare(rolled),
  }
  const texts = goalTexts(doc, analysis)
  const rows = (['leadTime', 'flowEfficiency', 'rolledCompleteAccurate'] as const).map(measure => {
    const goal = texts.find(text => text.measure === measure)
    return [measureNames[measure], today[measure], goal?.goal ?? 'None set', goal?.left ?? '']
  })
  return { head: ['Measure', 'Today', 'Goal', 'To the goal'], rows }
}
