// What is remembered from the drawing before saves time and changes nothing: every version of a map is drawn as if it were the first.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnBefore } from '../../src/diagram/drawn-before'
import { fullDetail, levelFor } from '../../src/diagram/level'
import { drawScene } from '../../src/diagram/scene'
import { moveEntries } from '../../src/edit/move'
import { setStepFields } from '../../src/edit/step-fields'
import { createDocumentStore } from '../../src/edit/store'
import { assess } from '../../src/experiments/assess'
import type { MapDocument } from '../../src/model/types'
import { arbitraryMap } from '../helpers/arbitrary-map'
import { map, step } from '../helpers/build'
import { caseNames, caseOf } from './cases'

const collections = ['steps', 'flows', 'blockers', 'experiments', 'teams', 'symbols', 'notes'] as const

type Loose = Record<string, Record<string, Record<string, unknown>>>

/** The map with one field of one entry as another map has it. */
function withFieldOf(doc: MapDocument, other: MapDocument, pick: readonly [number, number, number]): MapDocument {
  const name = collections[pick[0] % collections.length] ?? 'steps'
  const [mine, theirs] = [(doc as unknown as Loose)[name] ?? {}, (other as unknown as Loose)[name] ?? {}]
  const id = Object.keys(mine)[pick[1] % Math.max(1, Object.keys(mine).length)]
  const source = Object.values(theirs)[0]
  if (id === undefined || !source) return doc
  const fields = Object.keys(source).filter(field => !['id', 'from', 'to', 'step', 'blocker', 'team'].includes(field))
  const field = fields[pick[2] % fields.length] ?? ''
  return { ...doc, [name]: { ...mine, [id]: { ...mine[id], [field]: source[field] } } }
}

test('a changed map is drawn the same with and without what was drawn before', () => {
  const pick = fc.tuple(fc.nat(), fc.nat(), fc.nat())
  fc.assert(
    fc.property(arbitraryMap, arbitraryMap, fc.array(pick, { maxLength: 6 }), (first, other, picks) => {
      const before = drawnBefore()
      let doc = first
      for (const [index, one] of picks.entries()) {
        const level = levelFor(index % 3 === 2 ? 0.3 : 1)
        expect(drawScene(doc, assess(doc), level, before)).toEqual(drawScene(doc, assess(doc), level))
        doc = withFieldOf(doc, other, one)
      }
    }),
    { numRuns: 60 },
  )
})

test('so is a map of a case after one of another', () => {
  const before = drawnBefore()
  for (const name of caseNames) {
    const { doc, assessment } = caseOf(name)
    expect(drawScene(doc, assessment, fullDetail, before), name).toEqual(drawScene(doc, assessment, fullDetail))
  }
})

const steps = Array.from({ length: 40 }, (_, index) => step(`Step ${index}`, { wait: '2d', work: '1h' }))

/** The ids of everything in the second drawing that is not the same object as in the first. */
function redrawn(doc: MapDocument, change: (store: ReturnType<typeof createDocumentStore>) => void) {
  const store = createDocumentStore(doc, { now: () => 0 })
  const before = drawnBefore()
  const first = drawScene(store.doc, assess(store.doc), fullDetail, before)
  change(store)
  const second = drawScene(store.doc, assess(store.doc), fullDetail, before)
  return {
    faces: Object.keys(second.steps).filter(id => second.steps[id]?.face !== first.steps[id]?.face),
    flows: Object.keys(second.flows).filter(id => second.flows[id]?.primitive !== first.flows[id]?.primitive),
    routes: Object.keys(second.flows).filter(id => second.flows[id]?.points !== first.flows[id]?.points),
  }
}

test('a typed time draws its own step anew and routes nothing', () => {
  const doc = map(...steps)
  const id = Object.keys(doc.steps)[20] ?? ''
  const { faces, flows, routes } = redrawn(doc, store => store.commit(setStepFields(store.doc, [id], { wait: '1d' })))
  expect({ faces, flows, routes }).toEqual({ faces: [id], flows: [], routes: [] })
})

test('a new name draws its own step and the flows that say it', () => {
  const doc = map(...steps)
  const id = Object.keys(doc.steps)[20] ?? ''
  const { faces, flows } = redrawn(doc, store => store.commit(setStepFields(store.doc, [id], { name: 'Other' })))
  expect(faces).toEqual([id])
  expect(flows).toHaveLength(2)
})

test('a moved step draws no other step anew, and only flows near it', () => {
  const doc = map(...steps)
  const places = Object.fromEntries(
    Object.entries(drawScene(doc, assess(doc), fullDetail).steps).map(([id, { x, y }]) => [
      `steps/${id}` as const,
      { x, y },
    ]),
  )
  const [id = '', at] = Object.entries(places)[20] ?? []
  const { faces, flows } = redrawn(doc, store => {
    store.commit(moveEntries(store.doc, places, places))
    store.commit(moveEntries(store.doc, places, { [id]: { x: (at?.x ?? 0) + 7, y: (at?.y ?? 0) + 9 } }))
  })
  expect(faces).toEqual([])
  expect(flows.length).toBeLessThanOrEqual(4)
})
