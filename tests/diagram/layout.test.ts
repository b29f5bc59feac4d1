import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layers } from '../../src/diagram/layers'
import { placeSteps } from '../../src/diagram/layout'
import { overlaps } from '../../src/diagram/rect-index'
import { newFlow } from '../../src/model/defaults'
import type { MapDocument } from '../../src/model/types'
import { blocker, flow, map, rework, step } from '../helpers/build'
import { caseMap } from './cases'

const rect = ({ x, y }: { x: number; y: number }) => ({ x, y, width: 150, height: 126 })

function expectApart(placed: Readonly<Record<string, { x: number; y: number }>>): void {
  const all = Object.entries(placed)
  for (const [a, at] of all) {
    for (const [b, other] of all) {
      if (a < b) expect(overlaps(rect(at), rect(other)), `${a} on ${b}`).toBe(false)
    }
  }
}

describe('a map that nobody has arranged', () => {
  test('steps stand in a row from (96, 200) at a pitch of 206, as the published case has them', () => {
    const published = caseMap('benefit-change')
    const bare: MapDocument = {
      ...published,
      steps: Object.fromEntries(Object.entries(published.steps).map(([id, one]) => [id, { ...one, position: null }])),
    }
    const placed = placeSteps(bare)
    for (const [id, one] of Object.entries(published.steps)) expect(placed[id], id).toEqual(one.position)
  })

  test('a file whose steps all are on one spot is one whose writer placed none', () => {
    const bare = map(step('A'), step('B'), step('C'))
    const onOne = (steps: MapDocument['steps']) =>
      Object.fromEntries(Object.entries(steps).map(([id, one]) => [id, { ...one, position: { x: 0, y: 200 } }]))
    expect(placeSteps({ ...bare, steps: onOne(bare.steps) })).toEqual(placeSteps(bare))
    // One alone stands where it was put.
    const single = map(step('A'))
    expect(placeSteps({ ...single, steps: onOne(single.steps) })).toEqual({ a: { x: 0, y: 200 } })
  })

  test('of several on exactly one spot the first is there, the others beside what leads to them', () => {
    const doc = map(step('A'), step('B'), step('C'), step('D'))
    const at = (x: number) => ({ position: { x, y: 200 } })
    const { a, b, c, d } = doc.steps
    if (!a || !b || !c || !d) throw new Error('no steps')
    const placed = placeSteps({
      ...doc,
      steps: { a: { ...a, ...at(0) }, b: { ...b, ...at(0) }, c: { ...c, ...at(0.4) }, d: { ...d, ...at(2000) } },
    })
    expect(placed.a).toEqual({ x: 0, y: 200 })
    expect(placed.b).toEqual({ x: 206, y: 200 })
    expect(placed.d).toEqual({ x: 2000, y: 200 })
    expectApart(placed)
  })

  test('rows of view.wrap steps, each below what hangs under the one above', () => {
    const doc = map(step('A'), blocker('A long and heavy blocker'), step('B'), step('C'), step('D'))
    const placed = placeSteps({ ...doc, view: { ...doc.view, wrap: 2 } })
    expect(placed.c?.x).toBe(placed.a?.x)
    expect(placed.b?.y).toBe(placed.a?.y)
    expect((placed.c?.y ?? 0) - (placed.a?.y ?? 0)).toBeGreaterThan(126 + 40 + 86)
  })

  test('branches are stacked and meet again in the first row', () => {
    const doc = map(
      step('Build', { split: 'parallel' }),
      step('Test'),
      step('Scan', { after: ['Build'] }),
      step('Deploy', { after: ['Test', 'Scan'] }),
    )
    const placed = placeSteps(doc)
    expect(placed.test?.x).toBe(placed.scan?.x)
    expect(placed.scan?.y).toBeGreaterThan((placed.test?.y ?? 0) + 126)
    // A little wider than the pitch: there flows turn up and down, clear of the boxes before them.
    expect(placed.deploy).toEqual({ x: (placed.test?.x ?? 0) + 230, y: placed.build?.y })
    expect((placed.test?.x ?? 0) - (placed.build?.x ?? 0)).toBe(230)
  })

  test('a step to which only rework leads stands below the one that sends', () => {
    const placed = placeSteps(
      map(
        step('Test'),
        step('Deploy'),
        step('Repair', { after: [] }),
        flow('Test', 'Repair', { kind: 'rework', share: 0.1 }),
      ),
    )
    expect(placed.repair?.x).toBe(placed.test?.x)
    expect(placed.repair?.y).toBeGreaterThan(placed.test?.y ?? 0)
  })

  test('a loop does not push its steps apart', () => {
    const placed = placeSteps(map(step('A'), step('B'), step('C'), flow('C', 'A'), rework(0.1)))
    expect([placed.a?.x, placed.b?.x, placed.c?.x]).toEqual([96, 302, 508])
  })
})

