// A document after rows of the journal as the reader of files would have it: a damaged row, or one of an older Sluice, may have put
// an entry into it that lacks fields, which nothing that looks at a map expects.

import { parseMap } from '../model/parse'
import type { MapDocument } from '../model/types'

/** The document with all its fields, the same object where it had them; `null` when it is no map. */
export function completed(doc: MapDocument): MapDocument | null {
  const read = parseMap(doc)
  return read.ok ? (sharing(read.value.doc, doc) as MapDocument) : null
}

/** `next` with all that is as in `was` taken from there: what the screen shows is drawn again where an object is another one. */
function sharing(next: unknown, was: unknown): unknown {
  if (Object.is(next, was)) return was
  if (typeof next !== 'object' || typeof was !== 'object' || next === null || was === null) return next
  if (Array.isArray(next) || Array.isArray(was)) return JSON.stringify(next) === JSON.stringify(was) ? was : next
  const before = was as Readonly<Record<string, unknown>>
  const shared = Object.entries(next).map(([key, value]) => {
    return [key, Object.hasOwn(before, key) ? sharing(value, before[key]) : value] as const
  })
  const isSame = Object.keys(before).length === shared.length && shared.every(([key, value]) => value === before[key])
  return isSame ? was : Object.fromEntries(shared)
}
