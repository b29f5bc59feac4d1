// How often each step comes along for one item: on the critical path, and with the branches all done.

import type { Section } from './sections'
import type { Solution } from './solution'
import type { Slowest } from './times'
import type { Walk } from './walk'

/** Arrivals at each step for one item, taking only the slowest branch of each section; skip is not counted yet. */
export function criticalArrivals(solution: Solution, slowest: Slowest): Float64Array {
  const { network, sections, whole } = solution
  const arrivals = new Float64Array(network.exit)
  add(arrivals, whole, 1)
  for (const split of sections.keys()) add(arrivals, slowest.walks.get(split) ?? null, runs(solution, arrivals, split))
  return arrivals
}

/**
 * Arrivals at each step for one item with all branches. A step that two or more branches of a split reach forward counts the greatest of
 * theirs, so a section whose branches meet early is expanded branch by branch; everywhere else arrivals add up and are handed on from
 * the outer sections to the inner ones.
 */
export function allArrivals(solution: Solution): Float64Array {
  const { network, sections, branches, whole } = solution
  const runOf = expandEarly(solution)
  const arrivals = new Float64Array(network.exit)
  const within = new Float64Array(network.exit)
  add(arrivals, whole, 1)
  for (const section of sections.values()) {
    const times = runs(solution, arrivals, section.split)
    if (times === 0) continue
    if (section.meetsEarly) {
      for (const [node, each] of runOf.get(section.split) ?? []) within[node] = (within[node] ?? 0) + times * each
    } else for (const walk of branches.get(section.split) ?? []) add(arrivals, walk, times)
  }
  return arrivals.map((count, node) => count + (within[node] ?? 0))
}

/** How often the section of a split is run through: whenever the item comes to the split and is not sent back there. */
function runs({ network }: Solution, arrivals: Float64Array, split: number): number {
  return (arrivals[split] ?? 0) * (1 - (network.sentBack[split] ?? 0))
}

function add(arrivals: Float64Array, walk: Walk | null, times: number): void {
  if (!walk || times === 0) return
  const { states, visits } = walk
  for (let place = 0; place < states.length; place++) {
    const node = states[place] ?? 0
    arrivals[node] = (arrivals[node] ?? 0) + times * (visits[place] ?? 0)
  }
}

type Counts = ReadonlyMap<number, number>

/** Arrivals at every step during one run of a section, for sections whose branches meet early and all sections inside them. */
function expandEarly({ network, sections, branches }: Solution): ReadonlyMap<number, Counts> {
  const needed = new Set<number>()
  for (const section of sections.values()) {
    if (!section.meetsEarly || needed.has(section.split)) continue
    needed.add(section.split)
    for (const step of section.firstBranches().keys()) if (sections.has(step)) needed.add(step)
  }
  const runOf = new Map<number, Counts>()
  for (const section of [...sections.values()].reverse()) {
    if (!needed.has(section.split)) continue
    const ways = (branches.get(section.split) ?? []).map(walk =>
      expand(walk, split => runOf.get(split), network.sentBack),
    )
    runOf.set(section.split, combine(section, ways))
  }
  return runOf
}

function expand(walk: Walk | null, runOf: (split: number) => Counts | undefined, sentBack: Float64Array): Counts {
  const counts = new Map<number, number>()
  for (const [place, node] of (walk?.states ?? []).entries()) {
    const visits = walk?.visits[place] ?? 0
    counts.set(node, (counts.get(node) ?? 0) + visits)
    const rest = visits * (1 - (sentBack[node] ?? 0))
    for (const [inner, each] of runOf(node) ?? []) counts.set(inner, (counts.get(inner) ?? 0) + rest * each)
  }
  return counts
}

function combine(section: Section, ways: readonly Counts[]): Counts {
  const shared = section.meetsEarly ? section.sharedSteps() : new Set<number>()
  const all = new Map<number, number>()
  for (const way of ways) {
    for (const [node, count] of way) {
      const before = all.get(node) ?? 0
      all.set(node, shared.has(node) ? Math.max(before, count) : before + count)
    }
  }
  return all
}
