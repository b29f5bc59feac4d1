// Which step carries the one red tag of the bottleneck: the step with the longest delay, or the busiest step of the team
// whose capacity sets the pace. While numbers are gathered nothing is marked before there are two waits to compare: the first
// one typed is the longest of one, whatever it is.

import type { Analysis } from '../analysis/types'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'

/** `wait`: its triangle is the bottleneck; `box`: its work is; `shared`: it is done by the team that is, without the tag. */
export type Duty = 'none' | 'wait' | 'box' | 'shared'

const busiestOf = new WeakMap<Analysis, Id | null>()

/** The step that takes most of a team's time, the first in flow order of equals. */
function busiest(doc: MapDocument, analysis: Analysis, team: Id): Id | null {
  const known = busiestOf.get(analysis)
  if (known !== undefined) return known
  let found: Id | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const id of analysis.flowOrder) {
    const step = own(doc.steps, id)
    if (!step || step.team !== team) continue
    const numbers = own(analysis.steps, id)
    const effort = ((numbers?.effortVisits ?? 0) * (numbers?.work ?? 0)) / (step.uptime ?? 1)
    if (effort > most) {
      found = id
      most = effort
    }
  }
  busiestOf.set(analysis, found)
  return found
}

/** Whether more than one wait is known, or all are. */
function isCompared({ flowOrder, steps }: Analysis): boolean {
  const known = flowOrder.filter(id => own(steps, id)?.wait !== null).length
  return known > 1 || known === flowOrder.length
}

export function dutyOf(doc: MapDocument, analysis: Analysis, id: Id): Duty {
  const { bottleneck } = analysis
  if (bottleneck === null) return 'none'
  if ('step' in bottleneck) {
    if (bottleneck.step !== id) return 'none'
    if (bottleneck.kind === 'capacity') return 'box'
    return isCompared(analysis) ? 'wait' : 'none'
  }
  if (!Object.hasOwn(doc.steps, id) || doc.steps[id]?.team !== bottleneck.team) return 'none'
  return busiest(doc, analysis, bottleneck.team) === id ? 'box' : 'shared'
}
