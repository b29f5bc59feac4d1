// Strongly connected components after Tarjan, without recursion: loops are found and solved one at a time.

/** Arcs in rows: the targets of node i are `targets[offsets[i]]` up to `targets[offsets[i + 1] - 1]`. */
export interface Rows {
  readonly offsets: readonly number[]
  readonly targets: readonly number[]
}

export function rowOf({ offsets, targets }: Rows, node: number): readonly number[] {
  return targets.slice(offsets[node], offsets[node + 1])
}

export function rowsOf(next: readonly (readonly number[])[]): Rows {
  const offsets = [0]
  const targets: number[] = []
  for (const row of next) {
    for (const target of row) targets.push(target)
    offsets.push(targets.length)
  }
  return { offsets, targets }
}

/** Components one after another: component i is `members[bounds[i]]` up to `members[bounds[i + 1] - 1]`. */
export interface Components {
  readonly members: Int32Array
  readonly bounds: readonly number[]
}

/** Each component as a list of its own. */
export function listed({ members, bounds }: Components): number[][] {
  return bounds.slice(1).map((end, name) => [...members.subarray(bounds[name], end)])
}

/**
 * The components of a graph, each a list of its nodes, in reverse order of the flow between them: what a component leads to stands before it.
 * @see Tarjan, Depth-first search and linear graph algorithms, 1972
 */
export function strongComponents({ offsets, targets }: Rows): Components {
  const count = offsets.length - 1
  const found = new Int32Array(count).fill(-1)
  const low = new Int32Array(count)
  const settled = new Uint8Array(count)
  const cursor = Int32Array.from(offsets)
  const open: number[] = []
  const path: number[] = []
  const members = new Int32Array(count)
  const bounds = [0]
  let clock = 0
  const enter = (node: number): void => {
    found[node] = low[node] = clock++
    open.push(node)
    path.push(node)
  }
  for (let root = 0; root < count; root++) {
    if (found[root] !== -1) continue
    enter(root)
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const place = cursor[node] ?? 0
      if (place < (offsets[node + 1] ?? 0)) {
        cursor[node] = place + 1
        const target = targets[place] ?? 0
        if (found[target] === -1) enter(target)
        else if (!settled[target]) low[node] = Math.min(low[node] ?? 0, found[target] ?? 0)
        continue
      }
      path.pop()
      const parent = path.at(-1)
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0)
      if (low[node] !== found[node]) continue
      let end = bounds.at(-1) ?? 0
      for (let member = open.pop(); member !== undefined; member = member === node ? undefined : open.pop()) {
        settled[member] = 1
        members[end++] = member
      }
      bounds.push(end)
    }
  }
  return { members, bounds }
}
