// The product against items that are followed through the map at random: on 1,000 streams both agree within the sampling error.

import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analysis/analyze'
import type { MapDocument } from '../../src/model/types'
import { entry, type OracleGraph, oracleGraph } from '../reference/graph'
import { followItems, type Sampled } from '../reference/reference'
import { randomStream } from './random-stream'

/** Items followed through each region of a map; more by hand: REFERENCE_ITEMS=20000 npx vitest run tests/analysis/reference.test.ts */
const items = Number(process.env.REFERENCE_ITEMS ?? 2000)
/** Every run follows the same items through the same maps; another seed draws others. */
const seedOfItems = Number(process.env.REFERENCE_SEED ?? 0)
/** Standard errors that one number may be off: of 20,000 normal ones the greatest is about 4. */
const mostErrors = 6
const maps = 1000
const chunks = 10

/** How many standard errors each number of one map is off; `null` where items cannot tell. */
interface Comparison {
  readonly name: string
  readonly errors: number | null
}

function compare(doc: MapDocument, seed: number): Comparison[] | 'no lead time' {
  const got = analyze(doc)
  const expected = followItems(doc, items, seed + seedOfItems)
  if (!expected || got.leadTime === null) {
    expect([seed, got.leadTime]).toEqual([seed, expected && expect.any(Number)])
    return 'no lead time'
  }
  const off = (name: string, number: number | null | undefined, sampled: Sampled | null | undefined): Comparison => {
    if (sampled === null) return { name, errors: null }
    const { mean, error } = sampled ?? { mean: Number.NaN, error: 0 }
    const difference = Math.abs((number ?? Number.NaN) - mean)
    return { name, errors: difference <= 1e-9 * Math.max(1, mean) ? 0 : difference / error }
  }
  return [
    off('lead time', got.leadTime, expected.leadTime),
    ...(got.rolledOver ? [off('rolled %C&A', got.rolledCompleteAccurate, expected.quality)] : []),
    ...got.flowOrder.flatMap(id => [
      off(`visits of ${id}`, got.steps[id]?.visits, expected.visits[id]),
      off(`V of ${id}`, got.steps[id]?.effortVisits, expected.effortVisits[id]),
    ]),
  ]
}

const compared: Comparison[] = []
let seed = 0
let withNumbers = 0

describe('items followed at random', () => {
  it.each(Array.from({ length: chunks }, (_, chunk) => chunk + 1))(
    `take the time, come by the steps and need correction as often as is computed (${maps / chunks} maps, part %i)`,
    part => {
      while (withNumbers < (part * maps) / chunks) {
        seed++
        const result = compare(randomStream(seed), seed)
        if (result === 'no lead time') continue
        withNumbers++
        const wrong = result.filter(({ errors }) => errors !== null && !(errors <= mostErrors))
        expect({ map: seed, wrong }).toEqual({ map: seed, wrong: [] })
        compared.push(...result)
      }
    },
    120_000,
  )

  it('err by chance alone: their errors are as great as they say, no more and no less', () => {
    const sampled = compared.flatMap(({ errors }) => (errors !== null && errors > 0 ? [errors] : []))
    expect(sampled.length).toBeGreaterThan(15_000)
    const usual = Math.sqrt(sampled.reduce((sum, errors) => sum + errors * errors, 0) / sampled.length)
    expect(usual).toBeGreaterThan(0.9)
    expect(usual).toBeLessThan(1.1)
    expect(compared.filter(({ errors }) => errors === null).length).toBeLessThan(0.05 * compared.length)
  })
})

/** What the streams must be made of for the comparison to mean something. */
const makings: Readonly<Record<string, (doc: MapDocument, graph: OracleGraph) => boolean>> = {
  'sections in sections': (_, graph) =>
    splits(graph).some(split => [...graph.section(split)].some(id => graph.isSplit(id))),
  'choices inside branches': (_, graph) =>
    splits(graph).some(split =>
      [...graph.section(split)].some(id => !graph.isSplit(id) && graph.forward(id).length > 1),
    ),
  'rework out of a section': (doc, graph) =>
    rework(doc).some(([from, to]) =>
      splits(graph).some(split => inside(graph, split, from) && !inside(graph, split, to) && to !== graph.meet(split)),
    ),
  'rework into a section': (doc, graph) =>
    rework(doc).some(([from, to]) =>
      splits(graph).some(split => !inside(graph, split, from) && inside(graph, split, to)),
    ),
  'rework across the branches of a section': (doc, graph) =>
    rework(doc).some(([from, to]) =>
      splits(graph).some(split => {
        const branches = graph.heads(split).map(head => graph.reach([head], graph.meet(split)))
        return branches.some(branch => branch.has(from) && !branch.has(to)) && inside(graph, split, to)
      }),
    ),
  'repair steps': doc =>
    rework(doc).some(([, to]) => !Object.values(doc.flows).some(flow => flow.kind === 'work' && flow.to === to)),
  'two entries to choose from': (doc, graph) => doc.entry === 'choice' && graph.heads(entry).length > 1,
  'two entries that are both needed': (doc, graph) => doc.entry === 'parallel' && graph.heads(entry).length > 1,
  'branches that meet early': doc => analyze(doc).problems.some(({ code }) => code === 'branches-meet-early'),
  'work that leads back': (_, graph) => graph.order.some(id => graph.backward(id).length > 0),
}

const splits = (graph: OracleGraph) => [entry, ...graph.order].filter(id => graph.isSplit(id))
const inside = (graph: OracleGraph, split: string, id: string) => graph.section(split).has(id)
const rework = (doc: MapDocument) =>
  Object.values(doc.flows).flatMap(({ kind, from, to }) => (kind === 'rework' ? [[from, to] as const] : []))

it('the streams have everything in them', () => {
  const some = Array.from({ length: 300 }, (_, place) => randomStream(place + 1))
  const graphs = some.map(doc => ({ doc, graph: oracleGraph(doc) }))
  for (const [name, has] of Object.entries(makings)) {
    const count = graphs.filter(({ doc, graph }) => has(doc, graph)).length
    expect([name, count >= 15 || count]).toEqual([name, true])
  }
})
