// The duration grammar of the map-file page: what is read, how it is written back, what is refused and with which remedy.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Duration, type DurationUse, parseDuration, writeDuration } from '../../src/model/duration'
import { arbitraryDuration, spelledDuration } from '../helpers/arbitrary-duration'

const uses = ['wait', 'work', 'time'] as const

function read(text: string, use: DurationUse = 'wait'): Duration {
  const result = parseDuration(text, use)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const canonical = (text: string, use: DurationUse = 'wait') => writeDuration(read(text, use))
const refusal = (text: string, use: DurationUse = 'wait') => {
  const result = parseDuration(text, use)
  return result.ok ? `read as ${writeDuration(result.value)}` : result.error.message
}

describe('a duration', () => {
  it.each([
    ['45s', '45s'],
    ['30min', '30min'],
    ['30m', '30min'],
    ['5M', '5min'],
    ['2h', '2h'],
    ['3d', '3d'],
    ['1w', '1w'],
    ['1mo', '1mo'],
    ['1 MO', '1mo'],
    ['2h 30min', '2h 30min'],
    ['1d 4h', '1d 4h'],
    ['1.285714d 1d', '1.285714d 1d'],
    ['1 Day\t4  HRS'.replace('HRS', 'hr'), '1d 4h'],
    ['1.5d', '1.5d'],
    ['1,5d', '1.5d'],
    ['.5h', '0.5h'],
    [',5h', '0.5h'],
    ['1,2345d', '1.2345d'],
    ['1.500d', '1.500d'],
    ['007d', '7d'],
    ['0.550000d', '0.550000d'],
    ['1-3d', '1d-3d'],
    ['1d-3d', '1d-3d'],
    ['1d - 3d', '1d-3d'],
    ['1d -3d', '1d-3d'],
    ['1d–3d', '1d-3d'],
    ['1d..3d', '1d-3d'],
    ['1 .. 3 days', '1d-3d'],
    ['1..3d', '1d-3d'],
    ['.5...9d', '0.5d-0.9d'],
    ['30min-2h', '30min-2h'],
    ['1d 4h - 2d 2h', '1d 4h-2d 2h'],
    ['1d-2d 4h', '1d-2d 4h'],
    ['1-2-5d', '1d-2d-5d'],
    ['2h–1d..1w', '2h-1d-1w'],
    ['5-1d', '5d-1d'],
    ['every 2w', 'every 2w'],
    ['Every 1 month', 'every 1mo'],
    ['2700 items', '2700 items'],
    ['2700ITEMS', '2700 items'],
    ['1,5 items', '1.5 items'],
    ['21cd', '21cd'],
    ['21 CD', '21cd'],
    ['0', '0'],
    ['0h', '0h'],
    ['0.0', '0.0'],
    ['-0', '0'],
    ['−0d', '0d'],
    ['0-3d', '0d-3d'],
    ['0-2d 4h', '0-2d 4h'],
    ['5d-0', '5d-0'],
    ['0-0', '0-0'],
    ['every 0', 'every 0'],
    ['PT2H30M', '2h 30min'],
    ['P3D', '3d'],
    ['p3d', '3d'],
    ['P1M', '1mo'],
    ['PT1M', '1min'],
    ['P2W', '2w'],
    ['P1Y', '52w'],
    ['P1.5Y', '78w'],
    ['P1Y2M10DT2H30M4.25S', '52w 2mo 10d 2h 30min 4.25s'],
    ['P0Y0M3DT0H0M0S', '3d'],
    ['PT0S', '0s'],
    ['PT1,5H', '1.5h'],
    ['P1D-P3D', '1d-3d'],
    ['every P2W', 'every 2w'],
  ])('%s is written %s', (text, written) => {
    expect(canonical(text)).toBe(written)
    expect(canonical(written)).toBe(written)
  })

  it('knows the spellings of each unit in any case, and no others', () => {
    const known = 's sec second seconds m min minute minutes h hr hour hours d day days w week weeks mo month months cd'
    for (const name of known.split(' ')) {
      for (const spelled of [name, name.toUpperCase(), ` ${name}`])
        expect(parseDuration(`3${spelled}`, 'work').ok).toBe(true)
    }
    const unknown =
      'secs mins hrs wk wks mth mon y yr year years ms q µs dd cds item d. ſ toString constructor __proto__'
    for (const name of unknown.split(' '))
      expect(refusal(`3${name}`)).toBe(`'3${name}' is no time. Write 3w, 2-4w or every 2w.`)
  })

  it('[F1] that was written reads as the same value', () => {
    for (const use of uses) {
      fc.assert(
        fc.property(arbitraryDuration(use), duration => {
          const text = writeDuration(duration)
          expect(read(text, use)).toEqual(duration)
          expect(writeDuration(read(text, use))).toBe(text)
        }),
        { numRuns: 3000 },
      )
    }
  })

  it('[F1] reads the same however it is spelled, and keeps every digit', () => {
    fc.assert(
      fc.property(spelledDuration, ({ typed, duration }) => {
        expect(read(typed)).toEqual(duration)
      }),
      { numRuns: 5000 },
    )
  })

  it('is read from any text without an exception, and what is read is finite', () => {
    const piece = fc.constantFrom(
      ...'0 1 9 . , - – .. s m h d w mo cd every items P T Y M D ~ e + − ٣ é / ( 1e9 2d'.split(' '),
      ' ',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join('')),
        ),
        fc.constantFrom(...uses),
        (text, use) => {
          const result = parseDuration(text, use)
          if (!result.ok) expect(result.error.message).toMatch(/^[^\n]+\.$/)
          else {
            const written = writeDuration(result.value)
            expect(canonical(written, use)).toBe(written)
            for (const digits of written.match(/[\d.]+/g) ?? []) expect(Number(digits)).toBeLessThan(1e100)
          }
        },
      ),
      { numRuns: 10_000 },
    )
  })

  it('is read in time that grows with its length', () => {
    for (const part of ['1d ', '1', '1-', '. ', '1d-', 'P1', ' ', ',111', 'every ']) {
      const started = process.cpuUsage()
      parseDuration(part.repeat(100_000 / part.length), 'wait')
      expect(process.cpuUsage(started).user).toBeLessThan(1_000_000)
    }
  })
})

