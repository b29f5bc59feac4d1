// Work that is sent back stays in sight: no tag lies over it, from further away either, and it runs through no wait of a row.

import { expect, test } from 'vitest'
import { boxOf } from '../../src/diagram/entry-areas'
import { routeFlows } from '../../src/diagram/flow-routing'
import { levelFor } from '../../src/diagram/level'
import { drawScene } from '../../src/diagram/scene'
import { gap, stepWidth } from '../../src/diagram/step-size'
import { bottleneckTag } from '../../src/diagram/wait-drawing'
import { assess } from '../../src/experiments/assess'
import { newFlow, newStep } from '../../src/model/defaults'
import { map } from '../helpers/build'
import { caseMap } from './cases'
import { crossedBy } from './crossed'

test.each([1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4])('at zoom %f the tag covers no way', zoom => {
  const doc = caseMap('parallel-release')
  const scene = drawScene(doc, assess(doc), levelFor(zoom))
  let tags = 0
  for (const { x, y, face } of Object.values(scene.steps)) {
    const tag = bottleneckTag(face, levelFor(zoom))
    const box = tag && boxOf(tag)
    if (!box) continue
    tags += 1
    for (const { points } of Object.values(scene.flows)) {
      expect(crossedBy(points, { ...box, x: box.x + x, y: box.y + y })).toBe(false)
    }
  }
  expect(tags).toBe(1)
})

test('work sent back up from below runs beside the waits of the rows that it passes', () => {
  const names = Array.from({ length: 15 }, (_, at) => `s${at}`)
  const boxes = Object.fromEntries(
    names.map((id, at) => [
      id,
      { x: (at % 5) * (stepWidth + gap), y: Math.floor(at / 5) * 400, width: stepWidth, height: 130 },
    ]),
  )
  const base = map()
  const doc = { ...base, steps: Object.fromEntries(names.map(id => [id, newStep(id, id)])) }
  for (const from of names.slice(10)) {
    for (const to of names.slice(0, 5)) {
      const flows = { back: newFlow('back', 'rework', from, to) }
      const points = routeFlows({ ...doc, flows }, boxes).back ?? []
      expect(points.length).toBeGreaterThan(1)
      for (const [id, { x, y }] of Object.entries(boxes)) {
        if (id === to) continue
        const triangle = { x: x - gap / 2 - 16, y: y + 20, width: 32, height: 28 }
        expect(crossedBy(points, triangle), `${from} to ${to}`).toBe(false)
      }
    }
  }
})
