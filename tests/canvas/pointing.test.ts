// A place that is pointed at: in line with what is near, and in lanes the place of a team.

import { expect, test } from 'vitest'
import { quickPlaceAt } from '../../src/canvas/pointing'

const boxes = { 'steps/a': { x: 100, y: 100, width: 150, height: 126 } } as const
const lane = { row: 0, x: 0, width: 800, height: 200 }
const lanes = [
  { ...lane, team: 'delivery', y: 80 },
  { ...lane, team: null, y: 280 },
]

test('a step pointed at in a lane is its team\u2019s', () => {
  const at = (y: number) => quickPlaceAt({ boxes, lanes }, { x: 500, y, edge: 'middle' }, null).team
  expect(at(120)).toBe('delivery')
  expect(at(20)).toBe('delivery')
  expect(at(400)).toBeUndefined()
  expect(quickPlaceAt({ boxes, lanes: [] }, { x: 500, y: 120, edge: 'middle' }, null).team).toBeUndefined()
})

test('it stands in line with what is near, and knows where it comes from', () => {
  const place = quickPlaceAt({ boxes, lanes: [] }, { x: 500, y: 175, edge: 'left' }, 'steps/a')
  expect(place).toMatchObject({ at: { x: 500, y: 100 }, from: 'a', drawn: { 'steps/a': { x: 100, y: 100 } } })
})
