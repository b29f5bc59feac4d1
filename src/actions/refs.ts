// Which entries of a map stand on the canvas and can be selected.

import type { EntryRef } from '../model/entry'
import type { MapDocument } from '../model/types'

export function allRefs(doc: MapDocument): readonly EntryRef[] {
  return (['steps', 'flows', 'blockers', 'experiments', 'symbols', 'notes'] as const).flatMap(collection =>
    Object.keys(doc[collection]).map((id): EntryRef => `${collection}/${id}`),
  )
}
