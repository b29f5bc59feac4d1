import { describe, expect, it } from 'vitest'
import {
  clockFace,
  type Meeting,
  movedTo,
  newMeeting,
  paused,
  readMeeting,
  readMinutes,
  running,
  startedAnew,
  usualParts,
  withParts,
} from '../../src/model/meeting'

const minute = 60_000
const begun = 1_000_000_000_000
const face = (meeting: Meeting, after: number) => clockFace(meeting, begun + after * minute)
const leftOf = (meeting: Meeting, after: number) => face(meeting, after).left / minute

describe('the clock of a meeting', () => {
  const started = running(newMeeting, begun)

  it('counts its part down, and goes on counting over its time', () => {
    expect(leftOf(started, 0)).toBe(10)
    expect(leftOf(started, 4)).toBe(6)
    expect(leftOf(started, 13)).toBe(-3)
    expect(face(started, 13).part?.name).toBe('Intent')
    expect(face(started, 13).next?.name).toBe('Walk the steps')
  })

  it('stands while it is paused, and loses nothing', () => {
    const stood = paused(started, begun + 4 * minute)
    expect(leftOf(stood, 60)).toBe(6)
    expect(face(stood, 60).isRunning).toBe(false)
    const again = running(stood, begun + 60 * minute)
    expect(leftOf(again, 62)).toBe(4)
    expect(running(again, begun + 61 * minute)).toEqual(again)
  })

  it('goes to the next part with its whole time, and comes back to what is left', () => {
    const second = movedTo(started, 1, begun + 8 * minute)
    expect(face(second, 8).part?.name).toBe('Walk the steps')
    expect(leftOf(second, 9)).toBe(29)
    const back = movedTo(second, 0, begun + 10 * minute)
    expect(leftOf(back, 11)).toBe(1)
    expect(movedTo(paused(started, begun), 1, begun).since).toBeNull()
  })

  it('says how far the meeting is behind or ahead', () => {
    expect(face(started, 8).late).toBe(0)
    expect(face(started, 14).late).toBe(4)
    expect(face(movedTo(started, 1, begun + 14 * minute), 15).late).toBe(4)
    expect(face(movedTo(started, 1, begun + 7 * minute), 15).late).toBe(-3)
  })

  it('is over after its last part', () => {
    const over = movedTo(started, usualParts.length, begun + minute)
    expect(face(over, 2)).toMatchObject({ part: null, next: null, isRunning: false })
    expect(running(over, begun)).toBe(over)
    expect(face(startedAnew(over, begun + 5 * minute), 6).part?.name).toBe('Intent')
    expect(leftOf(startedAnew(over, begun + 5 * minute), 6)).toBe(9)
  })

  it('a clock that is set back takes no time away', () => {
    expect(leftOf(started, -30)).toBe(10)
  })

  it('other parts leave it with the part it is at, or with what took its place', () => {
    const [first, second, ...rest] = usualParts
    if (!first || !second) throw new Error('no parts')
    const swapped = withParts(started, [second, first, ...rest], begun + minute)
    expect(face(swapped, 1).part?.id).toBe('intent')
    expect(leftOf(swapped, 2)).toBe(8)
    const gone = withParts(started, [second, ...rest], begun + minute)
    expect(face(gone, 1).part?.id).toBe('steps')
    expect(leftOf(gone, 2)).toBe(29)
    expect(face(withParts(started, [], begun), 1).part).toBeNull()
  })
})

describe('what is kept of it', () => {
  it('is read back as it was', () => {
    const meeting = paused(movedTo(running(newMeeting, begun), 2, begun + 3 * minute), begun + 4 * minute)
    expect(readMeeting(JSON.parse(JSON.stringify(meeting)))).toEqual(meeting)
  })

  it('never fails, whatever stands there', () => {
    const parts = [{ id: 'a', name: 'A', minutes: 5 }]
    for (const bad of [null, 7, [], {}, { parts: 'x' }]) expect(readMeeting(bad)).toEqual(newMeeting)
    expect(
      readMeeting({ parts: [...parts, ...parts, { id: 1 }, null], at: 9, since: 5, spent: { a: -1, b: 3 } }),
    ).toEqual({ parts, at: 1, since: null, spent: {}, isShown: false })
    expect(readMeeting({ parts, at: Number.NaN, since: 'now', spent: [] })).toEqual({
      parts,
      at: 0,
      since: null,
      spent: {},
      isShown: false,
    })
  })

  it('minutes are typed as numbers', () => {
    expect(readMinutes(' 20 ')).toBe(20)
    expect(readMinutes('15 min')).toBe(15)
    for (const bad of ['', '0', '-5', '1.5', '601', 'ten', '20h']) expect(readMinutes(bad)).toBeNull()
  })
})
