// The map as a graph: steps by number in the order of their ids, and the chance of every way that an item can take from each.

import type { Fraction, Id, MapDocument, Step } from '../model/types'
import type { Rows } from './components'
import { type Division, divide, divideRework } from './shares'
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
  /** Where each step leads: first where it leads on to, then along rework whose chance is above 0. */
  readonly next: Rows
  /** Whether a work flow, of whatever share, enters the step. */
  readonly workEnters: readonly boolean[]
  /** Whether a rework flow, of whatever share, enters the step. */
  readonly reworkEnters: readonly boolean[]
  readonly problems: readonly Problem[]
}

/** Reads steps, work and rework flows, and divides their shares. What is only drawn is left out. */
export function readGraph(doc: MapDocument): Graph {
  const drawn = stepsById(doc)
  const ids = drawn.map(({ id }) => id)
  const indexOf = new Map<Id, number>()
  for (const [index, id] of ids.entries()) indexOf.set(id, index)
  const work: (Way[] | undefined)[] = ids.map(() => undefined)
  const rework: (Way[] | undefined)[] = ids.map(() => undefined)
  const workEnters = ids.map(() => false)
  const reworkEnters = ids.map(() => false)
  // The quickest way through a large record: a list of its values takes three times as long.
  for (const id in doc.flows) {
    const flow = doc.flows[id]
    if (flow?.kind !== 'work' && flow?.kind !== 'rework') continue
    const from = indexOf.get(flow.from)
    const to = indexOf.get(flow.to)
    if (from === undefined || to === undefined) continue
    const isWork = flow.kind === 'work'
    const ways = isWork ? work : rework
    const way = { to, share: flow.share }
    const known = ways[from]
    if (known) known.push(way)
    else ways[from] = [way]
    if (isWork) workEnters[to] = true
    else reworkEnters[to] = true
  }

  const problems: Problem[] = []
  const steps: GraphStep[] = []
  for (const [index, step] of drawn.entries()) {
    const { id } = step
    const onward = work[index] ?? none
    const back = rework[index] ?? none
    const choice = step.split === 'choice' ? divideWays(onward) : undivided
    const repair = back.length === 0 ? undivided : divideRework(back.map(sharesOf))
    if (choice.problem) problems.push({ code: choice.problem, entry: `steps/${id}` })
    if (repair.problem && repair.problem !== choice.problem)
      problems.push({ code: repair.problem, entry: `steps/${id}` })
    const done = 1 - (step.skip ?? 0)
    steps.push({
      step,
      work: arcsOf(onward, step.split === 'parallel' ? null : choice.parts, 1),
      rework: arcsOf(back, repair.parts, done),
      sentBack: done * repair.sum,
      done,
    })
  }
  const onward = rowsOfArcs(steps.length, node => [workAfter(steps[node])])
  const next = rowsOfArcs(steps.length, node => [workAfter(steps[node]), steps[node]?.rework ?? none])
  return { ids, indexOf, steps, onward, next, workEnters, reworkEnters, problems }
}

/** A flow as the file gives it. */
interface Way {
  readonly to: number
  readonly share: Fraction | null
}

/** Shared by all steps that have none: a large map is mostly steps of which little is to be said. */
const none: readonly never[] = []
const undivided = { parts: none, sum: 0, problem: null }
const alone: Division = { parts: [1], problem: null }

const sharesOf = ({ share }: Way): Fraction | null => share

function divideWays(ways: readonly Way[]): Division {
  if (ways.length === 0) return undivided
  return ways.length === 1 && ways[0]?.share === null ? alone : divide(ways.map(sharesOf))
}

/** The ways with their parts (1 each without `parts`) of what is done. */
function arcsOf(ways: readonly Way[], parts: readonly number[] | null, done: number): readonly Arc[] {
  if (ways.length === 0) return none
  return ways.map(({ to }, place) => ({ to, chance: parts ? done * (parts[place] ?? 0) : 1 }))
}

/** The steps in the order of their ids, which is how most files have them. */
function stepsById(doc: MapDocument): readonly Step[] {
  const drawn: Step[] = []
  let isSorted = true
  for (const id in doc.steps) {
    const step = doc.steps[id]
    if (!step) continue
    isSorted &&= drawn.length === 0 || (drawn[drawn.length - 1]?.id ?? '') < id
    drawn.push(step)
  }
  return isSorted ? drawn : drawn.sort((a, b) => (a.id < b.id ? -1 : 1))
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
