// The laws that every edit obeys, checked for one edit on one map: the result as expected, undo, redo, a way through JSON,
// a file that opens again, untouched records that keep their identity, a recipe that may run again or find its entries gone.

import { expect } from 'vitest'
import type { Edit } from '../../src/edit/edit'
import type { Change, HistoryData } from '../../src/edit/history'
import { applyPatches } from '../../src/edit/patch'
import { createDocumentStore } from '../../src/edit/store'
import { writeMapText } from '../../src/model/canonical'
import { emptyMap } from '../../src/model/defaults'
import { parseMapText } from '../../src/model/parse'
import type { MapDocument } from '../../src/model/types'

const still = { now: () => 0 }

export function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

/** Ids for tests: new1, new2, … */
export function counter(prefix = 'new'): () => string {
  let count = 0
  return () => `${prefix}${++count}`
}

/** The map can be written and read again, and is then the same. */
export function expectReadable(doc: MapDocument): void {
  const read = parseMapText(writeMapText(doc))
  expect(read.ok ? null : read.error).toBeNull()
  if (read.ok) expect(read.value.doc).toStrictEqual(throughJson(doc))
}

const collections = ['teams', 'steps', 'flows', 'symbols', 'blockers', 'experiments', 'notes', 'versions'] as const

function expectIdentityKept(before: MapDocument, after: MapDocument): void {
  for (const collection of collections) {
    const [old, now]: Record<string, unknown>[] = [{ ...before[collection] }, { ...after[collection] }]
    let touched = Object.keys(old ?? {}).length !== Object.keys(now ?? {}).length
    for (const [id, record] of Object.entries(now ?? {})) {
      const was = old?.[id]
      const isEqual = was !== undefined && JSON.stringify(was) === JSON.stringify(record)
      if (isEqual) expect(record, `${collection}/${id} was not touched`).toBe(was)
      else touched = true
    }
    if (!touched) expect(after[collection], `${collection} were not touched`).toBe(before[collection])
  }
}

function expectPlainPatches(change: Change): void {
  expect(throughJson(change)).toStrictEqual(change)
  for (const { path } of [...change.patches, ...change.inverse]) {
    expect(path.length, 'a patch reaches into the document, not over it').toBeGreaterThan(0)
    expect(path, 'a point is one value').not.toContain('x')
  }
}

/**
 * Commits the edit, shows what comes out to `check`, and tries every law. Returns the map with the edit made.
 */
export function expectEdit(given: MapDocument, edit: Edit, check: (after: MapDocument) => void): MapDocument {
  const before = deepFreeze(given)
  const asText = JSON.stringify(before)
  const store = createDocumentStore(before, still)

  store.preview(edit)
  store.preview(edit)
  expect(store.doc).toBe(before)
  store.preview(null)
  expect(store.view).toBe(before)

  const change = store.commit(edit)
  const after = store.doc
  expect(change, `"${edit.label}" changes something`).not.toBeNull()
  if (!change) return after
  expect(store.view).toBe(after)
  check(after)

  expect(change.label).toBe(edit.label)
  expect(edit.label.trim()).toMatch(/^[A-Z].*\S$/)
  expect(change).toMatchObject({ origin: 'user', history: { kind: 'new' } })
  expect(JSON.stringify(before)).toBe(asText)
  expectPlainPatches(change)
  expectReadable(after)
  expectIdentityKept(before, after)

  expect(applyPatches(before, throughJson(change.patches)).doc).toStrictEqual(after)
  expect(applyPatches(after, throughJson(change.inverse)).doc).toStrictEqual(before)
  const elsewhere = createDocumentStore(before, still)
  elsewhere.receive(throughJson(change.patches))
  expect(elsewhere.doc).toStrictEqual(after)
  expect(elsewhere.history.canUndo).toBe(false)

  const again = createDocumentStore(before, still)
  again.commit(edit)
  expect(again.doc, 'a recipe that runs again does the same').toStrictEqual(after)

  expect(store.history.undoLabel).toBe(edit.label)
  expect(store.history.undo()).toMatchObject({ origin: 'history', label: edit.label })
  expect(store.doc, 'undo').toStrictEqual(before)
  expectIdentityKept(after, store.doc)
  expect(store.history.redo()).not.toBeNull()
  expect(store.doc, 'redo').toStrictEqual(after)
  const kept: HistoryData = throughJson(store.history.data)
  const reloaded = createDocumentStore(throughJson(after), still, kept)
  reloaded.history.undo()
  expect(reloaded.doc, 'undo after a reload').toStrictEqual(before)

  const elsewhereEmpty = createDocumentStore(deepFreeze(emptyMap('empty', '')), still)
  elsewhereEmpty.commit(edit)
  expectReadable(elsewhereEmpty.doc)
  return after
}

/** The edit changes nothing: no change, no undo step, the same document. */
export function expectNoEdit(given: MapDocument, edit: Edit): void {
  const before = deepFreeze(given)
  const store = createDocumentStore(before, still)
  expect(store.commit(edit)).toBeNull()
  expect(store.doc).toBe(before)
  expect(store.history.canUndo).toBe(false)
}
