// Looking things up in collections keyed by id, by own property only: `toString` is a legal id.

/** The entry with that id, or `undefined`. Works on documents and on drafts. */
export function own<T>(records: { readonly [id: string]: T }, id: string | null): T | undefined {
  return id !== null && Object.hasOwn(records, id) ? records[id] : undefined
}

/** The number that puts a new entry after all others. */
export function nextOrder(records: { readonly [id: string]: { readonly order: number } }): number {
  return Object.values(records).reduce((most, entry) => Math.max(most, entry.order), 0) + 1
}

interface Ordered {
  readonly id: string
  readonly order: number
}

/** By order; equal numbers by id, so that the answer does not depend on who wrote first. */
export const byOrder = (a: Ordered, b: Ordered): number => a.order - b.order || (a.id < b.id ? -1 : Number(a.id > b.id))

/** Entries in their order. */
export function inOrder<T extends Ordered>(records: { readonly [id: string]: T }): T[] {
  return Object.values(records).sort(byOrder)
}
