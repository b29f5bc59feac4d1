// Every published case against its expected numbers: all keys, the same findings, problems, verdict and experiments.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { report } from '../../src/experiments/report'
import { parseMap } from '../../src/model/parse'
import type { MapDocument } from '../../src/model/types'

const folder = new URL('.', import.meta.url)
const names = readdirSync(folder)
  .filter(name => name.endsWith('.expected.json'))
  .map(name => name.replace('.expected.json', ''))

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

function readCase(name: string): { doc: MapDocument; expected: object } {
  const map = parseMap(read(`${name}.json`))
  if (!map.ok) throw new Error(`${name}: ${map.error.place}: ${map.error.message}`)
  // Where the map comes from and what was printed there is no output.
  const { source, published, ...expected } = read(`${name}.expected.json`) as Record<string, unknown>
  return { doc: map.value.doc, expected }
}

/** Every difference as one line `place: got, expected`. */
function differences(got: unknown, expected: unknown, leadTime: number, place = ''): string[] {
  if (typeof expected === 'number' && typeof got === 'number') {
    const within = place.endsWith('/slack')
      ? Math.max(1e-6 * Math.abs(expected), 1e-8 * leadTime)
      : 1e-9 * Math.abs(expected)
    return Math.abs(got - expected) <= within ? [] : [`${place}: ${got}, expected ${expected}`]
  }
  if (isObject(expected) && isObject(got)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(got)])
    return [...keys].flatMap(key => differences(got[key], expected[key], leadTime, `${place}/${key}`))
  }
  return Object.is(got, expected) ? [] : [`${place}: ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

describe('published cases', () => {
  it('are all here', () => expect(names.length).toBeGreaterThanOrEqual(24))

  it.each(names)('%s', name => {
    const { doc, expected } = readCase(name)
    const got = report(doc)
    expect(differences(got, expected, got.leadTime ?? 0)).toEqual([])
  })
})
