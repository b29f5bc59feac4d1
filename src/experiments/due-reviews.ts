// Which running experiments are due for their review, the one that waits longest first.

import { daysBetween } from '../model/days'
import { byOrder } from '../model/records'
import type { DateText, Experiment, MapDocument } from '../model/types'

export interface DueReview {
  readonly experiment: Experiment
  /** Calendar days since the day of the review, 0 on that day. */
  readonly days: number
}

/** Running experiments whose day of review is today or past. */
export function dueReviews(doc: MapDocument, today: DateText): readonly DueReview[] {
  return Object.values(doc.experiments)
    .flatMap((experiment): DueReview[] => {
      const days = experiment.status === 'running' ? daysBetween(experiment.dueOn, today) : null
      return days === null || days < 0 ? [] : [{ experiment, days }]
    })
    .sort((a, b) => b.days - a.days || byOrder(a.experiment, b.experiment))
}

/** "Review due today", "Review due since 3 days". */
export function reviewDueText({ days }: Pick<DueReview, 'days'>): string {
  if (days === 0) return 'Review due today'
  return days === 1 ? 'Review due since yesterday' : `Review due since ${days} days`
}
