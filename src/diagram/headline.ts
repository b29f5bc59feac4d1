// The four cells that stand over every map: lead time, flow efficiency, the longest wait and the verdict on the strategy,
// each in plain words with what lies behind it. The app's head, the exported picture and the brief all say exactly this.

import { basisShares } from '../analysis/known'
import type { Analysis } from '../analysis/types'
import type { Assessment } from '../experiments/assess'
import { formatCalendar, formatNumber, formatShare, formatTime } from '../model/format'
import { byOrder } from '../model/records'
import type { Calendar, MapDocument } from '../model/types'
import {
  exactTime,
  type HeadlineCell,
  obstacle,
  readingUnit,
  roughnessOf,
  roundedFigure,
  unknownFigure,
  unknownWaits,
  unknownWorks,
} from './headline-cell'
import { longestWaitCell } from './longest-wait-cell'
import { strategyCell } from './strategy-cell'
import { basisText, capitalised, counted, durationWords, isPlainCalendar, listed } from './words'

export interface Headline {
  readonly leadTime: HeadlineCell
  readonly flowEfficiency: HeadlineCell
  readonly longestWait: HeadlineCell
  readonly strategy: HeadlineCell
}

/** The cells in reading order. */
export const headlineCells = (headline: Headline): readonly HeadlineCell[] => [
  headline.leadTime,
  headline.flowEfficiency,
  headline.longestWait,
  headline.strategy,
]

/** A cell as one sentence, for screen readers and the exported description: its dots are commas there, for they are spoken. */
export function cellSentence(cell: HeadlineCell): string {
  const open = cell.figure === 'A wish so far' || cell.figure.startsWith('At least')
  const text =
    cell.detail === ''
      ? cell.figure
      : `${cell.figure}${open ? ': ' : '. '}${open ? cell.detail : capitalised(cell.detail)}`
  const spoken = text.replaceAll(' · ', ', ')
  return /[.?!]$/.test(spoken) ? spoken : `${spoken}.`
}

/** The headline of a map: what `assess` found, in words. Never throws; what is not known is said to be so. */
export function headline(doc: MapDocument, assessment: Assessment): Headline {
  const { analysis } = assessment
  return {
    leadTime: leadTimeCell(doc, analysis),
    flowEfficiency: flowEfficiencyCell(doc, analysis),
    longestWait: longestWaitCell(doc, analysis),
    strategy: strategyCell(doc, assessment),
  }
}

function unknownText(analysis: Analysis): string {
  const waits = unknownWaits(analysis).length
  const works = unknownWorks(analysis).length
  const parts: string[] = []
  if (waits > 0) parts.push(counted(waits, 'wait', 'waits'))
  if (works > 0) parts.push(`the work of ${counted(works, 'step', 'steps')}`)
  if (parts.length === 0) return ''
  return `${listed(parts)} ${waits + (works > 0 ? 1 : 0) === 1 ? 'is' : 'are'} not known yet`
}

function leadTimeCell(doc: MapDocument, analysis: Analysis): HeadlineCell {
  const { calendar } = doc
  const cell = { label: 'Lead time', tone: 'plain', entry: null, exact: '', action: null } as const
  const goal = goalText(doc)
  if (analysis.leadTime === null) {
    const { text, entry } = obstacle(doc, analysis)
    return { ...cell, figure: unknownFigure, detail: text, entry }
  }
  const exact = exactLeadTime(analysis, calendar)
  const unknown = unknownText(analysis)
  const guesses = guessText(doc, analysis)
  if (unknown !== '') {
    return {
      ...cell,
      figure: analysis.leadTime === 0 ? unknownFigure : `At least ${formatTime(analysis.leadTime, calendar)}`,
      detail: join(unknown, guesses, goal),
      entry: unknownWaits(analysis)[0] ?? unknownWorks(analysis)[0] ?? null,
      exact: analysis.leadTime === 0 ? '' : `at least ${exact}`,
      action: { kind: 'ask', label: 'Ask for them' },
    }
  }
  return {
    ...cell,
    figure: formatCalendar(analysis.leadTime, calendar),
    detail: join(workingRange(analysis, calendar), guesses, goal),
    exact,
  }
}

function exactLeadTime(analysis: Analysis, calendar: Calendar): string {
  const working = exactTime(analysis.leadTime ?? 0, calendar)
  if (isPlainCalendar(calendar) || analysis.calendarDays === null) return working
  return `${working}, ${formatNumber(Math.round(analysis.calendarDays * 100) / 100)} calendar days`
}

/** "36 % guessed": how much of lead time rests on guesses; '' for next to nothing. */
function guessText(doc: MapDocument, analysis: Analysis): string {
  const guessed = basisShares(doc, analysis)?.guessed ?? 0
  return guessed < 0.005 ? '' : `${formatShare(guessed)} guessed`
}

const join = (...parts: readonly string[]): string => parts.filter(part => part !== '').join(' · ')

/** The lead-time goal that stands first, in words: "goal 2 weeks". */
function goalText(doc: MapDocument): string {
  const [goal] = Object.values(doc.intent.goals)
    .filter(goal => goal.measure === 'leadTime')
    .sort(byOrder)
  const words = typeof goal?.to === 'string' ? durationWords(goal.to, doc.calendar) : null
  return words === null ? '' : `goal ${words}`
}

/** "60 working days, 48 to 72": one range for the whole, left out where best and worst read the same. */
function workingRange(analysis: Analysis, calendar: Calendar): string {
  const mean = analysis.leadTime ?? 0
  const [unit, one, many] = readingUnit(mean, calendar)
  const text = roundedFigure(mean / unit)
  const low = roundedFigure((analysis.leadTimeBest ?? mean) / unit)
  const high = roundedFigure((analysis.leadTimeWorst ?? mean) / unit)
  return `${text} ${text === '1' ? one : many}${low === high ? '' : `, ${low} to ${high}`}`
}

function flowEfficiencyCell(doc: MapDocument, analysis: Analysis): HeadlineCell {
  const basis = basisText(doc.calendar)
  const cell = { label: 'Flow efficiency', tone: 'plain', entry: null, exact: '', action: null } as const
  if (analysis.flowEfficiency === null || analysis.workTime === null) {
    return { ...cell, figure: unknownFigure, detail: basis }
  }
  const share = formatShare(analysis.flowEfficiency)
  return {
    ...cell,
    figure: capitalised(`${roughnessOf(analysis)}${share}`),
    detail: join(`${formatTime(analysis.workTime, doc.calendar)} of work; ${basis}`, efficiencyGoal(doc)),
    exact: `${formatNumber(Math.round(analysis.flowEfficiency * 10000) / 100)} %`,
  }
}

function efficiencyGoal(doc: MapDocument): string {
  const [goal] = Object.values(doc.intent.goals)
    .filter(goal => goal.measure === 'flowEfficiency')
    .sort(byOrder)
  return typeof goal?.to === 'number' ? `goal ${formatShare(goal.to)}` : ''
}
