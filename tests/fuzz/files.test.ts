// Files that were right once, mutated: maps, pictures with a map, tables, what is on the clipboard. Each is opened and can be
// looked at, or refused in a sentence; nothing throws, hangs or shows NaN.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyEntries, readClipboard } from '../../src/edit/clipboard'
import { mapMetadata } from '../../src/files/svg-map'
import { writeMapText } from '../../src/model/canonical'
import { parseMap } from '../../src/model/parse'
import { writeSteps } from '../../src/spreadsheet/write-steps'
import { handIn } from '../hostile/handed-in'
import { base } from './base'
import { mutatedJson, mutatedText } from './mutated'
import { expectSeen, expectSentence } from './seen'
import { createTally } from './tally'

const tally = createTally()
const bytes = (text: string) => new TextEncoder().encode(text)
const file = (kind: string, name: string, text: string) =>
  tally(kind, () => {
    const read = handIn(name, bytes(text))
    expectSentence(read)
    if (read.ok) expectSeen(read.value.doc, kind === 'table' ? 10 : 2)
    return read.ok
  })

describe('mutated', () => {
  it('map files', () => {
    fc.assert(
      fc.property(mutatedText(writeMapText(base)), text => file('map file', 'a.json', text)),
      { numRuns: 2000 },
    )
  })

  it('values of maps', () => {
    const json: unknown = JSON.parse(writeMapText(base))
    fc.assert(
      fc.property(mutatedJson(json), value =>
        tally('values', () => {
          const read = parseMap(value)
          expectSentence(read)
          if (read.ok) expectSeen(read.value.doc, 2)
          return read.ok
        }),
      ),
      { numRuns: 2000 },
    )
    expect(Object.prototype).not.toHaveProperty('id')
  })

  it('pictures with a map in them', () => {
    const picture = `<svg xmlns="http://www.w3.org/2000/svg">${mapMetadata(writeMapText(base))}<g/></svg>`
    fc.assert(
      fc.property(mutatedText(picture), text => file('picture', 'a.svg', text)),
      { numRuns: 2000 },
    )
  })

  it('tables of steps', () => {
    fc.assert(
      fc.property(mutatedText(writeSteps(base)), text => file('table', 'a.csv', text)),
      { numRuns: 2000 },
    )
  })

  it('entries on the clipboard', () => {
    const text = copyEntries(base, ['steps/a', 'steps/b', 'symbols/s'])
    fc.assert(
      fc.property(mutatedText(text), copied =>
        tally('clipboard', () => {
          const read = readClipboard(copied)
          expectSentence(read)
          return read.ok
        }),
      ),
      { numRuns: 2000 },
    )
  })

  it('bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), raw =>
        tally('bytes', () => {
          const read = handIn('', Uint8Array.from(raw))
          expectSentence(read)
          return read.ok
        }),
      ),
      { numRuns: 2000 },
    )
  })
})
