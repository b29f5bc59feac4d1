// The place of a fault in JSON: there is one exactly when JSON.parse says so, and it is where a person would look.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from '../../src/model/json-fault'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('a fault in JSON', () => {
  it.each([
    ['{', 1, 2, 'a key in double quotes, or }'],
    ['[', 1, 2, 'a value or ]'],
    ['{"a": 1,}', 1, 9, 'a key in double quotes'],
    ['[1,]', 1, 4, 'a value'],
    ['{"a" 1}', 1, 6, 'a colon'],
    ['{"a": 1\n "b": 2}', 2, 2, 'a comma or a closing bracket'],
    ['{"a": 1} x', 1, 10, 'nothing after the end'],
    ['{a: 1}', 1, 2, 'a key in double quotes, or }'],
    ['["a\nb"]', 1, 4, 'a closing quote, or an escape such as \\n'],
    ['["a\\x"]', 1, 4, 'a closing quote, or an escape such as \\n'],
    ['["a', 1, 4, 'a closing quote, or an escape such as \\n'],
    ['[01]', 1, 3, 'a comma or a closing bracket'],
    ['[1.]', 1, 3, 'a comma or a closing bracket'],
    ['[NaN]', 1, 2, 'a value or ]'],
    ['[1}', 1, 3, 'a comma or a closing bracket'],
    ['', 1, 1, 'a value'],
  ])('%j', (text, line, column, remedy) => expect(jsonFault(text)).toEqual({ line, column, remedy }))

  it('is found exactly where there is one, in whole and in damaged JSON', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.nat(2),
        fc.string({ unit: fc.constantFrom(...'{}[]",:\\ 01-.eEtn\n\u0001\u00a0u'), maxLength: 2 }),
        (json, at, gone, put) => {
          expect(jsonFault(json)).toBeNull()
          const place = at % (json.length + 1)
          const damaged = json.slice(0, place) + put + json.slice(place + gone)
          expect(jsonFault(damaged) === null, damaged).toBe(parses(damaged))
        },
      ),
      { numRuns: 5000 },
    )
    fc.assert(
      fc.property(fc.string(), text => {
        expect(jsonFault(text) === null).toBe(parses(text))
      }),
    )
  })

  it('is found however deep and long the text is', () => {
    expect(jsonFault('['.repeat(300_000))).toMatchObject({ column: 300_001 })
    expect(jsonFault(`["${'x'.repeat(1_000_000)}`)).toMatchObject({ column: 1_000_003 })
  })
})
