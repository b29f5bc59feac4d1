import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDay, dayNumber, daysBetween, exampleDate } from '../../src/model/days'

describe('days', () => {
  it('are those of the calendar, forth and back', () => {
    const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(date, date, (one, other) => {
        const [from, to] = [one.toISOString().slice(0, 10), other.toISOString().slice(0, 10)]
        expect(dateOfDay(dayNumber(from) ?? 0)).toBe(from)
        expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000)
      }),
    )
  })

  it('are not known for what is no date, and leave the time of day out', () => {
    for (const text of ['', 'soon', '2026-13-01', '2026-00-10', '2026-01-32', '2026-1-1'])
      expect(dayNumber(text)).toBe(null)
    expect(daysBetween('2026-02-05T23:00:00+01:00', '2026-02-06')).toBe(1)
    expect(daysBetween(null, '2026-02-06')).toBe(null)
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  })
})

it('shows an example of a date from today on', () => {
  expect(exampleDate('2026-11-23', 14)).toBe('2026-12-07')
  expect(exampleDate('', 14)).toBe('')
})
