// The canonical text of a map file: keys in the order of the map-file page, records by id, unknown keys last, two spaces. The
// same map always gives the same bytes, and a change of one field is a change of one line.

import { z } from 'zod'
import { normalise } from './normalise'
import { mapSchema } from './schema'
import type { MapDocument } from './types'

/** UTF-16 code units, not a language's order. */
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function inner(schema: z.core.$ZodType | null): z.core.$ZodType | null {
  let at = schema
  while (at instanceof z.ZodOptional || at instanceof z.ZodNullable) at = at.unwrap()
  return at
}

/** Keys that a schema knows, in its order, then the others; and what is known about the value of each. */
function arranged(
  value: object,
  schema: z.core.$ZodType | null,
): readonly (readonly [string, z.core.$ZodType | null])[] {
  const own = Object.keys(value)
  if (schema instanceof z.ZodRecord) return own.sort(byCodeUnits).map(key => [key, schema.valueType])
  if (!(schema instanceof z.ZodObject)) return own.sort(byCodeUnits).map(key => [key, null])
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape
  const known = Object.keys(shape).filter(key => Object.hasOwn(value, key))
  const unknown = own.filter(key => !Object.hasOwn(shape, key)).sort(byCodeUnits)
  return [...known.map(key => [key, shape[key] ?? null] as const), ...unknown.map(key => [key, null] as const)]
}

/**
 * Writes one value as JSON.stringify would with two spaces, but with keys in canonical order, which an object cannot hold when
 * keys look like numbers. A map nests 64 levels at most.
 */
function write(value: unknown, schema: z.core.$ZodType | null, indent: string, out: string[]): void {
  if (typeof value !== 'object' || value === null) {
    out.push(JSON.stringify(value) ?? 'null')
    return
  }
  const deeper = `${indent}  `
  const isList = Array.isArray(value)
  const [open, close] = isList ? '[]' : '{}'
  let separator = `${open}\n${deeper}`
  const next = () => {
    out.push(separator)
    separator = `,\n${deeper}`
  }
  if (isList) {
    for (const item of value) {
      next()
      write(item, null, deeper, out)
    }
  } else {
    const record = value as { readonly [key: string]: unknown }
    for (const [key, known] of arranged(record, inner(schema))) {
      if (record[key] === undefined) continue
      next()
      out.push(JSON.stringify(key), ': ')
      write(record[key], known, deeper, out)
    }
  }
  out.push(separator.startsWith(',') ? `\n${indent}${close}` : `${open}${close}`)
}

/** The text of a map file. Reading it gives the same document. */
export function writeMapText(doc: MapDocument): string {
  const out: string[] = []
  write(normalise(doc), mapSchema, '', out)
  return `${out.join('')}\n`
}