describe('steps that somebody has placed', () => {
  test('keep their place, and a new step stands beside the one before it', () => {
    const doc = map(step('A', { position: { x: 300, y: 900 } }), step('B'))
    expect(placeSteps(doc)).toEqual({ a: { x: 300, y: 900 }, b: { x: 506, y: 900 } })
  })

  test('are never stood upon', () => {
    const doc = map(
      step('A', { position: { x: 96, y: 200 } }),
      step('B', { position: { x: 320, y: 210 }, after: [] }),
      step('C', { after: ['A'] }),
      step('D', { after: [] }),
    )
    const placed = placeSteps(doc)
    expect(placed.b).toEqual({ x: 320, y: 210 })
    expectApart(placed)
  })
})

const graphs = fc.record({
  count: fc.integer({ min: 1, max: 14 }),
  links: fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.boolean()), { maxLength: 24 }),
  fixed: fc.array(fc.tuple(fc.nat(13), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 5 })), {
    maxLength: 6,
  }),
})

function documentOf({
  count,
  links,
  fixed,
}: {
  count: number
  links: [number, number, boolean][]
  fixed: [number, number, number][]
}) {
  const bare = map(...Array.from({ length: count }, (_, index) => step(`s${index}`, { after: [] })))
  const flows = links
    .filter(([from, to]) => from < count && to < count)
    .map(([from, to, back], index) => newFlow(`f${index}`, back ? 'rework' : 'work', `s${from}`, `s${to}`))
  const steps = { ...bare.steps }
  const taken = new Set<string>()
  for (const [index, column, row] of fixed) {
    const one = steps[`s${index}`]
    if (!one || taken.has(`${column} ${row}`)) continue
    taken.add(`${column} ${row}`)
    steps[`s${index}`] = { ...one, position: { x: column * 170, y: row * 300 } }
  }
  return { ...bare, steps, flows: Object.fromEntries(flows.map(one => [one.id, one])) }
}

test('on any graph every step has a place in whole pixels, fixed ones their own, and none lies upon another', () => {
  fc.assert(
    fc.property(graphs, graph => {
      const doc = documentOf(graph)
      const placed = placeSteps(doc)
      expect(Object.keys(placed).sort()).toEqual(Object.keys(doc.steps).sort())
      for (const [id, at] of Object.entries(placed)) {
        expect(Number.isInteger(at.x) && Number.isInteger(at.y)).toBe(true)
        const own = doc.steps[id]?.position
        if (own) expect(at).toEqual(own)
      }
      expectApart(placed)
    }),
  )
})

test('without loops every work flow leads to a later column', () => {
  fc.assert(
    fc.property(graphs, graph => {
      const doc = documentOf({ ...graph, links: graph.links.map(([a, b]) => [Math.min(a, b), Math.max(a, b), false]) })
      const cells = layers(doc)
      for (const one of Object.values(doc.flows)) {
        if (one.from === one.to) continue
        expect(cells.get(one.to)?.column ?? 0).toBeGreaterThan(cells.get(one.from)?.column ?? 0)
      }
    }),
  )
})

test('puts every forward flow to the right also where all is sent back to the first step', () => {
  const doc = map(
    step('S', { split: 'parallel' }),
    step('A', { split: 'parallel' }),
    step('A1'),
    step('A2', { after: ['A'] }),
    step('JA', { after: ['A1', 'A2'] }),
    rework(0.1, 'S'),
    step('B', { after: ['S'] }),
    step('J', { after: ['B', 'JA'] }),
  )
  const at = placeSteps(doc)
  for (const { kind, from, to } of Object.values(doc.flows)) {
    if (kind === 'work') expect(at[to]?.x, `${from} to ${to}`).toBeGreaterThan(at[from]?.x ?? Number.NaN)
  }
})
