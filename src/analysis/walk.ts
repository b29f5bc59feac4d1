// One item on its own way through a region: from a step until it leaves, how often it comes past each step and where it leaves.

import { strongComponents } from './components'
import { type Loop, loopVisits } from './loops'
import type { Network } from './network'
import type { Section, Sections } from './sections'
import { countOf, type Ways } from './ways'

/** How an inner section treats the item: it passes, or it goes back to one of the targets. */
export interface Passing {
  readonly pass: number
  readonly back: readonly { readonly to: number; readonly chance: number }[]
  /** The chance that no output of the section needs correction. */
  readonly quality: number
}

/** What a walk needs to know of an inner section: `stuck` when it has no way out, `unknown` when it is not solved yet. */
export type PassingOf = (split: number) => Passing | 'stuck' | 'unknown'

export interface Region {
  readonly network: Network
  readonly sections: Sections
  /** The section that the item walks in; `null` for the whole map. */
  readonly section: Section | null
  /** Whether a forward flow into the step counts as having passed. */
  isCut(step: number): boolean
  /** A place for notes, by node: 0 everywhere before a walk and after it. */
  readonly notes: Int32Array
}

export interface Walk {
  readonly states: readonly number[]
  /** Expected visits of each of the states. */
  readonly visits: readonly number[]
  /** The chance of leaving by passing. */
  readonly passed: number
  /** The chance of being sent back out of the region, by target. */
  readonly sentOut: ReadonlyMap<number, number>
  /** Whether some flow back stays within the region. */
  readonly returns: boolean
}

/** The walk from `head`; `stuck` when it may never end, or the inner sections that must be solved first. */
export function walkFrom(
  head: number,
  region: Region,
  passingOf: PassingOf,
): Walk | 'stuck' | { readonly unknown: readonly number[] } {
  const steps = discover(head, region, passingOf)
  if (steps.unknown.length > 0) return { unknown: steps.unknown }
  const visits = steps.isStuck ? null : solve(steps)
  if (!visits) return 'stuck'
  let passed = 0
  for (let state = 0; state < visits.length; state++) passed += (visits[state] ?? 0) * (steps.passing[state] ?? 0)
  const sentOut = new Map<number, number>()
  for (const { state, to, chance } of steps.sent)
    sentOut.set(to, (sentOut.get(to) ?? 0) + (visits[state] ?? 0) * chance)
  return { states: steps.states, visits, passed, sentOut, returns: steps.returns }
}

interface Steps {
  readonly states: readonly number[]
  /** Arcs within the region in rows, by place in `states`. */
  readonly offsets: readonly number[]
  readonly targets: readonly number[]
  readonly chances: readonly number[]
  readonly passing: readonly number[]
  readonly sent: readonly { readonly state: number; readonly to: number; readonly chance: number }[]
  readonly unknown: readonly number[]
  readonly isStuck: boolean
  readonly returns: boolean
}

function discover(head: number, { network, sections, section, isCut, notes }: Region, passingOf: PassingOf): Steps {
  const { exit } = network
  const meet = section?.meet ?? exit
  const states = [head]
  const offsets = [0]
  const targets: number[] = []
  const chances: number[] = []
  const passing: number[] = []
  const sent: { state: number; to: number; chance: number }[] = []
  const unknown: number[] = []
  let isStuck = false
  let returns = false

  let state = 0
  let passes = 0
  // One place more than that in `states`.
  notes[head] = 1
  const go = (to: number, chance: number, isForward: boolean): void => {
    if (chance <= 0) return
    if (to === meet || to === exit || (isForward && isCut(to))) passes += chance
    else if (!isForward && section && !section.contains(to)) sent.push({ state, to, chance })
    else {
      if (!notes[to]) notes[to] = states.push(to)
      returns ||= !isForward
      targets.push((notes[to] ?? 0) - 1)
      chances.push(chance)
    }
  }
  const goAll = ({ offsets, targets, chances }: Ways, node: number, rest: number, isForward: boolean): void => {
    const end = offsets[node + 1] ?? 0
    for (let at = offsets[node] ?? 0; at < end; at++) go(targets[at] ?? exit, rest * (chances[at] ?? 0), isForward)
  }
  for (; state < states.length; state++) {
    const node = states[state] ?? exit
    passes = 0
    goAll(network.rework, node, 1, false)
    const rest = 1 - (network.sentBack[node] ?? 0)
    const inner = rest > 0 ? sections.get(node) : undefined
    if (inner) {
      const through = passingOf(inner.split)
      if (through === 'unknown') unknown.push(inner.split)
      if (through === 'stuck') isStuck = true
      if (through === 'unknown' || through === 'stuck') go(inner.meet, rest, true)
      else {
        go(inner.meet, rest * through.pass, true)
        for (const { to, chance } of through.back) go(to, rest * chance, false)
      }
    } else if (countOf(network.forward, node) + countOf(network.backward, node) === 0) passes += rest
    else {
      passes += rest * (network.lost[node] ?? 0)
      goAll(network.forward, node, rest, true)
      goAll(network.backward, node, rest, false)
    }
    passing.push(passes)
    offsets.push(targets.length)
  }
  for (const node of states) notes[node] = 0
  return { states, offsets, targets, chances, passing, sent, unknown, isStuck, returns }
}

