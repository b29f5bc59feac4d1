// The canonical text of a map file: keys in the order of the map-file page, records by id, unknown keys last, two spaces. The
// same map always gives the same bytes, and a change of one field is a change of one line.

import { eachKey, type Keyed, type Layout, mapLayout, unknownLayout } from './map-layout'
import { normalise } from './normalise'
import type { MapDocument } from './types'

/** Writes one value as JSON.stringify would with two spaces, but with keys in canonical order. A map nests 64 levels at most. */
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
  const record = value as Keyed
  out.push('{')
  eachKey(record, layout, (key, label, field) => {
    out.push(separator, label, ': ')
    separator = `,${deeper}`
    write(record[key], field, deeper, out)
  })
  out.push(separator === deeper ? '}' : `${indent}}`)
}

/** The text of a map file. Reading it gives the same document. */
export function writeMapText(doc: MapDocument): string {
  const out: string[] = []
  write(normalise(doc), mapLayout, '\n', out)
  return `${out.join('')}\n`
}
