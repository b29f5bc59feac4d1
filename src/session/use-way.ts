// The map along the way that strip and ladder show instead of the critical path, where somebody chose one.

import { useMemo } from 'react'
import { analyze } from '../analysis/analyze'
import { mapByWay } from '../analysis/by-way'
import { stepName } from '../model/names'
import { own } from '../model/records'
import { type Reading, useSession } from './editor'

export interface ShownWay extends Reading {
  /** `By way of Docs`. */
  readonly name: string
}

/** `null` for the critical path. Folded steps and tomorrow's numbers are shown along the critical path alone. */
export function useWay({ doc, assessment }: Reading): ShownWay | null {
  const chosen = useSession(session => (session.folds.length > 0 || session.tomorrow.size > 0 ? null : session.way))
  return useMemo(() => {
    const flow = own(doc.flows, chosen)
    const map = flow ? mapByWay(doc, assessment.analysis, flow.id) : null
    if (!flow || !map) return null
    return {
      doc: map,
      assessment: { ...assessment, analysis: analyze(map) },
      name: `By way of ${stepName(doc, flow.to)}`,
    }
  }, [chosen, doc, assessment])
}
