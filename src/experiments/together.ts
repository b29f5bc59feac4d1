// Today and tomorrow: the map as it is and as it would be with several experiments switched on, to be drawn over each other.

import type { Analysis } from '../analysis/types'
import type { Id, MapDocument } from '../model/types'
import type { Assessment } from './assess'
import { applyChanges, changesOf } from './changes'
import { predictTogether } from './predict'

export interface Together {
  /** The map with the changes of all of them. Nothing of it is stored. */
  readonly doc: MapDocument
  /** Its numbers, with effects and verdict of today: what headline, strip and ladder of tomorrow are drawn from. */
  readonly assessment: Assessment
  /** Seconds of lead time; `null` when one of the two is not known. */
  readonly saved: number | null
  /** Steps whose wait or work for one item differs, in flow order of tomorrow. */
  readonly changed: readonly Id[]
  /** Whether another step has the longest wait then, or none. */
  readonly longestWaitMoved: boolean
}

/** The named experiments switched on together: their changes applied together and analysed once. @see metrics.md */
export function tomorrow(doc: MapDocument, assessment: Assessment, experimentIds: readonly Id[]): Together {
  const today = assessment.analysis
  if (changesOf(doc, experimentIds).length === 0)
    return { doc, assessment, saved: 0, changed: [], longestWaitMoved: false }
  const then = predictTogether(doc, experimentIds)
  return {
    doc: applyChanges(doc, experimentIds),
    assessment: { ...assessment, analysis: then },
    saved: today.leadTime === null || then.leadTime === null ? null : today.leadTime - then.leadTime,
    changed: then.flowOrder.filter(id => perItem(today, id) !== perItem(then, id)),
    longestWaitMoved: longestWaitMoved(today, then),
  }
}

function perItem(analysis: Analysis, id: Id): string {
  const { visits = 0, wait = 0, work = 0 } = (Object.hasOwn(analysis.steps, id) && analysis.steps[id]) || {}
  return `${(visits ?? 0) * (wait ?? 0)} ${(visits ?? 0) * (work ?? 0)}`
}

/** Whether the longest wait of one analysis is before another step in the other, or gone. */
export function longestWaitMoved(before: Analysis, after: Analysis): boolean {
  return before.longestDelay !== null && before.longestDelay.step !== after.longestDelay?.step
}
