// How often each step of a loop is done: one linear system for each strongly connected component, solved without subtraction.

import { createHeap } from './heap'

/** One loop: its members by number from 0, with the chances among them, of leaving it, and how often items come in from outside. */
export interface Loop {
  /** Arc i leads from member `from[i]` to member `to[i]` with chance `chance[i]`; several between two members add up. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly chance: readonly number[]
  /** For each member the chance of leaving the loop. */
  readonly leaving: readonly number[]
  readonly entering: readonly number[]
}

/**
 * Expected visits of each member: `v = entering + chancesᵀ · v`; `null` when some member has no way out.
 * States are eliminated one after another, those with the fewest neighbours first, so that a long chain with a few flows back costs little
 * more than one pass. What stays is always added up, never taken from 1: no digits are lost however small the chance of leaving.
 * @see Grassmann, Taksar and Heyman, Regenerative analysis and steady state distributions for Markov chains, 1985
 */
export function loopVisits(loop: Loop): number[] | null {
  const count = loop.leaving.length
  const arcs = createArcs(loop)
  const away = [...loop.leaving]
  const inflow = [...loop.entering]

  const queue = createHeap()
  const cost = (member: number): number => Math.min(arcs.ways(member), 2 ** 20)
  const enqueue = (member: number): void => queue.push(cost(member) * count + member)
  for (let member = 0; member < count; member++) enqueue(member)

  const order: number[] = []
  const stays = new Float64Array(count)
  /** For each eliminated member, in order, the members that led to it then, with their chances. */
  const ends: number[] = []
  const sources: number[] = []
  const chances: number[] = []
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const member = key % count
    if (arcs.isGone(member) || Math.floor(key / count) !== cost(member)) continue
    const { into, out } = arcs.remove(member)
    let stay = away[member] ?? 0
    for (const { chance } of out) stay += chance
    if (!(stay > 0)) return null
    for (const { other, chance } of into) {
      away[other] = (away[other] ?? 0) + chance * ((away[member] ?? 0) / stay)
      sources.push(other)
      chances.push(chance)
      for (const { other: to, chance: onward } of out) arcs.add(other, to, chance * (onward / stay))
    }
    for (const { other: to, chance } of out) {
      inflow[to] = (inflow[to] ?? 0) + (inflow[member] ?? 0) * (chance / stay)
      enqueue(to)
    }
    for (const { other } of into) enqueue(other)
    order.push(member)
    ends.push(sources.length)
    stays[member] = stay
  }

  const visits = new Array<number>(count).fill(0)
  for (let place = order.length - 1; place >= 0; place--) {
    const member = order[place] ?? 0
    let arrivals = inflow[member] ?? 0
    for (let at = ends[place - 1] ?? 0; at < (ends[place] ?? 0); at++)
      arrivals += (visits[sources[at] ?? 0] ?? 0) * (chances[at] ?? 0)
    visits[member] = arrivals / (stays[member] ?? 1)
  }
  return visits
}

interface Neighbour {
  readonly other: number
  readonly chance: number
}

interface Arcs {
  /** About how many ways lead through the member: those in times those out. */
  ways(member: number): number
  isGone(member: number): boolean
  add(from: number, to: number, chance: number): void
  /** Takes a member out; tells who led to it and where it led, each once and itself left out. */
  remove(member: number): { readonly into: readonly Neighbour[]; readonly out: readonly Neighbour[] }
}

const nowhere = -1

/** Arcs in linked lists by their ends. Several arcs between two members are added up only when one of the two is taken out. */
function createArcs(loop: Loop): Arcs {
  const count = loop.leaving.length
  const from: number[] = []
  const to: number[] = []
  const chances: number[] = []
  const nextOut: number[] = []
  const nextIn: number[] = []
  const firstOut = new Int32Array(count).fill(nowhere)
  const firstIn = new Int32Array(count).fill(nowhere)
  const outs = new Int32Array(count)
  const ins = new Int32Array(count)
  const gone = new Uint8Array(count)
  const sums = new Float64Array(count)

  const add = (source: number, target: number, chance: number): void => {
    // What comes back at once is left out: the chance of going elsewhere is all that counts.
    if (source === target) return
    const arc = from.push(source) - 1
    to.push(target)
    chances.push(chance)
    nextOut.push(firstOut[source] ?? nowhere)
    nextIn.push(firstIn[target] ?? nowhere)
    firstOut[source] = firstIn[target] = arc
    outs[source] = (outs[source] ?? 0) + 1
    ins[target] = (ins[target] ?? 0) + 1
  }
  const gather = (first: number, next: readonly number[], ends: readonly number[], counts: Int32Array): Neighbour[] => {
    const others: number[] = []
    for (let arc = first; arc !== nowhere; arc = next[arc] ?? nowhere) {
      const other = ends[arc] ?? 0
      if (gone[other]) continue
      counts[other] = (counts[other] ?? 0) - 1
      const sum = sums[other] ?? 0
      if (sum === 0) others.push(other)
      sums[other] = sum + (chances[arc] ?? 0)
    }
    return others.map(other => {
      const chance = sums[other] ?? 0
      sums[other] = 0
      return { other, chance }
    })
  }
  for (let arc = 0; arc < loop.from.length; arc++) add(loop.from[arc] ?? 0, loop.to[arc] ?? 0, loop.chance[arc] ?? 0)
  return {
    ways: member => (outs[member] ?? 0) * (ins[member] ?? 0),
    isGone: member => gone[member] === 1,
    add,
    remove(member) {
      gone[member] = 1
      return {
        into: gather(firstIn[member] ?? nowhere, nextIn, from, outs),
        out: gather(firstOut[member] ?? nowhere, nextOut, to, ins),
      }
    },
  }
}
