// The one order of the steps in which an item comes past them: it decides what is forward and what is back, and every tie.

import type { Graph } from './graph'
import { createHeap } from './heap'
import type { Starts } from './starts'

/** The reachable steps in flow order, by number. @see metrics.md, Flow order */
export function flowOrder(graph: Graph, starts: Starts): number[] {
  const { reached, repair } = starts
  const size = graph.steps.length
  const isStart = new Uint8Array(size)
  for (const { to } of starts.arcs) isStart[to] = 1
  const waitsFor = new Int32Array(size)
  const { offsets, targets } = graph.onward
  const { next } = graph
  for (let node = 0; node < size; node++) {
    if (!reached[node]) continue
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const target = targets[at] ?? 0
      waitsFor[target] = (waitsFor[target] ?? 0) + 1
    }
  }

  const ready = createHeap()
  const entered = createHeap()
  const sentBackTo = createHeap()
  const queued = new Uint8Array(size)
  const makeReady = (node: number): void => {
    if (queued[node]) return
    queued[node] = 1
    ready.push(node)
  }
  let count = 0
  for (let node = 0; node < size; node++) {
    if (!reached[node]) continue
    count++
    if (isStart[node] || (!repair[node] && waitsFor[node] === 0)) makeReady(node)
  }

  const order: number[] = []
  const taken = new Uint8Array(size)
  while (order.length < count) {
    const node = nextOf(taken, ready) ?? nextOf(taken, entered) ?? nextOf(taken, sentBackTo)
    if (node === undefined) break
    taken[node] = 1
    order.push(node)
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const target = targets[at] ?? 0
      waitsFor[target] = (waitsFor[target] ?? 0) - 1
      if (waitsFor[target] === 0) makeReady(target)
      else entered.push(target)
    }
    // What a step leads to and does not lead on to, it sends back to.
    const onward = (offsets[node + 1] ?? 0) - (offsets[node] ?? 0)
    for (let at = (next.offsets[node] ?? 0) + onward; at < (next.offsets[node + 1] ?? 0); at++) {
      const target = next.targets[at] ?? 0
      sentBackTo.push(target)
      if (repair[target]) makeReady(target)
    }
  }
  return order
}

function nextOf(taken: Uint8Array, heap: { pop(): number | undefined }): number | undefined {
  let node = heap.pop()
  while (node !== undefined && taken[node]) node = heap.pop()
  return node
}