describe('a text that is no duration', () => {
  it.each([
    ['', 'An empty text is no time. Write 3w, 2-4w or every 2w.'],
    ['  ', 'An empty text is no time. Write 3w, 2-4w or every 2w.'],
    ['3 wks-ish', "'3 wks-ish' is no time. Write 3w, 2-4w or every 2w."],
    ['5', "'5' lacks a unit. Write 5h or 5d."],
    ['1-2d 4h', "'1-2d 4h' lacks a unit. Write 1d-2d 4h."],
    ['1d-3', "'1d-3' lacks a unit. Write 1d-3d."],
    ['1-0', "'1-0' lacks a unit. Write 1d-0d."],
    ['-3d', "'-3d' is negative. Write 3 without the minus sign."],
    ['−3d', "'−3d' is negative. Write 3 without the minus sign."],
    ['1d--3d', "'1d--3d' is negative. Write 3 without the minus sign."],
    ['-5 items', "'-5 items' is negative. Write 5 without the minus sign."],
    ['2,700 items', "'2,700 items' has a comma that could mean thousands. Write 2700."],
    ['1,500d', "'1,500d' has a comma that could mean thousands. Write 1500."],
    ['1,234,567s', "'1,234,567s' has a comma that could mean thousands. Write 1234567."],
    ['0,500d', "'0,500d' has a comma that could mean thousands. Write 0.500."],
    ['1-2-3-4d', "'1-2-3-4d' has more than three points. Write 1-2-5d."],
    ['every 1-2w', "'every 1-2w' has more than one amount. Write every 2w."],
    ['every 1d 4h', "'every 1d 4h' has more than one amount. Write every 2w."],
    [`${'9'.repeat(400)}d`, 'is too large to be a time. Write fewer digits.'],
    [`${'9'.repeat(101)} items`, 'is too large to be a time. Write fewer digits.'],
    ['Infinity', "'Infinity' is no time."],
    ['NaNd', "'NaNd' is no time."],
    ['1e5d', "'1e5d' is no time."],
    ['1d4h', "'1d4h' is no time."],
    ['2d 0', "'2d 0' is no time."],
    ['1 2d', "'1 2d' is no time."],
    ['2-3 items', "'2-3 items' is no time."],
    ['every 5 items', "'every 5 items' is no time."],
    ['every', "'every' is no time."],
    ['every2w', "'every2w' is no time."],
    ['1d-', "'1d-' is no time."],
    ['-', "'-' is no time."],
    ['1.d', "'1.d' is no time."],
    ['٣d', "'٣d' is no time."],
    ['３d', "'３d' is no time."],
    ['P', "'P' is no time."],
    ['PT', "'PT' is no time."],
    ['P1DT', "'P1DT' is no time."],
    ['P1H', "'P1H' is no time."],
    ['P1.5DT2H', "'P1.5DT2H' is no time."],
    ['PT30M2H', "'PT30M2H' is no time."],
    ['-P3D', "'-P3D' is no time."],
    ['toString', "'toString' is no time."],
  ])('%s', (text, message) => expect(refusal(text)).toContain(message))

  it('is a gate or a count of items anywhere but in a wait', () => {
    for (const use of ['work', 'time'] as const) {
      expect(refusal('every 2w', use)).toMatch(/^'every 2w' is a gate, which only a wait can be\. Write (4h|3d)/)
      expect(refusal('3 items', use)).toMatch(/^'3 items' counts items, which only a wait can\. Write (4h|3d)/)
      expect(refusal('soon', use)).not.toContain('every')
    }
  })

  it('is quoted short', () => expect(refusal('x'.repeat(1000)).length).toBeLessThan(100))
})
