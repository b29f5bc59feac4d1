// A name that turns text around turns only itself around, wherever a sentence names it.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isolated } from '../../src/model/isolated'
import { stepName } from '../../src/model/names'
import { quoted } from '../../src/model/quoted'
import { map, step } from '../helpers/build'

const sign = fc.constantFrom(...'ab\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069')

describe('a name in a sentence', () => {
  it('stays as it is where nothing in it turns', () => {
    for (const name of ['', 'Build', 'مرحبا', '需求评审']) expect(isolated(name)).toBe(name)
  })

  it('closes all it opens, and nothing of what is around it', () => {
    expect(isolated('a\u202eb')).toBe('\u2068a\u202eb\u2069')
    expect(isolated('\u2069\u202eb\u2067')).toBe('\u2068\u202eb\u2067\u2069\u2069')
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 12 }), name => {
        const shown = isolated(name)
        if (shown === name) return
        let depth = 0
        for (const [at, letter] of [...shown].entries()) {
          if (/[\u2066-\u2068]/.test(letter)) depth += 1
          if (letter === '\u2069') depth -= 1
          // The isolate that the first sign opens ends with the last sign, and not before.
          expect(depth > 0 || at === shown.length - 1).toBe(true)
        }
        expect(depth).toBe(0)
      }),
      { numRuns: 1000 },
    )
  })

  it('is isolated when a step is named, and loses what turns in a refusal', () => {
    const doc = map(step('a'))
    const steps = { ...doc.steps, a: { ...Object.values(doc.steps)[0], id: 'a', name: 'x\u202ey' } } as typeof doc.steps
    expect(stepName({ ...doc, steps }, 'a')).toBe('\u2068x\u202ey\u2069')
    expect(quoted('x\u202ey')).toBe("'x y'")
  })
})
