import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measure, shorten, wrap } from '../../src/drawing/text'

describe('measure', () => {
  test('adds up the advances of the bundled font', () => {
    // Inter 4.1: A 1413, V 1413 of 2048 units; no kerning between them.
    expect(measure('AV', 2048, 400)).toBe(1413 + 1413)
    expect(measure('', 14, 400)).toBe(0)
  })

  test('all figures are equally wide', () => {
    for (const weight of [400, 600] as const) {
      const widths = new Set([...'0123456789'].map(digit => measure(digit, 14, weight)))
      expect(widths.size).toBe(1)
    }
  })

  test('a tick that the font has is as wide as the font says', () => {
    expect(measure('✓', 2048, 400)).toBeLessThan(2048)
  })

  test('knows arrows, signs and accents', () => {
    for (const sign of '→←↔×·−€–—…“”‘’✓%&ÄßøŁžǅệ') expect(measure(sign, 100, 400), sign).toBeGreaterThan(15)
  })

  test('an unknown wide character is one em, a mark nothing, a joined emoji one letter', () => {
    expect(measure('漢字', 10, 400)).toBe(20)
    expect(measure('e\u0301', 10, 400)).toBe(measure('e', 10, 400))
    expect(measure('a\u200bb', 10, 400)).toBe(measure('ab', 10, 400))
    expect(measure('👩‍👩‍👧', 10, 400)).toBe(measure('👩', 10, 400))
    expect(measure('🇪🇸', 10, 400)).toBe(measure('👩', 10, 400))
  })
})

describe('shorten', () => {
  test('leaves what fits and ends what does not with an ellipsis', () => {
    expect(shorten('Deploy', 100, 14, 600)).toBe('Deploy')
    const short = shorten('Security review of everything', 90, 14, 600)
    expect(short).toMatch(/^Security .*…$/)
    expect(measure(short, 14, 600)).toBeLessThanOrEqual(90)
  })

  test('never cuts a letter apart', () => {
    const family = '👩‍👩‍👧'
    for (let width = 10; width < 200; width += 3) {
      const rest = shorten(`${family}${family}${family}e\u0301e\u0301e\u0301`, width, 14, 400).replace('…', '')
      expect(rest.replaceAll(family, '').replaceAll('e\u0301', '')).toBe('')
    }
  })

  test('is never wider than asked, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 300 }), (text, width) => {
        expect(measure(shorten(text, width, 13, 400), 13, 400)).toBeLessThanOrEqual(width + 1e-6)
      }),
    )
  })
})

describe('wrap', () => {
  test('breaks at spaces', () => {
    expect(wrap('One test environment for six teams', 130, 12.5, 400, 2)).toEqual({
      lines: ['One test environment', 'for six teams'],
      cut: false,
    })
  })

  test('breaks after hyphens, and a word without any between letters', () => {
    expect(wrap('pre-approval', 60, 14, 600, 2).lines).toEqual(['pre-', 'approval'])
    const long = wrap('Donaudampfschifffahrt', 60, 14, 600, 9)
    expect(long.lines.join('')).toBe('Donaudampfschifffahrt')
    expect(long.lines.length).toBeGreaterThan(2)
  })

  test('a word too long is shortened where the next should keep its line', () => {
    const { lines, cut } = wrap('Donaudampfschifffahrt review', 60, 14, 600, 2, 'shorten')
    expect(lines[0]).toMatch(/^Dona.*…$/)
    expect(lines[1]).toBe('review')
    expect(cut).toBe(true)
  })

  test('breaks between wide characters', () => {
    expect(wrap('安全審査を待つ', 45, 14, 400, 3).lines.join('')).toBe('安全審査を待つ')
    expect(wrap('安全審査を待つ', 45, 14, 400, 3).lines[0]).toBe('安全審')
  })

  test('the last line ends with an ellipsis when there is more', () => {
    const { lines, cut } = wrap('Every change gets the full assessment of the whole house', 100, 12, 400, 2)
    expect(cut).toBe(true)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
  })

  test('loses and repeats nothing, and no line is too wide, for any text', () => {
    const bare = (text: string) => text.replace(/\s+/g, '')
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.lorem()),
        fc.integer({ min: 30, max: 200 }),
        (text, width) => {
          const { lines, cut } = wrap(text, width, 13, 600, 1000)
          expect(cut).toBe(false)
          expect(bare(lines.join(''))).toBe(bare(text))
          for (const line of lines) expect(measure(line, 13, 600)).toBeLessThanOrEqual(Math.max(width, 40) + 1e-6)
        },
      ),
    )
  })

  test('100,000 letters cost no more than what is shown of them', () => {
    const { lines, cut } = wrap('x'.repeat(100_000), 150, 14, 400, 2)
    expect(lines).toHaveLength(2)
    expect(cut).toBe(true)
  })
})
