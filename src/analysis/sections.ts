// Parallel sections: what lies between a parallel split and the step where all its branches are one again.

import type { Network } from './network'
import { type PostDominators, postDominators } from './post-dominators'
import { countOf, targetsOf } from './ways'

export interface Section {
  readonly split: number
  /** The first step of each branch, in flow order. */
  readonly heads: readonly number[]
  /** Where all branches meet; the network's exit if they never do. */
  readonly meet: number
  /** Some branches meet before all do, or one can leave the map on its own. */
  readonly meetsEarly: boolean
  /** The steps that forward flows reach from the branches before the meeting step, each with the first branch that reaches it. */
  firstBranches(): ReadonlyMap<number, number>
  /** Those of them that two or more branches reach. */
  sharedSteps(): ReadonlySet<number>
  contains(step: number): boolean
}

export type Sections = ReadonlyMap<number, Section>

/** The sections of a network by their split, the outer ones first. A parallel split without forward flows opens none. */
export function findSections(network: Network): Sections {
  const dominators = postDominators(network)
  const isEarly = meetingEarly(network, dominators)
  const found: [number, Section][] = []
  for (const split of splitsInnerFirst(network))
    found.push([split, openSection(network, dominators, split, isEarly(split))])
  return new Map(found.reverse())
}

function splitsInnerFirst({ forward, parallel, order }: Network): number[] {
  return order.filter(node => parallel[node] === 1 && countOf(forward, node) > 0).reverse()
}

function openSection(network: Network, dominators: PostDominators, split: number, meetsEarly: boolean): Section {
  const { forward, rank } = network
  const rankOf = (node: number): number => rank[node] ?? -1
  const heads = [...targetsOf(forward, split)].sort((a, b) => rankOf(a) - rankOf(b))
  const meet = dominators.meetOf(split)
  let listed: Reach | null = null
  const list = (): Reach => {
    listed ??= reachForward(network, heads, meet)
    return listed
  }
  return {
    split,
    heads,
    meet,
    meetsEarly,
    firstBranches: () => list().first,
    sharedSteps: () => list().shared,
    // The cheap questions come first: most flows back leave the section, and then its steps need not be listed.
    contains: step =>
      rankOf(step) > rankOf(split) && step !== meet && dominators.passes(step, meet) && list().first.has(step),
  }
}

interface Reach {
  readonly first: ReadonlyMap<number, number>
  readonly shared: ReadonlySet<number>
}

function reachForward({ forward }: Network, heads: readonly number[], meet: number): Reach {
  const first = new Map<number, number>()
  const shared = new Set<number>()
  for (const [branch, head] of heads.entries()) {
    const open = [head]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node === meet) continue
      const owner = first.get(node)
      if (owner === branch || shared.has(node)) continue
      if (owner === undefined) first.set(node, branch)
      else shared.add(node)
      for (const to of targetsOf(forward, node)) open.push(to)
    }
  }
  return { first, shared }
}

/**
 * Tells of each split whether two of its branches share a step before the meeting one.
 * Inner sections that are entered by their split alone are stepped over, so that nested sections cost no more than their own steps.
 */
function meetingEarly(network: Network, dominators: PostDominators): (split: number) => boolean {
  const { forward, exit } = network
  const entering = new Int32Array(exit + 1)
  for (const to of forward.targets) entering[to] = (entering[to] ?? 0) + 1

  const early = new Set<number>()
  /** Of a section entered by its split alone: how many flows lead from it to its meeting step. */
  const joining = new Map<number, number>()
  const branchOf = new Int32Array(exit + 1)
  const hits = new Int32Array(exit + 1)
  for (const split of splitsInnerFirst(network)) {
    const meet = dominators.meetOf(split)
    const members: number[] = []
    let joins = 0
    const arrive = (to: number, flows: number, branch: number): void => {
      if (to === meet) {
        joins += flows
        return
      }
      hits[to] = (hits[to] ?? 0) + flows
      if (branchOf[to] === 0) {
        branchOf[to] = branch
        members.push(to)
      } else if (branchOf[to] !== branch) early.add(split)
    }
    let next = 0
    for (const [place, to] of targetsOf(forward, split).entries()) {
      const branch = place + 1
      arrive(to, 1, branch)
      for (; next < members.length; next++) {
        const member = members[next] ?? exit
        const flows = joining.get(member)
        if (flows !== undefined) arrive(dominators.meetOf(member), flows, branch)
        else for (const target of targetsOf(forward, member)) arrive(target, 1, branch)
      }
    }
    if (members.every(member => hits[member] === entering[member])) joining.set(split, joins)
    for (const member of members) branchOf[member] = hits[member] = 0
  }
  return split => early.has(split)
}
