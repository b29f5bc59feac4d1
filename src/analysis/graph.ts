// The map as a graph: steps by number in the order of their ids, and the chance of every way that an item can take from each.

import type { Flow, Id, MapDocument, Step } from '../model/types'
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
  /** Whether a work flow, of whatever share, enters the step. */
  readonly workEnters: readonly boolean[]
  /** Whether a rework flow, of whatever share, enters the step. */
  readonly reworkEnters: readonly boolean[]
  readonly problems: readonly Problem[]
}

/** Reads steps, work and rework flows, and divides their shares. What is only drawn is left out. */
export function readGraph(doc: MapDocument): Graph {
  const ids = Object.keys(doc.steps).sort()
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const work: Flow[][] = ids.map(() => [])
  const rework: Flow[][] = ids.map(() => [])
  const workEnters = ids.map(() => false)
  const reworkEnters = ids.map(() => false)
  for (const flow of Object.values(doc.flows)) {
    const from = indexOf.get(flow.from)
    const to = indexOf.get(flow.to)
    if (from === undefined || to === undefined) continue
    if (flow.kind === 'work') {
      work[from]?.push(flow)
      workEnters[to] = true
    } else if (flow.kind === 'rework') {
      rework[from]?.push(flow)
      reworkEnters[to] = true
    }
  }

  const problems: Problem[] = []
  const steps: GraphStep[] = []
  for (const [index, id] of ids.entries()) {
    const step = doc.steps[id]
    if (!step) continue
    const onward = work[index] ?? []
    const back = rework[index] ?? []
    const choice = divide(onward.map(flow => flow.share))
    const repair = divideRework(back.map(flow => flow.share))
    const choiceProblem = step.split === 'choice' ? choice.problem : null
    if (choiceProblem) problems.push({ code: choiceProblem, entry: `steps/${id}` })
    if (repair.problem && repair.problem !== choiceProblem)
      problems.push({ code: repair.problem, entry: `steps/${id}` })
    const done = 1 - (step.skip ?? 0)
    const arc = (flow: Flow, chance: number): Arc => ({ to: indexOf.get(flow.to) ?? 0, chance })
    steps.push({
      step,
      work: onward.map((flow, place) => arc(flow, step.split === 'parallel' ? 1 : (choice.parts[place] ?? 0))),
      rework: back.map((flow, place) => arc(flow, done * (repair.parts[place] ?? 0))),
      sentBack: done * repair.sum,
      done,
    })
  }
  return { ids, indexOf, steps, workEnters, reworkEnters, problems }
}

/** Where a step leads: along work flows and rework whose chance is above 0. */
export function leadsTo(step: GraphStep): number[] {
  return [...onwardFrom(step), ...step.rework.filter(({ chance }) => chance > 0).map(({ to }) => to)]
}

/** Where a step leads along work flows; nothing follows a step that always sends back. */
export function onwardFrom(step: GraphStep): number[] {
  return step.sentBack < 1 ? step.work.filter(({ chance }) => chance > 0).map(({ to }) => to) : []
}

/** Marks everything that the given nodes lead to, themselves included. */
export function reachFrom(from: Iterable<number>, next: readonly (readonly number[])[]): boolean[] {
  const reached = next.map(() => false)
  const open = [...from]
  for (const node of open) reached[node] = true
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const target of next[node] ?? []) {
      if (reached[target]) continue
      reached[target] = true
      open.push(target)
    }
  }
  return reached
}
