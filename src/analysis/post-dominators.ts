// Which step every way forward passes next. A parallel section closes there.

import type { Network } from './network'
import { endOf, firstOf } from './ways'

export interface PostDominators {
  /** The nearest step that every way forward from the node passes after it; the exit when there is none. */
  meetOf(node: number): number
  /** Whether every way forward from the node passes the step (or is there already). */
  passes(node: number, step: number): boolean
}

/**
 * The tree of nearest post-dominators over forward flows, built against flow order; a node without forward flows leaves the map.
 * Ancestors are found with one jump pointer a node, in logarithmic time.
 * @see Myers, An applicative random-access stack, 1983
 */
export function postDominators({ forward, order, exit }: Network): PostDominators {
  const parent = new Int32Array(exit + 1).fill(exit)
  const jump = new Int32Array(exit + 1).fill(exit)
  const depth = new Int32Array(exit + 1)
  const up = (node: number): number => parent[node] ?? exit
  const leap = (node: number): number => jump[node] ?? exit
  const depthOf = (node: number): number => depth[node] ?? 0

  const ancestorAt = (start: number, level: number): number => {
    let node = start
    while (depthOf(node) > level) node = depthOf(leap(node)) >= level ? leap(node) : up(node)
    return node
  }
  const common = (one: number, other: number): number => {
    const level = Math.min(depthOf(one), depthOf(other))
    let a = ancestorAt(one, level)
    let b = ancestorAt(other, level)
    while (a !== b) {
      const together = leap(a) === leap(b)
      a = together ? up(a) : leap(a)
      b = together ? up(b) : leap(b)
    }
    return a
  }

  for (let place = order.length - 1; place >= 0; place--) {
    const node = order[place] ?? exit
    let meet: number | null = null
    for (let at = firstOf(forward, node); at < endOf(forward, node); at++) {
      const to = forward.targets[at] ?? exit
      meet = meet === null ? to : common(meet, to)
    }
    const above = meet ?? exit
    parent[node] = above
    depth[node] = depthOf(above) + 1
    const even = depthOf(above) - depthOf(leap(above)) === depthOf(leap(above)) - depthOf(leap(leap(above)))
    jump[node] = even ? leap(leap(above)) : above
  }
  return { meetOf: up, passes: (node, step) => ancestorAt(node, depthOf(step)) === step }
}
