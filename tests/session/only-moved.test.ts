// A drag changes no number: documents that differ only in places are told from those that differ in anything else.

import { expect, it } from 'vitest'
import type { Edit } from '../../src/edit/edit'
import { moveEntries } from '../../src/edit/move'
import { setStepFields } from '../../src/edit/step-fields'
import { createDocumentStore } from '../../src/edit/store'
import { assessmentOf } from '../../src/session/editor'
import { onlyMoved } from '../../src/session/only-moved'
import { map, step } from '../helpers/build'

const doc = map(step('Build', { work: '3d' }), step('Test', { wait: '2d', work: '1d' }))

function after(...edits: Edit[]) {
  const store = createDocumentStore(doc, { now: () => 0 })
  for (const edit of edits) store.commit(edit)
  return store.doc
}

const move = moveEntries(
  doc,
  { 'steps/build': { x: 0, y: 0 }, 'steps/test': { x: 206, y: 0 } },
  { 'steps/test': { x: 9, y: 9 } },
)

it('sees that only places changed, and keeps the numbers', () => {
  const moved = after(move)
  expect(onlyMoved(doc, moved)).toBe(true)
  const numbers = assessmentOf(doc)
  expect(assessmentOf(moved)).toBe(numbers)
})

it('sees every other change, alone or with a move', () => {
  const slower = setStepFields(doc, ['test'], { wait: '9d' })
  expect(onlyMoved(doc, after(slower))).toBe(false)
  expect(onlyMoved(doc, after(move, slower))).toBe(false)
  expect(onlyMoved(doc, { ...doc, title: 'Other' })).toBe(false)
  const numbers = assessmentOf(doc)
  expect(assessmentOf(after(move, slower))).not.toBe(numbers)
})
