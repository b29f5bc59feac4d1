// The map along a way out of a step instead of the critical path: what strip and ladder show where somebody chose one.

import { analyze } from '../analysis/analyze'
import { mapByWay } from '../analysis/by-way'
import { stepName } from '../model/names'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import type { Assessment } from './assess'

export interface AlongWay {
  /** The map without what lies beside the way. */
  readonly doc: MapDocument
  readonly assessment: Assessment
  /** `By way of Docs`. */
  readonly name: string
}

/** The map by way of a flow; `null` for the critical path, and where the flow is no way on. */
export function alongWay(doc: MapDocument, assessment: Assessment, way: Id | null): AlongWay | null {
  const flow = own(doc.flows, way)
  const map = flow ? mapByWay(doc, assessment.analysis, flow.id) : null
  if (!flow || !map) return null
  return {
    doc: map,
    assessment: { ...assessment, analysis: analyze(map) },
    name: `By way of ${stepName(doc, flow.to)}`,
  }
}
