// The map as an item meets it: places by number, where each leads and with what chance, and what lies in each parallel section.

import type { MapDocument } from '../../src/model/types'
import { entry, leave, type OracleGraph } from './graph'

export interface Turn {
  readonly to: number
  readonly chance: number
  /** Forward, so that coming into a step that is cut counts as having passed. */
  readonly ahead: boolean
}

export interface Split {
  readonly heads: readonly number[]
  readonly meet: number
  /** 1 for the steps of the section. */
  readonly home: Uint8Array
  /** For each branch 1 for the steps that forward flows reach from its head before the meeting step. */
  readonly reach: readonly Uint8Array[]
}

/** Places 0 … n−1 are the reachable steps in flow order, n is the entry, n + 1 stands for having left. */
export interface Streets {
  readonly ids: readonly string[]
  readonly entry: number
  readonly out: number
  readonly rework: readonly (readonly Turn[])[]
  readonly onward: readonly (readonly Turn[])[]
  readonly splits: readonly (Split | null)[]
  /** The share of items for which the step is done. */
  readonly done: readonly number[]
  /** Seconds of one pass, times `done`. */
  readonly cost: readonly number[]
  /** %C&A as it counts. */
  readonly accuracy: readonly number[]
}

export function streetsOf(doc: MapDocument, graph: OracleGraph): Streets {
  const ids = [...graph.order]
  const names = [...ids, entry, leave]
  const numberOf = new Map(names.map((name, number) => [name, number]))
  const at = (name: string): number => numberOf.get(name) ?? -1
  const marks = (of: Iterable<string>): Uint8Array => {
    const all = new Uint8Array(names.length)
    for (const name of of) all[at(name)] = 1
    return all
  }
  const inside = [...ids, entry]
  const splitOf = (name: string): Split | null => {
    if (!graph.isSplit(name)) return null
    const heads = graph.heads(name)
    const meet = graph.meet(name)
    return {
      heads: heads.map(at),
      meet: at(meet),
      home: marks(graph.section(name)),
      reach: heads.map(head => marks(graph.reach([head], meet))),
    }
  }
  const steps = inside.map(id => doc.steps[id])
  const done = steps.map(step => 1 - (step?.skip ?? 0))
  return {
    ids,
    entry: ids.length,
    out: ids.length + 1,
    rework: inside.map(id => graph.place(id).rework.map(({ to, p }) => ({ to: at(to), chance: p, ahead: false }))),
    onward: inside.map(id => [
      ...graph.forward(id).map(({ to, p }) => ({ to: at(to), chance: p, ahead: true })),
      ...graph.backward(id).map(({ to, p }) => ({ to: at(to), chance: p, ahead: false })),
    ]),
    splits: inside.map(splitOf),
    done,
    cost: steps.map((step, number) => (done[number] ?? 1) * (secondsOf(step?.wait) + secondsOf(step?.work))),
    accuracy: steps.map(step => {
      const skip = step?.skip ?? 0
      return step?.completeAccurate == null ? 1 : skip + (1 - skip) * step.completeAccurate
    }),
  }
}

/** The mean of `5h`, `2-6h`, `1-2-6h` and `every 8h`, which is how the maps of the reference say their times; `null` counts as nothing. */
function secondsOf(text: string | null | undefined): number {
  if (!text) return 0
  const read = /^(every )?(?:(\d+)-)?(?:(\d+)-)?(\d+)h$/.exec(text)
  if (!read) throw new Error(`The reference does not read '${text}'`)
  const high = Number(read[4])
  const low = Number(read[2] ?? read[4])
  const mean = read[1] ? high / 2 : read[3] ? (low + 4 * Number(read[3]) + high) / 6 : (low + high) / 2
  return mean * 3600
}
