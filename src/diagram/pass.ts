// One pass of an item through the stream, the time that strip and ladder lay out: each step as often as an item meets it,
// and what rework adds, so that the pieces always sum to the lead time of the headline.

import type { Analysis } from '../analysis/types'
import { own } from '../model/records'
import type { Id } from '../model/types'

/** How often each step counts in one pass, and what rework adds to it; both sum to the lead time. */
export interface Pass {
  readonly visits: Readonly<Record<Id, number>>
  readonly rework: number
}

/**
 * The pass that strip and ladder show: lead time with no rework, and rework as what is left of the lead time. Where a map has
 * no such pass (it only ends by way of rework, or rework makes it shorter), the whole is shown with its repeats.
 * @see metrics.md, First pass
 */
export function onePass(analysis: Analysis): Pass {
  const { leadTime, leadTimeFirstPass } = analysis
  if (leadTime === null) return { visits: {}, rework: 0 }
  if (leadTimeFirstPass !== null && leadTimeFirstPass <= leadTime * (1 + 1e-9)) {
    return { visits: analysis.firstPass.visits, rework: Math.max(0, leadTime - leadTimeFirstPass) }
  }
  const visits: Record<Id, number> = {}
  for (const id of analysis.criticalPath) visits[id] = ownValue(analysis.steps, id)?.visits ?? 0
  return { visits, rework: 0 }
}

const ownValue = <T>(records: Readonly<Record<Id, T>>, id: Id): T | undefined => own(records, id)

/** The steps of the pass in flow order, with the seconds that an item waits and is worked on there. */
export function passSteps(
  analysis: Analysis,
): readonly { readonly step: Id; readonly wait: number; readonly work: number }[] {
  const { visits } = onePass(analysis)
  return analysis.flowOrder.flatMap(step => {
    const times = ownValue(visits, step) ?? 0
    const numbers = ownValue(analysis.steps, step)
    if (times <= 1e-12 || !numbers) return []
    return [{ step, wait: times * (numbers.wait ?? 0), work: times * (numbers.work ?? 0) }]
  })
}
