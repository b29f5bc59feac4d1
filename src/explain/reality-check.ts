// The map against what happened and what is wanted: what was observed, and how far it is to each goal.

import type { Analysis } from '../analysis/types'
import { unknownWaits, unknownWorks } from '../diagram/headline-cell'
import { capitalised, durationWords } from '../diagram/words'
import { meanSeconds } from '../model/estimate'
import { formatCalendar, formatNumber, formatShare } from '../model/format'
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
  const least = unknownWaits(analysis).length + unknownWorks(analysis).length > 0 ? 'at least ' : ''
  const says = `${took}; the map says ${least}${formatCalendar(leadTime, doc.calendar)}`
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

const measures: Readonly<Record<Goal['measure'], string>> = {
  leadTime: 'Lead time',
  flowEfficiency: 'Flow efficiency',
  rolledCompleteAccurate: 'Right first time',
}

export interface GoalGap {
  readonly measure: Goal['measure']
  /** "Lead time: goal 2 weeks, 10 weeks to go." */
  readonly text: string
}

/** How far it is to each goal, in their order; goals that nobody has set or that cannot be compared yet are left out. */
export function goalGaps(doc: MapDocument, analysis: Analysis): readonly GoalGap[] {
  return Object.values(doc.intent.goals)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .flatMap(({ measure, to }) => {
      const gap =
        typeof to === 'string' ? timeGap(doc, analysis, to) : to === null ? null : shareGap(analysis[measure], to)
      return gap === null ? [] : [{ measure, text: `${measures[measure]}: ${gap}` }]
    })
}

function timeGap(doc: MapDocument, { leadTime }: Analysis, to: string): string | null {
  if (leadTime === null) return null
  const goal = meanSeconds(to, doc.calendar)
  const words = `goal ${durationWords(to, doc.calendar) ?? formatCalendar(goal, doc.calendar)}`
  if (leadTime <= goal * (1 + 1e-9)) return `${words}, reached.`
  return `${words}, ${roughly(leadTime - goal, doc)} to go.`
}

function shareGap(now: number | null, to: number): string | null {
  if (now === null) return null
  if (now >= to * (1 - 1e-9)) return `goal ${formatShare(to)}, reached.`
  const points = Math.max(1, Math.round((to - now) * 100))
  return `goal ${formatShare(to)}, ${formatNumber(points)} ${points === 1 ? 'point' : 'points'} to go.`
}
