// The sample of Acme Stamping has the symbols of the published map; they change none of its numbers.

import { expect, test } from 'vitest'
import { fullDetail } from '../../src/diagram/level'
import { drawPoster } from '../../src/diagram/poster'
import { drawScene } from '../../src/diagram/scene'
import { assess } from '../../src/experiments/assess'
import { sample } from '../edit/fixture'
import { caseMap } from './cases'
import { textsOf } from './texts'

const doc = sample('acme-stamping-current')
const assessment = assess(doc)

test('its numbers are those of the published case', () => {
  expect(assessment.analysis).toEqual(assess(caseMap('acme-stamping-current')).analysis)
})

test('suppliers, customer, trucks, planning and schedules stand on it, and every push', () => {
  const kinds = Object.values(doc.symbols).map(({ kind }) => kind)
  expect(kinds.sort()).toEqual([
    'customer',
    'information',
    'information',
    'production-control',
    'supplier',
    'truck',
    'truck',
  ])
  expect(Object.values(doc.flows).filter(({ transfer }) => transfer === 'push')).toHaveLength(5)
})

test('no flow runs through a symbol or a box that it does not touch', () => {
  const scene = drawScene(doc, assessment, fullDetail)
  const boxes = { ...scene.steps, ...scene.symbols }
  const meets = Object.entries(scene.flows).flatMap(([id, { points }]) => {
    const flow = doc.flows[id]
    return Object.entries(boxes).filter(([end, box]) => {
      if (end === flow?.from || end === flow?.to) return false
      return points.some((a, index) => {
        const b = points[index + 1]
        if (!b) return false
        return (
          Math.max(a.x, b.x) > box.x &&
          Math.min(a.x, b.x) < box.x + box.width &&
          Math.max(a.y, b.y) > box.y &&
          Math.min(a.y, b.y) < box.y + box.height
        )
      })
    })
  })
  expect(meets).toEqual([])
})

test('every word of its symbols and flows is in the picture', () => {
  const texts = textsOf(drawPoster(doc, assessment).primitive).join(' ')
  for (const { text } of Object.values(doc.symbols)) for (const word of text.split(' ')) expect(texts).toContain(word)
  for (const { label } of Object.values(doc.flows)) expect(texts).toContain(label)
  for (const word of ['pushed on', 'electronic information', 'information by hand', 'shipment', 'truck'])
    expect(texts).toContain(word)
})
