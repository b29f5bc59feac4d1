// Looks up entries by own property only: `toString` is a legal id.

/** The entry with that id, or `undefined`. */
export function own<T>(records: { readonly [id: string]: T }, id: string | null): T | undefined {
  return id !== null && Object.hasOwn(records, id) ? records[id] : undefined
}
