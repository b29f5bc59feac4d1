// Reordering: a step changes places in the flow with the one before or after it, as dragging and connecting anew would do by hand.

import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import type { Edit } from './edit'
import { linksOf } from './links'

/** The step that another would change places with: the only one that it leads to (`1`) or that leads to it (`-1`). */
export function neighbourInFlow(doc: Pick<MapDocument, 'steps' | 'flows'>, step: Id, by: -1 | 1): Id | null {
  const links = linksOf(doc)
  const flows = by === 1 ? links.outs(step) : links.ins(step)
  const [only, ...others] = new Set(flows.map(flow => (by === 1 ? flow.to : flow.from)))
  return only !== undefined && others.length === 0 && own(doc.steps, only) ? only : null
}

/**
 * Two steps change places: work and rework of the one become the other's, and so do their places on the map. Information and
 * shipments stay with the step that they belong to.
 */
export function swapSteps(doc: MapDocument, a: Id, b: Id): Edit {
  const name = (id: Id) => own(doc.steps, id)?.name || 'a step'
  return {
    label: `Swap ${name(a)} and ${name(b)}`,
    recipe(draft) {
      const first = own(draft.steps, a)
      const second = own(draft.steps, b)
      if (!first || !second) return
      const other = (id: Id) => (id === a ? b : id === b ? a : id)
      for (const flow of Object.values(draft.flows)) {
        if (flow.kind !== 'work' && flow.kind !== 'rework') continue
        if (other(flow.from) !== flow.from) flow.from = other(flow.from)
        if (other(flow.to) !== flow.to) flow.to = other(flow.to)
      }
      const place = first.position
      first.position = second.position
      second.position = place
    },
  }
}
