// Two copies of one map that were both edited become one: what only one of them changed is taken, what both changed in
// different ways is asked, and nothing that either wrote is dropped.

import { difference } from '../edit/difference'
import { applyPatches, equalValues, type Patch } from '../edit/patch'
import type { MapDocument } from '../model/types'
import type { Path } from './field-words'
import { missingEntries } from './missing-entries'

export type Side = 'mine' | 'theirs'

/** One place that both copies changed in different ways. */
export interface Conflict {
  /** A field (`steps review wait`), or an entry that one copy removed and the other changed or needs. */
  readonly path: Path
  /** `undefined` where it is not there. */
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

export interface Merge {
  readonly conflicts: readonly Conflict[]
  /** The map with both copies' changes; `choose` answers for the conflicts, mine where it is not asked. */
  readonly merged: (choose?: (conflict: Conflict) => Side) => MapDocument
}

const key = (path: readonly (string | number)[]): string => path.join('\u0000')
const isWithin = (inner: readonly unknown[], outer: readonly unknown[]): boolean =>
  outer.length <= inner.length && outer.every((part, at) => inner[at] === part)

/**
 * Merges by entry and field. `base` is the state that both copies began from; `null` when it is not known: then an entry that
 * only one copy has is taken, and every field in which they differ is asked about.
 */
export function merge(base: MapDocument | null, mine: MapDocument, theirs: MapDocument): Merge {
  const from = base ?? commonOf(mine, theirs)
  const own = difference(from, mine)
  const other = difference(from, theirs)
  const conflicts = conflictsOf(base, mine, theirs, own, other)
  return {
    conflicts,
    merged(choose = () => 'mine') {
      const settled = settle(from, own, other, conflicts, choose)
      return missingEntries(settled, [mine, theirs, from])
    },
  }
}

/** What both have alike, entry by entry: with it as base, additions are kept and every other difference is a conflict. */
function commonOf(mine: MapDocument, theirs: MapDocument): MapDocument {
  const removals = difference(mine, theirs).filter(patch => patch.op === 'remove' && patch.path.length > 1)
  return applyPatches(mine, removals).doc
}

function conflictsOf(
  base: MapDocument | null,
  mine: MapDocument,
  theirs: MapDocument,
  own: readonly Patch[],
  other: readonly Patch[],
): readonly Conflict[] {
  const found = new Map<string, Conflict>()
  const add = (path: readonly (string | number)[]): void => {
    const place = path.map(String)
    const [a, b] = [valueAt(mine, place), valueAt(theirs, place)]
    if (!equalValues(a, b))
      found.set(key(place), { path: place, base: base ? valueAt(base, place) : undefined, mine: a, theirs: b })
  }
  const byPlace = new Map(own.map(patch => [key(patch.path), patch]))
  const removed = (patches: readonly Patch[]) => patches.filter(({ op }) => op === 'remove')
  for (const { path, op } of other) {
    // Nobody knows who changed it: whatever both have in different ways is asked about.
    const isOpen = base === null && op === 'replace'
    if (isOpen || byPlace.has(key(path))) add(path)
  }
  // One removed what the other changed inside.
  for (const [gone, changed] of [
    [removed(own), other],
    [removed(other), own],
  ] as const) {
    const places = new Map(gone.map(patch => [key(patch.path), patch.path]))
    for (const { path } of changed) {
      for (let length = 1; length < path.length; length += 1) {
        const place = places.get(key(path.slice(0, length)))
        if (place) add(place)
      }
    }
  }
  return [...found.values()]
}

function settle(
  base: MapDocument,
  own: readonly Patch[],
  other: readonly Patch[],
  conflicts: readonly Conflict[],
  choose: (conflict: Conflict) => Side,
): MapDocument {
  const chosen = conflicts.map(conflict => ({ path: conflict.path, side: choose(conflict) }))
  const places = new Map(chosen.map(choice => [key(choice.path), choice]))
  /** Whether a change of that side stands: no conflict about it went to the other. */
  const stands = (side: Side) => {
    return ({ path }: Patch): boolean => {
      for (let length = 1; length <= path.length; length += 1) {
        const choice = places.get(key(path.slice(0, length).map(String)))
        if (choice && isWithin(path.map(String), choice.path) && choice.side !== side) return false
      }
      return true
    }
  }
  return applyPatches(base, [...own.filter(stands('mine')), ...other.filter(stands('theirs'))]).doc
}

function valueAt(doc: MapDocument, path: Path): unknown {
  let at: unknown = doc
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined
    at = (at as Readonly<Record<string, unknown>>)[part]
  }
  return at
}
