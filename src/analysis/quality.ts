// The chance that an item goes through one pass with no step's output needing correction, along forward flows.

import type { Fraction } from '../model/types'
import type { Region } from './walk'

/** %C&A of one step as it counts: what passes it without it being done needs no correction from it. */
export function accuracyOf(completeAccurate: Fraction | null, skip: Fraction | null): number {
  return completeAccurate === null ? 1 : (skip ?? 0) + (1 - (skip ?? 0)) * completeAccurate
}

/**
 * Rolled %C&A from `head` until the section's meeting step (or the end of the map), taken against flow order.
 * A forward flow into a step that is cut counts as having passed; `qualityOf` is that of an inner section up to its meeting step.
 * @see metrics.md, Quality
 */
export function rollQuality(
  head: number,
  region: Region,
  accuracy: readonly number[],
  qualityOf: (split: number) => number,
): number {
  const { network, sections, section, isCut } = region
  const { nodes, rank, exit } = network
  const stops = (node: number): boolean => node === exit || node === section?.meet || isCut(node)
  const seen = new Set([head])
  const open = [head]
  const next = (node: number): number[] => {
    const inner = sections.get(node)
    return inner ? [inner.meet] : (nodes[node]?.forward ?? []).map(({ to }) => to)
  }
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const to of next(node)) {
      if (stops(to) || seen.has(to)) continue
      seen.add(to)
      open.push(to)
    }
  }

  const rolled = new Map<number, number>()
  const from = (node: number): number => (stops(node) ? 1 : (rolled.get(node) ?? 1))
  for (const node of [...seen].sort((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0))) {
    const own = accuracy[node] ?? 1
    const inner = sections.get(node)
    if (inner) rolled.set(node, own * qualityOf(node) * from(inner.meet))
    else rolled.set(node, own * meanOver(nodes[node]?.forward ?? [], from))
  }
  return rolled.get(head) ?? 1
}

function meanOver(
  arcs: readonly { readonly to: number; readonly chance: number }[],
  value: (to: number) => number,
): number {
  let sum = 0
  let shares = 0
  for (const { to, chance } of arcs) {
    sum += chance * value(to)
    shares += chance
  }
  return shares > 0 ? sum / shares : 1
}
