import { describe, expect, it } from 'vitest'
import { emptyMap, newStep } from '../../src/model/defaults'
import type { MapDocument } from '../../src/model/types'
import { asksForDays, waitTyped } from '../../src/parts/day-meaning'

const map = (waits: Readonly<Record<string, string | null>>): MapDocument => ({
  ...emptyMap('m', 'Map'),
  steps: Object.fromEntries(Object.entries(waits).map(([id, wait]) => [id, { ...newStep(id, id), wait }])),
})

describe('what days mean', () => {
  it('is asked at the first wait in bare days', () => {
    expect(asksForDays(map({ a: null }), 'a', '3d')).toBe(true)
    expect(asksForDays(map({ a: null, b: '2w' }), 'a', '15d-29d')).toBe(true)
  })

  it('is not asked for other units, nor for days that say what they are', () => {
    expect(asksForDays(map({ a: null }), 'a', '3w')).toBe(false)
    expect(asksForDays(map({ a: null }), 'a', '30cd')).toBe(false)
    expect(asksForDays(map({ a: null }), 'a', null)).toBe(false)
  })

  it('is asked once: a map that speaks of days elsewhere, or of calendar days, has answered', () => {
    expect(asksForDays(map({ a: null, b: '9d' }), 'a', '3d')).toBe(false)
    expect(asksForDays(map({ a: null, b: '9cd' }), 'a', '3d')).toBe(false)
    const doc = map({ a: null })
    expect(asksForDays({ ...doc, calendar: { ...doc.calendar, typedDays: 'calendar' } }, 'a', '3d')).toBe(false)
  })
})

describe('which wait was typed', () => {
  it('is that of the one step that a change touched', () => {
    expect(waitTyped([{ op: 'replace', path: ['steps', 'a', 'wait'], value: '3d' }])).toBe('a')
    expect(
      waitTyped([
        { op: 'add', path: ['steps', 'b'], value: {} },
        { op: 'add', path: ['flows', 'f'], value: {} },
      ]),
    ).toBe('b')
  })

  it('is none when another field changed, a step went, or several came at once', () => {
    expect(waitTyped([{ op: 'replace', path: ['steps', 'a', 'work'], value: '3d' }])).toBeNull()
    expect(waitTyped([{ op: 'remove', path: ['steps', 'a'] }])).toBeNull()
    expect(
      waitTyped([
        { op: 'add', path: ['steps', 'a'] },
        { op: 'add', path: ['steps', 'b'] },
      ]),
    ).toBeNull()
  })
})