/** Expected visits of each state when one item enters at the first; `null` when some loop has no way out. */
function solve(steps: Steps): number[] | null {
  const { states, offsets, targets, chances, passing, sent } = steps
  const visits = new Array<number>(states.length).fill(0)
  const entering = new Float64Array(states.length)
  entering[0] = 1
  const leaving = new Float64Array(passing)
  for (const { state, chance } of sent) leaving[state] = (leaving[state] ?? 0) + chance

  const { members, bounds } = strongComponents({ offsets, targets })
  /** Place of each state among the members; those of one component stand together. */
  const placeOf = new Int32Array(states.length)
  for (let place = 0; place < members.length; place++) placeOf[members[place] ?? 0] = place
  for (let name = bounds.length - 2; name >= 0; name--) {
    const from = bounds[name] ?? 0
    const end = bounds[name + 1] ?? 0
    const only = members[from] ?? 0
    if (end - from === 1 && !hasArc(steps, only, only)) visits[only] = entering[only] ?? 0
    else {
      const component = members.subarray(from, end)
      const solved = loopVisits(loopOf(component, steps, placeOf, leaving, entering))
      if (!solved) return null
      for (let place = from; place < end; place++) visits[members[place] ?? 0] = solved[place - from] ?? 0
    }
    for (let place = from; place < end; place++) {
      const state = members[place] ?? 0
      for (let at = offsets[state] ?? 0; at < (offsets[state + 1] ?? 0); at++) {
        const to = targets[at] ?? 0
        const home = placeOf[to] ?? 0
        if (home < from || home >= end) entering[to] = (entering[to] ?? 0) + (visits[state] ?? 0) * (chances[at] ?? 0)
      }
    }
  }
  return visits
}

function hasArc({ offsets, targets }: Steps, from: number, to: number): boolean {
  for (let at = offsets[from] ?? 0; at < (offsets[from + 1] ?? 0); at++) if (targets[at] === to) return true
  return false
}

function loopOf(
  component: Int32Array,
  { offsets, targets, chances }: Steps,
  placeOf: Int32Array,
  leaving: Float64Array,
  entering: Float64Array,
): Loop {
  const first = placeOf[component[0] ?? 0] ?? 0
  const loop = {
    from: [] as number[],
    to: [] as number[],
    chance: [] as number[],
    leaving: Array.from(component, state => leaving[state] ?? 0),
    entering: Array.from(component, state => entering[state] ?? 0),
  }
  for (let place = 0; place < component.length; place++) {
    const state = component[place] ?? 0
    for (let at = offsets[state] ?? 0; at < (offsets[state + 1] ?? 0); at++) {
      const target = (placeOf[targets[at] ?? 0] ?? 0) - first
      const chance = chances[at] ?? 0
      if (target < 0 || target >= component.length) loop.leaving[place] = (loop.leaving[place] ?? 0) + chance
      else {
        loop.from.push(place)
        loop.to.push(target)
        loop.chance.push(chance)
      }
    }
  }
  return loop
}
