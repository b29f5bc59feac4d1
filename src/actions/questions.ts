// Which numbers are still to be asked for, step by step in the order of the work.

import { workOrder } from '../edit/work-order'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'

export interface Question {
  readonly step: Id
  readonly missing: 'both' | 'wait' | 'work'
}

/** Every step that lacks its wait or its work, in flow order. */
export function questionsOf(doc: MapDocument): readonly Question[] {
  return workOrder(doc).flatMap((id): Question[] => {
    const step = own(doc.steps, id)
    if (!step || (step.wait !== null && step.work !== null)) return []
    return [{ step: id, missing: step.wait !== null ? 'work' : step.work !== null ? 'wait' : 'both' }]
  })
}

/** The question that follows `after` (`null`: the first), leaving out what nobody here knows; `null` when all is asked. */
export function nextQuestion(doc: MapDocument, notKnown: ReadonlySet<Id>, after: Id | null): Question | null {
  const open = questionsOf(doc).filter(question => !notKnown.has(question.step))
  if (after === null) return open[0] ?? null
  const order = workOrder(doc)
  const place = order.indexOf(after)
  return open.find(question => order.indexOf(question.step) > place) ?? open[0] ?? null
}
