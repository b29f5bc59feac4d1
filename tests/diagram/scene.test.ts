import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flowText } from '../../src/diagram/flow-label'
import { placeLabels } from '../../src/diagram/flow-labels'
import { fullDetail, levelFor } from '../../src/diagram/level'
import { overlaps, type Rect } from '../../src/diagram/rect-index'
import { drawScene, sceneDrawing } from '../../src/diagram/scene'
import { drawSymbol, symbolName, symbolSize } from '../../src/diagram/symbol-drawing'
import { assess } from '../../src/experiments/assess'
import { symbolKinds } from '../../src/model/symbol-kinds'
import type { MapDocument, MapSymbol } from '../../src/model/types'
import { blocker, experiment, flow, having, map, rework, step } from '../helpers/build'
import { caseNames, caseOf } from './cases'
import { textsOf } from './texts'

const sceneOf = (doc: MapDocument) => drawScene(doc, assess(doc), fullDetail)
const wordsOf = (doc: MapDocument) => textsOf(sceneDrawing(sceneOf(doc), fullDetail)).join(' ')

describe('labels of flows', () => {
  const ways = (doc: MapDocument) => Object.values(doc.flows).filter(one => one.kind === 'work')
  const text = (doc: MapDocument, id: string) => {
    const found = doc.flows[id]
    return found
      ? flowText(
          doc,
          found,
          ways(doc).filter(one => one.from === found.from),
        )
      : null
  }

  test('rework says how much is sent back, a choice the share of each way, a single way nothing', () => {
    const doc = map(
      step('A'),
      step('B'),
      flow('B', 'A', { kind: 'rework', share: 0.2, id: 'r' }),
      flow('B', 'A', { kind: 'rework', share: 0.2, id: 'd', label: 'defects' }),
    )
    expect(text(doc, 'r')).toBe('20 % sent back')
    expect(text(doc, 'd')).toBe('20 % defects')
    expect(text(doc, 'f1')).toBe('')
    const choice = map(
      step('A'),
      step('B', { after: [] }),
      step('C', { after: [] }),
      flow('A', 'B', { id: 'b', share: 0.7 }),
      flow('A', 'C', { id: 'c' }),
    )
    expect([text(choice, 'b'), text(choice, 'c')]).toEqual(['70 %', '30 %'])
    const all = map(step('A', { split: 'parallel' }), step('B'), step('C', { after: ['A'] }))
    expect(text(all, 'f1')).toBe('')
  })

  test.each(caseNames)('%s: none stands on a box, on what hangs below one, or on another label', name => {
    const { doc, assessment } = caseOf(name)
    for (const zoom of [1, 0.8, 0.6, 0.4]) {
      const scene = drawScene(doc, assessment, levelFor(zoom))
      const routes = Object.fromEntries(Object.entries(scene.flows).map(([id, one]) => [id, one.points]))
      const labels = [...placeLabels(doc, routes, scene, levelFor(zoom)).values()].map(
        ({ x, y, width, height }): Rect => ({ x: x - width / 2, y: y - height / 2, width, height }),
      )
      labels.forEach((label, index) => {
        for (const box of Object.values(scene.whole)) expect(overlaps(label, box)).toBe(false)
        for (const other of labels.slice(index + 1)) expect(overlaps(label, other)).toBe(false)
      })
    }
  })
})

describe('what belongs to no step is drawn all the same', () => {
  test('blockers of the whole stream and experiments on no blocker', () => {
    const doc = map(
      step('A'),
      blocker('Budget once a year', { step: null }),
      experiment('Ship one word', { blocker: null }),
    )
    const scene = sceneOf(doc)
    expect(wordsOf(doc)).toMatch(/Blocks the whole stream.*Budget once a year/)
    expect(wordsOf(doc)).toMatch(/Experiment on no blocker.*Ship one word/)
    // Below every step, above the ladder.
    expect(scene.stream?.y).toBeGreaterThanOrEqual((scene.steps.a?.y ?? 0) + (scene.steps.a?.height ?? 0))
  })

  test('notes and symbols without a place lie on nothing else', () => {
    const doc = map(
      step('A'),
      blocker('X'),
      blocker('Budget once a year', { step: null }),
      having({
        notes: { n: { id: 'n', text: 'Parking lot', position: null } },
        symbols: { k: { id: 'k', kind: 'customer', text: 'Residents', position: null } },
      }),
    )
    const scene = sceneOf(doc)
    const places = [...Object.values(scene.whole), ...Object.values(scene.symbols)]
    places.forEach((one, index) => {
      for (const other of places.slice(index + 1)) expect(one === other || overlaps(one, other)).toBe(false)
    })
    expect(wordsOf(doc)).toMatch(/Residents.*Parking lot/)
  })
})

