// The map as a graph: steps by number in the order of their ids, and the chance of every way that an item can take from each.

import type { Flow, Fraction, Id, MapDocument, Step } from '../model/types'
import { divide, divideRework } from './shares'
import type { Problem } from './types'
import { countOf, endOf, firstOf, gathered, type Rows, sortedIntoRows, type Ways } from './ways'

/** Steps by number: a step's number is its place among the ids, so that a smaller number is a smaller id. */
export interface Graph {
  readonly ids: readonly Id[]
  readonly indexOf: ReadonlyMap<Id, number>
  readonly steps: readonly Step[]
  /** Work flows with their shares of the choice (1 each after a parallel split), before rework. */
  readonly work: Ways
  /** Rework flows with the chance of each (times 1 − skip). */
  readonly rework: Ways
  /** The chance of being sent back at all. */
  readonly sentBack: Float64Array
  /** The share of items for which the step is done: 1 − skip. */
  readonly done: Float64Array
  /** Where each step leads along work flows; nothing follows a step that always sends back. */
  readonly onward: Rows
  /** Where each step leads: first where it leads on to, then along rework whose chance is above 0. */
  readonly next: Rows
  /** 1 where a work flow, of whatever share, enters the step. */
  readonly workEnters: Uint8Array
  /** 1 where a rework flow, of whatever share, enters the step. */
  readonly reworkEnters: Uint8Array
  readonly problems: readonly Problem[]
}

/** Reads steps, work and rework flows, and divides their shares. What is only drawn is left out. */
export function readGraph(doc: MapDocument): Graph {
  const steps = stepsById(doc)
  const size = steps.length
  const ids = steps.map(({ id }) => id)
  const indexOf = new Map<Id, number>()
  for (let node = 0; node < size; node++) indexOf.set(ids[node] ?? '', node)
  const { work, rework } = readFlows(doc, ids, indexOf)

  const problems: Problem[] = []
  const sentBack = new Float64Array(size)
  const done = new Float64Array(size)
  for (let node = 0; node < size; node++) {
    const step = steps[node]
    if (!step) continue
    const share = 1 - (step.skip ?? 0)
    done[node] = share
    const choice = divideRow(work, node, step.split === 'parallel')
    if (choice) problems.push({ code: choice, entry: `steps/${step.id}` })
    if (countOf(rework, node) === 0) continue
    const { parts, sum, problem } = divideRework(sharesOf(rework, node))
    if (problem && problem !== choice) problems.push({ code: problem, entry: `steps/${step.id}` })
    const first = firstOf(rework, node)
    for (let place = 0; place < parts.length; place++) rework.chances[first + place] = share * (parts[place] ?? 0)
    sentBack[node] = share * sum
  }
  const mark = ({ targets }: Rows): Uint8Array => {
    const entered = new Uint8Array(size)
    for (const target of targets) entered[target] = 1
    return entered
  }
  const onward = gathered(size, [work], (node, _to, chance) => ((sentBack[node] ?? 0) < 1 ? chance : 0))
  return {
    ids,
    indexOf,
    steps,
    work,
    rework,
    sentBack,
    done,
    onward,
    next: gathered(size, [onward, rework], (_node, _to, chance) => chance),
    workEnters: mark(work),
    reworkEnters: mark(rework),
    problems,
  }
}

/** Stands for a share that is not given. */
const open = -1

interface Listed {
  readonly from: number[]
  readonly to: number[]
  readonly shares: number[]
}

/** Work and rework flows by the step that they leave, their shares still as given. */
function readFlows(
  doc: MapDocument,
  ids: readonly Id[],
  indexOf: ReadonlyMap<Id, number>,
): Record<'work' | 'rework', Ways> {
  const work: Listed = { from: [], to: [], shares: [] }
  const rework: Listed = { from: [], to: [], shares: [] }
  // A flow mostly begins where the one before it began or ended, or at the step after that: most ids need not be looked up.
  let last = 0
  const find = (id: Id): number | undefined => {
    for (let node = last; node < last + 3; node++) if (ids[node] === id) return node
    return indexOf.get(id)
  }
  const read = (flow: Flow): void => {
    const from = find(flow.from)
    if (from === undefined) return
    last = from
    const to = find(flow.to)
    if (to === undefined) return
    const listed = flow.kind === 'work' ? work : rework
    listed.from.push(from)
    listed.to.push(to)
    listed.shares.push(flow.share ?? open)
  }
  // The quickest way through a large record: a list of its values takes three times as long.
  for (const id in doc.flows) {
    const flow = doc.flows[id]
    if (flow?.kind === 'work' || flow?.kind === 'rework') read(flow)
  }
  const rows = ({ from, to, shares }: Listed): Ways => sortedIntoRows(ids.length, from, to, shares)
  return { work: rows(work), rework: rows(rework) }
}

function sharesOf(ways: Ways, node: number): (Fraction | null)[] {
  const shares: (Fraction | null)[] = []
  for (let at = firstOf(ways, node); at < endOf(ways, node); at++) {
    const share = ways.chances[at] ?? open
    shares.push(share === open ? null : share)
  }
  return shares
}

/** Puts chances in the place of the shares of a step's work flows. */
function divideRow(work: Ways, node: number, isParallel: boolean): ReturnType<typeof divide>['problem'] {
  const first = firstOf(work, node)
  const end = endOf(work, node)
  if (isParallel || (end - first === 1 && work.chances[first] === open)) {
    work.chances.fill(1, first, end)
    return null
  }
  if (first === end) return null
  const { parts, problem } = divide(sharesOf(work, node))
  for (let at = first; at < end; at++) work.chances[at] = parts[at - first] ?? 0
  return problem
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
