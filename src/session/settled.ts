// What panels show of a gesture: all of it, except that things move. While a box is dragged they keep the committed document
// and are not rendered again in every frame.

import type { DocumentStore } from '../edit/store'
import type { MapDocument } from '../model/types'
import { onlyMoved } from './only-moved'

interface Settled {
  readonly of: MapDocument
  readonly doc: MapDocument
}

const settled = new WeakMap<MapDocument, Settled>()

/** The view of a store, or its committed document where the view differs from it only in where things stand. */
export function settledView({ doc, view }: DocumentStore): MapDocument {
  if (view === doc) return view
  // Every panel asks after every move: they are compared once.
  const known = settled.get(view)
  if (known?.of === doc) return known.doc
  const answer = { of: doc, doc: onlyMoved(doc, view) ? doc : view }
  settled.set(view, answer)
  return answer.doc
}
