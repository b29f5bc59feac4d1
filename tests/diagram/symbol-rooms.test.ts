// From further away the words of symbols keep off boxes, other signs, other words and the labels of flows.

import { expect, test } from 'vitest'
import { drawnBefore } from '../../src/diagram/drawn-before'
import { levelFor } from '../../src/diagram/level'
import { overlaps, type Rect } from '../../src/diagram/rect-index'
import { drawScene, type PlacedDrawing } from '../../src/diagram/scene'
import { scenePlaces } from '../../src/diagram/scene-places'
import { symbolRooms } from '../../src/diagram/symbol-rooms'
import { assess } from '../../src/experiments/assess'
import { sample } from '../edit/fixture'
import { textsOf } from './texts'

const doc = sample('acme-stamping-current')

test.each([0.9, 0.7, 0.6, 0.5, 0.4])('Acme Stamping at %s: no words over others', zoom => {
  const level = levelFor(zoom)
  const places = scenePlaces(doc)
  const { plates } = symbolRooms(doc, places, level)
  if (zoom < 0.6) expect(plates.length).toBeGreaterThan(4)
  const before = drawnBefore()
  drawScene(doc, assess(doc), level, before)
  const labels = [...(before.labels?.labels.values() ?? [])].map(
    ({ x, y, width, height }): Rect => ({ x: x - width / 2, y: y - height / 2, width, height }),
  )
  expect(labels.length).toBeGreaterThan(2)
  plates.forEach((plate, index) => {
    const others = [
      ...plates.slice(index + 1),
      ...labels,
      ...[places.symbols, places.steps].flatMap(Object.values<Rect>),
    ]
    expect(others.filter(other => overlaps(plate, other))).toEqual([])
  })
})

test('every symbol still has words where there is any room; what is left out is said on hover', () => {
  const symbols = drawScene(doc, assess(doc), levelFor(0.42)).symbols
  for (const [id, { primitive }] of Object.entries<PlacedDrawing>(symbols)) {
    const words = textsOf(primitive).join(' ')
    const isWhole = doc.symbols[id]?.text.split(' ').every(word => words.includes(word))
    if (!isWhole) expect(primitive).toMatchObject({ title: doc.symbols[id]?.text })
  }
  const drawn = Object.values(symbols).flatMap(({ primitive }) => textsOf(primitive))
  expect(drawn.length).toBeGreaterThanOrEqual(6)
})
