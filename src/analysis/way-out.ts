// Which steps an item can never get away from: with one of them there is no lead time.

import type { Graph } from './graph'
import type { Network } from './network'
import { countOf, targetsOf, type Ways } from './ways'

/** The steps that take part and have no way out, by number. @see metrics.md, Ends */
export function stepsWithoutWayOut(graph: Graph, network: Network): number[] {
  const { rework, forward, backward, sentBack, parallel, order, entry } = network
  const hasWayOut = new Uint8Array(entry + 1)
  const outs = ({ offsets, targets }: Ways, step: number): number => {
    let count = 0
    for (let at = offsets[step] ?? 0; at < (offsets[step + 1] ?? 0); at++) count += hasWayOut[targets[at] ?? 0] ?? 0
    return count
  }
  const getsOut = (step: number): boolean => {
    if (outs(rework, step) > 0) return true
    if ((sentBack[step] ?? 0) >= 1) return false
    if (countOf(graph.work, step) === 0) return true
    if (parallel[step]) return countOf(forward, step) > 0 && outs(forward, step) === countOf(forward, step)
    return outs(forward, step) > 0 || outs(backward, step) > 0
  }

  // Against flow order nearly every step is settled by what follows it.
  const left: number[] = []
  for (let place = order.length - 1; place >= 0; place--) {
    const step = order[place] ?? entry
    if (step === entry) continue
    if (getsOut(step)) hasWayOut[step] = 1
    else left.push(step)
  }

  /** Of the steps that are left, those that a flow leads from to each step. */
  const waysIn = new Map<number, number[]>()
  for (const step of left) {
    for (const ways of [rework, forward, backward]) {
      for (const to of targetsOf(ways, step)) {
        const known = waysIn.get(to)
        if (known) known.push(step)
        else waysIn.set(to, [step])
      }
    }
  }
  const open = [...left]
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (hasWayOut[step] || !getsOut(step)) continue
    hasWayOut[step] = 1
    for (const before of waysIn.get(step) ?? []) open.push(before)
  }
  return order.filter(step => step !== entry && !hasWayOut[step])
}
