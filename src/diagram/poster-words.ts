// What an exported picture says beside its drawing: the line under the title, the line of totals, and the description for
// whoever cannot see it. All from the map; no clock is read.

import type { Assessment } from '../experiments/assess'
import { formatDate, formatShare } from '../model/format'
import { stepName } from '../model/names'
import { byOrder } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import { cellSentence, type Headline, headlineCells } from './headline'
import type { HeadlineCell } from './headline-cell'
import { basisText, capitalised, counted, durationWords, listed } from './words'

/** The map's title; a map without one is still called something. */
export const posterTitle = (doc: MapDocument): string =>
  doc.title.trim() === '' ? 'Value stream map without a title' : doc.title.trim()

const some = (ids: readonly Id[]): readonly Id[] => (ids.length > 3 ? [] : ids)

/** Where the stream begins and ends: in the words of its scope, else by its first and last steps. */
function span(doc: MapDocument, { analysis }: Assessment): string {
  const { scope } = doc.intent
  const names = (ids: readonly Id[], last: 'and' | 'or') =>
    listed(
      some(ids).map(id => stepName(doc, id)),
      last,
    )
  const from = scope.from.trim() || names(analysis.starts, doc.entry === 'parallel' ? 'and' : 'or')
  const to = scope.to.trim() || names(analysis.ends, 'or')
  return [from === '' ? '' : `from ${from}`, to === '' ? '' : `to ${to}`].filter(part => part !== '').join(' ')
}

/** "One change of the rules, from the request is filed to residents are paid · 2 Feb 2026 · 8 h days, 5 a week". */
export function scopeLine(doc: MapDocument, assessment: Assessment): string {
  const { scope } = doc.intent
  const what = [scope.item.trim(), span(doc, assessment)].filter(part => part !== '').join(', ')
  const date = scope.on === null ? '' : formatDate(scope.on)
  return [capitalised(what), date, basisText(doc.calendar)].filter(part => part !== '').join(' · ')
}

/** "Source: Learning to See"; '' where the map is its owner's own. */
export const sourceLine = (doc: MapDocument): string =>
  doc.source === null || doc.source.name.trim() === '' ? '' : `Source: ${doc.source.name.trim()}`

/** "12 weeks from request to resident. Goal: 2 weeks.", where the scope says from where to where. */
function leadTimeSentence(doc: MapDocument, assessment: Assessment, headline: Headline): string {
  const [goal] = Object.values(doc.intent.goals)
    .filter(goal => goal.measure === 'leadTime')
    .sort(byOrder)
  const words = typeof goal?.to === 'string' ? durationWords(goal.to, doc.calendar) : null
  const whole = [headline.leadTime.figure, span(doc, assessment)].filter(part => part !== '').join(' ')
  return `${whole}.${words === null ? '' : ` Goal: ${words}.`}`
}

/** "Right first time 23 %, rolled %C&A over 7 of 7 steps."; '' when nobody knows a %C&A. */
export function rightFirstTime({ analysis }: Assessment): string {
  const { rolledCompleteAccurate: rolled, rolledOver, flowOrder } = analysis
  if (rolled === null || !rolledOver) return ''
  const steps = flowOrder.length === 1 ? '1 step' : `${flowOrder.length} steps`
  return `Right first time ${formatShare(rolled)}, rolled %C&A over ${rolledOver} of ${steps}.`
}

/** The whole picture in words: headline, then the steps in flow order. */
export function posterDescription(
  doc: MapDocument,
  assessment: Assessment,
  headline: Headline,
  cells: readonly HeadlineCell[] = headlineCells(headline),
): string {
  const { flowOrder } = assessment.analysis
  const names = flowOrder.map(id => stepName(doc, id))
  return [
    doc.intent.direction.trim(),
    leadTimeSentence(doc, assessment, headline),
    ...cells.map(cell => `${cell.label}: ${cellSentence(cell)}`),
    rightFirstTime(assessment),
    names.length === 0 ? '' : `${capitalised(counted(names.length, 'step', 'steps'))}: ${names.join(', ')}.`,
    sourceLine(doc),
  ]
    .filter(part => part !== '')
    .join(' ')
}

/** What a picture of a part of the map shows: "Part of the map. 2 steps: Build, Test." */
export function partDescription(doc: MapDocument, steps: readonly Id[]): string {
  const names = steps.map(id => stepName(doc, id))
  const list = names.length === 0 ? '' : ` ${capitalised(counted(names.length, 'step', 'steps'))}: ${names.join(', ')}.`
  return `Part of the map.${list}`
}
