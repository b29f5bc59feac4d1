// Twice as long a text takes about twice as long to read, whatever it repeats: none can be made that keeps the page busy for good.

import { describe, expect, it } from 'vitest'
import { pastedKind } from '../../src/actions/paste-text'
import { readClipboard } from '../../src/edit/clipboard'
import { parseQuickLines } from '../../src/edit/quick-lines'
import { parseDuration } from '../../src/model/duration'
import { readTyped } from '../../src/model/typed'
import { readRoute } from '../../src/session/route'
import { readWays } from '../../src/table/ways'
import { handIn } from '../hostile/handed-in'
import { base } from './base'

const bytes = (text: string) => new TextEncoder().encode(text)
const read: { readonly [kind: string]: (text: string) => unknown } = {
  'map file': text => handIn('a.json', bytes(`{"format":"sluice-map","x":${text}`)),
  'text in a map': text => handIn('a.json', bytes(JSON.stringify({ format: 'sluice-map', version: 1, title: text }))),
  picture: text => handIn('a.svg', bytes(`<svg xmlns="http://www.w3.org/2000/svg">urn:sluice:map${text}</svg>`)),
  'before a picture': text => handIn('a.svg', bytes(`${text}<svg xmlns="urn:sluice:map"/>`)),
  table: text => handIn('a.csv', bytes(`Step,Wait,Goes to\n${text}`)),
  'cell of a table': text =>
    handIn('a.csv', bytes(`Step,Wait,Goes to\n"A","${text.replaceAll('"', '""')}","${text.replaceAll('"', '""')}"`)),
  'any file': text => handIn('', bytes(text)),
  duration: text => parseDuration(text, 'wait'),
  'typed time': text => readTyped(text, 'time', base.calendar),
  'quick line': text => parseQuickLines(text, base, null),
  'ways of a step': text => readWays(text, base.steps),
  clipboard: text => [pastedKind(text), readClipboard(text)],
  address: text => readRoute(`#/map/${text}`),
}
const pieces = [
  ...[
    '\t',
    ' ',
    '\n',
    '"',
    "'",
    ',',
    ';',
    '{',
    '[',
    '(',
    '<',
    '<a>',
    '<!--',
    '<![CDATA[',
    '<?',
    '&',
    '&lt;',
    '\\',
    '#',
    '/',
  ],
  ...[
    '1',
    '1-',
    '1d ',
    '.5',
    '1 2 ',
    ' 20%',
    '-',
    'every ',
    ' items',
    'PT',
    ' > ',
    ' + ',
    ' | ',
    ' @',
    ' ! ',
    ' ? ',
    ' <- ',
  ],
  ...['a', 'a b', 'a\t', 'a "', 'sent back ', '""', '\u202e', '\ud800', '\u0000', '<!DOCTYPE ', ']]>', '{"a":', '[0,'],
]
const [shortest, longest] = [4000, 32_000]
/** Milliseconds: less says nothing about how it grows. */
const measurable = 30

const tookAtLeast = (run: () => void, times: number): number =>
  Math.min(
    ...Array.from({ length: times }, () => {
      const begun = process.cpuUsage()
      run()
      return process.cpuUsage(begun).user / 1000
    }),
  )

/** How many times as long the double took, at the first length that can be measured; 1 where none takes long. */
function growth(reader: (text: string) => unknown, piece: string): number {
  for (let letters = shortest; letters <= longest; letters *= 2) {
    const once = piece.repeat(letters / piece.length)
    if (tookAtLeast(() => reader(once), 1) < measurable) continue
    const base = tookAtLeast(() => reader(once), 3)
    if (base < measurable) continue
    return tookAtLeast(() => reader(once + once), 3) / base
  }
  return 1
}

describe('twice as long', () => {
  it.each(Object.keys(read))('%s', kind => {
    const reader = read[kind]
    if (!reader) throw new Error(kind)
    const found = pieces
      .map(piece => [piece, growth(reader, piece)] as const)
      .filter(([, times]) => times > 3)
      .map(([piece, times]) => `${JSON.stringify(piece)} ${times.toFixed(1)}`)
    expect(found).toEqual([])
  })
})

it('a quick line of a million letters is refused at once, in words', () => {
  const { stages, slips } = parseQuickLines('Intake 2d > '.repeat(1e5), base, null)
  expect(stages).toEqual([])
  expect(slips[0]?.message).toBe('This is more than 20,000 letters. Enter it in parts, or open it as a table.')
})
