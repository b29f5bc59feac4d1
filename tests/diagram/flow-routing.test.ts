import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { routeFlows } from '../../src/diagram/flow-routing'
import { crosses, type Rect } from '../../src/diagram/rect-index'
import type { XY } from '../../src/drawing/path-data'
import { newFlow } from '../../src/model/defaults'
import type { FlowKind, MapDocument } from '../../src/model/types'
import { flow, map, rework, step } from '../helpers/build'

const box = (x: number, y: number): Rect => ({ x, y, width: 150, height: 126 })

function legs(points: readonly XY[]): readonly (readonly [XY, XY])[] {
  return points.flatMap((a, index) => {
    const b = points[index + 1]
    return b ? [[a, b] as const] : []
  })
}

function expectClean(points: readonly XY[], boxes: Readonly<Record<string, Rect>>, name: string): void {
  expect(points.length, name).toBeGreaterThanOrEqual(2)
  for (const [a, b] of legs(points)) {
    expect(a.x === b.x || a.y === b.y, `${name} is level or upright`).toBe(true)
    for (const [id, rect] of Object.entries(boxes)) expect(crosses(a, b, rect), `${name} through ${id}`).toBe(false)
  }
}

/** Boxes on a loose grid, pushed about: never nearer than 12 to one another. */
const layouts = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 })), {
    minLength: 2,
    maxLength: 14,
    selector: ([column, row]) => column * 10 + row,
  })
  .chain(cells =>
    fc.tuple(
      fc.tuple(
        ...cells.map(([column, row]) =>
          fc
            .tuple(fc.integer({ min: 0, max: 44 }), fc.integer({ min: 0, max: 60 }))
            .map(([dx, dy]) => box(column * 206 + dx, row * 198 + dy)),
        ),
      ),
      fc.array(
        fc.record({
          from: fc.integer({ min: 0, max: cells.length - 1 }),
          to: fc.integer({ min: 0, max: cells.length - 1 }),
          kind: fc.constantFrom<FlowKind>('work', 'rework', 'information', 'shipment'),
          via: fc.option(fc.constantFrom('640,-120', '90,-90 1500,-90'), { nil: null, freq: 8 }),
        }),
        { minLength: 1, maxLength: 12 },
      ),
    ),
  )

test('no flow runs through any box, and all lines are level or upright, on random layouts', () => {
  fc.assert(
    fc.property(layouts, ([rects, flows]) => {
      const boxes = Object.fromEntries(rects.map((rect, index) => [`s${index}`, rect]))
      const bare = map(...rects.map((_, index) => step(`s${index}`, { after: [] })))
      const doc: MapDocument = {
        ...bare,
        flows: Object.fromEntries(
          flows.map((one, index) => [
            `f${index}`,
            { ...newFlow(`f${index}`, one.kind, `s${one.from}`, `s${one.to}`), via: one.via },
          ]),
        ),
      }
      const routes = routeFlows(doc, boxes)
      expect(Object.keys(routes)).toHaveLength(flows.length)
      for (const [id, points] of Object.entries(routes)) expectClean(points, boxes, id)
    }),
    { numRuns: 300 },
  )
})

describe('plain maps', () => {
  const boxes = { build: box(0, 200), test: box(206, 200), deploy: box(412, 200) }

  test('work to the next step is one level line at the height of the rule', () => {
    const routes = routeFlows(map(step('Build'), step('Test')), boxes)
    expect(Object.values(routes)).toEqual([
      [
        { x: 150, y: 236 },
        { x: 206, y: 236 },
      ],
    ])
  })

  test('work sent back runs above the row, from top to top', () => {
    const doc = map(
      step('Build'),
      step('Test'),
      step('Deploy'),
      flow('Deploy', 'Build', { kind: 'rework', share: 0.2, id: 'r' }),
    )
    const [start, up, over, end] = routeFlows(doc, boxes).r ?? []
    expect(start).toEqual({ x: 487, y: 200 })
    expect(up?.y).toBeLessThan(200 - 40)
    expect(over?.y).toBe(up?.y)
    expect(end).toEqual({ x: 75, y: 200 })
  })

  test('two that are sent back over the same steps run apart and cross nothing', () => {
    const doc = map(
      step('Build'),
      step('Test'),
      step('Deploy'),
      flow('Deploy', 'Build', { kind: 'rework', share: 0.2, id: 'long' }),
      flow('Test', 'Build', { kind: 'rework', share: 0.2, id: 'short' }),
    )
    const { long = [], short = [] } = routeFlows(doc, boxes)
    expect(Math.abs((long[1]?.y ?? 0) - (short[1]?.y ?? 0))).toBeGreaterThanOrEqual(20)
    expect(long[1]?.y).toBeLessThan(short[1]?.y ?? 0)
    // Both come down on the same box, the longer one further left.
    expect(long.at(-1)?.x).toBeLessThan(short.at(-1)?.x ?? 0)
  })

  test('work that passes over a step goes round it', () => {
    const doc = map(step('Build'), step('Test'), step('Deploy'), flow('Build', 'Deploy', { id: 'over' }))
    expectClean(routeFlows(doc, boxes).over ?? [], boxes, 'over')
  })

  test('bend points are met in their order', () => {
    const doc = map(
      step('Build'),
      step('Test'),
      flow('Test', 'Build', { kind: 'rework', share: 0.1, id: 'r', via: '300,40 60,90' }),
    )
    const points = routeFlows(doc, boxes).r ?? []
    const on = (at: XY) =>
      legs(points).findIndex(([a, b]) => crosses(a, b, { x: at.x - 1, y: at.y - 1, width: 2, height: 2 }))
    expect(on({ x: 300, y: 40 })).toBeGreaterThanOrEqual(0)
    expect(on({ x: 60, y: 90 })).toBeGreaterThanOrEqual(on({ x: 300, y: 40 }))
    expectClean(points, boxes, 'r')
  })

  test('a step that sends work back to itself', () => {
    const points = routeFlows(map(step('Build'), rework(0.1)), boxes)
    for (const [id, route] of Object.entries(points)) expectClean(route, boxes, id)
  })

  test('from the end of a row to the start of the next the flow passes between the rows', () => {
    const rows = { build: box(900, 200), test: box(96, 460) }
    const [points = []] = Object.values(routeFlows(map(step('Build'), step('Test')), rows))
    expectClean(points, rows, 'wrap')
    expect(points.some(point => point.y > 326 && point.y < 460)).toBe(true)
  })

  test('flows whose ends are not drawn are left out', () => {
    expect(routeFlows(map(step('Build'), step('Test')), { build: box(0, 0) })).toEqual({})
  })
})

test('2,000 steps in rows are routed without a pause that grows with their square', () => {
  const names = Array.from({ length: 2000 }, (_, index) => `s${index}`)
  const doc = map(...names.map(name => step(name, { after: [] })))
  const flows = Object.fromEntries(
    names.slice(1).map((to, index) => [`f${index}`, newFlow(`f${index}`, 'work', `s${index}`, to)]),
  )
  const boxes = Object.fromEntries(
    names.map((name, index) => [name, box((index % 8) * 206, Math.floor(index / 8) * 260)]),
  )
  const started = performance.now()
  const routes = routeFlows({ ...doc, flows }, boxes)
  expect(performance.now() - started).toBeLessThan(6000)
  expect(Object.keys(routes)).toHaveLength(1999)
})
