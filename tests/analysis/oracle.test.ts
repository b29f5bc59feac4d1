// The solver against the same definitions worked out slowly and in another way, on random maps.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import type { Analysis } from '../../src/analysis/types'
import type { Id, MapDocument } from '../../src/model/types'
import { oracleGraph } from '../reference/graph'
import { oracle } from '../reference/oracle'
import { randomMap } from './random-map'

/** Milliseconds, for a machine that others share. */
const patience = 60_000
/** More runs by hand: ORACLE_RUNS=30000 npx vitest run tests/analysis/oracle.test.ts */
const numRuns = Number(process.env.ORACLE_RUNS ?? 500)

const same = (got: number | null | undefined, expected: number | undefined): boolean =>
  Math.abs((got ?? Number.NaN) - (expected ?? 0)) <= 1e-7 * Math.max(1, Math.abs(expected ?? 0))

const doneOf = (doc: MapDocument, id: Id): number => 1 - (doc.steps[id]?.skip ?? 0)

function costsOf(doc: MapDocument, { steps }: Analysis): Record<Id, number> {
  const cost = (id: Id): number => doneOf(doc, id) * ((steps[id]?.wait ?? 0) + (steps[id]?.work ?? 0))
  return Object.fromEntries(Object.keys(doc.steps).map(id => [id, cost(id)]))
}

it(
  'agrees with the definitions worked out slowly',
  () => {
    fc.assert(
      fc.property(randomMap, doc => {
        const got = analyze(doc)
        const graph = oracleGraph(doc)
        expect(got.flowOrder).toEqual(graph.order)
        expect(got.leadTime === null).toBe(graph.isStuck())
        if (got.leadTime === null) return
        const expected = oracle(doc, graph, costsOf(doc, got))
        expect(same(got.leadTime, expected.leadTime)).toBe(true)
        for (const [id, { visits, effortVisits }] of Object.entries(got.steps)) {
          expect([id, same(visits, doneOf(doc, id) * (expected.visits[id] ?? 0))]).toEqual([id, true])
          expect([id, same(effortVisits, doneOf(doc, id) * (expected.arrivals[id] ?? 0))]).toEqual([id, true])
        }
        if (got.rolledCompleteAccurate !== null) expect(same(got.rolledCompleteAccurate, expected.quality)).toBe(true)
        const early = got.problems.filter(({ code }) => code === 'branches-meet-early').map(({ entry }) => entry)
        expect(new Set(early)).toEqual(new Set(expected.early.map(id => (id === '(entry)' ? 'entry' : `steps/${id}`))))
      }),
      { numRuns },
    )
  },
  patience,
)

it(
  'agrees on the first pass',
  () => {
    fc.assert(
      fc.property(randomMap, doc => {
        const got = analyze(doc)
        if (got.leadTime === null || got.leadTimeFirstPass === null) return
        const expected = oracle(doc, oracleGraph(doc), costsOf(doc, got), true)
        expect(same(got.leadTimeFirstPass, expected.leadTime)).toBe(true)
        for (const [id, { firstPassVisits }] of Object.entries(got.steps)) {
          expect([id, same(firstPassVisits, doneOf(doc, id) * (expected.visits[id] ?? 0))]).toEqual([id, true])
        }
      }),
      { numRuns },
    )
  },
  patience,
)
