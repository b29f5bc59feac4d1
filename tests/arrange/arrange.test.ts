// Tidying up with the Eclipse Layout Kernel: flows lead right, nothing stands upon anything, main line straight, same answer again.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrangedPlaces } from '../../src/arrange/arranged-places'
import { type ElkGraph, elkGraph } from '../../src/arrange/elk-graph'
import { ladderRows } from '../../src/diagram/ladder-rows'
import { forwardOrder, linksOf } from '../../src/diagram/layers'
import { fullDetail } from '../../src/diagram/level'
import { overlaps, type Rect } from '../../src/diagram/rect-index'
import { drawScene } from '../../src/diagram/scene'
import { scenePlaces } from '../../src/diagram/scene-places'
import { assess } from '../../src/experiments/assess'
import type { Id, MapDocument, Point } from '../../src/model/types'
import { randomMaps } from '../diagram/random-maps'
import { map, step } from '../helpers/build'
import { placedAs, sixtySteps, softwareMap } from '../helpers/wide-maps'
import { arranged, elk } from './arranged'

const flat = (doc: MapDocument): MapDocument => ({ ...doc, view: { ...doc.view, lanes: false } })

/** Boxes with what hangs below them, where they were put. */
function rects(doc: MapDocument, placed: Readonly<Record<Id, Point>>): readonly Rect[] {
  const { steps, columns } = scenePlaces(placedAs(flat(doc), placed))
  return Object.entries(steps).map(([id, box]) => ({ ...box, height: box.height + (columns[id]?.height ?? 0) }))
}

function expectApart(doc: MapDocument, placed: Readonly<Record<Id, Point>>): void {
  const all = rects(doc, placed)
  all.forEach((one, index) => {
    for (const other of all.slice(index + 1)) expect(overlaps(one, other)).toBe(false)
  })
}

function expectForward(doc: MapDocument, placed: Readonly<Record<Id, Point>>): void {
  const links = linksOf(doc)
  const position = new Map(forwardOrder(Object.keys(doc.steps), links).map((id, index) => [id, index]))
  for (const [from, nexts] of links.next) {
    for (const to of nexts) {
      if ((position.get(to) ?? 0) <= (position.get(from) ?? 0)) continue
      const [start, goal] = [placed[from], placed[to]]
      // Further right, or in a row below.
      expect(start && goal && (goal.x > start.x || goal.y > start.y + 100), `${from} to ${to}`).toBe(true)
    }
  }
}

describe('tidying up', () => {
  test('puts the main line on one height and branches beside it', async () => {
    const doc = map(
      step('Build', { split: 'parallel', work: '1d' }),
      step('Test', { work: '3d' }),
      step('Scan', { after: ['Build'], work: '1h' }),
      step('Deploy', { after: ['Test', 'Scan'], work: '1h' }),
      step('Watch', { work: '1h' }),
    )
    const placed = await arranged(doc)
    expect(new Set(['build', 'test', 'deploy', 'watch'].map(id => placed[id]?.y)).size).toBe(1)
    expect(placed.scan?.x).toBe(placed.test?.x)
    expect(Math.abs((placed.scan?.y ?? 0) - (placed.test?.y ?? 0))).toBeGreaterThan(180)
    expect((placed.build?.x ?? 0) < (placed.test?.x ?? 0)).toBe(true)
  })

  test('keeps rows of view.wrap steps, also of sixty', async () => {
    const doc = sixtySteps()
    const placed = await arranged(doc)
    expect(new Set(Object.values(placed).map(({ x }) => x)).size).toBeLessThanOrEqual(8)
    expectApart(doc, placed)
    expectForward(doc, placed)
    // The main line is the first of each row, so that its ladder stands right below the row.
    const arrangedMap = placedAs(doc, placed)
    const assessment = assess(arrangedMap)
    const scene = drawScene(arrangedMap, assessment, fullDetail)
    const bottoms = ladderRows(assessment, scene.whole).map(({ y }) => y)
    const lowest = Math.max(...Object.values(scene.steps).map(({ y, height }) => y + height))
    expect(bottoms.filter(y => y > lowest)).toHaveLength(1)
  })

  test('leaves room for turning flows in every column where the map has lanes', async () => {
    const placed = await arranged(softwareMap)
    const lefts = [...new Set(Object.values(placed).map(({ x }) => x))].sort((a, b) => a - b)
    expect(lefts.slice(1).map((x, index) => x - (lefts[index] ?? 0))).toEqual(lefts.slice(1).map(() => 230))
  })

  test('gives the same places whenever it is asked', async () => {
    expect(await arranged(sixtySteps())).toEqual(await arranged(sixtySteps()))
  })

  test('of some steps stays where they were and goes clear of the others', async () => {
    const ids = new Set(['build', 'review-code', 'security-review', 'acceptance-test'])
    const doc = flat(softwareMap)
    const graph = elkGraph(doc, ids, [])
    const answer = (await elk.layout(structuredClone(graph) as never)) as unknown as ElkGraph
    const stone = { x: 300, y: 500, width: 150, height: 130 }
    const placed = arrangedPlaces(doc, ids, { ...graph, children: answer.children ?? [] }, { x: 320, y: 480 }, [stone])
    expect(Object.keys(placed).sort()).toEqual([...ids].sort())
    expect(Math.min(...Object.values(placed).map(({ x }) => x))).toBe(320)
    for (const rect of rects(
      { ...doc, steps: Object.fromEntries([...ids].map(id => [id, doc.steps[id] ?? never()])) },
      placed,
    ))
      expect(overlaps(rect, stone)).toBe(false)
  })
})

function never(): never {
  throw new Error('a step of the map')
}

test('in any map work leads right or to a row below, and nothing stands upon anything', async () => {
  await fc.assert(
    fc.asyncProperty(randomMaps, async doc => {
      const placed = await arranged(doc)
      expect(Object.keys(placed).sort()).toEqual(Object.keys(doc.steps).sort())
      for (const { x, y } of Object.values(placed)) expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true)
      expectApart(doc, placed)
      expectForward(doc, placed)
    }),
    { numRuns: 60 },
  )
}, 60_000)
