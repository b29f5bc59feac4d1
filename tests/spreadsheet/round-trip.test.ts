// A map's steps written as CSV and read back are the same, whatever stands in them; and taken into the map that they came
// from, they change nothing.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocumentStore } from '../../src/edit/store'
import { emptyMap } from '../../src/model/defaults'
import type { MapDocument } from '../../src/model/types'
import { planImport } from '../../src/spreadsheet/import-plan'
import { importSteps } from '../../src/spreadsheet/import-steps'
import { openTableText } from '../../src/spreadsheet/open-table'
import { writeSteps } from '../../src/spreadsheet/write-steps'
import { arbitraryMap } from '../helpers/arbitrary-map'
import { counter, expectNoEdit } from '../helpers/laws'

function taken(text: string, into: MapDocument): MapDocument {
  const opened = openTableText(text)
  if (!opened.ok) throw new Error(opened.error.message)
  // Ids that sort in the order in which they were drawn, as those of the app and the command line do.
  let drawn = 0
  const newId = () => `new-${String(++drawn).padStart(5, '0')}`
  const plan = planImport(into, { ...opened.value, fixes: new Map() }, newId)
  expect(plan.bad).toEqual([])
  const store = createDocumentStore(into, { now: () => 0 })
  store.commit(importSteps(plan, newId, null))
  return store.doc
}

/** How a number is known means nothing without the number; rows of the data box have examples of their own below. */
const sensible = (doc: MapDocument): MapDocument => ({
  ...doc,
  steps: Object.fromEntries(
    Object.values(doc.steps).map(step => {
      const basis = Object.fromEntries(
        (['wait', 'work', 'completeAccurate'] as const).flatMap(field =>
          step.basis[field] !== undefined && step[field] !== null ? [[field, step.basis[field]]] : [],
        ),
      )
      return [step.id, { ...step, basis, data: {} }]
    }),
  ),
})

describe('CSV out and in is the identity', () => {
  it('for any map, taken as a new one', () => {
    fc.assert(
      fc.property(arbitraryMap, doc => {
        const text = writeSteps(sensible(doc))
        if (Object.keys(doc.steps).length === 0) return
        expect(writeSteps(taken(text, emptyMap('empty', '')))).toBe(text)
      }),
      { numRuns: 400 },
    )
  })

  it('for any map, taken into itself: nothing changes', () => {
    fc.assert(
      fc.property(arbitraryMap, doc => {
        const opened = openTableText(writeSteps(doc))
        if (!opened.ok || Object.keys(doc.steps).length === 0) return
        const plan = planImport(doc, { ...opened.value, fixes: new Map() }, counter())
        expect(plan.bad).toEqual([])
        expectNoEdit(doc, importSteps(plan, counter(), null))
      }),
      { numRuns: 400 },
    )
  })
})
