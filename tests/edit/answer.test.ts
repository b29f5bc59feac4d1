import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAnswer } from '../../src/edit/answer'
import { lessThan } from '../../src/edit/less'
import { setStepFields } from '../../src/edit/step-fields'
import { meanSeconds } from '../../src/model/estimate'
import { expectEdit } from '../helpers/laws'
import { furnished } from './fixture'

const doc = furnished()
function answer(text: string, asked?: 'wait' | 'work', on: Pick<typeof doc, 'calendar'> = doc) {
  const read = parseAnswer(text, on, asked)
  if (!read.ok) throw new Error(`${text}: ${read.error.message}`)
  return read.value
}
const refusal = (text: string) => {
  const read = parseAnswer(text, doc)
  return read.ok ? null : read.error.message
}

describe('parseAnswer', () => {
  it.each([
    ['3w 4h', { wait: '3w', work: '4h' }],
    ['3w, 4h', { wait: '3w', work: '4h' }],
    ['3 weeks and 4 hours', { wait: '3w', work: '4h' }],
    ['1-3d 2h', { wait: '1d-3d', work: '2h' }],
    ['1 d - 3 d 2 h', { wait: '1d-3d', work: '2h' }],
    ['every 2w 30min', { wait: 'every 2w', work: '30min' }],
    ['2700 items 4h', { wait: '2700 items', work: '4h' }],
    ['1d 4h 2h', { wait: '1d 4h', work: '2h' }],
    ['1d 4h, 30min', { wait: '1d 4h', work: '30min' }],
    ['wait 3d', { wait: '3d' }],
    ['work 2h', { work: '2h' }],
    ['work 2h wait 3d', { work: '2h', wait: '3d' }],
    ['3w work 4h', { wait: '3w', work: '4h' }],
    ['4h wait 3w', { wait: '3w', work: '4h' }],
    ['waits 3w, works 4h', { wait: '3w', work: '4h' }],
    ['lead 5d work 2h', { wait: '4d 6h', work: '2h' }],
    ['lead time 5d, wait 4d', { wait: '4d', work: '1d' }],
    ['lead 2h work 2h', { wait: '0', work: '2h' }],
    ['lead 4-6d work 1d', { wait: '3d-5d', work: '1d' }],
    ['0 4h', { wait: '0', work: '4h' }],
    ['3d', { wait: '3d' }],
    ['2 d', { wait: '2d' }],
  ])('%s', (text, fields) => {
    expect(answer(text)).toMatchObject({ fields, isKnown: true, notice: null })
    expect(Object.keys(answer(text).fields).sort()).toEqual(Object.keys(fields).sort())
  })

  it('takes a single time for what was asked', () => {
    expect(answer('4h', 'work').fields).toEqual({ work: '4h' })
    expect(answer('1-2h', 'work').fields).toEqual({ work: '1h-2h' })
  })
  it('takes what the room said as low, likely and high, in any order, and says when it differs too much', () => {
    const room = answer('2d/1w/3w')
    expect(room.fields).toEqual({ wait: '2d-1w-3w' })
    expect(room.notice).toBe('Answers differ 10 times: ask who saw it last')
    expect(answer('3w / 2d / 1w').fields).toEqual({ wait: '2d-1w-3w' })
    expect(answer('2d/3d').fields).toEqual({ wait: '2d-3d' })
    expect(answer('2d/3d').notice).toBeNull()
    expect(answer('1d/5d/2d/3d/4d').fields).toEqual({ wait: '1d-3d-5d' })
    expect(answer('2d/2d').fields).toEqual({ wait: '2d' })
    expect(answer('0/3d').notice).toBe('Answers differ between nothing and 3d: ask who saw it last')
    expect(answer('1d/2d 2h/4h').fields).toEqual({ wait: '1d-2d', work: '2h-4h' })
    expect(answer('1h/3d', 'work').notice).toBe('Answers differ 24 times: ask who saw it last')
  })
  it('marks guesses', () => {
    expect(answer('~3d').fields).toEqual({ wait: '3d', basis: { wait: 'guessed' } })
    expect(answer('~3w 4h').fields.basis).toEqual({ wait: 'guessed' })
    expect(answer('3w 4h ~').fields.basis).toEqual({ wait: 'guessed', work: 'guessed' })
    expect(answer('~ 3w 4h').fields.basis).toEqual({ wait: 'guessed', work: 'guessed' })
    expect(answer('2d/~1w').fields.basis).toEqual({ wait: 'guessed' })
  })
  it.each(['', '  ', '~', "don't know", 'Don’t know', 'dont know', '?', 'no idea', '-'])('"%s" is an answer', text => {
    expect(answer(text)).toEqual({ fields: {}, echo: 'Not known yet', notice: null, isKnown: false })
  })
  it('reads days as the map means them, and says so', () => {
    const calendar = { calendar: { ...doc.calendar, typedDays: 'calendar' as const } }
    expect(answer('30d 2d', 'wait', calendar).fields).toEqual({ wait: '30cd', work: '2d' })
    expect(answer('30d 2d', 'wait', calendar).echo).toContain('30 calendar days')
    expect(answer('lead 7d work 1h', 'wait', calendar).fields).toEqual({ wait: '4d 7h', work: '1h' })
    expect(answer('2d/1w/3w', 'wait', calendar).fields).toEqual({ wait: '2cd-1w-3w' })
  })
  it('says what it understood', () => {
    expect(answer('3w 4h').echo).toMatch(/^Wait .*3.*, work .*4.*/)
    expect(answer('lead 5d work 2h').echo).toBe('Wait 4d 6h (5d less 2h of work), work 2h = 2 hours')
  })
  it.each([
    ['1d 4h 30min', 'Which part is the wait? Write wait 1d work 4h 30min or wait 1d 4h work 30min.'],
    ['3 wks-ish', "'3 wks-ish' is no time"],
    ['5-1d', '5-1d'],
    ['3w every 2w', 'every'],
    ['wait', 'Write how long after wait, as in wait 3d.'],
    ['lead 5d', 'Say how much of it is work, as in lead 5d work 2h.'],
    ['lead 5d wait 1d work 2h', 'Two of the three are enough'],
    ['lead 1d work 2d', 'The work of 2d is longer than the lead time of 1d.'],
    ['lead every 2w work 1h', 'cannot be divided'],
    ['lead 2700 items work 1h', '2700 items are no time'],
    ['2d/every 2w', 'one time each'],
    ['2d/1-3d', 'one time each'],
  ])('%s is refused: %s', (text, words) => expect(refusal(text)).toContain(words))

  it('goes into a step', () => {
    expectEdit(doc, setStepFields(doc, ['c'], answer('3w ~4h').fields), ({ steps }) =>
      expect(steps.c).toMatchObject({ wait: '3w', work: '4h', basis: { work: 'guessed' } }),
    )
  })
  it('never throws, and gives times that a step takes', () => {
    const word = fc.constantFrom(
      '3w',
      '4h',
      '1-3d',
      '2d/1w',
      'wait',
      'work',
      'lead',
      '~',
      '~2d',
      'every',
      '2700',
      'items',
      '0',
      '/',
      ',',
      'and',
      '5-1d',
      'x',
      '-',
      'PT2H',
    )
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 7 }),
        fc.constantFrom('wait' as const, 'work' as const),
        (words, asked) => {
          const read = parseAnswer(words.join(' '), doc, asked)
          if (!read.ok) {
            expect(read.error.message).not.toBe('')
            return
          }
          const { fields } = read.value
          const changed = { ...doc, steps: { ...doc.steps, a: { ...doc.steps.a } } } as typeof doc
          const edit = setStepFields(changed, ['b'], { name: 'x', ...fields })
          expectEdit(changed, edit, ({ steps }) =>
            expect(steps.b).toMatchObject({ ...fields, basis: fields.basis ?? {} }),
          )
        },
      ),
      { numRuns: 100 },
    )
  }, 30_000)
})

it('a time less another and that other are the time again', () => {
  const calendar = fc.record({
    hoursPerDay: fc.constantFrom(8, 7.5, 24, 6),
    daysPerWeek: fc.constantFrom(5, 7, 4.5),
    typedDays: fc.constant('working' as const),
  })
  const time = (most: number) =>
    fc.tuple(fc.integer({ min: 0, max: most }), fc.constantFrom('min', 'h', 'd', 'w')).map(([n, unit]) => `${n}${unit}`)
  fc.assert(
    fc.property(time(200), time(60), calendar, (whole, part, map) => {
      const [most, least] = [meanSeconds(whole, map), meanSeconds(part, map)]
      const rest = lessThan(whole, part, map)
      expect(rest).not.toBeNull()
      expect(meanSeconds(rest ?? '', map)).toBeCloseTo(Math.max(0, most - least), 1)
    }),
  )
})
