// Ladder and outline keep the identity of each part that shows the same.

import { expect, it } from 'vitest'
import { layersOf } from '../../src/canvas/layers'
import { group, type Primitive } from '../../src/drawing/primitive'

const line = (d: string): Primitive => ({ kind: 'path', d, fill: 'none', stroke: 'ink' })

it('draws again only the parts that changed', () => {
  const first = layersOf({ outline: line('M0 0'), ladder: group([line('M1 1'), line('M2 2')]) }, [])
  expect(first).toHaveLength(3)
  expect(layersOf({ outline: line('M0 0'), ladder: group([line('M1 1'), line('M2 2')]) }, first)).toBe(first)
  const next = layersOf({ outline: line('M0 0'), ladder: group([line('M1 1'), line('M9 9')]) }, first)
  expect(next.map((shape, index) => shape === first[index])).toEqual([true, true, false])
  expect(layersOf({ outline: null, ladder: group([]) }, first)).toEqual([])
})

it('keeps a shifted or named group whole', () => {
  const shifted = group([line('M1 1')], 5, 5)
  expect(layersOf({ outline: null, ladder: shifted }, [])).toEqual([shifted])
})
