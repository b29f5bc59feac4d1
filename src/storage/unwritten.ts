// What was not written when a map was closed. It waits in this page, is opened like any other map, and is tried again then.

import { difference } from '../edit/difference'
import type { Change, HistoryData } from '../edit/history'
import type { Id, MapDocument } from '../model/types'
import type { MapSummary } from './listing'

/** A map as it was on the screen, beyond what is kept of it. */
export interface Unwritten {
  readonly doc: MapDocument
  readonly history: HistoryData
}

/** What the store holds beyond what is kept, as one change outside the undo. */
export function catchingUp(from: MapDocument, to: MapDocument): Change {
  return {
    label: 'Earlier changes',
    origin: 'user',
    patches: difference(from, to),
    inverse: difference(to, from),
    history: { kind: 'none' },
  }
}

/** The list with what is only in this page: a map that could not be written is not gone. */
export function withUnwritten(
  kept: readonly MapSummary[],
  unwritten: ReadonlyMap<Id, Unwritten>,
  now: number,
): readonly MapSummary[] {
  const missing = [...unwritten.values()].filter(({ doc }) => kept.every(({ id }) => id !== doc.id))
  const listed = missing.map(
    ({ doc }): MapSummary => ({ id: doc.id, title: doc.title, updatedAt: now, state: 'ok', doc }),
  )
  return [...listed, ...kept]
}
