// The solver against the same definitions worked out slowly and in another way, on thousands of small random maps.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import type { Analysis } from '../../src/analysis/types'
import type { MapDocument } from '../../src/model/types'
import { oracle } from './oracle'
import { randomMap } from './random-map'

const close = (got: number, expected: number): boolean =>
  Math.abs(got - expected) <= 1e-7 * Math.max(1, Math.abs(expected))

function costsOf(doc: MapDocument, { steps }: Analysis): Record<string, number> {
  return Object.fromEntries(
    Object.entries(doc.steps).map(([id, step]) => [
      id,
      (1 - (step.skip ?? 0)) * ((steps[id]?.wait ?? 0) + (steps[id]?.work ?? 0)),
    ]),
  )
}

it('agrees with the definitions worked out slowly', () => {
  fc.assert(
    fc.property(randomMap, doc => {
      const got = analyze(doc)
      const expected = oracle(doc, costsOf(doc, got))
      expect(got.flowOrder).toEqual(expected.order)
      expect(got.leadTime === null).toBe(expected.leadTime === null)
      if (got.leadTime === null || expected.leadTime === null) return
      expect(close(got.leadTime, expected.leadTime)).toBe(true)
      const done = (id: string): number => 1 - (doc.steps[id]?.skip ?? 0)
      for (const [id, step] of Object.entries(got.steps)) {
        expect([id, close(step.visits ?? 0, done(id) * (expected.visits[id] ?? 0))]).toEqual([id, true])
        expect([id, close(step.effortVisits ?? 0, done(id) * (expected.arrivals[id] ?? 0))]).toEqual([id, true])
      }
      if (got.rolledCompleteAccurate !== null) expect(close(got.rolledCompleteAccurate, expected.quality)).toBe(true)
      const early = got.problems.filter(({ code }) => code === 'branches-meet-early').map(({ entry }) => entry)
      expect(new Set(early)).toEqual(new Set(expected.early.map(id => (id === '(entry)' ? 'entry' : `steps/${id}`))))
    }),
    { numRuns: Number(process.env.ORACLE_RUNS ?? 400) },
  )
})
