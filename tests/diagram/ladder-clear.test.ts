// No flow runs through a number of the ladder where there is room beside it: work sent back from row to row passes it.

import { expect, test } from 'vitest'
import { fullDetail } from '../../src/diagram/level'
import { drawScene } from '../../src/diagram/scene'
import type { TextShape } from '../../src/drawing/primitive'
import { measure } from '../../src/drawing/text'
import { assess } from '../../src/experiments/assess'
import { newFlow, newStep } from '../../src/model/defaults'
import type { MapDocument } from '../../src/model/types'
import { map } from '../helpers/build'
import { crossedBy } from './crossed'

/** A chain in rows of four, with work sent back from one step to another. */
function rows(from: number, to: number): MapDocument {
  const doc = map()
  const steps = Array.from({ length: 12 }, (_, at) => ({ ...newStep(`s${at}`, `Step ${at}`), wait: '2d', work: '3h' }))
  const flows = steps.slice(1).map((step, at) => newFlow(`f${at}`, 'work', `s${at}`, step.id))
  const back = { ...newFlow('back', 'rework', `s${from}`, `s${to}`), share: 0.2 }
  return {
    ...doc,
    steps: Object.fromEntries(steps.map(step => [step.id, step])),
    flows: Object.fromEntries([...flows, back].map(flow => [flow.id, flow])),
    view: { ...doc.view, wrap: 4 },
  }
}

const numbersOf = (doc: MapDocument) => {
  const scene = drawScene(doc, assess(doc), fullDetail)
  const ladder = scene.ladder.kind === 'group' ? scene.ladder.children : []
  const numbers = ladder.filter((shape): shape is TextShape => shape.kind === 'text' && shape.anchor === 'middle')
  return { scene, numbers }
}

test('work sent back from row to row strikes no number', () => {
  let passed = 0
  for (let from = 4; from < 12; from += 1) {
    for (let to = 0; to < from; to += 1) {
      const { scene, numbers } = numbersOf(rows(from, to))
      expect(numbers.length).toBe(24)
      for (const { x, baseline, lines, size, weight } of numbers) {
        const width = measure(lines[0] ?? '', size, weight)
        const box = { x: x - width / 2, y: baseline - size * 0.8, width, height: size * 0.8 }
        for (const { points } of Object.values(scene.flows)) {
          expect(crossedBy(points, box), `${lines[0]} by ${from} to ${to}`).toBe(false)
          passed += 1
        }
      }
    }
  }
  expect(passed).toBeGreaterThan(1000)
})
