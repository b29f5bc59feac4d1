// The published cases as documents, for the tests of what is said and drawn about them.

import { readdirSync, readFileSync } from 'node:fs'
import { type Assessment, assess } from '../../src/experiments/assess'
import { parseMap } from '../../src/model/parse'
import type { MapDocument } from '../../src/model/types'

const folder = 'tests/cases'

export const caseNames = readdirSync(folder)
  .filter(name => name.endsWith('.expected.json'))
  .map(name => name.replace('.expected.json', ''))

/** A published case, read as any file is, with changes to its JSON made before. */
export function caseMap(name: string, change: (json: Record<string, unknown>) => void = () => {}): MapDocument {
  const json = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'))
  change(json)
  const read = parseMap(json)
  if (!read.ok) throw new Error(`${name}: ${read.error.place} ${read.error.message}`)
  return read.value.doc
}

export interface Case {
  readonly doc: MapDocument
  readonly assessment: Assessment
}

export function caseOf(name: string): Case {
  const doc = caseMap(name)
  return { doc, assessment: assess(doc) }
}

export const assessed = (doc: MapDocument): Case => ({ doc, assessment: assess(doc) })
