import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../src/model/types'
import { workingSeconds } from '../../src/model/working-time'

const office: Calendar = { hoursPerDay: 8, daysPerWeek: 5, typedDays: 'working' }
const always: Calendar = { hoursPerDay: 24, daysPerWeek: 7, typedDays: 'working' }
const hours = (from: string, to: string, calendar = office): number | null => {
  const seconds = workingSeconds(from, to, calendar)
  return seconds === null ? null : seconds / 3600
}

describe('working time between two moments', () => {
  it.each([
    ['2026-02-05T09:00:00+01:00', '2026-02-05T11:30:00+01:00', 2.5, 'within a morning'],
    ['2026-02-05T20:00:00+01:00', '2026-02-05T22:00:00+01:00', 2, 'late in one evening'],
    ['2026-02-05T09:00:00Z', '2026-02-06T09:00:00Z', 8, 'one day'],
    ['2026-02-06T16:00:00Z', '2026-02-09T10:00:00Z', 2, 'over a weekend'],
    ['2026-02-07T10:00:00Z', '2026-02-09T09:00:00Z', 0, 'on a weekend'],
    ['2026-02-02T09:00:00Z', '2026-03-02T09:00:00Z', 160, 'four weeks'],
    ['2026-02-05T23:00:00Z', '2026-02-06T00:30:00+01:00', 0.5, 'across zones, half an hour apart'],
  ])('%s to %s is %d hours: %s', (from, to, expected) => {
    expect(hours(from, to)).toBe(expected)
  })

  it('counts everything where a day has 24 hours and a week seven days', () => {
    expect(hours('2026-02-06T16:00:00Z', '2026-02-09T10:00:00Z', always)).toBe(66)
  })

  it('is nothing backwards, and nothing that can be said for what is no moment', () => {
    expect(hours('2026-02-06T16:00:00Z', '2026-02-05T10:00:00Z')).toBe(0)
    expect(hours('soon', '2026-02-05T10:00:00Z')).toBeNull()
    expect(hours('2026-13-05T10:00:00Z', '2026-02-05T10:00:00Z')).toBeNull()
  })

  it('grows with time and never exceeds it, and a week is a week', () => {
    const moment = fc.integer({ min: 0, max: 2e9 })
    const text = (seconds: number): string => new Date(seconds * 1000).toISOString()
    const calendar = fc.record({
      hoursPerDay: fc.double({ min: 0.5, max: 24, noNaN: true }),
      daysPerWeek: fc.double({ min: 0.5, max: 7, noNaN: true }),
      typedDays: fc.constant('working' as const),
    })
    fc.assert(
      fc.property(moment, fc.nat({ max: 1e7 }), calendar, (from, length, days) => {
        const spent = workingSeconds(text(from), text(from + length), days) ?? Number.NaN
        expect(spent).toBeGreaterThanOrEqual(0)
        expect(spent).toBeLessThanOrEqual(length + 1e-6)
        const week = workingSeconds(text(from), text(from + 7 * 86_400), days) ?? Number.NaN
        expect(week).toBeCloseTo(days.hoursPerDay * days.daysPerWeek * 3600, 4)
      }),
    )
  })
})
