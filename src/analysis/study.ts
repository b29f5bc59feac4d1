// Everything that is worked out about a map before it is told: graph, order, sections, solution and times. Findings and experiments read it.

import { meanSeconds } from '../model/estimate'
import { own } from '../model/records'
import type { Id, MapDocument, Step } from '../model/types'
import { flowOrder } from './flow-order'
import { type Graph, readGraph } from './graph'
import { buildNetwork, type Network } from './network'
import { accuracyOf } from './quality'
import { findSections, type Sections } from './sections'
import { type Solution, solveNetwork } from './solution'
import { findStarts, type Starts } from './starts'
import { createDurationReader, type StepTimes, stepTimes } from './step-times'
import { allArrivals } from './visits'
import { stepsWithoutWayOut } from './way-out'

export interface Study {
  readonly doc: MapDocument
  readonly graph: Graph
  readonly starts: Starts
  /** The reachable steps in flow order, by number. */
  readonly order: readonly number[]
  readonly network: Network
  readonly sections: Sections
  /** Reachable steps without a way out, by number. */
  readonly stuck: readonly number[]
  /** `null` when the map has no steps or no way out: then it has no numbers. */
  readonly solution: Solution | null
  /** %C&A of each step as it counts. */
  readonly accuracy: Float64Array
  /** V: how often each step is done for one item with all branches; `null` without a solution. */
  readonly effortVisits: Float64Array | null
  /** Of every step. */
  readonly times: readonly StepTimes[]
  /** Items a second. */
  readonly demand: number | null
}

/** Waits of steps where items wait, kept as they were on another map: seconds, `null` when not known there. */
export type HeldWaits = ReadonlyMap<Id, number | null>

/** Works a map out. Never throws: what cannot be had is `null`. */
export function studyMap(doc: MapDocument, held: HeldWaits = new Map()): Study {
  const graph = readGraph(doc)
  const starts = findStarts(doc, graph)
  const order = flowOrder(graph, starts)
  const network = buildNetwork(graph, order, { arcs: starts.arcs, parallel: doc.entry === 'parallel' })
  const sections = findSections(network)
  const stuck = stepsWithoutWayOut(graph, network)
  const accuracy = accuracies(graph.steps)
  const solved = order.length === 0 || stuck.length > 0 ? null : solveNetwork(network, sections, accuracy)
  const arrivals = solved?.whole ? allArrivals(solved) : null
  const isBounded = arrivals?.every(count => Number.isFinite(count)) ?? false
  const solution = isBounded ? solved : null
  const effortVisits = isBounded && arrivals ? graph.done.map((done, node) => (arrivals[node] ?? 0) * done) : null

  const demand = demandOf(doc)
  const times = timesOf(doc, graph, { demand, effortVisits }, held)
  return { doc, graph, starts, order, network, sections, stuck, solution, accuracy, effortVisits, times, demand }
}

/**
 * The study of a map that differs from the one studied in nothing but waits, work and people: the ways of an item are the same, so
 * that only times are read anew.
 */
export function retimed(study: Study, doc: MapDocument, held: HeldWaits): Study {
  const graph: Graph = { ...study.graph, steps: study.graph.steps.map(step => own(doc.steps, step.id) ?? step) }
  return { ...study, doc, graph, times: timesOf(doc, graph, study, held) }
}

function timesOf(
  doc: MapDocument,
  graph: Graph,
  { demand, effortVisits }: Pick<Study, 'demand' | 'effortVisits'>,
  held: HeldWaits,
): StepTimes[] {
  const read = createDurationReader(doc.calendar)
  return graph.steps.map((step, node) =>
    stepTimes(step, read, items => {
      const known = held.get(step.id)
      if (known !== undefined) return known
      const visits = effortVisits?.[node] ?? 0
      return demand !== null && visits > 0 ? finite(items / (demand * visits)) : null
    }),
  )
}

function accuracies(steps: readonly Step[]): Float64Array {
  const accuracy = new Float64Array(steps.length)
  for (let node = 0; node < steps.length; node++) {
    const step = steps[node]
    accuracy[node] = step ? accuracyOf(step.completeAccurate, step.skip) : 1
  }
  return accuracy
}

function demandOf(doc: MapDocument): number | null {
  if (!doc.demand) return null
  const rate = finite(doc.demand.items / meanSeconds(doc.demand.per, doc.calendar))
  return rate !== null && rate > 0 ? rate : null
}

/** A number that can be told; `null` for what is beyond all bounds. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
