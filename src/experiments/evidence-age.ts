// How old the last evidence from production is: what was learned long ago says little about the stream of today.

import { secondsPerDay } from '../model/calendar'
import { daysBetween } from '../model/days'
import { meanSeconds } from '../model/estimate'
import type { DateText, MapDocument } from '../model/types'

export interface EvidenceAge {
  /** Calendar days since the last review of an experiment that shipped to production. */
  readonly days: number
  /** More than the strategy's `evidenceWithin`. */
  readonly isOld: boolean
}

/** `null` while nothing has been learned from production, or nobody wrote down when. */
export function evidenceAge(doc: MapDocument, today: DateText): EvidenceAge | null {
  const ages = Object.values(doc.experiments).flatMap(({ status, shipsTo, result }) =>
    status === 'learned' && shipsTo === 'production' ? (daysBetween(result?.on ?? null, today) ?? []) : [],
  )
  if (ages.length === 0) return null
  const days = Math.max(0, Math.min(...ages))
  const within = meanSeconds(doc.intent.evidenceWithin ?? '10d', doc.calendar)
  const most = within === null ? null : (within / secondsPerDay(doc.calendar)) * (7 / doc.calendar.daysPerWeek)
  return { days, isOld: most !== null && days > most + 1e-6 }
}
