// The map as a graph: steps by number in the order of their ids, and the chance of every way that an item can take from each.

import type { Flow, Id, MapDocument, Step } from '../model/types'
import type { Rows } from './components'
import { divide, divideRework } from './shares'
import type { Problem } from './types'

export interface Arc {
  readonly to: number
  readonly chance: number
}

/** A step with the flows that leave it. Its number is its place among the ids, so that a smaller number is a smaller id. */
export interface GraphStep {
  readonly step: Step
  /** Work flows with their shares of the choice (1 each after a parallel split), before rework. */
  readonly work: readonly Arc[]
  /** Rework flows with the chance of each (times 1 − skip). */
  readonly rework: readonly Arc[]
  /** The chance of being sent back at all. */
  readonly sentBack: number
  /** The share of items for which the step is done: 1 − skip. */
  readonly done: number
}

export interface Graph {
  readonly ids: readonly Id[]
  readonly indexOf: ReadonlyMap<Id, number>
  readonly steps: readonly GraphStep[]
  /** Where each step leads along work flows; nothing follows a step that always sends back. */
  readonly onward: Rows
  /** Where each step leads: along work flows and rework whose chance is above 0. */
  readonly next: Rows
  /** Whether a work flow, of whatever share, enters the step. */
  readonly workEnters: readonly boolean[]
  /** Whether a rework flow, of whatever share, enters the step. */
  readonly reworkEnters: readonly boolean[]
  readonly problems: readonly Problem[]
}

/** Reads steps, work and rework flows, and divides their shares. What is only drawn is left out. */
export function readGraph(doc: MapDocument): Graph {
  const drawn = inOrder(Object.values(doc.steps))
  const ids = drawn.map(({ id }) => id)
  const indexOf = new Map<Id, number>()
  for (const [index, id] of ids.entries()) indexOf.set(id, index)
  const work: (Flow[] | undefined)[] = ids.map(() => undefined)
  const rework: (Flow[] | undefined)[] = ids.map(() => undefined)
  const workEnters = ids.map(() => false)
  const reworkEnters = ids.map(() => false)
  for (const flow of Object.values(doc.flows)) {
    const from = indexOf.get(flow.from)
    const to = indexOf.get(flow.to)
    if (from === undefined || to === undefined) continue
    if (flow.kind === 'work') {
      list(work, from).push(flow)
      workEnters[to] = true
    } else if (flow.kind === 'rework') {
      list(rework, from).push(flow)
      reworkEnters[to] = true
    }
  }

  const problems: Problem[] = []
  const steps: GraphStep[] = []
  for (const [index, step] of drawn.entries()) {
    const { id } = step
    const onward = work[index] ?? none
    const back = rework[index] ?? none
    const choice = onward.length === 0 ? undivided : divide(onward.map(flow => flow.share))
    const repair = back.length === 0 ? undivided : divideRework(back.map(flow => flow.share))
    const choiceProblem = step.split === 'choice' ? choice.problem : null
    if (choiceProblem) problems.push({ code: choiceProblem, entry: `steps/${id}` })
    if (repair.problem && repair.problem !== choiceProblem)
      problems.push({ code: repair.problem, entry: `steps/${id}` })
    const done = 1 - (step.skip ?? 0)
    const arc = (flow: Flow, chance: number): Arc => ({ to: indexOf.get(flow.to) ?? 0, chance })
    steps.push({
      step,
      work: mapped(onward, (flow, place) => arc(flow, step.split === 'parallel' ? 1 : (choice.parts[place] ?? 0))),
      rework: mapped(back, (flow, place) => arc(flow, done * (repair.parts[place] ?? 0))),
      sentBack: done * repair.sum,
      done,
    })
  }
  const onward = rowsOfArcs(steps.length, node => [workAfter(steps[node])])
  const next = rowsOfArcs(steps.length, node => [workAfter(steps[node]), steps[node]?.rework ?? none])
  return { ids, indexOf, steps, onward, next, workEnters, reworkEnters, problems }
}

/** Shared by all steps that have none: a large map is mostly steps of which little is to be said. */
const none: readonly never[] = []
const undivided = { parts: none, sum: 0, problem: null }

function list<T>(lists: (T[] | undefined)[], place: number): T[] {
  const found = lists[place] ?? []
  lists[place] = found
  return found
}

function mapped<T, U>(values: readonly T[], change: (value: T, place: number) => U): readonly U[] {
  return values.length === 0 ? none : values.map(change)
}

/** The steps by id, which is how most files have them. */
function inOrder(steps: Step[]): readonly Step[] {
  const isSorted = steps.every(({ id }, place) => place === 0 || (steps[place - 1]?.id ?? '') < id)
  return isSorted ? steps : steps.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Nothing follows a step that always sends back. */
function workAfter(step: GraphStep | undefined): readonly Arc[] {
  return step && step.sentBack < 1 ? step.work : none
}

/** Where the arcs of each node lead whose chance is above 0. */
function rowsOfArcs(count: number, arcsOf: (node: number) => readonly (readonly Arc[])[]): Rows {
  const offsets = [0]
  const targets: number[] = []
  for (let node = 0; node < count; node++) {
    for (const arcs of arcsOf(node)) for (const { to, chance } of arcs) if (chance > 0) targets.push(to)
    offsets.push(targets.length)
  }
  return { offsets, targets }
}

/** Marks everything that the given nodes lead to, themselves included. */
export function reachFrom(from: Iterable<number>, { offsets, targets }: Rows): boolean[] {
  const reached = new Array<boolean>(offsets.length - 1).fill(false)
  const open = [...from]
  for (const node of open) reached[node] = true
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const target = targets[at] ?? 0
      if (reached[target]) continue
      reached[target] = true
      open.push(target)
    }
  }
  return reached
}
