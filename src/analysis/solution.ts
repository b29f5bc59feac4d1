// Solves a network exactly, inner sections first: how often an item comes past each step on its own, and what each section does with it.

import type { Network } from './network'
import { rollQuality } from './quality'
import type { Section, Sections } from './sections'
import { type Passing, type PassingOf, type Walk, walkFrom } from './walk'

export interface Solution {
  readonly network: Network
  readonly sections: Sections
  /** From the entry to the end of the map; `null` when an item may never leave. */
  readonly whole: Walk | null
  /** For each split that lets items out, inner ones first, the walks of its branches, in flow order of their heads and not cut; `null` for a branch without steps. */
  readonly branches: ReadonlyMap<number, readonly (Walk | null)[]>
  /** Rolled %C&A of the whole map; 1 where it was not asked for. */
  readonly quality: number
}

/** Steps that earlier branches reach. Inner sections behave differently under each cut, so what they do is kept with it. */
interface Cut {
  readonly outer: Cut | null
  readonly section: Section
  /** Steps that a branch before this one reaches are cut. */
  readonly branch: number
  readonly passings: Map<number, Passing | 'stuck'>
}

/** A section to be solved under a cut, with the cut that holds in each of its branches. */
interface Task {
  readonly section: Section
  readonly cut: Cut | null
  readonly cuts: readonly (Cut | null)[]
}

/** `accuracy` is the %C&A of each step as it counts; `null` where only times are asked for. @see metrics.md, Parallel sections */
export function solveNetwork(network: Network, sections: Sections, accuracy: Float64Array | null): Solution {
  const uncut = new Map<number, Passing | 'stuck'>()
  const branches = new Map<number, (Walk | null)[]>()
  const notes = new Int32Array(network.exit + 1)
  const under =
    (cut: Cut | null): PassingOf =>
    split =>
      (touches(sections.get(split), cut) ? cut?.passings.get(split) : uncut.get(split)) ?? 'unknown'
  const walk = (head: number, section: Section | null, cut: Cut | null) =>
    walkFrom(head, { network, sections, section, isCut: step => holds(cut, step), notes }, under(cut))
  const roll = (head: number, section: Section | null, cut: Cut | null): { quality: number; unknown: number[] } => {
    const unknown: number[] = []
    if (!accuracy) return { quality: 1, unknown }
    const qualityOf = (split: number): number => {
      const passing = under(cut)(split)
      if (passing === 'unknown') unknown.push(split)
      return typeof passing === 'string' ? 1 : passing.quality
    }
    const region = { network, sections, section, isCut: (step: number) => holds(cut, step), notes }
    return { quality: rollQuality(head, region, accuracy, qualityOf), unknown }
  }
  /** Sections where an item may come, forward or back, into steps of an earlier branch. */
  const mixed = new Set<number>()
  const taskFor = (section: Section | undefined, cut: Cut | null): Task[] => {
    if (!section) return []
    const isMixed = section.meetsEarly || mixed.has(section.split)
    const cutOf = (branch: number): Cut | null =>
      isMixed && branch > 0 ? { outer: cut, section, branch, passings: new Map() } : cut
    return [{ section, cut, cuts: section.heads.map((_, branch) => cutOf(branch)) }]
  }
  const tasksFor = (splits: readonly number[], cut: Cut | null): Task[] =>
    splits.flatMap(split => taskFor(sections.get(split), cut))

  const attempt = ({ section, cuts }: Task): Passing | 'stuck' | Task[] => {
    const ways: { walk: Walk; quality: number }[] = []
    for (const [branch, head] of section.heads.entries()) {
      const cut = cuts[branch] ?? null
      if (head === section.meet || holds(cut, head)) continue
      const way = cut ? walk(head, section, cut) : (branches.get(section.split)?.[branch] ?? 'stuck')
      if (way === 'stuck') return 'stuck'
      if ('unknown' in way) return tasksFor(way.unknown, cut)
      const { quality, unknown } = roll(head, section, cut)
      if (unknown.length > 0) return tasksFor(unknown, cut)
      ways.push({ walk: way, quality })
    }
    return together(ways)
  }
  const solve = (section: Section): Passing | 'stuck' => {
    const tasks = taskFor(section, null)
    for (;;) {
      const task = tasks.at(-1)
      if (!task) return 'stuck'
      const result = attempt(task)
      if (Array.isArray(result)) {
        tasks.push(...result)
        continue
      }
      tasks.pop()
      if (!task.cut) return result
      task.cut.passings.set(task.section.split, result)
    }
  }

  for (const section of [...sections.values()].reverse()) {
    const walks = section.heads.map(head => (head === section.meet ? null : walk(head, section, null)))
    const free = walks.filter(way => way === null || isWalk(way))
    if (free.length === walks.length) branches.set(section.split, free)
    if (free.some((way, branch) => strays(way, section, branch))) mixed.add(section.split)
    uncut.set(section.split, free.length === walks.length ? solve(section) : 'stuck')
  }
  const whole = walk(network.entry, null, null)
  return {
    network,
    sections,
    whole: isWalk(whole) ? whole : null,
    branches,
    quality: roll(network.entry, null, null).quality,
  }
}

const isWalk = (way: ReturnType<typeof walkFrom>): way is Walk => way !== 'stuck' && !('unknown' in way)

/** The section passes when every branch does; else the item goes back to the branches' targets by their share of being sent back. */
function together(ways: readonly { readonly walk: Walk; readonly quality: number }[]): Passing {
  const sent = new Map<number, number>()
  let pass = 1
  let goesBack = 0
  let sum = 0
  let quality = 1
  for (const way of ways) {
    let sentOut = 0
    for (const [to, chance] of way.walk.sentOut) {
      sent.set(to, (sent.get(to) ?? 0) + chance)
      sentOut += chance
    }
    goesBack += pass * sentOut
    pass *= way.walk.passed
    sum += sentOut
    quality *= way.quality
  }
  return { pass, back: [...sent].map(([to, chance]) => ({ to, chance: goesBack * (chance / sum) })), quality }
}

/** Whether the walk comes into steps that an earlier branch reaches. Without flows back within the section it does not leave its own. */
function strays(walk: Walk | null, section: Section, branch: number): boolean {
  if (!walk?.returns) return false
  return walk.states.some(step => (section.firstBranches().get(step) ?? branch) < branch)
}

function holds(cut: Cut | null, step: number): boolean {
  for (let held = cut; held; held = held.outer) {
    const first = held.section.firstBranches().get(step)
    if (first !== undefined && first < held.branch) return true
  }
  return false
}

function touches(section: Section | undefined, cut: Cut | null): boolean {
  if (!section || !cut) return false
  for (const step of section.firstBranches().keys()) if (holds(cut, step)) return true
  return false
}
