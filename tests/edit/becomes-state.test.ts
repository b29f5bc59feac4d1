// Bringing back an earlier state: as it was, in one step of undo, without the versions kept since being lost.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { becomesState } from '../../src/edit/becomes-state'
import { keepVersion } from '../../src/edit/keep-version'
import { createDocumentStore } from '../../src/edit/store'
import { arbitraryMap } from '../helpers/arbitrary-map'

it('makes the map as it was in one undo step, whatever both say', () => {
  fc.assert(
    fc.property(arbitraryMap, arbitraryMap, (now, state) => {
      const store = createDocumentStore(now, { now: () => 0 })
      store.commit(becomesState(state))
      expect(store.doc).toEqual({ ...state, id: now.id, versions: { ...now.versions, ...state.versions } })
      store.history.undo()
      expect(store.doc).toEqual(now)
    }),
    { numRuns: 30 },
  )
})

it('keeps the versions that were kept since', () => {
  const [map] = fc.sample(arbitraryMap, 1)
  if (!map) throw new Error('no map')
  const store = createDocumentStore(map, { now: () => 0 })
  store.commit(keepVersion('Since', '2026-02-02', () => 'since'))
  store.commit(becomesState(map))
  expect(store.doc.versions.since?.label).toBe('Since')
})
