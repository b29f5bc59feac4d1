// What it takes to get from one document to another, as patches: used where two tabs met, and where a file replaces a map.

import type { MapDocument } from '../model/types'
import { equalValues, isPlain, type Patch } from './patch'

/** Entries are compared field by field; what is deeper (a position, an experiment's changes) is one value. */
const depth = 3

/** Patches that turn `from` into `to`; empty when they say the same. */
export function difference(from: MapDocument, to: MapDocument): Patch[] {
  return [...between(from, to, [])]
}

function* between(from: object, to: object, path: readonly string[]): Generator<Patch> {
  if (from === to) return
  const before: { readonly [key: string]: unknown } = { ...from }
  const after: { readonly [key: string]: unknown } = { ...to }
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key)) yield { op: 'remove', path: [...path, key] }
  }
  for (const [key, value] of Object.entries(after)) {
    const place = [...path, key]
    if (!Object.hasOwn(before, key)) {
      yield { op: 'add', path: place, value }
      continue
    }
    const old = before[key]
    if (isPlain(old) && isPlain(value) && place.length < depth) yield* between(old, value, place)
    else if (!equalValues(old, value)) yield { op: 'replace', path: place, value }
  }
}
