// Strongly connected components after Tarjan, without recursion: loops are found and solved one at a time.

/** Arcs in rows, of lists that may still grow. */
interface Rows {
  readonly offsets: ArrayLike<number>
  readonly targets: ArrayLike<number>
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
  const cursor = copied(offsets)
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

/** A typed copy. Walking the list by its places is many times as quick as by its iterator. */
function copied(values: ArrayLike<number>): Int32Array {
  const copy = new Int32Array(values.length)
  for (let place = 0; place < values.length; place++) copy[place] = values[place] ?? 0
  return copy
}
