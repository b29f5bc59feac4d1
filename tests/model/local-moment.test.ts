import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offsetText, readTypedMoment, shownMoment, writtenMoment } from '../../src/model/local-moment'
import { readMoment } from '../../src/model/working-time'

const today = '2026-02-05'
const written = (text: string, offset = 60): string => {
  const read = readTypedMoment(text, today)
  return read.ok ? writtenMoment(read.value, offset) : read.error.message
}

describe('a moment as people type it', () => {
  it.each([
    ['9:00', '2026-02-05T09:00:00+01:00'],
    ['09.30', '2026-02-05T09:30:00+01:00'],
    ['today 14:05', '2026-02-05T14:05:00+01:00'],
    ['yesterday 16:30', '2026-02-04T16:30:00+01:00'],
    ['2026-02-03 09:00', '2026-02-03T09:00:00+01:00'],
    ['2026-2-3 9:00', '2026-02-03T09:00:00+01:00'],
    ['2026-02-03T09:00', '2026-02-03T09:00:00+01:00'],
    ['2026-02-03 09:00 -05:30', '2026-02-03T09:00:00-05:30'],
    ['2026-02-03 09:00Z', '2026-02-03T09:00:00+00:00'],
    ['9:00 +2', '2026-02-05T09:00:00+02:00'],
  ])('%s', (typed, expected) => {
    expect(written(typed)).toBe(expected)
  })

  it.each(['', 'soon', '9', '25:00', '9:61', '2026-02-30 9:00', '2026-02-03', '2026-13-01 9:00'])(
    'refuses %s',
    text => {
      expect(written(text)).toMatch(/is no time\. Write 9:00 for today, or 2026-02-05 09:00/)
    },
  )

  it('yesterday of the first of a month is the last of the one before', () => {
    const read = readTypedMoment('yesterday 8:00', '2026-03-01')
    expect(read.ok && read.value.date).toBe('2026-02-28')
  })
})

describe('a moment as people read it', () => {
  it('stands on the clock of the zone that is asked for', () => {
    expect(shownMoment('2026-02-05T23:30:00+01:00', 60)).toBe('2026-02-05 23:30 +01:00')
    expect(shownMoment('2026-02-05T23:30:00+01:00', 180)).toBe('2026-02-06 01:30 +03:00')
    expect(shownMoment('2026-01-01T00:30:00+01:00', -300)).toBe('2025-12-31 18:30 -05:00')
    expect(offsetText(-210)).toBe('-03:30')
    expect(shownMoment('some day', 0)).toBe('some day')
  })

  it('is read back as the same moment', () => {
    const minutes = fc.integer({ min: -14 * 60, max: 14 * 60 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e7 }), minutes, minutes, (at, here, there) => {
        const moment = new Date(at * 60_000).toISOString().slice(0, 19)
        const shown = shownMoment(`${moment}Z`, here)
        const read = readTypedMoment(shown, today)
        expect(read.ok).toBe(true)
        if (read.ok) expect(readMoment(writtenMoment(read.value, there))?.utc).toBe(at * 60)
      }),
    )
  })
})
