// The map against what happened and what is wanted: what was observed, and how far it is to each goal.

import type { Analysis } from '../analysis/types'
import { leastOf, roughnessOf } from '../diagram/headline-cell'
import { capitalised, durationWords } from '../diagram/words'
import { goalGaps } from '../experiments/goal-gaps'
import { meanSeconds } from '../model/estimate'
import { formatCalendar, formatNumber, formatShare, formatTime } from '../model/format'
import { own } from '../model/records'
import type { Goal, MapDocument } from '../model/types'

/** Less than this part of lead time apart is the same. */
const sameWithin = 0.03

/** A difference of two rounded times, without false precision: "5 weeks" for "5.2 weeks". */
function roughly(seconds: number, { calendar }: MapDocument): string {
  const [number = '', ...words] = formatCalendar(seconds, calendar).split(' ')
  const value = Number(number)
  return value >= 3 ? `${formatNumber(Math.round(value))} ${words.join(' ')}` : [number, ...words].join(' ')
}

/** "Last 20 took 4 months; the map says 12 weeks: 5 weeks are not on the map."; `null` where nobody said what happened. */
export function realityCheck(doc: MapDocument, analysis: Analysis): string | null {
  const { leadTime } = analysis
  const { observed } = doc.intent
  if (!observed || observed.leadTime === null) return null
  const seconds = meanSeconds(observed.leadTime, doc.calendar)
  const who = subject(observed.source.trim())
  const took = `${who} took ${durationWords(observed.leadTime, doc.calendar) ?? formatCalendar(seconds, doc.calendar)}`
  if (leadTime === null) return `${took}.`
  const says = `${took}; the map says ${leastOf(analysis)}${formatCalendar(leadTime, doc.calendar)}`
  if (Math.abs(seconds - leadTime) <= leadTime * sameWithin) return `${says}: the map holds what was seen.`
  const difference = roughly(Math.abs(seconds - leadTime), doc)
  const verb = /^1 /.test(difference) ? 'is' : 'are'
  return seconds > leadTime
    ? `${says}: ${difference} ${verb} not on the map.`
    : `${says}: ${difference} more than was seen.`
}

/** "last 20 changes" is a noun that wants its article. */
function subject(source: string): string {
  if (source === '') return 'It'
  return /^(?:last|latest|first|previous|\d+ (?:last|latest))\b/.test(source) ? `The ${source}` : capitalised(source)
}

export const measureNames: Readonly<Record<Goal['measure'], string>> = {
  leadTime: 'Lead time',
  flowEfficiency: 'Flow efficiency',
  rolledCompleteAccurate: 'Right first time',
}

/** What a measure is today: "at least 5.8 weeks (29d)", "about 3.9 %"; what is not known is not hidden in it. */
export function todayText({ calendar }: MapDocument, analysis: Analysis, measure: Goal['measure']): string {
  const now = analysis[measure]
  if (now === null || (measure === 'leadTime' && now === 0 && leastOf(analysis) !== '')) return 'not known yet'
  if (measure === 'leadTime')
    return `${leastOf(analysis)}${formatCalendar(now, calendar)} (${formatTime(now, calendar)})`
  return `${measure === 'flowEfficiency' ? roughnessOf(analysis) : ''}${formatShare(now)}`
}

export interface GoalText {
  readonly measure: Goal['measure']
  /** What is wanted: "2 weeks", "25 %". */
  readonly goal: string
  /** "10 weeks to go", "reached". */
  readonly left: string
  /** "Lead time: goal 2 weeks, 10 weeks to go." */
  readonly text: string
}

/** How far it is to each goal, in their order; goals that nobody has set or that cannot be compared yet are left out. */
export function goalTexts(doc: MapDocument, analysis: Analysis): readonly GoalText[] {
  return goalGaps(doc, analysis).flatMap(({ goal: id, measure, target, gap, unit, met }) => {
    if (target === null || gap === null) return []
    const to = own(doc.intent.goals, id)?.to
    const words = typeof to === 'string' ? durationWords(to, doc.calendar) : null
    const goal = words ?? (unit === 'seconds' ? formatCalendar(target, doc.calendar) : formatShare(target))
    const left = met ? 'reached' : `${unit === 'seconds' ? roughly(gap, doc) : points(gap)} to go`
    return [{ measure, goal, left, text: `${measureNames[measure]}: goal ${goal}, ${left}.` }]
  })
}

function points(gap: number): string {
  const count = Math.max(1, Math.round(gap * 100))
  return `${formatNumber(count)} ${count === 1 ? 'point' : 'points'}`
}
