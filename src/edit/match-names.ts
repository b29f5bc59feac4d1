// Which line of a text means which step: names that stay in order first, then names that moved, then lines changed in place.

import type { Id } from '../model/types'

export interface NamedStep {
  readonly id: Id
  readonly name: string
}

export interface Line {
  readonly name: string
  /** The step that the line means, `null` for a new one. */
  readonly id: Id | null
}

export interface Matched {
  readonly lines: readonly Line[]
  /** Steps that stand where they stood, among each other. */
  readonly kept: ReadonlySet<Id>
}

/** Above this many pairs to compare, only the lines that are equal at both ends are matched in order. */
const mostPairs = 4_000_000

export function matchNames(steps: readonly NamedStep[], names: readonly string[]): Matched {
  const ids: (Id | null)[] = names.map(() => null)
  const kept = new Set<Id>()
  const pairs = inOrderPairs(
    steps.map(step => step.name),
    names,
  )
  for (const [at, line] of pairs) {
    const step = steps[at]
    if (!step) continue
    ids[line] = step.id
    kept.add(step.id)
  }

  const moved = new Map<string, Id[]>()
  for (const { id, name } of steps) if (!kept.has(id)) moved.set(name, [...(moved.get(name) ?? []), id])
  const used = new Set(kept)
  names.forEach((name, line) => {
    const id = ids[line] === null ? moved.get(name)?.shift() : undefined
    if (id === undefined) return
    ids[line] = id
    used.add(id)
  })

  // What is left between two lines that stayed was changed in place, first to first.
  const ends: readonly (readonly [number, number])[] = [...pairs, [steps.length, names.length]]
  let stepAt = 0
  let lineAt = 0
  for (const [stepEnd, lineEnd] of ends) {
    const spare = steps.slice(stepAt, stepEnd).filter(step => !used.has(step.id))
    for (let line = lineAt; line < lineEnd; line++) {
      if (ids[line] !== null) continue
      const step = spare.shift()
      if (!step) break
      ids[line] = step.id
      kept.add(step.id)
      used.add(step.id)
    }
    stepAt = stepEnd + 1
    lineAt = lineEnd + 1
  }
  return { lines: names.map((name, line) => ({ name, id: ids[line] ?? null })), kept }
}

/** Pairs of places with equal names, as many as possible without crossing (the longest common subsequence). */
function inOrderPairs(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from++
  let tail = 0
  while (tail < a.length - from && tail < b.length - from && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const pairs: [number, number][] = Array.from({ length: from }, (_, at) => [at, at])
  const rows = a.length - from - tail
  const columns = b.length - from - tail
  if (rows * columns <= mostPairs) {
    const width = columns + 1
    const lengths = new Uint32Array((rows + 1) * width)
    const length = (row: number, column: number) => lengths[row * width + column] ?? 0
    for (let row = rows - 1; row >= 0; row--) {
      for (let column = columns - 1; column >= 0; column--) {
        lengths[row * width + column] =
          a[from + row] === b[from + column]
            ? length(row + 1, column + 1) + 1
            : Math.max(length(row + 1, column), length(row, column + 1))
      }
    }
    for (let row = 0, column = 0; row < rows && column < columns; ) {
      if (a[from + row] === b[from + column]) pairs.push([from + row++, from + column++])
      else if (length(row + 1, column) >= length(row, column + 1)) row++
      else column++
    }
  }
  for (let at = tail; at > 0; at--) pairs.push([a.length - at, b.length - at])
  return pairs
}
