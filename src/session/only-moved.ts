// Whether two versions of a map differ in nothing but where things stand: then their numbers are the same, and a drag of one
// box costs no analysis of the whole map in every frame.

import type { MapDocument } from '../model/types'

type Entry = { readonly id: string }

const placed: ReadonlySet<string> = new Set(['steps', 'symbols', 'notes'] satisfies (keyof MapDocument)[])

const fieldsOf = (entry: Entry): [string, unknown][] => Object.entries(entry)

function sameButPlace(a: Entry, b: Entry): boolean {
  if (a === b) return true
  const fields = new Map(fieldsOf(b))
  const own = fieldsOf(a)
  return (
    own.length === fields.size && own.every(([field, value]) => field === 'position' || fields.get(field) === value)
  )
}

/** Compares by identity, as immer leaves it: what was not touched is the same object. */
export function onlyMoved(a: MapDocument, b: MapDocument): boolean {
  const others = new Map(Object.entries(b))
  return Object.entries(a).every(([key, value]) => {
    const other: unknown = others.get(key)
    if (value === other) return true
    if (!placed.has(key)) return false
    const [mine, theirs] = [value as Record<string, Entry>, new Map(Object.entries(other as Record<string, Entry>))]
    const entries = Object.entries(mine)
    return (
      entries.length === theirs.size &&
      entries.every(([id, entry]) => {
        const match = theirs.get(id)
        return match !== undefined && sameButPlace(entry, match)
      })
    )
  })
}
