// How often each step of a loop is done: one linear system for each strongly connected component, solved without subtraction.

import { createHeap } from './heap'

/** One loop: its members by number from 0, with the chances among them, of leaving it, and how often items come in from outside. */
export interface Loop {
  /** For each member the chance of going to each other (or itself) next. */
  readonly chances: readonly ReadonlyMap<number, number>[]
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
export function loopVisits({ chances, leaving, entering }: Loop): number[] | null {
  const count = chances.length
  const out = chances.map(row => new Map(row))
  const into: Set<number>[] = out.map(() => new Set())
  for (const [from, row] of out.entries()) for (const to of row.keys()) into[to]?.add(from)
  const away = [...leaving]
  const inflow = [...entering]

  const queue = createHeap()
  const cost = (member: number): number => Math.min((out[member]?.size ?? 0) * (into[member]?.size ?? 0), 2 ** 20)
  const enqueue = (member: number): void => queue.push(cost(member) * count + member)
  for (let member = 0; member < count; member++) enqueue(member)

  const gone = out.map(() => false)
  const steps: { member: number; stay: number; from: [number, number][] }[] = []
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const member = key % count
    if (gone[member] || Math.floor(key / count) !== cost(member)) continue
    gone[member] = true
    const row = out[member] ?? new Map<number, number>()
    row.delete(member)
    into[member]?.delete(member)
    let stay = away[member] ?? 0
    for (const chance of row.values()) stay += chance
    if (!(stay > 0)) return null

    const from: [number, number][] = []
    for (const other of into[member] ?? []) {
      const chance = out[other]?.get(member) ?? 0
      out[other]?.delete(member)
      from.push([other, chance])
      away[other] = (away[other] ?? 0) + chance * ((away[member] ?? 0) / stay)
    }
    for (const [to, chance] of row) {
      const weight = chance / stay
      into[to]?.delete(member)
      inflow[to] = (inflow[to] ?? 0) + (inflow[member] ?? 0) * weight
      for (const [other, passing] of from) {
        const others = out[other]
        others?.set(to, (others.get(to) ?? 0) + passing * weight)
        into[to]?.add(other)
      }
      enqueue(to)
    }
    for (const [other] of from) enqueue(other)
    steps.push({ member, stay, from })
  }

  const visits = new Array<number>(count).fill(0)
  for (const { member, stay, from } of steps.reverse()) {
    let arrivals = inflow[member] ?? 0
    for (const [other, chance] of from) arrivals += (visits[other] ?? 0) * chance
    visits[member] = arrivals / stay
  }
  return visits
}
