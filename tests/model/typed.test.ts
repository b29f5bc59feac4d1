// One field for a time: what people type, what is understood, and the words that say so.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDuration, writeDuration } from '../../src/model/duration'
import { estimateText } from '../../src/model/estimate'
import { readTyped } from '../../src/model/typed'
import type { Calendar } from '../../src/model/types'
import { spelledDuration } from '../helpers/arbitrary-duration'

const working: Calendar = { hoursPerDay: 8, daysPerWeek: 5, typedDays: 'working' }
const calendar: Calendar = { ...working, typedDays: 'calendar' }
const clock: Calendar = { hoursPerDay: 24, daysPerWeek: 7, typedDays: 'calendar' }

const read = (text: string, use: 'wait' | 'work' | 'time' = 'wait', map = working) => {
  const result = readTyped(text, use, map)
  return result.ok ? result.value : result.error.message
}
const echo = (text: string, map = working) => {
  const result = read(text, 'wait', map)
  return typeof result === 'string' ? result : result.echo
}

describe('a typed time', () => {
  it('is kept canonically', () => {
    expect(read('15–29 days')).toMatchObject({ text: '15d-29d', guess: false })
    expect(read('PT2H30M', 'work')).toMatchObject({ text: '2h 30min' })
  })

  it.each(['~3d', '~ 3d', '3d~', ' 3d ~ ', '~3d~'])('%s is a guess', text =>
    expect(read(text)).toEqual({ text: '3d', guess: true, echo: '3d = 3 working days, a guess' }),
  )

  it('reads a bare d of a wait as people here mean it', () => {
    expect(read('30d', 'wait', calendar)).toMatchObject({ text: '30cd' })
    expect(read('1d 4h - 3 days', 'wait', calendar)).toMatchObject({ text: '1cd 4h-3cd' })
    expect(read('every 3d', 'wait', calendar)).toMatchObject({ text: 'every 3cd' })
    expect(read('2w', 'wait', calendar)).toMatchObject({ text: '2w' })
    expect(read('P3D', 'wait', calendar)).toMatchObject({ text: '3d' })
    expect(read('3d', 'work', calendar)).toMatchObject({ text: '3d' })
    expect(read('3d', 'time', calendar)).toMatchObject({ text: '3d' })
    expect(read('3d', 'wait', clock)).toMatchObject({ text: '3d' })
  })

  it.each([
    ['30cd', '30cd = 30 calendar days, 21.4 working days'],
    ['1m', '1m = 1 minute, a month is 1mo'],
    ['5M', '5M = 5 minutes, a month is 1mo'],
    ['5min', '5min = 5 minutes'],
    ['3d', '3d = 3 working days'],
    ['1w', '1w = 1 week, 5 working days'],
    ['1mo', '1mo = 1 month, 21.7 working days'],
    ['40h', '40h = 40 hours, 5 working days'],
    ['1d 4h', '1d 4h = 1 working day 4 hours, 1.5 working days'],
    ['15-29d', '15-29d = 15 to 29 working days, 22 on average'],
    ['30min-2h', '30min-2h = 30 minutes to 2 hours, 1.3 on average'],
    ['1-2-5d', '1-2-5d = 1 to 5 working days, likely 2, 2.3 on average'],
    ['every 2w', 'every 2w = opens every 2 weeks, 5 working days on average'],
    ['2700 items', '2700 items = 2700 items waiting; the time follows from demand'],
    ['0', '0 = no time'],
  ])('%s is said back: %s', (text, words) => expect(echo(text)).toBe(words))

  it('is said back as it was kept where days changed their meaning', () => {
    expect(echo('30d', calendar)).toBe('30cd = 30 calendar days, 21.4 working days')
    expect(echo('3d', clock)).toBe('3d = 3 days')
  })

  it('takes one item', () =>
    expect(read('1 item')).toMatchObject({
      text: '1 items',
      echo: '1 item = 1 item waiting; the time follows from demand',
    }))

  it('is refused with what would be right', () => {
    expect(read('3 wks-ish')).toBe("'3 wks-ish' is no time. Write 3w, 2-4w or every 2w.")
    expect(read('~')).toBe('An empty text is no time. Write 3w, 2-4w or every 2w.')
    expect(read('every 2w', 'work')).toBe("'every 2w' is a gate, which only a wait can be. Write 4h, 2h 30min or 2-4h.")
  })

  it('is refused when it runs backwards in the calendar of the map', () => {
    expect(read('5-1d')).toBe("'5-1d' runs backwards. Write 1d-5d.")
    expect(read('1-5-2d')).toBe("'1-5-2d' runs backwards. Write 1d-2d-5d.")
    expect(read('1d-20h')).toMatchObject({ text: '1d-20h' })
    expect(read('1d-20h', 'wait', clock)).toBe("'1d-20h' runs backwards. Write 20h-1d.")
    expect(read('3-3d')).toMatchObject({ text: '3d-3d' })
  })

  it('is what the file would read, in order, with words that hold no NaN', () => {
    fc.assert(
      fc.property(spelledDuration, fc.constantFrom(working, calendar, clock), ({ typed }, map) => {
        const result = readTyped(typed, 'wait', map)
        if (!result.ok) {
          expect(result.error.message).toMatch(/runs backwards\. Write [^\n]+\.$/)
          return
        }
        const { text, echo: words } = result.value
        const kept = parseDuration(text, 'wait')
        expect(kept.ok && writeDuration(kept.value)).toBe(text)
        expect(words).not.toMatch(/NaN|undefined|Infinity|\n/)
        const range = estimateText(text, map)
        if ('low' in range) expect(range.low).toBeLessThanOrEqual(range.high)
        expect(readTyped(text, 'wait', { ...map, typedDays: 'working' })).toMatchObject({ ok: true, value: { text } })
      }),
      { numRuns: 2000 },
    )
  })
})
