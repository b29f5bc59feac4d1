// All explanations of a map: one for each cell of its headline, and for the two numbers that stand beside it.

import { headline } from '../diagram/headline'
import type { Assessment } from '../experiments/assess'
import type { MapDocument } from '../model/types'
import { explainBottleneck } from './bottleneck-explained'
import { explainEfficiency } from './efficiency-explained'
import type { Explanation, ExplanationId } from './explanation'
import { explainLeadTime } from './lead-time-explained'
import { explainQuality } from './quality-explained'
import { explainVerdict } from './verdict-explained'
import { explainWorkInProcess } from './work-in-process-explained'

/** One explanation; `null` while there is no such number. */
export function explain(doc: MapDocument, assessment: Assessment, id: ExplanationId): Explanation | null {
  const cells = headline(doc, assessment)
  switch (id) {
    case 'leadTime':
      return explainLeadTime(doc, assessment, cells.leadTime)
    case 'flowEfficiency':
      return explainEfficiency(doc, assessment, cells.flowEfficiency)
    case 'longestWait':
      return explainBottleneck(doc, assessment, cells.longestWait)
    case 'strategy':
      return explainVerdict(doc, assessment, cells.strategy)
    case 'rightFirstTime':
      return explainQuality(doc, assessment)
    case 'workInProcess':
      return explainWorkInProcess(doc, assessment)
  }
}

const all: readonly ExplanationId[] = [
  'leadTime',
  'flowEfficiency',
  'longestWait',
  'strategy',
  'rightFirstTime',
  'workInProcess',
]

/** Every explanation that there is, in reading order. */
export const explainAll = (doc: MapDocument, assessment: Assessment): readonly Explanation[] =>
  all.flatMap(id => explain(doc, assessment, id) ?? [])
