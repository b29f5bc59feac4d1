// The steps as a list, first to last: what the first run shows as lines of text and where a new step goes at the end.

import type { Id, MapDocument } from '../model/types'
import { linksOf } from './links'

/**
 * Steps along the work flows, each after those that lead to it, a branch whole before the next one. Where work goes round in
 * a loop, it is entered where the steps before lead into it; what all that leaves open is decided by the smaller id.
 */
export function workOrder(doc: Pick<MapDocument, 'steps' | 'flows'>): readonly Id[] {
  const links = linksOf(doc)
  const ids = Object.keys(doc.steps).sort()
  const waitsFor = new Map(ids.map(id => [id, links.ins(id).length]))
  const taken = new Set<Id>()

  function takeFrom(first: Id): void {
    // A stack, not recursion: a chain may be 20,000 steps long.
    const ready = [first]
    for (let at = ready.pop(); at !== undefined; at = ready.pop()) {
      if (taken.has(at)) continue
      taken.add(at)
      for (const { to } of [...links.outs(at)].reverse()) {
        const left = (waitsFor.get(to) ?? 1) - 1
        waitsFor.set(to, left)
        if (left === 0) ready.push(to)
      }
    }
  }

  for (const id of ids) if (waitsFor.get(id) === 0) takeFrom(id)
  while (taken.size < ids.length) {
    const left = ids.filter(id => !taken.has(id))
    const entered = left.find(id => links.ins(id).some(flow => taken.has(flow.from)))
    const next = entered ?? left[0]
    if (next === undefined) break
    takeFrom(next)
  }
  return [...taken]
}
