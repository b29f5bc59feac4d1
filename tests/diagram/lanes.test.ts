// Lanes by team: every step in its team's band, in team order, nothing upon anything, and drawn the same from its drawn places.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { laneAt, laneOf, placeInLanes } from '../../src/diagram/lanes'
import { placeSteps } from '../../src/diagram/layout'
import { fullDetail } from '../../src/diagram/level'
import { overlaps } from '../../src/diagram/rect-index'
import { drawScene } from '../../src/diagram/scene'
import { scenePlaces } from '../../src/diagram/scene-places'
import { assess } from '../../src/experiments/assess'
import { newBlocker } from '../../src/model/defaults'
import { inOrder } from '../../src/model/records'
import type { MapDocument } from '../../src/model/types'
import { having, map, step, team } from '../helpers/build'
import { placedAs, sixtySteps, softwareMap } from '../helpers/wide-maps'
import { randomMaps } from './random-maps'

const placed = (doc: MapDocument) => placeInLanes(doc, placeSteps(doc))

function expectInLanes(doc: MapDocument): void {
  const { lanes } = placed(doc)
  const { steps } = scenePlaces({ ...doc, view: { ...doc.view, lanes: true } })
  for (const [id, box] of Object.entries(steps)) {
    const one = doc.steps[id]
    const lane = laneAt(lanes, box.y + box.height / 2)
    expect(lane?.team, id).toBe(one && laneOf(doc, one))
    expect(box.y >= (lane?.y ?? 0) && box.y + box.height <= (lane?.y ?? 0) + (lane?.height ?? 0), id).toBe(true)
    expect(box.x).toBeGreaterThan((lane?.x ?? 0) + 132)
  }
  const order = [...inOrder(doc.teams).map(one => one.id), null]
  lanes.forEach((lane, index) => {
    const before = lanes[index - 1]
    if (!before) return
    expect(lane.y).toBeGreaterThanOrEqual(before.y + before.height)
    if (lane.row === before.row) expect(order.indexOf(lane.team)).toBeGreaterThan(order.indexOf(before.team))
  })
}

function expectApart(doc: MapDocument): void {
  const { steps, columns } = scenePlaces({ ...doc, view: { ...doc.view, lanes: true } })
  const all = Object.entries(steps)
  for (const [a, one] of all) {
    for (const [b, other] of all) {
      if (a < b) expect(overlaps(one, other), `${a} on ${b}`).toBe(false)
      const column = columns[b]
      if (a !== b && column)
        expect(overlaps(one, { ...column, width: 150 }), `${a} on what hangs below ${b}`).toBe(false)
    }
  }
}

describe('the lanes of a map', () => {
  test('stand in team order, the steps without a team last', () => {
    const names = placed(softwareMap).lanes.map(lane => lane.team)
    expect(names).toEqual(['product', 'delivery-team', 'test-office', 'security', 'operations', null])
    expectInLanes(softwareMap)
  })

  test('a team without any step has a lane to put one into', () => {
    const doc = map(team('Early'), step('A', { team: 'Late' }), having({}))
    expect(placed(doc).lanes.map(lane => lane.team)).toEqual(['early', 'late'])
  })

  test('leave every step where it is along the flow', () => {
    const base = placeSteps(softwareMap)
    for (const [id, { x }] of Object.entries(placed(softwareMap).steps)) expect(x).toBe(base[id]?.x)
  })

  test('each row of the map has its own, with its ladder between', () => {
    const doc = sixtySteps({ lanes: true })
    const rows = new Map(placed(doc).lanes.map(lane => [lane.row, lane]))
    expect(rows.size).toBe(7)
    expectInLanes(doc)
    const scene = drawScene(doc, assess(doc), fullDetail)
    const texts = JSON.stringify(scene.ladder)
    expect(texts).toContain('in all')
    for (const lane of scene.lanes) {
      const below = scene.lanes.find(other => other.row === lane.row + 1)
      const last = scene.lanes.findLast(other => other.row === lane.row)
      if (below && last) expect(below.y - last.y - last.height).toBeGreaterThan(150)
    }
  })

  test('a flow to the next row goes down beside what blocks the last step of its row, not back over its own row', () => {
    const sixty = sixtySteps()
    const lanes = { ...sixty, view: { ...sixty.view, lanes: true } }
    const onward = Object.values(lanes.flows).filter(({ kind, from, to }) => {
      const { steps } = scenePlaces(lanes)
      const [a, b] = [steps[from], steps[to]]
      return kind === 'work' && a && b && b.x < a.x - 800
    })
    expect(onward.length).toBeGreaterThan(4)
    const blockers = Object.fromEntries(
      onward.map(({ from }, index) => [`b${index}`, newBlocker(`b${index}`, from, 'Meets every two weeks', index)]),
    )
    const doc = { ...lanes, blockers }
    const { flows, steps } = drawScene(doc, assess(doc), fullDetail)
    const { columns } = scenePlaces(doc)
    for (const { id, from } of onward) {
      const points = flows[id]?.points ?? []
      const box = steps[from]
      const column = columns[from]
      if (!box || !column) throw new Error(from)
      expect(Math.min(...points.map(({ y }) => y)), id).toBeGreaterThanOrEqual(box.y)
      const down = points.findLast(({ y }) => y < column.y + 5)
      expect(down?.x, id).toBeGreaterThan(column.x + column.width)
    }
  })

  test('from their drawn places everything is drawn at the same places again', () => {
    for (const doc of [softwareMap, sixtySteps({ lanes: true })]) {
      const first = placed(doc)
      expect(placed(placedAs(doc, first.steps))).toEqual(first)
    }
  })
})

test('in any map every step is in its lane, none upon another, and drawn places stay', () => {
  fc.assert(
    fc.property(randomMaps, doc => {
      expectInLanes(doc)
      expectApart(doc)
      const first = placed(doc)
      expect(placed(placedAs(doc, first.steps)).steps).toEqual(first.steps)
    }),
  )
})
