// Pasted entries never lie on what is there.

import { expect, it } from 'vitest'
import { pasteOffset } from '../../src/actions/paste-place'
import { fragmentOf } from '../../src/edit/clipboard'
import { map, step } from '../helpers/build'

const doc = map(step('Build'), step('Test'))
const drawn = { 'steps/build': { x: 96, y: 200 }, 'steps/test': { x: 302, y: 200 } } as const
const both = fragmentOf(doc, ['steps/build', 'steps/test'], drawn)

it('keeps the place where it is free', () => {
  expect(pasteOffset(both, [])).toEqual({ x: 0, y: 0 })
  expect(pasteOffset(both, [{ x: 96, y: 900 }])).toEqual({ x: 0, y: 0 })
})

it('goes below what is there, again and again', () => {
  const once = pasteOffset(both, Object.values(drawn))
  expect(once).toEqual({ x: 0, y: 240 })
  const copies = Object.values(drawn).map(({ x, y }) => ({ x, y: y + once.y }))
  expect(pasteOffset(both, [...Object.values(drawn), ...copies])).toEqual({ x: 0, y: 480 })
})

it('has nothing to avoid when the drawing lays the copies out', () => {
  expect(pasteOffset(fragmentOf(doc, ['steps/build']), Object.values(drawn))).toEqual({ x: 0, y: 0 })
})
