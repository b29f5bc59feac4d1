// A PNG that no browser can draw is refused in words before it is tried, with what would work instead.

import { describe, expect, it } from 'vitest'
import { tooLarge } from '../../src/dialogs/draw-png'

describe('the size of a PNG', () => {
  it('is fine up to what every browser draws', () => {
    expect(tooLarge(16_384, 16_384)).toBeNull()
    expect(tooLarge(1, 1)).toBeNull()
  })

  it('is refused beyond, with its numbers and another way', () => {
    expect(tooLarge(41_000, 2_000)).toBe(
      'A PNG of 41,000 × 2,000 pixels is more than browsers draw (16,384 on the longer side). SVG and PDF have no such limit; a part of the map is smaller.',
    )
    expect(tooLarge(100, 16_385)).not.toBeNull()
  })
})
