// A binary heap of numbered nodes by cost, for the search of routes.

export interface Heap {
  push(node: number, cost: number): void
  pop(): number | undefined
}

/** An empty heap; nodes come out by least cost. */
export function heap(): Heap {
  const nodes: number[] = []
  const costs: number[] = []
  const swap = (a: number, b: number) => {
    const [node, cost] = [nodes[a] ?? 0, costs[a] ?? 0]
    nodes[a] = nodes[b] ?? 0
    costs[a] = costs[b] ?? 0
    nodes[b] = node
    costs[b] = cost
  }
  const before = (a: number, b: number): boolean => (costs[a] ?? 0) < (costs[b] ?? 0)
  return {
    push(node, cost) {
      let at = nodes.push(node) - 1
      costs.push(cost)
      while (at > 0) {
        const parent = (at - 1) >> 1
        if (!before(at, parent)) break
        swap(at, parent)
        at = parent
      }
    },
    pop() {
      const first = nodes[0]
      const last = nodes.length - 1
      if (last < 0) return undefined
      swap(0, last)
      nodes.pop()
      costs.pop()
      for (let at = 0; ; ) {
        const left = at * 2 + 1
        if (left >= nodes.length) break
        const least = left + 1 < nodes.length && before(left + 1, left) ? left + 1 : left
        if (!before(least, at)) break
        swap(at, least)
        at = least
      }
      return first
    },
  }
}
