// Which row of the map a step stands in: a row ends where work goes on further left. Read off the flow and from how far right
// things stand, never from heights, since lanes set those.

import type { Id, MapDocument, Point } from '../model/types'
import { forwardOrder, linksOf } from './layers'
import { pitch } from './step-size'

/** How far left of where it comes from a step has to stand to begin a row. */
const back = pitch / 2

/** The row of every step, counted from 0; `placed` are the corners of all boxes. */
export function mapRows(doc: MapDocument, placed: Readonly<Record<Id, Point>>): ReadonlyMap<Id, number> {
  const links = linksOf(doc)
  const order = forwardOrder(Object.keys(doc.steps), links)
  const position = new Map(order.map((id, index) => [id, index]))
  const isForward = (from: Id, to: Id): boolean => (position.get(from) ?? 0) < (position.get(to) ?? 0)
  const turn = (from: Id, to: Id): number => ((placed[to]?.x ?? 0) < (placed[from]?.x ?? 0) - back ? 1 : 0)
  const rows = new Map<Id, number>()
  const reached = new Set<Id>(order.slice(0, 1))
  for (const id of order) {
    const sender = links.repairOf.get(id)
    const before = (links.before.get(id) ?? []).filter(from => isForward(from, id))
    if (sender !== undefined && before.length === 0 && isForward(sender, id)) {
      rows.set(id, rows.get(sender) ?? 0)
      if (reached.has(sender)) reached.add(id)
      continue
    }
    rows.set(id, Math.max(0, ...before.map(from => (rows.get(from) ?? 0) + turn(from, id))))
    if (before.some(from => reached.has(from))) reached.add(id)
  }
  // What comes in from the side stands in the row that it leads to.
  for (const id of order.toReversed()) {
    if (reached.has(id)) continue
    const after = (links.next.get(id) ?? []).filter(to => isForward(id, to))
    if (after.length === 0) continue
    const latest = Math.min(...after.map(to => (rows.get(to) ?? 0) - turn(id, to)))
    rows.set(id, Math.max(rows.get(id) ?? 0, latest))
  }
  return rows
}
