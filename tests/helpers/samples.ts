// The example maps that the app carries, read as it reads them.

import { readdirSync, readFileSync } from 'node:fs'
import { parseMapText } from '../../src/model/parse'
import type { MapDocument } from '../../src/model/types'

const folder = new URL('../../src/samples/', import.meta.url)

/** The map of that name; a test that names none of them is wrong. */
export function sampleMap(name: string): MapDocument {
  const read = parseMapText(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
  if (!read.ok) throw new Error(`${name}: ${read.error.place}: ${read.error.message}`)
  return read.value.doc
}

/** All of them. */
export const sampleMaps = (): readonly MapDocument[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => sampleMap(name.replace('.json', '')))
