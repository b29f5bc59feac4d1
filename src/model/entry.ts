// A reference to any entry of a map as one text, `steps/review`: what is selected, what a problem names, what an edit removes.

import type { Id, MapDocument } from './types'

export type Collection = 'steps' | 'flows' | 'teams' | 'symbols' | 'blockers' | 'experiments' | 'notes' | 'versions'
export type EntryRef = `${Collection}/${Id}`

/** Takes a reference apart. Ids hold no slash. */
export function splitRef(ref: EntryRef): { readonly collection: Collection & keyof MapDocument; readonly id: Id } {
  const at = ref.indexOf('/')
  return { collection: ref.slice(0, at) as Collection, id: ref.slice(at + 1) }
}
