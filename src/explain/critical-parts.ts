// The time that an item spends at each step on its way, as parts of lead time: visits × wait and visits × work, in flow order.

import type { Analysis } from '../analysis/types'
import { own } from '../model/records'
import type { Id } from '../model/types'

export interface CriticalPart {
  readonly step: Id
  readonly visits: number
  /** Seconds of working time for one item, repeats included. */
  readonly wait: number
  readonly work: number
}

export function criticalParts(analysis: Analysis): readonly CriticalPart[] {
  return analysis.criticalPath.flatMap(step => {
    const numbers = own(analysis.steps, step)
    if (!numbers) return []
    const visits = numbers.visits ?? 0
    return [{ step, visits, wait: visits * (numbers.wait ?? 0), work: visits * (numbers.work ?? 0) }]
  })
}
