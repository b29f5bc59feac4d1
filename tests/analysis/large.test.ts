// Large maps: nothing recurses, and the cost grows with steps and flows as long as loops are small.

import { expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import { emptyMap, newFlow, newStep } from '../../src/model/defaults'
import type { Flow, FlowKind, Id, MapDocument, Step } from '../../src/model/types'

const pass = 9 * 3600
type Arrow = readonly [from: number, to: number, kind: FlowKind, share: number | null]

const nameOf = (place: number): Id => `s${String(place).padStart(6, '0')}`

function large(count: number, arrows: readonly Arrow[], splits: ReadonlySet<number> = new Set()): MapDocument {
  const steps: Record<Id, Step> = {}
  const flows: Record<Id, Flow> = {}
  for (let place = 0; place < count; place++) {
    const id = nameOf(place)
    steps[id] = { ...newStep(id, ''), wait: '1d', work: '1h', split: splits.has(place) ? 'parallel' : 'choice' }
  }
  for (const [place, [from, to, kind, share]] of arrows.entries()) {
    flows[`f${place}`] = { ...newFlow(`f${place}`, kind, nameOf(from), nameOf(to)), share }
  }
  return { ...emptyMap('large', 'Large'), steps, flows }
}

const chain = (count: number): Arrow[] =>
  Array.from({ length: count - 1 }, (_, place) => [place, place + 1, 'work', null])

it('100,000 steps in a row, in one loop', () => {
  const { leadTime } = analyze(large(100_000, [...chain(100_000), [99_998, 0, 'rework', 0.2]]))
  expect((leadTime ?? 0) / pass).toBeCloseTo(99_999 / 0.8 + 1, 3)
}, 60_000)

it('5,000 steps each of which sends back to the one before', () => {
  const back = Array.from({ length: 4_999 }, (_, place): Arrow => [place + 1, place, 'rework', 0.5])
  const { leadTime } = analyze(large(5_000, [...chain(5_000), ...back]))
  // A walk that goes on surely from the first step and with an even chance from all others: n² passes, the last one n.
  expect(Math.abs((leadTime ?? 0) / pass - 5_000 ** 2) / 5_000 ** 2).toBeLessThan(1e-6)
}, 60_000)

it('2,000 sections inside one another', () => {
  const depth = 2_000
  const splits = new Set(Array.from({ length: depth }, (_, level) => level))
  const arrows = [...splits].flatMap((level): Arrow[] => {
    const join = 3 * depth - level
    const inner = level + 1 === depth ? 2 * depth : level + 1
    const innerEnd = level + 1 === depth ? 2 * depth : join - 1
    return [
      [level, inner, 'work', null],
      [innerEnd, join, 'work', null],
      [level, depth + level, 'work', null],
      [depth + level, join, 'work', null],
    ]
  })
  const { leadTime, totalEffort } = analyze(large(3 * depth + 1, arrows, splits))
  expect(leadTime).toBe((2 * depth + 1) * pass)
  expect(totalEffort).toBe((3 * depth + 1) * 3600)
}, 60_000)

it('a hundred branches that meet one after another', () => {
  const count = 100
  const arrows = Array.from({ length: count }, (_, place): Arrow[] => [
    [0, place + 1, 'work', null],
    [place + 1, place + 2, 'work', null],
  ]).flat()
  const { leadTime, steps } = analyze(large(count + 2, arrows, new Set([0])))
  expect(leadTime).toBe((count + 2) * pass)
  expect(steps[nameOf(count)]?.effortVisits).toBe(1)
}, 60_000)
