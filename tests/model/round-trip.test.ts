// Reading what was written is the identity, for generated maps and for every published one; and whatever is done to a file, it
// is read or refused in one line.

import { readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeMapText } from '../../src/model/canonical'
import { parseMap, parseMapText, type ReadMap } from '../../src/model/parse'
import type { Result } from '../../src/model/result'
import type { MapDocument } from '../../src/model/types'
import { arbitraryMap } from '../helpers/arbitrary-map'

const docOf = (read: Result<ReadMap>) => {
  if (!read.ok) throw new Error(`${read.error.place}: ${read.error.message}`)
  return read.value.doc
}

/** Vitest's own comparison is slow, and needed only for its words. */
function expectSame(read: MapDocument, doc: MapDocument): void {
  if (!isDeepStrictEqual(read, doc)) expect(read).toStrictEqual(doc)
}

const folder = new URL('../cases/', import.meta.url)
const cases = readdirSync(folder).filter(name => name.endsWith('.json') && !name.endsWith('.expected.json'))

describe('a map', () => {
  it('[F1] that was written reads as the same map, unknown keys included', () => {
    fc.assert(
      fc.property(arbitraryMap, doc => {
        const text = writeMapText(doc)
        const read = docOf(parseMapText(text))
        expectSame(read, doc)
        expect(writeMapText(read) === text).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('[F1] is written the same however its keys are ordered', () => {
    const shuffled = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, shuffled(inner)]),
          )
    fc.assert(
      fc.property(arbitraryMap, doc => {
        expect(writeMapText(docOf(parseMap(shuffled(doc))))).toBe(writeMapText(doc))
      }),
      { numRuns: 100 },
    )
  })

  it('shares nothing with what it was read from', () => {
    const objectsIn = (value: unknown): object[] =>
      typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : []
    fc.assert(
      fc.property(arbitraryMap, doc => {
        const json: unknown = JSON.parse(writeMapText(doc))
        const given = new Set(objectsIn(json))
        const before = JSON.stringify(json)
        expect(objectsIn(docOf(parseMap(json))).some(object => given.has(object))).toBe(false)
        expect(JSON.stringify(json)).toBe(before)
      }),
      { numRuns: 50 },
    )
  })

  it.each(cases)('published as %s is read, and written canonically', name => {
    const doc = docOf(parseMapText(readFileSync(new URL(name, folder), 'utf8')))
    const text = writeMapText(doc)
    expect(docOf(parseMapText(text))).toStrictEqual(doc)
    expect(text.endsWith('\n}\n')).toBe(true)
  })
})

/** What somebody's editor, script or disk could do to one place of a file. */
const damage: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    -1,
    2,
    0,
    -0,
    '',
    'x',
    '3d',
    'every 2w',
    '9 items',
    true,
    [],
    {},
    Number.NaN,
    Number.POSITIVE_INFINITY,
    undefined,
  ),
  fc.constantFrom<unknown>(new Date(0), 10n, () => 1, Symbol.iterator, new Map(), JSON.parse('{"__proto__": 1}')),
  fc.anything({ maxDepth: 2, withNullPrototype: true, withSparseArray: true }),
)

type Path = readonly string[]
function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]))]
}

function damaged(value: unknown, path: Path, what: unknown, key: string | null): unknown {
  const [first, ...rest] = path
  if (typeof value !== 'object' || value === null) return what
  if (first === undefined) return key === null ? what : { ...value, [key]: what }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === first ? damaged(inner, rest, what, key) : inner]),
  )
}

describe('a damaged map', () => {
  it('is read or refused in one line, never with an exception', () => {
    let read = 0
    let refused = 0
    const key = fc.option(fc.constantFrom('id', 'step', 'x', 'constructor', '__proto__', 'versions', 'a\nb'), {
      freq: 2,
    })
    fc.assert(
      fc.property(
        arbitraryMap,
        fc.array(fc.tuple(fc.nat(), damage, key), { minLength: 1, maxLength: 3 }),
        (doc, hits) => {
          let json: unknown = doc
          for (const [at, what, name] of hits) {
            const paths = pathsOf(json)
            json = damaged(json, paths[at % paths.length] ?? [], what, name)
          }
          const result = parseMap(json)
          if (result.ok) {
            read += 1
            const text = writeMapText(result.value.doc)
            expectSame(docOf(parseMapText(text)), result.value.doc)
          } else {
            refused += 1
            expect(result.error.message).toMatch(/^[^\n]+\.$/)
            expect(result.error.place).not.toMatch(/\n/)
            expect(result.error.message).not.toMatch(/zod|expected|received|invalid|undefined|NaN|\[object/i)
          }
        },
      ),
      { numRuns: 1000 },
    )
    expect(Math.min(read, refused)).toBeGreaterThan(50)
  })

  it('cut or changed as text is read or refused', () => {
    fc.assert(
      fc.property(arbitraryMap, fc.nat(), fc.nat(5), fc.string({ maxLength: 3 }), (doc, at, gone, put) => {
        const text = writeMapText(doc)
        const place = at % text.length
        const result = parseMapText(text.slice(0, place) + put + text.slice(place + gone))
        if (!result.ok) expect(result.error.message).toMatch(/^[^\n]+\.$/)
      }),
      { numRuns: 200 },
    )
  })
})
