// Labels of flows on maps that nobody tidied: boxes pushed about on a loose grid, every kind of flow between them.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeLabels } from '../../src/diagram/flow-labels'
import { fullDetail } from '../../src/diagram/level'
import { overlaps } from '../../src/diagram/rect-index'
import { drawScene } from '../../src/diagram/scene'
import { assess } from '../../src/experiments/assess'
import { flow, map, step } from '../helpers/build'

const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 })), {
  minLength: 3,
  maxLength: 12,
  selector: ([column, row]) => column * 10 + row,
})
const ends = fc.array(
  fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('work', 'rework', 'information', 'shipment' as const)),
  { maxLength: 16 },
)

test('no label meets a box, what hangs below one, or another label', () => {
  fc.assert(
    fc.property(cells, ends, (places, flows) => {
      const names = places.map((_, index) => `Step ${index}`)
      const doc = map(
        ...places.map(([column, row], index) =>
          step(`Step ${index}`, { wait: '2d', position: { x: column * 206, y: row * 240 }, after: [] }),
        ),
        ...flows.flatMap(([a, b, kind]) => {
          const [from, to] = [names[a % names.length] ?? '', names[b % names.length] ?? '']
          const share = kind === 'rework' ? { share: 0.2 } : {}
          return from === to ? [] : [flow(from, to, { kind, label: 'ready to go', ...share })]
        }),
      )
      const scene = drawScene(doc, assess(doc), fullDetail)
      const routes = Object.fromEntries(Object.entries(scene.flows).map(([id, { points }]) => [id, points]))
      const areas = [...placeLabels(doc, routes, scene, fullDetail).values()].map(({ x, y, width, height }) => ({
        x: x - width / 2,
        y: y - height / 2,
        width,
        height,
      }))
      for (const [index, area] of areas.entries()) {
        for (const box of Object.values(scene.whole)) expect(overlaps(area, box)).toBe(false)
        for (const other of areas.slice(index + 1)) expect(overlaps(area, other)).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
})
