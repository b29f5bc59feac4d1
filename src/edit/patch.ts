// Patches as plain values, and their lenient application: what no longer fits the document is skipped, nothing throws.

import type { MapDocument } from '../model/types'

/** Set or delete at a path of `collection / id / field`. JSON through and through. */
export interface Patch {
  readonly op: 'add' | 'replace' | 'remove'
  readonly path: readonly (string | number)[]
  readonly value?: unknown
}

export interface Applied {
  readonly doc: MapDocument
  /** The patches that did something, in order. */
  readonly patches: readonly Patch[]
  /** Applied in order to `doc`, they give what was there before. */
  readonly inverse: readonly Patch[]
}

type Plain = Record<string, unknown>

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Equal as JSON values; the order of keys does not count. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => equalValues(item, b[at]))
  }
  if (!isPlain(a) || !isPlain(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(key => Object.hasOwn(b, key) && equalValues(a[key], b[key]))
}

/**
 * Applies patches to a document that may have changed since they were made. A patch is skipped when its parent is gone
 * (or is no object), when it replaces or removes what is not there, and when it changes nothing.
 */
export function applyPatches(doc: MapDocument, patches: readonly Patch[]): Applied {
  const done: Patch[] = []
  const undoing: Patch[] = []
  // Copies made during this application are ours to change: an object is copied once, however many patches reach into it.
  const ours = new WeakSet<object>()
  const copy = (value: Plain): Plain => {
    if (ours.has(value)) return value
    const fresh = { ...value }
    ours.add(fresh)
    return fresh
  }
  let root: Plain = doc as unknown as Plain

  for (const patch of patches) {
    const keys = patch.path.map(String)
    const last = keys.at(-1)
    if (last === undefined || keys.some(key => forbidden.has(key))) continue
    const parent = parentOf(root, keys)
    if (!parent) continue
    const had = Object.hasOwn(parent, last)
    if (patch.op !== 'add' && !had) continue
    const old = parent[last]
    if (patch.op !== 'remove' && (patch.value === undefined || (had && equalValues(old, patch.value)))) continue

    root = copy(root)
    let target = root
    for (const key of keys.slice(0, -1)) {
      const child = copy(target[key] as Plain)
      target[key] = child
      target = child
    }
    if (patch.op === 'remove') {
      delete target[last]
      done.push({ op: 'remove', path: keys })
      undoing.push({ op: 'add', path: keys, value: old })
    } else {
      target[last] = patch.value
      done.push({ op: had ? 'replace' : 'add', path: keys, value: patch.value })
      undoing.push(had ? { op: 'replace', path: keys, value: old } : { op: 'remove', path: keys })
    }
  }
  return { doc: root as unknown as MapDocument, patches: done, inverse: undoing.reverse() }
}

function parentOf(root: Plain, keys: readonly string[]): Plain | null {
  let at: unknown = root
  for (const key of keys.slice(0, -1)) {
    if (!isPlain(at) || !Object.hasOwn(at, key)) return null
    at = at[key]
  }
  return isPlain(at) ? at : null
}

/** Whether any place that the patches touched differs between two documents: what was set and then set back is no change. */
export function differs(before: MapDocument, after: MapDocument, patches: readonly Patch[]): boolean {
  return patches.some(({ path }) => !equalValues(valueAt(before, path), valueAt(after, path)))
}

function valueAt(doc: MapDocument, path: Patch['path']): unknown {
  let at: unknown = doc
  for (const key of path) {
    if (!isPlain(at) || !Object.hasOwn(at, key)) return undefined
    at = at[key]
  }
  return at
}
