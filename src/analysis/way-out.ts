// Which steps an item can never get away from: with one of them there is no lead time.

import type { Arc, Graph } from './graph'
import type { Network } from './network'

/** The steps that take part and have no way out, by number. @see metrics.md, Ends */
export function stepsWithoutWayOut(graph: Graph, { nodes, order, entry }: Network): number[] {
  const hasWayOut = new Uint8Array(nodes.length)
  const isOut = ({ to }: Arc): boolean => hasWayOut[to] === 1
  const getsOut = (step: number): boolean => {
    const node = nodes[step]
    if (!node) return false
    if (node.rework.some(isOut)) return true
    if (node.sentBack >= 1) return false
    if (graph.steps[step]?.work.length === 0) return true
    if (node.parallel) return node.forward.length > 0 && node.forward.every(isOut)
    return node.forward.some(isOut) || node.backward.some(isOut)
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
    const node = nodes[step]
    for (const arcs of node ? [node.rework, node.forward, node.backward] : []) {
      for (const { to } of arcs) {
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
