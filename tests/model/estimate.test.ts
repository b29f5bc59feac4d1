// Estimates and the calendar, as metrics.md and the map-file page define them.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDays, secondsPerDay, secondsPerWeek, unitSeconds } from '../../src/model/calendar'
import { type Duration, parseDuration } from '../../src/model/duration'
import { type Estimate, estimate, estimateText, meanSeconds } from '../../src/model/estimate'
import type { Calendar } from '../../src/model/types'
import { arbitraryDuration } from '../helpers/arbitrary-duration'

const office: Calendar = { hoursPerDay: 8, daysPerWeek: 5, typedDays: 'working' }
const clock: Calendar = { hoursPerDay: 24, daysPerWeek: 7, typedDays: 'working' }
const hour = 3600

describe('a calendar', () => {
  it('makes seconds of units: months of 52/12 weeks, calendar days of a seventh of a week', () => {
    expect([unitSeconds('s', office), unitSeconds('min', office), unitSeconds('h', office)]).toEqual([1, 60, hour])
    expect([secondsPerDay(office), secondsPerWeek(office)]).toEqual([8 * hour, 40 * hour])
    expect([unitSeconds('d', office), unitSeconds('w', office)]).toEqual([8 * hour, 40 * hour])
    expect(unitSeconds('mo', office)).toBeCloseTo((40 * hour * 52) / 12, 6)
    expect(unitSeconds('cd', office)).toBeCloseTo((8 * 5 * hour) / 7, 6)
    expect(unitSeconds('cd', clock)).toBe(unitSeconds('d', clock))
  })
  it('says how many days pass: working days × 7 / days a week', () => {
    expect(calendarDays(5 * 8 * hour, office)).toBe(7)
    expect(calendarDays(1741500, office)).toBeCloseTo(84.65625, 10)
    expect(calendarDays(24 * hour, clock)).toBe(1)
    for (const calendar of [office, clock])
      expect(calendarDays(unitSeconds('cd', calendar), calendar)).toBeCloseTo(1, 12)
  })
})

const of = (text: string, calendar = office): Estimate => {
  const read = estimateText(text, calendar)
  if ('items' in read) throw new Error('items')
  return read
}
const exactly = (seconds: number): Estimate => ({ low: seconds, mean: seconds, high: seconds })

describe('an estimate', () => {
  it.each([
    ['0', exactly(0)],
    ['4h', exactly(4 * hour)],
    ['2h 30min', exactly(9000)],
    ['1.285714d 1d', exactly(2.285714 * 8 * hour)],
    ['15d-29d', { low: 15 * 8 * hour, mean: 22 * 8 * hour, high: 29 * 8 * hour }],
    ['1-2-5d', { low: 8 * hour, mean: (14 / 6) * 8 * hour, high: 40 * hour }],
    ['every 2w', { low: 0, mean: 40 * hour, high: 80 * hour }],
    ['every 0', exactly(0)],
    ['0-2h', { low: 0, mean: hour, high: 2 * hour }],
  ])('%s', (text, expected) => {
    const { low, mean, high } = of(text)
    expect([low, mean, high]).toEqual([expected.low, expected.mean, expected.high].map(x => expect.closeTo(x, 6)))
  })

  it('of a range that the calendar turns round has the lesser as its low', () => {
    expect(of('1d-20h')).toEqual({ low: 8 * hour, mean: 14 * hour, high: 20 * hour })
    expect(of('1d-20h', clock)).toEqual({ low: 20 * hour, mean: 22 * hour, high: 24 * hour })
    expect(of('5-1d')).toEqual(of('1-5d'))
    expect(of('1d-20h-2d', clock)).toEqual(of('20h-1d-2d', clock))
  })

  it('of items is their number, which only demand can turn into time', () => {
    expect(estimateText('2700 items', office)).toEqual({ items: 2700 })
    expect(() => meanSeconds('2700 items', office)).toThrow("'2700 items' is no time without demand")
    expect(() => meanSeconds('soon', office)).toThrow("'soon' is no time.")
    expect(meanSeconds('1-3d', office)).toBe(16 * hour)
  })

  it('is finite and in order for every duration and calendar', () => {
    const calendars = fc.record({
      hoursPerDay: fc.double({ min: 1e-3, max: 24, noNaN: true }),
      daysPerWeek: fc.double({ min: 1e-3, max: 7, noNaN: true }),
      typedDays: fc.constant('working' as const),
    })
    fc.assert(
      fc.property(arbitraryDuration('wait'), calendars, (duration, calendar) => {
        if (duration.kind === 'items') return
        const { low, mean, high } = estimate(duration, calendar)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(mean).toBeGreaterThanOrEqual(low * (1 - 1e-12))
        expect(mean).toBeLessThanOrEqual(high * (1 + 1e-12))
        expect(Number.isFinite(high)).toBe(true)
      }),
      { numRuns: 2000 },
    )
    const huge = parseDuration(`${'9'.repeat(99)}mo-${'9'.repeat(99)}mo`, 'wait')
    expect(huge.ok && Number.isFinite(estimate(huge.value as Extract<Duration, { kind: 'span' }>, clock).mean)).toBe(
      true,
    )
  })
})
