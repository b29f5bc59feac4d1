import { describe, expect, it } from 'vitest'
import { emptyMap, newStep } from '../../src/model/defaults'
import type { MapDocument } from '../../src/model/types'
import { asksForDays, inBareDays, waitsTyped } from '../../src/parts/day-meaning'

const map = (waits: Readonly<Record<string, string | null>>): MapDocument => ({
  ...emptyMap('m', 'Map'),
  steps: Object.fromEntries(Object.entries(waits).map(([id, wait]) => [id, { ...newStep(id, id), wait }])),
})

describe('what days mean', () => {
  it('is asked at the first wait in bare days', () => {
    expect(asksForDays(map({ a: null }), ['a'], ['3d'])).toBe(true)
    expect(asksForDays(map({ a: null, b: '2w' }), ['a'], ['15d-29d'])).toBe(true)
  })

  it('is not asked for other units, nor for days that say what they are', () => {
    expect(asksForDays(map({ a: null }), ['a'], ['3w'])).toBe(false)
    expect(asksForDays(map({ a: null }), ['a'], ['30cd'])).toBe(false)
    expect(asksForDays(map({ a: null }), ['a'], [null])).toBe(false)
  })

  it('is asked once: a map that speaks of days elsewhere, or of calendar days, has answered', () => {
    expect(asksForDays(map({ a: null, b: '9d' }), ['a'], ['3d'])).toBe(false)
    expect(asksForDays(map({ a: null, b: '9cd' }), ['a'], ['3d'])).toBe(false)
    const doc = map({ a: null })
    expect(asksForDays({ ...doc, calendar: { ...doc.calendar, typedDays: 'calendar' } }, ['a'], ['3d'])).toBe(false)
  })
})

describe('which waits were typed', () => {
  it('are those of the steps that a change touched, one or several', () => {
    expect(waitsTyped([{ op: 'replace', path: ['steps', 'a', 'wait'], value: '3d' }])).toEqual(['a'])
    expect(
      waitsTyped([
        { op: 'add', path: ['steps', 'a'], value: {} },
        { op: 'add', path: ['flows', 'f'], value: {} },
        { op: 'add', path: ['steps', 'b'], value: {} },
      ]),
    ).toEqual(['a', 'b'])
  })

  it('are none when another field changed or a step went', () => {
    expect(waitsTyped([{ op: 'replace', path: ['steps', 'a', 'work'], value: '3d' }])).toEqual([])
    expect(waitsTyped([{ op: 'remove', path: ['steps', 'a'] }])).toEqual([])
  })

  it('of several typed at once are asked about when one speaks of bare days and no other step does', () => {
    expect(asksForDays(map({ a: '3d', b: '2w', c: '1d' }), ['a', 'b', 'c'], ['3d', '2w', '1d'])).toBe(true)
    expect(asksForDays(map({ a: '3d', b: '2w', c: '1d' }), ['a', 'b'], ['3d', '2w'])).toBe(false)
    expect(inBareDays('1d-2d')).toBe(true)
    expect(inBareDays('2cd')).toBe(false)
    expect(inBareDays(null)).toBe(false)
  })
})
