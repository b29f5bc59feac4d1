// In which order the keys of a map file stand: that of the schema, so that it is said once, then what nobody knows by name.

import { mapSchema } from './schema'
import { z } from './zod'

/** How an object is written: the known fields in their order, or a collection whose entries are all written alike. */
export interface Layout {
  readonly fields: readonly Field[]
  readonly known: ReadonlySet<string>
  readonly entries: Layout | null
}

interface Field {
  readonly key: string
  /** The key as it is written, in its quotes. */
  readonly label: string
  readonly layout: Layout
}

/** A value as far as it is an object with keys. */
export interface Keyed {
  readonly [key: string]: unknown
}

const layout = (fields: readonly Field[], entries: Layout | null): Layout => ({
  fields,
  known: new Set(fields.map(({ key }) => key)),
  entries,
})

/** Of a value that the schema does not know. */
export const unknownLayout = layout([], null)

function layoutOf(schema: z.core.$ZodType): Layout {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable) return layoutOf(schema.def.innerType)
  if (schema instanceof z.ZodMiniRecord) return layout([], layoutOf(schema.def.valueType))
  if (!(schema instanceof z.ZodMiniObject)) return unknownLayout
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape
  return layout(
    Object.entries(shape).map(([key, field]) => ({ key, label: JSON.stringify(key), layout: layoutOf(field) })),
    null,
  )
}

export const mapLayout = layoutOf(mapSchema)

/**
 * Calls `visit` with every key of an object that has a value, as it is and as it is written, in canonical order, which an object
 * cannot hold when keys look like numbers.
 */
export function eachKey(
  record: Keyed,
  { fields, known, entries }: Layout,
  visit: (key: string, label: string, layout: Layout) => void,
): void {
  for (const { key, label, layout: field } of fields) if (record[key] !== undefined) visit(key, label, field)
  const left = Object.keys(record).filter(key => !known.has(key) && record[key] !== undefined)
  // Without a comparison, texts sort by UTF-16 code units, not by a language's order.
  for (const key of left.sort()) visit(key, JSON.stringify(key), entries ?? unknownLayout)
}