test("the first team's steps that stand side by side share one outline", () => {
  const doc = map(
    step('A', { team: 'Crew' }),
    step('B', { team: 'Crew' }),
    step('C', { team: 'Other' }),
    step('D', { team: 'Crew' }),
  )
  const scene = sceneOf({ ...doc, intent: { ...doc.intent, firstTeam: 'crew' } })
  const rects = scene.outline?.kind === 'group' ? scene.outline.children.filter(one => one.kind === 'rect') : []
  expect(rects).toHaveLength(2)
  expect(rects[0]).toMatchObject({ stroke: 'experiment', fill: 'none', dash: expect.any(String) })
  expect(sceneOf(doc).outline).toBeNull()
})

test('boxes of one row share header and height, those of another row do not care', () => {
  const long = 'Review the change with everyone concerned'
  const doc = map(step('A'), step(long, { id: 'b' }), step('C', { after: ['A'] }))
  const { steps } = sceneOf(doc)
  expect(steps.a?.face.shape).toEqual(steps.b?.face.shape)
  expect(steps.a?.face.shape.nameLines).toBe(2)
  expect(steps.c?.face.shape.nameLines).toBe(1)
})

test('a blocker keeps to the width of its box where a flow runs down beside it', () => {
  const doc = map(step('A', { split: 'parallel' }), blocker('X'), step('B'), blocker('Y'), step('C', { after: ['A'] }))
  const { steps } = sceneOf(doc)
  expect(steps.a?.face.columnWidth).toBe(150)
  expect(steps.b?.face.columnWidth).toBeGreaterThan(150)
})

test('steps come in the order in which an item meets them, with loops and loose ends', () => {
  const { doc, assessment } = caseOf('parallel-release')
  expect(Object.keys(drawScene(doc, assessment, fullDetail).steps)).toEqual(assessment.analysis.flowOrder)
})

test('the scene of any document is within its bounds and the same each time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom('work', 'rework', 'information', 'shipment')), {
        maxLength: 12,
      }),
      links => {
        const doc = map(
          ...Array.from({ length: 8 }, (_, index) => step(`s${index}`, { after: [], wait: '1d', work: '1h' })),
          ...links.map(([from, to, kind]) => flow(`s${from}`, `s${to}`, { kind: kind as 'work', share: 0.1 })),
        )
        const scene = sceneOf(doc)
        expect(sceneOf(doc)).toEqual(scene)
        const { x, y, width, height } = scene.bounds
        for (const box of Object.values(scene.whole)) {
          expect(box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height).toBe(
            true,
          )
        }
        for (const { points } of Object.values(scene.flows)) {
          for (const point of points) {
            expect(point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height).toBe(true)
          }
        }
      },
    ),
    { numRuns: 40 },
  )
})

describe('symbols', () => {
  const symbol = (kind: string, text = ''): MapSymbol => ({ id: 'k', kind, text, position: null })

  test.each(Object.keys(symbolKinds))('%s is drawn in whole pixels, with strokes and a name', kind => {
    const drawing = drawSymbol(symbol(kind), fullDetail)
    expect(drawing.children.length).toBeGreaterThan(0)
    expect(drawing.label).toBe(symbolName(kind))
    const { width, height } = symbolSize(symbol(kind))
    expect(Number.isInteger(width) && Number.isInteger(height)).toBe(true)
  })

  test('no two kinds look the same', () => {
    const looks = Object.keys(symbolKinds).map(kind => JSON.stringify(drawSymbol(symbol(kind), fullDetail).children))
    // Supplier and customer are one sign, told apart by the word that each has while nobody has written another.
    expect(new Set(looks).size).toBe(looks.length)
  })

  test('an unknown kind is a box with its own word', () => {
    expect(textsOf(drawSymbol(symbol('teleporter-gate'), fullDetail))).toEqual(['teleporter gate'])
    expect(textsOf(drawSymbol(symbol('toString', 'Mine'), fullDetail))).toEqual(['Mine'])
  })

  test('its words are never under 12 pixels on the screen', () => {
    for (const kind of [...Object.keys(symbolKinds), 'unknown']) {
      for (const zoom of [1, 0.8, 0.6, 0.4, 0.3, 0.1]) {
        for (const part of drawSymbol(symbol(kind, 'Some words'), levelFor(zoom)).children) {
          if (part.kind === 'text') expect(part.size * zoom + 1e-9, `${kind} at ${zoom}`).toBeGreaterThanOrEqual(12)
        }
      }
    }
  })
})

test('a step sent back to itself keeps its label beside the loop', () => {
  const doc = map(step('A'), rework(0.1))
  expect(wordsOf(doc)).toContain('10 % sent back')
})
