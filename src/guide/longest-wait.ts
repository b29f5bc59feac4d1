// The step where most of the time goes: the one that the headline's longest wait speaks of.

import { headline } from '../diagram/headline'
import type { Assessment } from '../experiments/assess'
import type { Id, MapDocument } from '../model/types'

/** `null` when no wait is known or every wait is 0. */
export function longestWaitStep(doc: MapDocument, assessment: Assessment): Id | null {
  const { entry } = headline(doc, assessment).longestWait
  if (entry?.startsWith('steps/')) return entry.slice('steps/'.length)
  return assessment.analysis.longestDelay?.step ?? null
}
