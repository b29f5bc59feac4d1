// What an item does at each step, with all that only asks or names left behind: the form in which sections and times are solved.

import type { Arc, Graph } from './graph'

/** One step of the network. With chance `sentBack` the item leaves by rework, otherwise it goes on. */
export interface Node {
  readonly sentBack: number
  /** Adds up to `sentBack`. */
  readonly rework: readonly Arc[]
  /** Work flows to a later step. In a choice the shares of `forward` and `backward` and what is `lost` add up to 1 (all empty at an end). */
  readonly forward: readonly Arc[]
  /** Work flows to a step that is not later; left out after a parallel split. */
  readonly backward: readonly Arc[]
  /** The share of a choice that leads to steps that take no part: only a step that always sends back has some. */
  readonly lost: number
  readonly parallel: boolean
}

/** Nodes 0 … n−1 are the steps, node n is the entry, node n + 1 stands for having left the map. */
export interface Network {
  readonly nodes: readonly Node[]
  readonly entry: number
  readonly exit: number
  /** The entry, then the steps that take part, in flow order. */
  readonly order: readonly number[]
  /** Place in `order`; −1 for a step that takes no part. */
  readonly rank: Int32Array
}

const absent: Node = { sentBack: 0, rework: [], forward: [], backward: [], lost: 0, parallel: false }

/** How an item enters: by one of the steps, or by all of them at once. */
export interface Entry {
  readonly arcs: readonly Arc[]
  readonly parallel: boolean
}

/** The network of the steps in `order`; `leave` may change what happens at a step, before flows are told apart. */
export function buildNetwork(
  graph: Graph,
  order: readonly number[],
  entry: Entry,
  leave: (node: number) => {
    readonly work: readonly Arc[]
    readonly rework: readonly Arc[]
    readonly sentBack: number
  } = node => graph.steps[node] ?? { work: [], rework: [], sentBack: 0 },
): Network {
  const size = graph.steps.length
  const rank = new Int32Array(size + 2).fill(-1)
  rank[size] = 0
  for (const [place, node] of order.entries()) rank[node] = place + 1
  const rankOf = (node: number): number => rank[node] ?? -1

  const nodes: Node[] = Array.from({ length: size + 1 }, () => absent)
  for (const node of order) {
    const parallel = graph.steps[node]?.step.split === 'parallel'
    const { work, rework, sentBack } = leave(node)
    let lost = 0
    if (!parallel) for (const { to, chance } of work) if (rankOf(to) < 0) lost += chance
    const own = rankOf(node)
    nodes[node] = {
      sentBack,
      rework: between(rework, rank, 0, size),
      forward: between(work, rank, own + 1, size),
      backward: parallel ? none : between(work, rank, 0, own),
      lost,
      parallel,
    }
  }
  nodes[size] = { ...absent, forward: entry.arcs.filter(({ chance }) => chance > 0), parallel: entry.parallel }
  return { nodes, entry: size, exit: size + 1, order: [size, ...order], rank }
}

const none: readonly Arc[] = []

/** The arcs whose chance is above 0 and that lead to a step of one of the ranks, without a new list where these are all or none. */
function between(arcs: readonly Arc[], rank: Int32Array, least: number, most: number): readonly Arc[] {
  let count = 0
  for (const arc of arcs) if (isBetween(arc, rank, least, most)) count++
  if (count === arcs.length) return arcs
  return count === 0 ? none : arcs.filter(arc => isBetween(arc, rank, least, most))
}

function isBetween({ to, chance }: Arc, rank: Int32Array, least: number, most: number): boolean {
  const place = rank[to] ?? -1
  return chance > 0 && place >= least && place <= most
}

/** The same network without any rework: the first pass. */
export function withoutRework(network: Network): Network {
  return {
    ...network,
    nodes: network.nodes.map(node => (node.sentBack > 0 ? { ...node, sentBack: 0, rework: [] } : node)),
  }
}
