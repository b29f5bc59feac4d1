import { expect, test } from 'vitest'
import { whenChanged } from '../../src/parts/when-changed'

const now = new Date(2026, 10, 22, 14, 30).getTime()
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).getTime()

test('a change is told in the words of somebody who looks for it', () => {
  expect(whenChanged(now - 5_000, now)).toBe('Changed just now')
  expect(whenChanged(now - 60_000, now)).toBe('Changed 1 minute ago')
  expect(whenChanged(now - 42 * 60_000, now)).toBe('Changed 42 minutes ago')
  expect(whenChanged(at(2026, 10, 22, 9, 5), now)).toBe('Changed today at 09:05')
  expect(whenChanged(at(2026, 10, 21, 23, 59), now)).toBe('Changed yesterday at 23:59')
  expect(whenChanged(at(2026, 10, 18, 8, 0), now)).toBe('Changed 4 days ago')
  expect(whenChanged(at(2026, 1, 2, 8, 0), now)).toBe('Changed on 2 Feb 2026')
})
