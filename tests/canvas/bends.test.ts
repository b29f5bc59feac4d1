// What taking hold of a flow does to its bends: one is moved, added or taken out, and all stay in the order of the way.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignedBend, bendHandles, bentAt, withoutBend } from '../../src/canvas/bends'
import { routeFlows } from '../../src/diagram/flow-routing'
import { viaPoints, writeVia } from '../../src/diagram/flow-via'
import { setFlowFields } from '../../src/edit/flow-edits'
import { createDocumentStore } from '../../src/edit/store'
import { flow, map, step } from '../helpers/build'

const way = [
  { x: 0, y: 0 },
  { x: 200, y: 0 },
  { x: 200, y: 100 },
  { x: 230, y: 100 },
]

describe('handles', () => {
  it('stand on each piece that is long enough, and on each bend, in the order of the way', () => {
    expect(bendHandles(way, [])).toEqual([
      { kind: 'piece', index: 0, at: { x: 50, y: 0 } },
      { kind: 'piece', index: 0, at: { x: 200, y: 50 } },
    ])
    expect(bendHandles(way, [{ x: 200, y: 0 }]).map(({ kind, index }) => [kind, index])).toEqual([
      ['piece', 0],
      ['bend', 0],
      ['piece', 1],
    ])
  })

  it('move a bend, give a piece its own, and take one out', () => {
    const via = [{ x: 200, y: 0 }]
    const [first, bend, second] = bendHandles(way, via)
    if (!first || !bend || !second) throw new Error('three handles')
    expect(bentAt(via, bend, { x: 180.4, y: 9.6 })).toEqual([{ x: 180, y: 10 }])
    expect(bentAt(via, first, { x: 90, y: -40 })).toEqual([{ x: 90, y: -40 }, ...via])
    expect(bentAt(via, second, { x: 220, y: 40 })).toEqual([...via, { x: 220, y: 40 }])
    expect(withoutBend(via, 0)).toEqual([])
  })

  it('fall into line with what stands near', () => {
    expect(alignedBend({ x: 103, y: 50 }, [{ x: 100, y: 400 }], 6)).toEqual({ x: 100, y: 50 })
    expect(alignedBend({ x: 110, y: 50 }, [{ x: 100, y: 400 }], 6)).toEqual({ x: 110, y: 50 })
  })
})

describe('what a map keeps of them', () => {
  const points = fc.array(
    fc.record({ x: fc.integer({ min: -9_999, max: 9_999 }), y: fc.integer({ min: -9_999, max: 9_999 }) }),
  )

  it('is read as it was written, and as an edit takes it', () => {
    const doc = map(step('A', {}), step('B', {}))
    const id = Object.keys(doc.flows)[0] ?? ''
    fc.assert(
      fc.property(points, bends => {
        expect(viaPoints(writeVia(bends))).toEqual(bends)
        const store = createDocumentStore(doc, { now: () => 0 })
        store.commit(setFlowFields(store.doc, [id], { via: writeVia(bends) }))
        expect(viaPoints(store.doc.flows[id]?.via ?? null)).toEqual(bends)
      }),
    )
  })

  it('is drawn within reach, whatever the file says', () => {
    const doc = map(step('A', {}), step('B', {}), flow('A', 'B'))
    const boxes = { a: { x: 0, y: 0, width: 150, height: 126 }, b: { x: 300, y: 0, width: 150, height: 126 } }
    for (const via of ['1e300,-1e300', '9007199254740993,0 0,1e12', 'NaN,Infinity', 'a,b 5', '-1e9,40 70,-1e9']) {
      const flows = Object.fromEntries(Object.entries(doc.flows).map(([id, one]) => [id, { ...one, via }]))
      for (const route of Object.values(routeFlows({ ...doc, flows }, boxes))) {
        for (const { x, y } of route) expect(Math.max(Math.abs(x), Math.abs(y)), via).toBeLessThanOrEqual(1_000_100)
      }
    }
  })
})
