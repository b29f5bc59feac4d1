// Arcs in rows, in flat arrays: a map of many steps is read without an object for each flow, which would cost more than the arithmetic.

/** Arcs in rows: the targets of node i are `targets[offsets[i]]` up to `targets[offsets[i + 1] - 1]`. */
export interface Rows {
  readonly offsets: Int32Array
  readonly targets: Int32Array
}

/** Rows in which every arc has a chance. */
export interface Ways extends Rows {
  readonly chances: Float64Array
}

export interface Arc {
  readonly to: number
  readonly chance: number
}

export const firstOf = ({ offsets }: Rows, node: number): number => offsets[node] ?? 0
/** One more than the place of the last arc. */
export const endOf = ({ offsets }: Rows, node: number): number => offsets[node + 1] ?? 0
export const countOf = ({ offsets }: Rows, node: number): number => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0)
export const targetsOf = ({ offsets, targets }: Rows, node: number): Int32Array =>
  targets.subarray(offsets[node] ?? 0, offsets[node + 1] ?? 0)

export function arcsOf(ways: Ways, node: number): Arc[] {
  const arcs: Arc[] = []
  for (let at = firstOf(ways, node); at < endOf(ways, node); at++)
    arcs.push({ to: ways.targets[at] ?? 0, chance: ways.chances[at] ?? 0 })
  return arcs
}

/** Row after row: arcs are added to the row that is open, at most `most` in all. */
export function collectWays(
  rows: number,
  most: number,
): { add(to: number, chance: number): void; endRow(): void; ways(): Ways } {
  const offsets = new Int32Array(rows + 1)
  const targets = new Int32Array(most)
  const chances = new Float64Array(most)
  let row = 0
  let count = 0
  return {
    add(to, chance) {
      targets[count] = to
      chances[count++] = chance
    },
    endRow() {
      offsets[++row] = count
    },
    ways: () => ({ offsets, targets: targets.subarray(0, count), chances: chances.subarray(0, count) }),
  }
}

/** No arcs at all. */
export function noWays(rows: number): Ways {
  return { offsets: new Int32Array(rows + 1), targets: new Int32Array(0), chances: new Float64Array(0) }
}

/** Arcs listed in any order, put into rows by where they begin; those of a row keep their order. `chances[i]` belongs to arc i. */
export function sortedIntoRows(
  rows: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  chances: ArrayLike<number>,
): Ways {
  const offsets = new Int32Array(rows + 1)
  for (let arc = 0; arc < from.length; arc++) {
    const node = from[arc] ?? 0
    offsets[node + 1] = (offsets[node + 1] ?? 0) + 1
  }
  for (let node = 0; node < rows; node++) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0)
  const free = offsets.slice()
  const targets = new Int32Array(to.length)
  const sorted = new Float64Array(to.length)
  for (let arc = 0; arc < from.length; arc++) {
    const node = from[arc] ?? 0
    const at = free[node] ?? 0
    free[node] = at + 1
    targets[at] = to[arc] ?? 0
    sorted[at] = chances[arc] ?? 0
  }
  return { offsets, targets, chances: sorted }
}

/** The arcs of all the ways, row by row, each with the chance that `chanceOf` gives it; an arc without a chance is left out. */
export function gathered(
  rows: number,
  all: readonly Ways[],
  chanceOf: (node: number, to: number, chance: number) => number,
): Ways {
  const found = collectWays(
    rows,
    all.reduce((sum, { targets }) => sum + targets.length, 0),
  )
  for (let node = 0; node < rows; node++) {
    for (const ways of all) {
      for (let at = firstOf(ways, node); at < endOf(ways, node); at++) {
        const to = ways.targets[at] ?? 0
        const chance = chanceOf(node, to, ways.chances[at] ?? 0)
        if (chance > 0) found.add(to, chance)
      }
    }
    found.endRow()
  }
  return found.ways()
}

/** Every arc the other way round. */
export function reversed(ways: Ways): Ways {
  const rows = ways.offsets.length - 1
  const to: number[] = []
  for (let node = 0; node < rows; node++) for (let at = countOf(ways, node); at > 0; at--) to.push(node)
  return sortedIntoRows(rows, ways.targets, to, ways.chances)
}

/** Marks everything that the given nodes lead to, themselves included. */
export function reachFrom(from: Iterable<number>, { offsets, targets }: Rows): Uint8Array {
  const reached = new Uint8Array(offsets.length - 1)
  const open = [...from]
  for (const node of open) reached[node] = 1
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const target = targets[at] ?? 0
      if (reached[target]) continue
      reached[target] = 1
      open.push(target)
    }
  }
  return reached
}
