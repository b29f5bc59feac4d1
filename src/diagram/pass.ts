// One pass of an item through the stream, the time that strip and ladder lay out: each step as often as an item meets it,
// and what rework adds, so that the pieces always sum to the lead time of the headline.

import type { Analysis } from '../analysis/types'
import { own } from '../model/records'
import type { Id } from '../model/types'

/** Which visits count in one pass, and what rework adds to it; both sum to the lead time. */
export interface Pass {
  readonly visits: 'visits' | 'firstPassVisits'
  readonly rework: number
}

/**
 * The pass that strip and ladder show: lead time with no rework, and rework as what is left of the lead time. Where a map has
 * no such pass (it only ends by way of rework, or rework makes it shorter), the whole is shown with its repeats.
 * @see metrics.md, First pass
 */
export function onePass({ leadTime, leadTimeFirstPass }: Analysis): Pass {
  if (leadTime !== null && leadTimeFirstPass !== null && leadTimeFirstPass <= leadTime * (1 + 1e-9)) {
    return { visits: 'firstPassVisits', rework: Math.max(0, leadTime - leadTimeFirstPass) }
  }
  return { visits: 'visits', rework: 0 }
}

/** The steps of the pass in flow order, with the seconds that an item waits and is worked on there. */
export function passSteps(
  analysis: Analysis,
): readonly { readonly step: Id; readonly wait: number; readonly work: number }[] {
  const { visits } = onePass(analysis)
  return analysis.flowOrder.flatMap(step => {
    const numbers = own(analysis.steps, step)
    const times = numbers?.[visits] ?? 0
    if (times <= 1e-12 || !numbers) return []
    return [{ step, wait: times * (numbers.wait ?? 0), work: times * (numbers.work ?? 0) }]
  })
}
