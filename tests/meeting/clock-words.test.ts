import { describe, expect, it } from 'vitest'
import { clockSaid, lateText, leftText } from '../../src/meeting/clock-words'

const part = { id: 'steps', name: 'Walk the steps', minutes: 30 }
const minute = 60_000
const at = (minutes: number) => ({ part, left: minutes * minute })
const said = (before: number, now: number) => clockSaid(at(before), at(now))

describe('the words of the clock', () => {
  it('say what is left in minutes, in seconds only at the end, and what is over with its sign', () => {
    expect(leftText(at(30))).toBe('30 min left')
    expect(leftText(at(12.2))).toBe('13 min left')
    expect(leftText(at(1))).toBe('1 min left')
    expect(leftText(at(0.5))).toBe('30 s left')
    expect(leftText(at(0))).toBe('Time is up')
    expect(leftText(at(-3.5))).toBe('+3 min over')
    expect(leftText({ part: null, left: 0 })).toBe('The meeting is over')
  })

  it('say whether the meeting is behind or ahead', () => {
    expect(lateText({ late: 4.6 })).toBe('4 min behind')
    expect(lateText({ late: -2.5 })).toBe('2 min ahead')
    expect(lateText({ late: 0.9 })).toBe('')
  })

  it('are said aloud at five minutes, at one, and at the end, once each', () => {
    expect(said(5.1, 5)).toBe('Walk the steps: 5 minutes left.')
    expect(said(5, 4.9)).toBe('')
    expect(said(1.1, 0.9)).toBe('Walk the steps: 1 minute left.')
    expect(said(0.1, -0.1)).toBe('Walk the steps: time is up.')
    expect(said(-1, -2)).toBe('')
    expect(said(20, 19)).toBe('')
  })

  it('a tab that slept says one thing', () => {
    expect(said(20, -4)).toBe('Walk the steps: time is up.')
  })

  it('say a new part, and no warning that is as long as the part', () => {
    const short = { id: 'agree', name: 'Agree', minutes: 5 }
    expect(clockSaid(at(2), { part: short, left: 5 * minute })).toBe('Agree, 5 minutes.')
    expect(clockSaid({ part: short, left: 5 * minute + 1 }, { part: short, left: 5 * minute })).toBe('')
    expect(clockSaid(at(2), { part: null, left: 0 })).toBe('The meeting is over.')
  })
})
