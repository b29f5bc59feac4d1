// A map as the JSON text that a picture carries: each step, flow and so on in one line without what its absence says too. A
// third as long as the map file, and a diff still names what changed.

import { eachKey, type Keyed, type Layout, mapLayout, unknownLayout } from '../model/map-layout'
import { normalise } from '../model/normalise'
import type { MapDocument } from '../model/types'

const isKeyed = (value: unknown): value is Keyed => typeof value === 'object' && value !== null && !Array.isArray(value)

const usualNulls: ReadonlySet<string> = new Set(
  'team people wait work completeAccurate skip value automated uptime start position share via transfer medium'.split(
    ' ',
  ),
)

/** Whether a field of a record says what its absence says. */
function isUsual(key: string, value: unknown): boolean {
  if (value === null) return usualNulls.has(key)
  if (value === '') return key === 'note' || key === 'label'
  if (value === 'choice') return key === 'split'
  if (value === false) return key === 'production'
  return (key === 'basis' || key === 'data') && isKeyed(value) && Object.keys(value).length === 0
}

const never = (): boolean => false

/** The value without spaces; fields of its own that are left out are those that `skip` says. */
function compact(value: unknown, layout: Layout, skip: (key: string, value: unknown) => boolean = never): string {
  if (Array.isArray(value)) return `[${value.map(item => compact(item, unknownLayout)).join(',')}]`
  if (!isKeyed(value)) return JSON.stringify(value) ?? 'null'
  let text = ''
  eachKey(value, layout, (key, label, field) => {
    if (skip(key, value[key])) return
    text += `${text === '' ? '' : ','}${label}:${compact(value[key], field)}`
  })
  return `{${text}}`
}

/** The lines of a collection, or of an object that stands by itself. */
function entryLines(record: Keyed, layout: Layout): string {
  const lines: string[] = []
  eachKey(record, layout, (key, label, field) => {
    lines.push(`${label}:${compact(record[key], field, isUsual)}`)
  })
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`
}

/** The text of a map with an entry in each line. Reading it gives the same document. */
export function mapLines(doc: MapDocument): string {
  const map: Keyed = { ...normalise(doc) }
  const lines: string[] = []
  eachKey(map, mapLayout, (key, label, layout) => {
    const value = map[key]
    lines.push(`${label}:${isKeyed(value) ? entryLines(value, layout) : compact(value, layout)}`)
  })
  return `{\n${lines.join(',\n')}\n}`
}
