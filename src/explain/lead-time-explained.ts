// Why lead time is what it is: where the time goes step by step, its range, what rework costs, what it is on the calendar.

import { basisShares } from '../analysis/known'
import type { Analysis } from '../analysis/types'
import type { HeadlineCell } from '../diagram/headline-cell'
import { basisText, isPlainCalendar } from '../diagram/words'
import type { Assessment } from '../experiments/assess'
import { calendarDays } from '../model/calendar'
import { formatCalendar, formatNumber, formatShare } from '../model/format'
import type { MapDocument } from '../model/types'
import { apportion } from './apportion'
import { contributionsOf } from './contributions'
import { criticalParts } from './critical-parts'
import type { Explanation, Input } from './explanation'
import { countOf, type Measure, timeMeasure } from './measure'
import { missingTimes } from './missing'
import { goalTexts, realityCheck } from './reality-check'
import { hasBranches } from './side-by-side'

export function explainLeadTime(doc: MapDocument, { analysis }: Assessment, cell: HeadlineCell): Explanation {
  const leadTime = analysis.leadTime ?? 0
  const measure = timeMeasure(leadTime, doc.calendar)
  const missing = missingTimes(doc, analysis)
  return {
    id: 'leadTime',
    label: cell.label,
    figure: cell.figure,
    exact: cell.exact,
    formula:
      'For every step on the critical path, how often it is done × (the wait before it + the work in it), added up.',
    inputs: analysis.leadTime === null ? [] : inputsOf(doc, analysis, measure),
    contributions: contributionsOf(doc, criticalParts(analysis), leadTime, measure, {
      title: 'Where the time goes',
      bars: 'time',
    }),
    notes: analysis.leadTime === null ? [] : notesOf(doc, analysis),
    missing,
    basis: basisText(doc.calendar),
  }
}

/** Two parts of a sum as they are shown, rounded so that they add up to the sum that is shown. */
function split(one: number, other: number, sum: number, measure: Measure): readonly [string, string] {
  const [first = 0, second = 0] = apportion([one / measure.size, other / measure.size], countOf(measure, sum))
  return [measure.whole(first), measure.whole(second)]
}

function inputsOf(doc: MapDocument, analysis: Analysis, measure: Measure): readonly Input[] {
  const { leadTime, waitTime, workTime, leadTimeBest, leadTimeWorst, leadTimeFirstPass } = analysis
  if (leadTime === null || waitTime === null || workTime === null) return []
  const [wait, work] = split(waitTime, workTime, leadTime, measure)
  const inputs: Input[] = [
    { label: 'Waiting', text: wait },
    { label: 'Work', text: work },
  ]
  if (leadTimeBest !== null && leadTimeWorst !== null && leadTimeBest !== leadTimeWorst) {
    const [low, high] = [countOf(measure, leadTimeBest), countOf(measure, leadTimeWorst)]
    inputs.push({ label: 'Best to worst', text: `${measure.short(low)} to ${measure.short(high)}` })
  }
  if (leadTimeFirstPass !== null && Math.abs(leadTimeFirstPass - leadTime) > leadTime * 1e-9) {
    inputs.push(...reworkInputs(leadTimeFirstPass, leadTime, measure))
  }
  if (!isPlainCalendar(doc.calendar)) {
    const days = calendarDays(leadTime, doc.calendar)
    const exact = formatNumber(Math.round(days * 100) / 100)
    inputs.push({ label: 'On the calendar', text: `${exact} days, about ${formatCalendar(leadTime, doc.calendar)}` })
  }
  return inputs
}

function reworkInputs(first: number, whole: number, measure: Measure): readonly Input[] {
  if (first > whole) {
    const less = measure.whole(countOf(measure, first) - countOf(measure, whole))
    return [
      { label: 'Without rework', text: measure.whole(countOf(measure, first)) },
      { label: 'Rework leaves out', text: less },
    ]
  }
  const [pass, cost] = split(first, whole - first, whole, measure)
  return [
    { label: 'Without rework', text: pass },
    { label: 'What rework costs', text: cost },
  ]
}

function notesOf(doc: MapDocument, analysis: Analysis): readonly string[] {
  const reality = realityCheck(doc, analysis)
  const notes = [
    ...(reality === null ? [] : [reality]),
    ...goalTexts(doc, analysis).flatMap(({ measure, text }) => (measure === 'leadTime' ? [text] : [])),
  ]
  const known = basisShares(doc, analysis)
  if (known && known.guessed > 0) notes.push(`${formatShare(known.guessed)} of lead time rests on guesses.`)
  if (known && known.measured > 0) notes.push(`${formatShare(known.measured)} of lead time was measured.`)
  if (hasBranches(doc, analysis)) {
    notes.push(
      'Where branches run side by side, the slowest on average counts. Where branches vary, the true lead time is longer.',
    )
  }
  return notes
}
