// The chance that an item goes through one pass with no step's output needing correction, along forward flows.

import type { Fraction } from '../model/types'
import type { Region } from './walk'
import { endOf, firstOf, type Ways } from './ways'

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
  accuracy: Float64Array,
  qualityOf: (split: number) => number,
): number {
  const { network, sections, section, isCut, notes } = region
  const { forward, rank, order, exit } = network
  const stops = (node: number): boolean => node === exit || node === section?.meet || isCut(node)
  const seen = [head]
  notes[head] = 1
  const see = (to: number): void => {
    if (!stops(to) && !notes[to]) notes[to] = seen.push(to)
  }
  for (let at = 0; at < seen.length; at++) {
    const node = seen[at] ?? exit
    const inner = sections.get(node)
    if (inner) see(inner.meet)
    else for (let way = firstOf(forward, node); way < endOf(forward, node); way++) see(forward.targets[way] ?? exit)
  }

  const rolled = new Float64Array(seen.length)
  const from = (node: number): number => (stops(node) ? 1 : (rolled[(notes[node] ?? 0) - 1] ?? 1))
  const ranks = new Int32Array(seen.length)
  for (let at = 0; at < seen.length; at++) ranks[at] = rank[seen[at] ?? exit] ?? 0
  ranks.sort()
  for (let at = ranks.length - 1; at >= 0; at--) {
    const node = order[ranks[at] ?? 0] ?? exit
    const inner = sections.get(node)
    const onward = inner ? qualityOf(node) * from(inner.meet) : meanOver(forward, node, from)
    rolled[(notes[node] ?? 0) - 1] = (accuracy[node] ?? 1) * onward
  }
  for (const node of seen) notes[node] = 0
  return rolled[0] ?? 1
}

function meanOver(ways: Ways, node: number, value: (to: number) => number): number {
  let sum = 0
  let shares = 0
  for (let at = firstOf(ways, node); at < endOf(ways, node); at++) {
    const chance = ways.chances[at] ?? 0
    sum += chance * value(ways.targets[at] ?? 0)
    shares += chance
  }
  return shares > 0 ? sum / shares : 1
}
