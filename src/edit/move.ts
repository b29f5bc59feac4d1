// Moving what stands on the canvas.

import { type EntryRef, splitRef } from '../model/entry'
import { own } from '../model/records'
import type { MapDocument } from '../model/types'
import { type Edit, nameOf } from './edit'
import { freeze, type Places, place } from './places'

/**
 * Puts entries elsewhere. `drawn` is where everything stands as drawn, `moved` where what is moved goes; the first move
 * writes all of it down, so that nothing else jumps. Moves of the same entries within 500 ms (arrow keys) are one undo step.
 */
export function moveEntries(doc: MapDocument, drawn: Places, moved: Places): Edit {
  const refs = Object.keys(moved) as EntryRef[]
  const names = refs.map(ref => {
    const { collection, id } = splitRef(ref)
    return collection === 'steps' ? (own(doc.steps, id)?.name ?? '') : ''
  })
  const [only] = refs
  const single = only && { symbols: 'symbol', notes: 'note' }[String(splitRef(only).collection)]
  return {
    label: `Move ${refs.length === 1 ? names[0] || (single ?? 'step') : nameOf(names, 'entries')}`,
    recipe(draft) {
      freeze(draft, drawn)
      place(draft, moved)
    },
    mergeKey: `move ${refs.sort().join(' ')}`,
  }
}
