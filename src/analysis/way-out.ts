// Which steps an item can never get away from: with one of them there is no lead time.

import type { Graph } from './graph'
import type { Network, Node } from './network'

/** The steps that take part and have no way out, by number. @see metrics.md, Ends */
export function stepsWithoutWayOut(graph: Graph, { nodes, order, entry }: Network): number[] {
  const steps = order.filter(node => node !== entry)
  const goesOn = (node: Node): boolean => node.sentBack < 1
  /** Steps from which a flow leads to each step: by rework, and onward. */
  const sentFrom: (number[] | undefined)[] = nodes.map(() => undefined)
  const onwardFrom: (number[] | undefined)[] = nodes.map(() => undefined)
  const note = (lists: (number[] | undefined)[], to: number, from: number): void => {
    const list = lists[to]
    if (list) list.push(from)
    else lists[to] = [from]
  }
  const branchesLeft = nodes.map(({ forward }) => forward.length)
  const open: number[] = []
  for (const from of steps) {
    const node = nodes[from]
    if (!node) continue
    for (const { to } of node.rework) note(sentFrom, to, from)
    if (!goesOn(node)) continue
    if (graph.steps[from]?.work.length === 0) open.push(from)
    for (const { to } of node.forward) note(onwardFrom, to, from)
    for (const { to } of node.backward) note(onwardFrom, to, from)
  }

  const hasWayOut = nodes.map(() => false)
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (hasWayOut[node]) continue
    hasWayOut[node] = true
    for (const from of sentFrom[node] ?? []) open.push(from)
    for (const from of onwardFrom[node] ?? []) {
      const isBranch = nodes[from]?.parallel === true
      if (isBranch) branchesLeft[from] = (branchesLeft[from] ?? 0) - 1
      if (!isBranch || branchesLeft[from] === 0) open.push(from)
    }
  }
  return steps.filter(node => !hasWayOut[node])
}
