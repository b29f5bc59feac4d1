// Strongly connected components after Tarjan, without recursion: loops are found and solved one at a time.

/** Arcs in rows, of lists that may still grow. */
interface Rows {
  readonly offsets: ArrayLike<number>
  readonly targets: ArrayLike<number>
}

/** Components one after another: component i is `members[bounds[i]]` up to `members[bounds[i + 1] - 1]`. */
export interface Components {
  readonly members: Int32Array
  readonly bounds: Int32Array
}

/** Each component as a list of its own. */
export function listed({ members, bounds }: Components): number[][] {
  return Array.from(bounds.subarray(1), (end, name) => [...members.subarray(bounds[name], end)])
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
  /** Two stacks: nodes that have no component yet, and the way from the root. */
  const open = new Int32Array(count)
  let opened = 0
  const path = new Int32Array(count)
  let depth = 0
  const members = new Int32Array(count)
  const bounds = new Int32Array(count + 1)
  let components = 0
  let clock = 0
  const enter = (node: number): void => {
    found[node] = low[node] = clock++
    open[opened++] = node
    path[depth++] = node
  }
  for (let root = 0; root < count; root++) {
    if (found[root] !== -1) continue
    enter(root)
    while (depth > 0) {
      const node = path[depth - 1] ?? 0
      const place = cursor[node] ?? 0
      if (place < (offsets[node + 1] ?? 0)) {
        cursor[node] = place + 1
        const target = targets[place] ?? 0
        if (found[target] === -1) enter(target)
        else if (!settled[target]) low[node] = Math.min(low[node] ?? 0, found[target] ?? 0)
        continue
      }
      depth--
      if (depth > 0) {
        const parent = path[depth - 1] ?? 0
        low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0)
      }
      if (low[node] !== found[node]) continue
      let end = bounds[components] ?? 0
      let member: number
      do {
        member = open[--opened] ?? node
        settled[member] = 1
        members[end++] = member
      } while (member !== node)
      bounds[++components] = end
    }
  }
  return { members, bounds: bounds.subarray(0, components + 1) }
}

/** A typed copy. Walking the list by its places is many times as quick as by its iterator. */
function copied(values: ArrayLike<number>): Int32Array {
  const copy = new Int32Array(values.length)
  for (let place = 0; place < values.length; place++) copy[place] = values[place] ?? 0
  return copy
}
