// Inputs that were right once: a text with pieces taken out, doubled, swapped or overwritten, and JSON with one value in it replaced
// by one that makes trouble.

import fc from 'fast-check'

const pieces = [
  ...'{}[]",:<>&;/\\\'-+.0123456789eE \n\t\u0000\ud800\u202e\ufeff',
  '"__proto__":',
  '"constructor":',
  '1e999',
  '-0',
  '9'.repeat(320),
  'null',
  '\\u0000',
  '<!--',
  ']]>',
  '<![CDATA[',
  '&#0;',
  '&lol;',
  '<!DOCTYPE svg [<!ENTITY a "b">]>',
  'xmlns="urn:sluice:map"',
  'every ',
  ' items',
  '=1+1',
]

/** The text with some changes at random places. */
export const mutatedText = (original: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.nat(),
        fc.nat(40),
        fc.constantFrom('cut', 'double', 'put', 'move', 'end'),
        fc.constantFrom(...pieces),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map(changes => {
      let text = original
      for (const [place, length, how, piece] of changes) {
        const at = place % (text.length + 1)
        const [before, part, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)]
        if (how === 'cut') text = before + after
        else if (how === 'double') text = before + part + part + after
        else if (how === 'put') text = before + piece + part + after
        else if (how === 'move') text = part + before + after
        // Ends early, as a download does; rarely, or nothing else would be tried.
        else if (place % 4 === 0) text = before
      }
      return text
    })

const troubles: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  'a',
  '__proto__',
  'toString',
  '0',
  '-1d',
  '1e9mo',
  '1-2-3d',
  'every 1s',
  '9999999999 items',
  '21cd',
  'PT1H',
  '\ud800',
  '\u202eabc',
  '<script>alert(1)</script>',
  'x'.repeat(2000),
  0,
  -0,
  -1,
  0.5,
  1,
  1e308,
  -1e308,
  5e-324,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  [],
  {},
  [[[]]],
  { id: 'a' },
]

/** A copy of JSON in which some values were replaced, taken out, or put under another key. */
export const mutatedJson = (original: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.nat(), fc.constantFrom(...troubles), fc.constantFrom('set', 'set', 'set', 'drop', 'rename')), {
      minLength: 1,
      maxLength: 3,
    })
    .map(changes => {
      const copy = structuredClone(original)
      for (const [place, trouble, how] of changes) {
        const places = placesIn(copy)
        const [owner, key] = places[place % places.length] ?? []
        if (!owner || key === undefined) continue
        if (how === 'set') owner[key] = structuredClone(trouble)
        else {
          const value = owner[key]
          delete owner[key]
          // As JSON and the database do it: `__proto__` is a key like others there, and no prototype.
          if (how === 'rename' && typeof trouble === 'string') {
            Object.defineProperty(owner, trouble, { value, enumerable: true, configurable: true, writable: true })
          }
        }
      }
      return copy
    })

type Owner = { [key: string]: unknown }

function placesIn(value: unknown): (readonly [Owner, string])[] {
  if (typeof value !== 'object' || value === null) return []
  const owner = value as Owner
  return Object.keys(owner).flatMap(key => [[owner, key] as const, ...placesIn(owner[key])])
}
