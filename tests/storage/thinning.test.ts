// Which earlier states stay: the last hour whole, then one an hour, a day, a week, within so many characters.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { surplus } from '../../src/storage/thinning'

const minute = 60_000
const day = 24 * 60 * minute
const now = 1000 * 7 * day

const states = (ages: readonly number[], size = 1) => ages.map((age, n) => ({ n, at: now - age, size }))
const kept = (ages: readonly number[], most = 1e9, size = 1) => {
  const gone = new Set(surplus(states(ages, size), now, most))
  return ages.filter((_, n) => !gone.has(n))
}

it('keeps all of the last hour, then the last of each hour, day and week', () => {
  const lastHour = [1, 2, 3, 30, 59].map(age => age * minute)
  expect(kept(lastHour)).toEqual(lastHour)
  expect(kept([121, 130, 150, 185].map(age => age * minute))).toEqual([121 * minute, 185 * minute])
  expect(kept([2.1, 2.5, 2.9, 3.5].map(age => age * day))).toEqual([2.1 * day, 3.5 * day])
  expect(kept([35.1, 36, 37, 43].map(age => age * day))).toEqual([35.1 * day, 43 * day])
})

it('lets the oldest go beyond the limit, and never the newest', () => {
  expect(kept([1, 2, 3, 4], 20, 10)).toEqual([1, 2])
  expect(kept([1, 2], 5, 10)).toEqual([1])
})

it('thins a year of work, a state every ten minutes, to what it says, however it came there', () => {
  const left: { n: number; at: number; size: number }[] = []
  for (let n = 0; n < 60 * 24 * 6; n += 1) {
    const at = now + n * 10 * minute
    left.push({ n, at, size: 1 })
    const gone = new Set(surplus(left, at, 1e9))
    for (let index = left.length - 1; index >= 0; index -= 1) if (gone.has(left[index]?.n ?? -1)) left.splice(index, 1)
  }
  // 7 of the hour, 24 of the day, 30 of the month, 5 weeks; borders may cost or bring one.
  expect(left.length).toBeGreaterThan(60)
  expect(left.length).toBeLessThan(72)
})

it('is settled after one round, whatever there was', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 * day }), { maxLength: 60 }), ages => {
      const once = kept(ages)
      expect(kept(once)).toEqual(once)
      if (ages.length > 0) expect(once).toContain(Math.min(...ages))
    }),
  )
})
