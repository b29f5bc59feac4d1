// Which branch of each section is the slowest, and how long the whole takes: sums over the walks, inner sections first.

import type { Network } from './network'
import { closeness } from './shares'
import type { Solution } from './solution'
import type { Walk } from './walk'

export interface Slowest {
  /** Expected seconds from the entry to the end of the map. */
  readonly total: number
  /** For each split the walk of its slowest branch; `null` where that has no steps. */
  readonly walks: ReadonlyMap<number, Walk | null>
}

/** Takes the slowest branch of every section when one pass of step i costs `costs[i]` seconds. Equal branches: the first in flow order. */
export function slowestBranches(solution: Solution, costs: Float64Array): Slowest {
  const { network, branches, whole } = solution
  const sectionTime = new Map<number, number>()
  const walks = new Map<number, Walk | null>()
  const timeOf = (walk: Walk | null): number => walkTime(network, walk, node => costs[node] ?? 0, sectionTime)
  for (const [split, ways] of branches) {
    const times = ways.map(timeOf)
    const longest = times.reduce((most, time) => Math.max(most, time), 0)
    const slowest = times.findIndex(time => time >= longest * (1 - closeness))
    sectionTime.set(split, times[slowest] ?? 0)
    walks.set(split, ways[slowest] ?? null)
  }
  return { total: timeOf(whole), walks }
}

const empty: Pick<Walk, 'states' | 'visits'> = { states: [], visits: [] }

/** The expected time of a walk, given what a pass of each step costs and how long each inner section takes. */
export function walkTime(
  { sentBack }: Network,
  walk: Walk | null,
  costOf: (node: number) => number,
  sectionTime: ReadonlyMap<number, number>,
): number {
  let time = 0
  const { states, visits } = walk ?? empty
  for (let place = 0; place < states.length; place++) {
    const node = states[place] ?? 0
    const inner = sectionTime.get(node)
    const rest = inner ? (1 - (sentBack[node] ?? 0)) * inner : 0
    time += (visits[place] ?? 0) * (costOf(node) + rest)
  }
  return time
}
