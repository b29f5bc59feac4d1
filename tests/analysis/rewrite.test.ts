// A map that says the same in other words has the same numbers.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import type { Analysis } from '../../src/analysis/types'
import type { MapDocument } from '../../src/model/types'
import { entry, oracleGraph } from '../reference/graph'
import { randomMap } from './random-map'
import { randomStream } from './random-stream'
import { backwards, halved, inUnit, secondHalf, slower } from './rewrite'

const patience = 60_000
/** Any legal map, and streams as people draw them. */
const anyMap: fc.Arbitrary<MapDocument> = fc.oneof(randomMap, fc.nat(1e9).map(randomStream))
const law = (check: (doc: MapDocument, pick: number) => void): void =>
  fc.assert(fc.property(anyMap, fc.nat(1e6), check), { numRuns: 300 })

/** Numbers to nine digits, everything else exactly. */
function expectSame(got: unknown, expected: unknown, place = ''): void {
  if (typeof got === 'number' && typeof expected === 'number') {
    const isClose = Math.abs(got - expected) <= 1e-9 * Math.max(1e-9, Math.abs(expected))
    expect([place, isClose ? expected : got]).toEqual([place, expected])
  } else if (typeof got === 'object' && typeof expected === 'object' && got && expected) {
    expect([place, Object.keys(got).sort()]).toEqual([place, Object.keys(expected).sort()])
    for (const [key, inner] of Object.entries(expected))
      expectSame((got as typeof expected)[key as never], inner, `${place}/${key}`)
  } else expect([place, got]).toEqual([place, expected])
}

const timesOf = (analysis: Analysis) => {
  const { leadTime, leadTimeBest, leadTimeWorst, leadTimeFirstPass, calendarDays, workTime, waitTime } = analysis
  return { leadTime, leadTimeBest, leadTimeWorst, leadTimeFirstPass, calendarDays, workTime, waitTime }
}

/**
 * Whether an item can come from one branch of a section into a step of another before they all meet. There a forward flow into a step that
 * an earlier branch reaches counts as having passed (metrics.md, Parallel sections), and the first of two halves may be that step.
 */
function branchesMix(doc: MapDocument): boolean {
  const graph = oracleGraph(doc)
  const ways = [entry, ...graph.order].flatMap(from =>
    [...graph.place(from).rework, ...graph.backward(from)].map(({ to }) => ({ from, to })),
  )
  return [entry, ...graph.order].some(split => {
    if (!graph.isSplit(split)) return false
    const branches = graph.heads(split).map(head => graph.reach([head], graph.meet(split)))
    const isShared = (id: string): boolean => branches.filter(branch => branch.has(id)).length > 1
    const crosses = ({ from, to }: { from: string; to: string }): boolean =>
      branches.some(branch => branch.has(from) && !branch.has(to)) && branches.some(branch => branch.has(to))
    return graph.order.some(isShared) || ways.some(crosses)
  })
}

it(
  'a change of unit changes nothing',
  () => {
    const units = ['s', 'min', 'h', 'd', 'w'] as const
    law((doc, pick) => expectSame(analyze(inUnit(doc, units[pick % units.length] ?? 's')), analyze(doc)))
  },
  patience,
)

it(
  'the order in which a file lists things changes nothing',
  () => {
    law(doc => expectSame(analyze(backwards(doc)), analyze(doc)))
  },
  patience,
)

it(
  'all times so many times as long make lead time so many times as long, and move no share',
  () => {
    law((doc, pick) => {
      const factor = [3, 0.5, 7][pick % 3] ?? 1
      const before = analyze(doc)
      const after = analyze(slower(doc, factor))
      const scaled = Object.entries(timesOf(before)).map(([key, time]) => [key, time === null ? null : time * factor])
      expectSame(timesOf(after), Object.fromEntries(scaled))
      expectSame(
        [after.flowEfficiency, after.processCycleEfficiency, after.rolledCompleteAccurate, after.workInProcess],
        [before.flowEfficiency, before.processCycleEfficiency, before.rolledCompleteAccurate, before.workInProcess],
      )
      expect([after.criticalPath, after.bottleneck]).toEqual([before.criticalPath, before.bottleneck])
      expect(after.longestDelay?.step).toBe(before.longestDelay?.step)
      expectSame(after.teams, before.teams)
    })
  },
  patience,
)

it(
  'a step drawn as two halves changes no time',
  () => {
    let changed = 0
    law((doc, pick) => {
      const before = analyze(doc)
      // Where a start must be guessed from the ids, one more id is one more guess.
      if (before.leadTime === null || before.problems.some(({ code }) => code === 'which-start')) return
      if (branchesMix(doc)) return
      const ids = before.flowOrder
      const id = ids[pick % ids.length] ?? ''
      const after = analyze(halved(doc, id))
      expectSame(timesOf(after), timesOf(before))
      expectSame(after.totalEffort, before.totalEffort)
      expectSame(after.rolledCompleteAccurate, before.rolledCompleteAccurate)
      expectSame(after.steps[secondHalf]?.visits, before.steps[id]?.visits)
      expectSame(after.steps[id]?.effortVisits, before.steps[id]?.effortVisits)
      changed++
    })
    expect(changed).toBeGreaterThan(100)
  },
  patience,
)

it(
  'more time in a step on the critical path is paid for at every visit',
  () => {
    law((doc, pick) => {
      const before = analyze(doc)
      const id = before.criticalPath[pick % Math.max(1, before.criticalPath.length)] ?? ''
      const step = doc.steps[id]
      const numbers = before.steps[id]
      if (!step || !numbers || before.leadTime === null) return
      const longer = { ...step, wait: `${((numbers.wait ?? 0) + 3600).toFixed(9)}s` }
      const after = analyze({ ...doc, steps: { ...doc.steps, [id]: longer } })
      const least = before.leadTime + (numbers.visits ?? 0) * 3600
      expect((after.leadTime ?? Number.NaN) - least).toBeGreaterThan(-1e-9 * Math.max(1, least))
      const others = Object.entries(after.steps).every(([one, { visits }]) => visits === before.steps[one]?.visits)
      if (others) expectSame(after.leadTime, least)
    })
  },
  patience,
)
