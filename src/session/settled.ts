// What panels show of a gesture: all of it, except that things move, and except what the quick line only shows dashed. While a
// box is dragged they keep the committed document and are not rendered again in every frame.

import { ghostPrefix } from '../edit/ghost'
import type { DocumentStore } from '../edit/store'
import type { MapDocument } from '../model/types'
import { onlyMoved } from './only-moved'

interface Settled {
  readonly of: MapDocument
  readonly doc: MapDocument
}

const settled = new WeakMap<MapDocument, Settled>()

/** What is new stands last, so that one look at each collection is enough. */
const hasGhosts = ({ steps, blockers, experiments, flows }: MapDocument): boolean =>
  [steps, blockers, experiments, flows].some(records => Object.keys(records).at(-1)?.startsWith(ghostPrefix))

/** The view of a store, or its committed document where the view only moves things or shows what may be added. */
export function settledView({ doc, view }: DocumentStore): MapDocument {
  if (view === doc) return view
  // Every panel asks after every move: they are compared once.
  const known = settled.get(view)
  if (known?.of === doc) return known.doc
  const answer = { of: doc, doc: hasGhosts(view) || onlyMoved(doc, view) ? doc : view }
  settled.set(view, answer)
  return answer.doc
}
