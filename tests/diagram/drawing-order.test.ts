// The drawing of a map does not depend on the order in which its parts were added: the file does not keep that order.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawThumbnail } from '../../src/diagram/thumbnail'
import { assess } from '../../src/experiments/assess'
import { writeSvg } from '../../src/files/svg'
import { parseMapText } from '../../src/model/parse'
import type { MapDocument } from '../../src/model/types'

const folder = 'tests/cases'
const files = readdirSync(folder).filter(name => name.endsWith('.json') && !name.endsWith('.expected.json'))

function read(name: string): MapDocument {
  const map = parseMapText(readFileSync(`${folder}/${name}`, 'utf8'))
  if (!map.ok) throw new Error(map.error.message)
  return map.value.doc
}

const backwards = <T extends object>(records: T): T => Object.fromEntries(Object.entries(records).reverse()) as T

const turned = (doc: MapDocument): MapDocument => ({
  ...doc,
  teams: backwards(doc.teams),
  steps: backwards(doc.steps),
  flows: backwards(doc.flows),
  symbols: backwards(doc.symbols),
  blockers: backwards(doc.blockers),
  experiments: backwards(doc.experiments),
  notes: backwards(doc.notes),
})

test.each(files)('%s is drawn the same whatever was added first', name => {
  const doc = read(name)
  const other = turned(doc)
  const options = { theme: 'light', fonts: false, map: true, names: true } as const
  expect(writeSvg(other, options)).toBe(writeSvg(doc, options))
  expect(drawThumbnail(other, assess(other), 240, 120)).toEqual(drawThumbnail(doc, assess(doc), 240, 120))
})
