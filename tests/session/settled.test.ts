// Panels follow what a gesture changes, and keep still while things are only moved.

import { expect, it } from 'vitest'
import { addStep } from '../../src/edit/add-step'
import { ghostPrefix } from '../../src/edit/ghost'
import { moveEntries } from '../../src/edit/move'
import { setStepFields } from '../../src/edit/step-fields'
import { createDocumentStore } from '../../src/edit/store'
import { settledView } from '../../src/session/settled'
import { map, step } from '../helpers/build'

const doc = map(step('Build', { work: '3d' }), step('Test', { wait: '2d', work: '1d' }))
const placed = { 'steps/build': { x: 0, y: 0 }, 'steps/test': { x: 206, y: 0 } }
const moveTo = (x: number) => moveEntries(doc, placed, { 'steps/test': { x, y: 9 } })

it('is the committed document while a box is dragged, and the new one when it is let go', () => {
  const store = createDocumentStore(doc, { now: () => 0 })
  for (const x of [210, 220, 230]) {
    store.preview(moveTo(x))
    expect(store.view).not.toBe(doc)
    expect(settledView(store)).toBe(doc)
  }
  store.commit(moveTo(230))
  expect(settledView(store)).toBe(store.doc)
  expect(settledView(store).steps.test?.position).toEqual({ x: 230, y: 9 })
})

it('is the view while a gesture changes anything else', () => {
  const store = createDocumentStore(doc, { now: () => 0 })
  store.preview(setStepFields(doc, ['test'], { wait: '9d' }))
  expect(settledView(store)).toBe(store.view)
  expect(settledView(store).steps.test?.wait).toBe('9d')
})

it('is the committed document while the quick line only shows what it would add', () => {
  const store = createDocumentStore(doc, { now: () => 0 })
  store.preview(addStep(doc, { name: 'Smoke test' }, { where: 'end' }, () => `${ghostPrefix}1`))
  expect(store.view).not.toBe(doc)
  expect(settledView(store)).toBe(doc)
})
