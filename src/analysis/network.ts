// What an item does at each step, with all that only asks or names left behind: the form in which sections and times are solved.

import type { Graph } from './graph'
import { type Arc, collectWays, endOf, firstOf, noWays, type Ways } from './ways'

/**
 * Nodes 0 … n−1 are the steps, node n is the entry, node n + 1 stands for having left the map. With chance `sentBack` an item leaves a
 * node by rework, otherwise it goes on.
 */
export interface Network {
  readonly sentBack: Float64Array
  /** Adds up to `sentBack`. */
  readonly rework: Ways
  /** Work flows to a later step. In a choice the chances of `forward` and `backward` and what is `lost` add up to 1 (all empty at an end). */
  readonly forward: Ways
  /** Work flows to a step that is not later; left out after a parallel split. */
  readonly backward: Ways
  /** The share of a choice that leads to steps that take no part: only a step that always sends back has some. */
  readonly lost: Float64Array
  /** 1 where every work flow is taken. */
  readonly parallel: Uint8Array
  readonly entry: number
  readonly exit: number
  /** The entry, then the steps that take part, in flow order. */
  readonly order: readonly number[]
  /** Place in `order`; −1 for a step that takes no part. */
  readonly rank: Int32Array
}

/** How an item enters: by one of the steps, or by all of them at once. */
export interface Entry {
  readonly arcs: readonly Arc[]
  readonly parallel: boolean
}

/** The network of the steps in `order`; `leaving` may change what happens at the steps, before flows are told apart. */
export function buildNetwork(
  graph: Graph,
  order: readonly number[],
  entry: Entry,
  leaving: Pick<Graph, 'work' | 'rework' | 'sentBack'> = graph,
): Network {
  const size = graph.steps.length
  const rank = new Int32Array(size + 2).fill(-1)
  rank[size] = 0
  for (let place = 0; place < order.length; place++) rank[order[place] ?? size] = place + 1

  const { work } = leaving
  const forward = collectWays(size + 1, work.targets.length + entry.arcs.length)
  const backward = collectWays(size + 1, work.targets.length)
  const rework = collectWays(size + 1, leaving.rework.targets.length)
  const sentBack = new Float64Array(size + 1)
  const lost = new Float64Array(size + 1)
  const parallel = new Uint8Array(size + 1)
  for (let node = 0; node < size; node++) {
    const own = rank[node] ?? -1
    if (own >= 0) {
      const isParallel = graph.steps[node]?.split === 'parallel'
      sentBack[node] = leaving.sentBack[node] ?? 0
      parallel[node] = isParallel ? 1 : 0
      for (let at = firstOf(work, node); at < endOf(work, node); at++) {
        const to = work.targets[at] ?? 0
        const chance = work.chances[at] ?? 0
        const other = rank[to] ?? -1
        if (other > own) {
          if (chance > 0) forward.add(to, chance)
        } else if (isParallel) continue
        else if (other < 0) lost[node] = (lost[node] ?? 0) + chance
        else if (chance > 0) backward.add(to, chance)
      }
      for (let at = firstOf(leaving.rework, node); at < endOf(leaving.rework, node); at++) {
        const to = leaving.rework.targets[at] ?? 0
        const chance = leaving.rework.chances[at] ?? 0
        if (chance > 0 && (rank[to] ?? -1) >= 0) rework.add(to, chance)
      }
    }
    forward.endRow()
    backward.endRow()
    rework.endRow()
  }
  for (const { to, chance } of entry.arcs) if (chance > 0) forward.add(to, chance)
  parallel[size] = entry.parallel ? 1 : 0
  for (const ways of [forward, backward, rework]) ways.endRow()
  return {
    sentBack,
    rework: rework.ways(),
    forward: forward.ways(),
    backward: backward.ways(),
    lost,
    parallel,
    entry: size,
    exit: size + 1,
    order: [size, ...order],
    rank,
  }
}

/** The same network without any rework: the first pass. */
export function withoutRework(network: Network): Network {
  const rows = network.entry + 1
  return { ...network, sentBack: new Float64Array(rows), rework: noWays(rows) }
}
