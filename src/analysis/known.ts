// How the numbers of a map are known: the part of lead time that was measured, estimated or only guessed.

import type { Basis, MapDocument } from '../model/types'
import type { Analysis } from './types'

/** Shares of lead time, together 1; a time of which nobody said how it is known is an estimate. `null` without lead time. */
export function basisShares(doc: MapDocument, analysis: Analysis): Readonly<Record<Basis, number>> | null {
  const { leadTime } = analysis
  if (!leadTime) return null
  const seconds = { measured: 0, estimated: 0, guessed: 0 }
  for (const id of analysis.criticalPath) {
    const [step, numbers] = [doc.steps[id], analysis.steps[id]]
    if (!step || !numbers) continue
    const visits = numbers.visits ?? 0
    seconds[step.basis.wait ?? 'estimated'] += visits * (numbers.wait ?? 0)
    seconds[step.basis.work ?? 'estimated'] += visits * (numbers.work ?? 0)
  }
  return {
    measured: seconds.measured / leadTime,
    estimated: seconds.estimated / leadTime,
    guessed: seconds.guessed / leadTime,
  }
}
