// A map as an item meets it that goes by one of the ways out of a step: the same map without what lies beside that way. Ladder and
// strip lay it out where somebody asks for another branch than the critical path.

import type { Flow, Id, MapDocument } from '../model/types'
import type { Analysis } from './types'

/** A way, by the flow that it takes. */
export interface Way {
  readonly flow: Id
  readonly from: Id
  readonly to: Id
}

/** Flows along which work goes on, in the order of the steps that they leave and enter. */
function forwardFlows(
  doc: MapDocument,
  { flowOrder }: Analysis,
): { flows: readonly Flow[]; place: ReadonlyMap<Id, number> } {
  const place = new Map(flowOrder.map((id, index) => [id, index]))
  const at = (id: Id): number => place.get(id) ?? -1
  const flows = Object.values(doc.flows)
    .filter(({ kind, from, to }) => kind === 'work' && at(from) >= 0 && at(from) < at(to))
    .sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to) || (a.id < b.id ? -1 : 1))
  return { flows, place }
}

/** Every way out of a step that has several, in flow order; none where the map has no branches. */
export function waysOf(doc: MapDocument, analysis: Analysis): readonly Way[] {
  const { flows } = forwardFlows(doc, analysis)
  const counts = new Map<Id, number>()
  for (const { from } of flows) counts.set(from, (counts.get(from) ?? 0) + 1)
  return flows.filter(({ from }) => (counts.get(from) ?? 0) > 1).map(({ id, from, to }) => ({ flow: id, from, to }))
}

/** Steps met from `start` along flows; `step` says which way round a flow is followed. */
function met(start: Id, flows: readonly Flow[], step: 'forward' | 'back'): Set<Id> {
  const next = new Map<Id, Id[]>()
  for (const { from, to } of flows) {
    const [here, there] = step === 'forward' ? [from, to] : [to, from]
    const list = next.get(here)
    if (list) list.push(there)
    else next.set(here, [there])
  }
  const found = new Set([start])
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const other of next.get(id) ?? []) {
      if (found.has(other)) continue
      found.add(other)
      open.push(other)
    }
  }
  return found
}

/**
 * The map with only what an item passes that takes this flow: what leads to it, what it leads to, and the repairs that are sent
 * back from there. `null` where the flow is no way on.
 */
export function mapByWay(doc: MapDocument, analysis: Analysis, flow: Id): MapDocument | null {
  const { flows: forward, place } = forwardFlows(doc, analysis)
  const by = forward.find(({ id }) => id === flow)
  if (!by) return null
  const before = met(by.from, forward, 'back')
  const after = met(by.to, forward, 'forward')
  const kept = new Set([...before, ...after])
  // A step to which work is sent back alone belongs to the way from which it is sent.
  const entered = new Set(forward.map(({ to }) => to))
  const starts = new Set(analysis.starts)
  for (const { kind, from, to } of Object.values(doc.flows)) {
    if (kind === 'rework' && kept.has(from) && !entered.has(to) && !starts.has(to)) kept.add(to)
  }
  const isOn = ({ id, kind, from, to }: Flow): boolean => {
    if (!kept.has(from) || !kept.has(to)) return false
    const isForward = kind === 'work' && (place.get(from) ?? 0) < (place.get(to) ?? 0)
    return !isForward || id === flow || before.has(to) || after.has(from) || !(before.has(from) && after.has(to))
  }
  return {
    ...doc,
    steps: Object.fromEntries(Object.entries(doc.steps).filter(([id]) => kept.has(id))),
    flows: Object.fromEntries(Object.values(doc.flows).flatMap(one => (isOn(one) ? [[one.id, one]] : []))),
  }
}
