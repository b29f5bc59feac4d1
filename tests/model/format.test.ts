// Figures as the design shows them, in working and in plain calendar time.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCalendar, formatDate, formatNumber, formatShare, formatTime } from '../../src/model/format'
import type { Calendar } from '../../src/model/types'

const office: Calendar = { hoursPerDay: 8, daysPerWeek: 5, typedDays: 'working' }
const clock: Calendar = { hoursPerDay: 24, daysPerWeek: 7, typedDays: 'working' }
const hour = 3600
const day = 8 * hour

describe('a working time', () => {
  it.each([
    [22 * day, '22d'],
    [233_100, '8.1d'],
    [1_741_500, '60.5d'],
    [1.5 * day, '1.5d'],
    [4.24 * day, '4.2d'],
    [6 * hour, '6h'],
    [1800, '30min'],
    [90 * 60, '1.5h'],
    [45, '45s'],
    [0.5, '0.5s'],
    [0.01, 'under 0.1s'],
    [0, '0h'],
    [-0, '0h'],
    [day, '1d'],
    [day - 1, '1d'],
    [7.8 * hour, '7.8h'],
    [3599, '1h'],
    [59.97, '1min'],
    [99.97 * day, '100d'],
    [1234.4 * day, '1234d'],
    [-1.5 * day, '−1.5d'],
    [Number.NaN, '?'],
    [Number.POSITIVE_INFINITY, '?'],
  ])('of %d s is %s', (seconds, text) => expect(formatTime(seconds, office)).toBe(text))

  it('has no unit larger than the day of its map', () => {
    expect(formatTime(30 * hour, clock)).toBe('1.3d')
    expect(formatTime(23 * hour, clock)).toBe('23h')
    expect(formatTime(1800, { ...office, hoursPerDay: 0.5 })).toBe('1d')
    expect(formatTime(5400, { ...office, hoursPerDay: 0.5 })).toBe('3d')
  })
})

describe('a time on the calendar', () => {
  it.each([
    [1_741_500, '12 weeks'],
    [(4 * 52 * 5 * day) / 12, '4 months'],
    [(52 * 5 * day) / 12, '4.3 weeks'],
    [5 * day, '7 days'],
    [10 * day, '2 weeks'],
    [5.24 * 5 * day, '5.2 weeks'],
    [16.9 * 5 * day, '17 weeks'],
    [52 * 5 * day, '12 months'],
    [3 * 52 * 5 * day, '3 years'],
    [day, '1.4 days'],
    [6 * hour, '6 hours'],
    [hour, '1 hour'],
    [1800, '30 minutes'],
    [45, '45 seconds'],
    [0.01, 'under 0.1 seconds'],
    [0, 'no time'],
    [-10 * day, '−2 weeks'],
    [Number.NaN, '?'],
  ])('of %d s is %s', (seconds, text) => expect(formatCalendar(seconds, office)).toBe(text))

  it('of plain calendar time is what it says', () => {
    expect(formatCalendar(24 * hour, clock)).toBe('1 day')
    expect(formatCalendar(3 * 24 * hour, clock)).toBe('3 days')
    expect(formatCalendar(23 * hour, clock)).toBe('23 hours')
    expect(formatCalendar(30 * 24 * hour, clock)).toBe('4.3 weeks')
  })
})

describe('numbers', () => {
  it('shares are percentages, and never say all or nothing where that is not so', () => {
    const shown = [0, 0.1338, 0.65, 1, 1.2, 0.05, 0.055, 0.004, 1e-6, 0.995, 0.99999, 0.0996, -0.1].map(formatShare)
    expect(shown).toEqual(
      ['0 %', '13 %', '65 %', '100 %', '120 %', '5 %', '5.5 %', '0.4 %', 'under 0.1 %', '99.5 %'].concat(
        'over 99.9 %',
        '10 %',
        '−10 %',
      ),
    )
    expect(formatShare(Number.NaN)).toBe('?')
  })
  it('are written without exponents and needless zeros', () => {
    expect([8, 7.5, 0.1 + 0.2, 1e21, -2, -0, 1e-9, 1234567.25].map(formatNumber)).toEqual([
      '8',
      '7.5',
      '0.3',
      '1000000000000000000000',
      '−2',
      '0',
      '0',
      '1234567.25',
    ])
  })
  it('dates are read by people; what is none stays as it is', () => {
    expect(formatDate('2026-02-02')).toBe('2 Feb 2026')
    expect(formatDate('2026-12-31T09:00:00+01:00')).toBe('31 Dec 2026')
    for (const text of ['', 'soon', '2026-13-01', '2026-00-01', '2026-01-00', '2026-01-32', '2026-1-1', '20260101']) {
      expect(formatDate(text)).toBe(text)
    }
  })

  it('never come out as NaN, undefined or with an exponent, for any number and calendar', () => {
    const calendars = fc.constantFrom(office, clock, { ...office, hoursPerDay: 1e-3 }, { ...office, daysPerWeek: 0.01 })
    fc.assert(
      fc.property(fc.double(), calendars, (value, calendar) => {
        for (const text of [
          formatTime(value, calendar),
          formatCalendar(value, calendar),
          formatShare(value),
          formatNumber(value),
        ]) {
          expect(text).not.toMatch(/NaN|undefined|Infinity|\de[+-]?\d/)
          expect(text).not.toBe('')
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('lose at most what the figures shown cannot say', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e9, noNaN: true }), seconds => {
        const [, figure = '', unit = ''] = /^([\d.]+)(\D+)$/.exec(formatTime(seconds, office)) ?? []
        const size = { s: 1, min: 60, h: hour, d: day }[unit] ?? 0
        expect(Math.abs(Number(figure) * size - seconds) / seconds).toBeLessThan(0.051)
      }),
      { numRuns: 2000 },
    )
  })
})
