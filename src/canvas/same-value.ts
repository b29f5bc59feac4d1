// Equality of plain values. Nodes keep their identity while what they show is the same, however often the scene is drawn anew.

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** True when two plain values (primitives, arrays, records, nested) hold the same; functions are the same only by identity. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!isRecord(a) || !isRecord(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  // A loop without a closure: it runs over every node of the map in every frame of a drag.
  for (const key of keys) {
    if (!Object.hasOwn(b, key) || !sameValue(a[key], b[key])) return false
  }
  return true
}
