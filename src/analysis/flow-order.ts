// The one order of the steps in which an item comes past them: it decides what is forward and what is back, and every tie.

import type { Graph } from './graph'
import { createHeap } from './heap'
import type { Starts } from './starts'

/** The reachable steps in flow order, by number. @see metrics.md, Flow order */
export function flowOrder(graph: Graph, starts: Starts): number[] {
  const { reached, repair } = starts
  const isStart = graph.steps.map(() => false)
  for (const { to } of starts.arcs) isStart[to] = true
  const waitsFor = new Int32Array(graph.steps.length)
  const { offsets, targets } = graph.onward
  for (let node = 0; node < graph.steps.length; node++) {
    if (!reached[node]) continue
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const target = targets[at] ?? 0
      waitsFor[target] = (waitsFor[target] ?? 0) + 1
    }
  }

  const ready = createHeap()
  const entered = createHeap()
  const sentBackTo = createHeap()
  const queued = graph.steps.map(
    (_, node) => reached[node] === true && (isStart[node] === true || (!repair[node] && waitsFor[node] === 0)),
  )
  for (const [node, isReady] of queued.entries()) if (isReady) ready.push(node)

  const order: number[] = []
  const count = reached.reduce((sum, isReached) => sum + Number(isReached), 0)
  const taken = graph.steps.map(() => false)
  const makeReady = (node: number): void => {
    if (queued[node]) return
    queued[node] = true
    ready.push(node)
  }
  while (order.length < count) {
    const node = nextOf(taken, ready) ?? nextOf(taken, entered) ?? nextOf(taken, sentBackTo)
    if (node === undefined) break
    taken[node] = true
    order.push(node)
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const target = targets[at] ?? 0
      waitsFor[target] = (waitsFor[target] ?? 0) - 1
      if (waitsFor[target] === 0) makeReady(target)
      else entered.push(target)
    }
    for (const { to, chance } of graph.steps[node]?.rework ?? []) {
      if (chance === 0) continue
      sentBackTo.push(to)
      if (repair[to]) makeReady(to)
    }
  }
  return order
}

function nextOf(taken: readonly boolean[], heap: { pop(): number | undefined }): number | undefined {
  let node = heap.pop()
  while (node !== undefined && taken[node]) node = heap.pop()
  return node
}
