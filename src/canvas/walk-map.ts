// The map as the arrow keys see it, from the document and where the drawing put things.

import type { Analysis } from '../analysis/types'
import { shownOf } from '../diagram/under-step'
import type { EntryRef } from '../model/entry'
import type { Id, MapDocument } from '../model/types'
import { endRef } from './project'
import type { Boxes } from './translate'
import type { WalkMap } from './walk'

/** What is drawn below a step: its heaviest blockers, each with the experiment on its card. */
function column(doc: MapDocument, step: Id): EntryRef[] {
  return shownOf(doc, step).shown.flatMap(({ blocker, experiments: [first] }): EntryRef[] => [
    `blockers/${blocker.id}`,
    ...(first ? [`experiments/${first.id}` as const] : []),
  ])
}

/** The steps with something below them; none where the level of detail leaves it out. */
function columns(doc: MapDocument, isDrawn: boolean): Record<EntryRef, EntryRef[]> {
  const steps = isDrawn ? Object.keys(doc.steps) : []
  return Object.fromEntries(
    steps.map(id => [`steps/${id}`, column(doc, id)]).filter(([, refs]) => refs && refs.length > 0),
  )
}

/** `isColumnDrawn` says whether blockers are drawn at the present level of detail. */
export function walkMap(doc: MapDocument, analysis: Analysis, boxes: Boxes, isColumnDrawn: boolean): WalkMap {
  const reached = new Set(analysis.flowOrder)
  const order = [...analysis.flowOrder, ...Object.keys(doc.steps).filter(id => !reached.has(id))]
  return {
    boxes,
    flows: Object.values(doc.flows).map(({ id, from, to, kind }) => ({
      ref: `flows/${id}`,
      from: endRef(doc, from),
      to: endRef(doc, to),
      forward: kind !== 'rework',
    })),
    below: columns(doc, isColumnDrawn),
    order: order.map((id): EntryRef => `steps/${id}`),
  }
}
