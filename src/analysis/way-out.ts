// Which steps an item can never get away from: with one of them there is no lead time.

import type { Graph } from './graph'
import type { Network, Node } from './network'

/** The steps that take part and have no way out, by number. @see metrics.md, Ends */
export function stepsWithoutWayOut(graph: Graph, { nodes, order, entry }: Network): number[] {
  const steps = order.filter(node => node !== entry)
  const goesOn = (node: Node): boolean => node.sentBack < 1
  const waysIn: { from: number; isBranch: boolean }[][] = nodes.map(() => [])
  const branchesLeft = nodes.map(({ forward }) => forward.length)
  const open: number[] = []
  for (const from of steps) {
    const node = nodes[from]
    if (!node) continue
    for (const { to } of node.rework) waysIn[to]?.push({ from, isBranch: false })
    if (!goesOn(node)) continue
    if (graph.steps[from]?.work.length === 0) open.push(from)
    for (const { to } of [...node.forward, ...node.backward]) waysIn[to]?.push({ from, isBranch: node.parallel })
  }

  const hasWayOut = nodes.map(() => false)
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (hasWayOut[node]) continue
    hasWayOut[node] = true
    for (const { from, isBranch } of waysIn[node] ?? []) {
      if (isBranch) branchesLeft[from] = (branchesLeft[from] ?? 0) - 1
      if (!isBranch || branchesLeft[from] === 0) open.push(from)
    }
  }
  return steps.filter(node => !hasWayOut[node])
}
