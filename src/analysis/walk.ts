// One item on its own way through a region: from a step until it leaves, how often it comes past each step and where it leaves.

import { strongComponents } from './components'
import { type Loop, loopVisits } from './loops'
import type { Network } from './network'
import type { Section, Sections } from './sections'

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
  for (const [state, chance] of steps.passing.entries()) passed += (visits[state] ?? 0) * chance
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

function discover(head: number, { network, sections, section, isCut }: Region, passingOf: PassingOf): Steps {
  const { nodes, exit } = network
  const meet = section?.meet ?? exit
  const states = [head]
  const placeOf = new Map([[head, 0]])
  const offsets = [0]
  const targets: number[] = []
  const chances: number[] = []
  const passing: number[] = []
  const sent: { state: number; to: number; chance: number }[] = []
  const unknown: number[] = []
  let isStuck = false
  let returns = false

  for (let state = 0; state < states.length; state++) {
    const node = nodes[states[state] ?? exit]
    if (!node) continue
    let passes = 0
    const go = (to: number, chance: number, isForward: boolean): void => {
      if (chance <= 0) return
      if (to === meet || to === exit || (isForward && isCut(to))) passes += chance
      else if (!isForward && section && !section.contains(to)) sent.push({ state, to, chance })
      else {
        let place = placeOf.get(to)
        if (place === undefined) {
          place = states.length
          placeOf.set(to, place)
          states.push(to)
        }
        returns ||= !isForward
        targets.push(place)
        chances.push(chance)
      }
    }
    for (const { to, chance } of node.rework) go(to, chance, false)
    const rest = 1 - node.sentBack
    const inner = rest > 0 ? sections.get(states[state] ?? exit) : undefined
    if (inner) {
      const through = passingOf(inner.split)
      if (through === 'unknown') unknown.push(inner.split)
      if (through === 'stuck') isStuck = true
      if (through === 'unknown' || through === 'stuck') go(inner.meet, rest, true)
      else {
        go(inner.meet, rest * through.pass, true)
        for (const { to, chance } of through.back) go(to, rest * chance, false)
      }
    } else if (node.forward.length + node.backward.length === 0) passes += rest
    else {
      passes += rest * node.lost
      for (const { to, chance } of node.forward) go(to, rest * chance, true)
      for (const { to, chance } of node.backward) go(to, rest * chance, false)
    }
    passing.push(passes)
    offsets.push(targets.length)
  }
  return { states, offsets, targets, chances, passing, sent, unknown, isStuck, returns }
}

/** Expected visits of each state when one item enters at the first; `null` when some loop has no way out. */
function solve(steps: Steps): number[] | null {
  const { states, offsets, targets } = steps
  const entering = states.map((_, state): number => (state === 0 ? 1 : 0))
  const visits = states.map(() => 0)
  const home = new Int32Array(states.length)
  const components = strongComponents({ offsets, targets }).reverse()
  for (const [name, component] of components.entries()) for (const state of component) home[state] = name
  for (const [name, component] of components.entries()) {
    const solved = isLoop(component, steps)
      ? loopVisits(loopOf(component, steps, entering))
      : component.map(state => entering[state] ?? 0)
    if (!solved) return null
    for (const [place, state] of component.entries()) {
      const times = solved[place] ?? 0
      visits[state] = times
      eachArc(steps, state, (to, chance) => {
        if (home[to] !== name) entering[to] = (entering[to] ?? 0) + times * chance
      })
    }
  }
  return visits
}

function eachArc(
  { offsets, targets, chances }: Steps,
  state: number,
  visit: (to: number, chance: number) => void,
): void {
  for (let at = offsets[state] ?? 0; at < (offsets[state + 1] ?? 0); at++) visit(targets[at] ?? 0, chances[at] ?? 0)
}

function isLoop(component: readonly number[], { offsets, targets }: Steps): boolean {
  const only = component[0] ?? 0
  return component.length > 1 || targets.slice(offsets[only], offsets[only + 1]).includes(only)
}

function loopOf(component: readonly number[], steps: Steps, entering: readonly number[]): Loop {
  const placeOf = new Map(component.map((state, place) => [state, place]))
  const chances = component.map(() => new Map<number, number>())
  const leaving = component.map(state => steps.passing[state] ?? 0)
  for (const { state, chance } of steps.sent) {
    const place = placeOf.get(state)
    if (place !== undefined) leaving[place] = (leaving[place] ?? 0) + chance
  }
  for (const [place, state] of component.entries()) {
    const row = chances[place]
    eachArc(steps, state, (to, chance) => {
      const target = placeOf.get(to)
      if (target === undefined) leaving[place] = (leaving[place] ?? 0) + chance
      else row?.set(target, (row.get(target) ?? 0) + chance)
    })
  }
  return { chances, leaving, entering: component.map(state => entering[state] ?? 0) }
}
