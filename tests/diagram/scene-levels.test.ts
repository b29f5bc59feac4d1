// A map is drawn at every level of detail: zooming out once asked for the room below nothing, which is infinitely far up, and
// texts that grow towards the far keep off one another.

import { expect, it } from 'vitest'
import { ladder } from '../../src/diagram/ladder'
import { levelFor } from '../../src/diagram/level'
import { drawScene, ladderFrom, ladderScale } from '../../src/diagram/scene'
import { drawStep } from '../../src/diagram/step-drawing'
import type { Primitive } from '../../src/drawing/primitive'
import { assess } from '../../src/experiments/assess'
import { experiment, map, step } from '../helpers/build'
import { caseOf } from './cases'
import { extentsOf } from './extent'

it('writes no share of a flow upon a wait or the tag, at any size of text', () => {
  const { doc, assessment } = caseOf('parallel-release')
  for (const zoom of [1, 0.8, 0.6, 0.5, 0.4]) {
    const scene = drawScene(doc, assessment, levelFor(zoom))
    const at = (x: number, y: number, shape: Primitive) => extentsOf({ kind: 'group', x, y, children: [shape] })
    const waits = Object.values(scene.steps).flatMap(({ x, y, face }) =>
      at(x, y, drawStep(face, levelFor(zoom))).filter(({ text, left }) => text !== null && left < x - 2),
    )
    const tag = Object.values(scene.steps).flatMap(({ x, y, face }) =>
      at(x, y, drawStep(face, levelFor(zoom))).filter(({ text }) => text === 'Bottleneck'),
    )
    expect(tag).toHaveLength(1)
    for (const { primitive } of Object.values(scene.flows)) {
      for (const label of extentsOf(primitive).filter(({ text }) => text !== null)) {
        const upon = [...waits, ...tag].filter(
          other =>
            label.left < other.right &&
            label.right > other.left &&
            label.top < other.bottom &&
            label.bottom > other.top,
        )
        expect(upon.map(({ text }) => `${label.text} upon ${text} at ${zoom}`)).toEqual([])
      }
    }
  }
})

const zooms = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.1]

it('draws an experiment on no blocker near and leaves it out from afar', () => {
  const doc = map(
    step('Build', { work: '3d' }),
    step('Deploy', { wait: '2d' }),
    experiment('Ship one word', { blocker: null }),
  )
  const assessment = assess(doc)
  for (const zoom of zooms) {
    const { bounds, stream } = drawScene(doc, assessment, levelFor(zoom))
    expect(Object.values(bounds).every(Number.isFinite)).toBe(true)
    expect(stream === null).toBe(zoom < 0.4)
  }
})

it('draws a ladder along any way as its own: from far away the line alone', () => {
  const { doc, assessment } = caseOf('parallel-release')
  const { whole, ladder: own } = drawScene(doc, assessment, levelFor(0.2))
  const along = (zoom: number) =>
    ladderFrom(ladder(doc, assessment, whole, ladderScale(levelFor(zoom))), levelFor(zoom))
  expect(along(0.2)).toEqual(own)
  expect(extentsOf(along(0.2)).filter(({ text }) => text !== null)).toEqual([])
  expect(extentsOf(along(0.5)).filter(({ text }) => text !== null).length).toBeGreaterThan(3)
})
