// Tidying up: everything that was arranged goes to its place in one undo step.

import type { EntryRef } from '../model/entry'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import { type Edit, nameOf } from './edit'
import { freeze, type Places, place } from './places'

/**
 * Puts steps where the layout has them. `drawn` is where the map has everything, `steps` the steps that were arranged: bends of
 * the flows between them are taken back, since they were made for other places.
 */
export function arrangeSteps(doc: MapDocument, drawn: Places, moved: Places, steps: readonly Id[]): Edit {
  const all = Object.keys(doc.steps).length === steps.length
  const names = steps.map(id => own(doc.steps, id)?.name ?? '')
  return {
    label: all ? 'Tidy up the map' : `Tidy up ${nameOf(names, 'steps')}`,
    recipe(draft) {
      freeze(draft, drawn)
      place(draft, moved)
      const arranged = new Set<Id>(steps)
      for (const flow of Object.values(draft.flows)) {
        if (flow.via !== null && arranged.has(flow.from) && arranged.has(flow.to)) flow.via = null
      }
    },
  }
}

/** Places part of the way from one to the other, 0 to 1, for whoever watches. */
export function partWay(from: Places, to: Places, part: number): Places {
  return Object.fromEntries(
    (Object.entries(to) as [EntryRef, { x: number; y: number }][]).map(([ref, goal]) => {
      const start = from[ref] ?? goal
      return [ref, { x: start.x + (goal.x - start.x) * part, y: start.y + (goal.y - start.y) * part }]
    }),
  )
}
