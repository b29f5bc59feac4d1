import { expect, test } from 'vitest'
import { readAmount, readCount, readDate, readShare, shownShare } from '../../src/parts/typed-number'

const value = <T>(result: { ok: true; value: T } | { ok: false }): T | 'refused' =>
  result.ok ? result.value : 'refused'

test('a share is typed as a percentage, with or without its sign, with point or comma', () => {
  expect(value(readShare('65'))).toBe(0.65)
  expect(value(readShare(' 65 % '))).toBe(0.65)
  expect(value(readShare('12,5%'))).toBe(0.125)
  expect(value(readShare('0'))).toBe(0)
  expect(value(readShare(''))).toBe(null)
  for (const wrong of ['101', '-1', 'half', '1e1', 'NaN']) expect(value(readShare(wrong))).toBe('refused')
})

test('a refused share says what would be right', () => {
  const refused = readShare('120')
  expect(refused.ok ? '' : refused.error.message).toBe('“120” is no share. Write 0 to 100 %, such as 65 %.')
})

test('what is shown of a share is read back as the same share', () => {
  for (const share of [0, 0.005, 0.07, 0.29, 0.5724, 1])
    expect(value(readShare(shownShare(share)))).toBeCloseTo(share, 12)
})

test('people are a number above 0, votes a count, dates exist', () => {
  expect(value(readAmount('2,5', '3'))).toBe(2.5)
  expect(value(readAmount('0', '3'))).toBe('refused')
  expect(value(readCount('4'))).toBe(4)
  expect(value(readCount('4.5'))).toBe('refused')
  expect(value(readDate('2026-02-28'))).toBe('2026-02-28')
  expect(value(readDate('2026-02-29'))).toBe('refused')
  expect(value(readDate('2. Feb'))).toBe('refused')
  expect(value(readDate(''))).toBe(null)
})

test('an amount has a limit where there is one, and the refusal names it', () => {
  expect(value(readAmount('24', '8', 24))).toBe(24)
  const refused = readAmount('25', '8', 24)
  expect(refused.ok ? '' : refused.error.message).toBe('“25” is no number above 0 and up to 24. Write 8.')
})
