// The map along the way that strip and ladder show instead of the critical path, where somebody chose one.

import { useMemo } from 'react'
import { type AlongWay, alongWay } from '../experiments/along-way'
import { type Reading, useSession } from './editor'

/** `null` for the critical path. Folded steps and tomorrow's numbers are shown along the critical path alone. */
export function useWay({ doc, assessment }: Reading): AlongWay | null {
  const chosen = useSession(session => (session.folds.length > 0 || session.tomorrow.size > 0 ? null : session.way))
  return useMemo(() => alongWay(doc, assessment, chosen), [chosen, doc, assessment])
}
