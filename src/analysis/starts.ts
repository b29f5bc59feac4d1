// Where items enter the map: steps that say so, steps that nothing enters, and what must be taken for a start where nothing else leads.

import type { MapDocument } from '../model/types'
import { listed, strongComponents } from './components'
import type { Graph } from './graph'
import { divide } from './shares'
import type { Problem } from './types'
import { type Arc, type Rows, reachFrom, targetsOf } from './ways'

export interface Starts {
  /** Steps by number, with the share of items that enters by each (1 each when the entry is parallel). */
  readonly arcs: readonly Arc[]
  /** 1 for steps that only rework enters and that a start leads to. */
  readonly repair: Uint8Array
  /** 1 for steps that some start leads to. */
  readonly reached: Uint8Array
  readonly problems: readonly Problem[]
}

/** @see metrics.md, Starts */
export function findStarts(doc: MapDocument, graph: Graph): Starts {
  const { next } = graph
  const problems: Problem[] = []
  const ask = (node: number): void => {
    problems.push({ code: 'which-start', entry: `steps/${graph.ids[node]}` })
  }

  const starts = new Set<number>()
  const size = graph.steps.length
  const reworkOnly = new Uint8Array(size)
  for (let node = 0; node < size; node++) {
    const isEntered = graph.workEnters[node] || graph.reworkEnters[node]
    if ((graph.steps[node]?.start ?? 0) > 0 || !isEntered) starts.add(node)
    else if (!graph.workEnters[node]) reworkOnly[node] = 1
  }
  const led = reachFrom(starts, next)
  const orphans = reworkOnly.map((only, node) => (only && !led[node] ? 1 : 0))
  if (orphans.includes(1)) {
    for (const group of firstGroups(next, orphans)) {
      for (const node of group) {
        starts.add(node)
        if (group.length > 1) ask(node)
      }
    }
  }
  if (starts.size === 0) {
    const named = leadingToAll(next)
    named.forEach(ask)
    for (const node of named.slice(0, 1)) starts.add(node)
  }

  const ordered = [...starts].sort((a, b) => a - b)
  const arcs = divideEntry(doc, graph, ordered, problems)
  return {
    arcs,
    repair: reworkOnly.map((only, node) => (only && !starts.has(node) ? 1 : 0)),
    reached: reachFrom(ordered, next),
    problems,
  }
}

function divideEntry(doc: MapDocument, graph: Graph, starts: readonly number[], problems: Problem[]): Starts['arcs'] {
  if (doc.entry === 'parallel' || starts.length === 1) return starts.map(to => ({ to, chance: 1 }))
  const { parts, problem } = divide(starts.map(node => graph.steps[node]?.start ?? null))
  if (problem) problems.push({ code: problem, entry: 'entry' })
  return starts.map((to, place) => ({ to, chance: parts[place] ?? 0 }))
}

/** Of the marked nodes those that no other marked node leads to, in groups whose members lead to one another. */
function firstGroups(next: Rows, marked: Uint8Array): number[][] {
  const components = listed(strongComponents(next)).reverse()
  const led = new Uint8Array(marked.length)
  const groups: number[][] = []
  for (const component of components) {
    const members = component.filter(node => marked[node])
    const isLed = component.some(node => led[node])
    if (members.length > 0 && !isLed) groups.push(members.sort((a, b) => a - b))
    if (members.length > 0 || isLed)
      for (const node of component) for (const target of targetsOf(next, node)) led[target] = 1
  }
  return groups
}

/** The nodes that lead to all others, by number; every node if none does. */
function leadingToAll(next: Rows): number[] {
  const components = listed(strongComponents(next))
  const nodes = Array.from({ length: next.offsets.length - 1 }, (_, node) => node)
  const home = nodes.map(() => 0)
  for (const [name, component] of components.entries()) for (const node of component) home[node] = name
  const entered = components.map(() => false)
  for (const node of nodes) {
    for (const target of targetsOf(next, node)) if (home[target] !== home[node]) entered[home[target] ?? 0] = true
  }
  const sources = components.filter((_, name) => !entered[name])
  const only = sources[0]
  return sources.length === 1 && only ? only.sort((a, b) => a - b) : nodes
}
