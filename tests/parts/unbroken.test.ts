// A figure on a wall is one thing: its number and its percent sign are never torn apart by the end of a line.

import { describe, expect, it } from 'vitest'
import { unbroken } from '../../src/parts/unbroken'

describe('unbroken', () => {
  it('keeps every number with its sign, and changes nothing else', () => {
    expect(unbroken('Learned: items that pass Security review 0 % → 70 %')).toBe(
      'Learned: items that pass Security review 0\u00a0% → 70\u00a0%',
    )
    expect(unbroken('two waits are not known yet · 21 % guessed')).toBe(
      'two waits are not known yet · 21\u00a0% guessed',
    )
    expect(unbroken('rolled %C&A, a % of all')).toBe('rolled %C&A, a % of all')
  })
})
