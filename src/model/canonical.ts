// The canonical text of a map file: keys in the order of the map-file page, records by id, unknown keys last, two spaces. The
// same map always gives the same bytes, and a change of one field is a change of one line.

import { z } from 'zod'
import { normalise } from './normalise'
import { mapSchema } from './schema'
import type { MapDocument } from './types'

/** How an object is written: the known fields in their order, or a collection whose entries are all written alike. */
interface Layout {
  readonly fields: readonly Field[]
  readonly known: ReadonlySet<string>
  readonly entries: Layout | null
}

interface Field {
  readonly key: string
  /** The key as it is written. */
  readonly label: string
  readonly layout: Layout
}

const layout = (fields: readonly Field[], entries: Layout | null): Layout => ({
  fields,
  known: new Set(fields.map(({ key }) => key)),
  entries,
})

const unknownLayout = layout([], null)
const labelOf = (key: string): string => `${JSON.stringify(key)}: `

/** The order of keys is that of the schema, so that it is said once. */
function layoutOf(schema: z.core.$ZodType): Layout {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return layoutOf(schema.unwrap())
  if (schema instanceof z.ZodRecord) return layout([], layoutOf(schema.valueType))
  if (!(schema instanceof z.ZodObject)) return unknownLayout
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape
  const fields = Object.entries(shape).map(([key, field]) => ({ key, label: labelOf(key), layout: layoutOf(field) }))
  return layout(fields, null)
}

const mapLayout = layoutOf(mapSchema)

/**
 * Writes one value as JSON.stringify would with two spaces, but with keys in canonical order, which an object cannot hold when
 * keys look like numbers. A map nests 64 levels at most.
 */
function write(value: unknown, layout: Layout, indent: string, out: string[]): void {
  if (typeof value !== 'object' || value === null) {
    out.push(JSON.stringify(value) ?? 'null')
    return
  }
  const deeper = `${indent}  `
  let separator = deeper
  if (Array.isArray(value)) {
    out.push('[')
    for (const item of value) {
      out.push(separator)
      separator = `,${deeper}`
      write(item, unknownLayout, deeper, out)
    }
    out.push(separator === deeper ? ']' : `${indent}]`)
    return
  }
  const record = value as { readonly [key: string]: unknown }
  const add = (key: string, label: string, field: Layout): void => {
    out.push(separator, label)
    separator = `,${deeper}`
    write(record[key], field, deeper, out)
  }
  out.push('{')
  let left = Object.keys(record).filter(key => record[key] !== undefined)
  if (layout.fields.length > 0) {
    for (const { key, label, layout: field } of layout.fields) if (record[key] !== undefined) add(key, label, field)
    left = left.filter(key => !layout.known.has(key))
  }
  // Without a comparison, texts sort by UTF-16 code units, not by a language's order.
  for (const key of left.sort()) add(key, labelOf(key), layout.entries ?? unknownLayout)
  out.push(separator === deeper ? '}' : `${indent}}`)
}

/** The text of a map file. Reading it gives the same document. */
export function writeMapText(doc: MapDocument): string {
  const out: string[] = []
  write(normalise(doc), mapLayout, '\n', out)
  return `${out.join('')}\n`
}
