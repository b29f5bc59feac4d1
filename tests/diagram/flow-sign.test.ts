// How a flow travels is seen and heard: its sign stands clear of boxes and waits, a wire has its bolt, a shipment is one piece.

import { describe, expect, test } from 'vitest'
import { drawLegend } from '../../src/diagram/legend'
import { fullDetail } from '../../src/diagram/level'
import { drawScene } from '../../src/diagram/scene'
import type { GroupShape, Primitive } from '../../src/drawing/primitive'
import { assess } from '../../src/experiments/assess'
import type { Flow, MapDocument } from '../../src/model/types'
import { flow, map, step } from '../helpers/build'
import { textsOf } from './texts'

const two = map(step('Build', { wait: '2d', work: '3h' }), step('Test', { wait: '7000 items', work: '2h' }))
const [only = ''] = Object.keys(two.flows)

const withFlow = (doc: MapDocument, fields: Partial<Flow>): MapDocument => {
  const known = doc.flows[only]
  return known ? { ...doc, flows: { ...doc.flows, [only]: { ...known, ...fields } } } : doc
}

const drawn = (doc: MapDocument) => {
  const scene = drawScene(doc, assess(doc), fullDetail)
  const found = scene.flows[only]?.primitive
  if (found?.kind !== 'group') throw new Error('the flow is not drawn')
  return { scene, group: found }
}

const groupsIn = (shape: GroupShape): readonly GroupShape[] => shape.children.filter(one => one.kind === 'group')
const paths = (parts: readonly Primitive[]) => parts.flatMap(part => (part.kind === 'path' ? [part] : []))

const transfers = [
  ['push', 'pushed on'],
  ['pull', 'pulled'],
  ['fifo', 'through a FIFO lane'],
  ['supermarket', 'taken from a supermarket'],
] as const

describe('the sign of a transfer', () => {
  test.each(transfers)('%s stands in the gap, above the triangle, and is said', (transfer, words) => {
    const { scene, group } = drawn(withFlow(two, { transfer }))
    expect(group.label).toBe(`Build to Test, ${words}`)
    const [sign] = groupsIn(group)
    const [from, to] = [scene.steps.build, scene.steps.test]
    if (!sign || !from || !to) throw new Error('no sign')
    expect(sign.x).toBeGreaterThan(from.x + from.width)
    expect(sign.x).toBeLessThan(to.x)
    // The triangle begins 19 below the top of the box.
    expect(sign.y).toBeLessThan(to.y + 19)
  })

  test('no two look alike', () => {
    const looks = transfers.map(([transfer]) => JSON.stringify(groupsIn(drawn(withFlow(two, { transfer })).group)))
    expect(new Set(looks).size).toBe(4)
  })

  test('without one there is none, and rework has none', () => {
    expect(groupsIn(drawn(two).group)).toEqual([])
    const back = withFlow(two, { kind: 'rework', share: 0.2, transfer: 'push' })
    expect(groupsIn(drawn(back).group)).toEqual([])
  })

  test('points the way that the flow runs', () => {
    const leftward = map(step('A', { position: { x: 900, y: 0 } }), step('B', { position: { x: 0, y: 400 } }))
    const sign = (doc: MapDocument) =>
      JSON.stringify(groupsIn(drawn(withFlow(doc, { transfer: 'push' })).group)[0]?.children)
    expect(sign(leftward)).not.toBe(sign(two))
  })
})

describe('other flows', () => {
  const apart = map(
    step('A', { position: { x: 0, y: 0 } }),
    step('B', { position: { x: 900, y: 0 }, after: [] }),
    flow('a', 'b', { id: only, kind: 'information', medium: 'electronic', label: 'Daily order' }),
  )

  test('a wire has one bolt, also where its words part the line, and a hand has none', () => {
    const wire = drawn(apart).group
    const hand = drawn(withFlow(apart, { medium: 'manual' })).group
    const corners = (group: GroupShape) =>
      paths(group.children)
        .filter(path => path.fill === 'none')
        .map(path => (path.d.match(/L/g) ?? []).length)
    expect(corners(wire).filter(count => count > 1)).toHaveLength(1)
    expect(corners(hand).filter(count => count > 1)).toHaveLength(0)
    expect(wire.label).toBe('A to B, electronic, Daily order')
    expect(hand.label).toBe('A to B, by hand, Daily order')
  })

  test('a shipment is one broad arrow that its words do not part', () => {
    const { group } = drawn(withFlow(apart, { kind: 'shipment', medium: null }))
    const outlines = paths(group.children).filter(path => path.fill === 'none' && path.stroke === 'ink')
    expect(outlines).toHaveLength(1)
    expect(outlines[0]?.strokeWidth).toBeGreaterThan(8)
    expect(textsOf(group)).toEqual(['Daily order'])
  })
})

describe('the legend', () => {
  const words = (doc: MapDocument, room?: number) => textsOf(drawLegend(doc, assess(doc).analysis, room).primitive)

  test('explains each sign that is on the map, and no other', () => {
    expect(words(two)).not.toContain('pushed on')
    const doc: MapDocument = {
      ...withFlow(two, { transfer: 'push' }),
      symbols: { k1: { id: 'k1', kind: 'truck', text: '', position: null } },
    }
    expect(words(doc)).toEqual(expect.arrayContaining(['pushed on', 'truck']))
    const guessed = map(step('Build', { work: '3h', basis: { work: 'guessed' } }))
    expect(words(guessed)).toContain('guessed')
  })

  test('goes on in a second line where there is no room', () => {
    const { analysis } = assess(two)
    const narrow = drawLegend(two, analysis, 100)
    expect(narrow.height).toBeGreaterThan(0)
    expect(narrow.width).toBeLessThanOrEqual(100)
    expect(drawLegend(two, analysis).height).toBe(0)
  })

  test('explains the marks of rows only where those rows are shown', () => {
    const doc = map(step('Build', { value: 'waste', automated: true }))
    expect(words(doc)).not.toContain('waste')
    const shown = { ...doc, view: { ...doc.view, rows: 'work value automated' } }
    expect(words(shown)).toEqual(expect.arrayContaining(['waste', 'done by a machine']))
  })
})
