// The graph of a map once more, straight from the sentences of metrics.md: leads-to by closure, flow order by looking at every step each
// time, post-dominators by taking a step away and seeing whether the end can still be reached. For maps of a few steps only.

import type { Id, MapDocument } from '../../src/model/types'

export interface Way {
  readonly to: Id
  readonly p: number
}
export interface Place {
  readonly rework: readonly Way[]
  readonly r: number
  readonly work: readonly Way[]
  readonly parallel: boolean
}
export interface OracleGraph {
  readonly order: readonly Id[]
  place(id: Id): Place
  forward(id: Id): Way[]
  backward(id: Id): Way[]
  isSplit(id: Id): boolean
  /** The heads of a split's branches in flow order. */
  heads(split: Id): Id[]
  meet(split: Id): Id
  section(split: Id): Set<Id>
  /** Everything that forward flows reach, not going through one step. */
  reach(from: readonly Id[], without: Id): Set<Id>
  isStuck(): boolean
}

export const entry = '(entry)'
export const leave = '(out)'
export const near = 1e-9

function shared(given: readonly (number | null)[]): number[] {
  const sum = given.reduce<number>((all, share) => all + (share ?? 0), 0)
  const open = given.filter(share => share === null).length
  if (sum >= 1 - near) return given.map(share => (share ?? 0) / sum)
  if (open > 0) return given.map(share => share ?? (1 - sum) / open)
  return given.map(share => (sum === 0 ? 1 / given.length : (share ?? 0) / sum))
}

export function oracleGraph(doc: MapDocument): OracleGraph {
  const ids = Object.keys(doc.steps).sort()
  const flows = Object.values(doc.flows)
  const places = new Map<Id, Place>()
  for (const id of ids) {
    const step = doc.steps[id]
    const work = flows.filter(flow => flow.kind === 'work' && flow.from === id)
    const rework = flows.filter(flow => flow.kind === 'rework' && flow.from === id)
    const parts = shared(work.map(flow => flow.share))
    const sum = rework.reduce((all, flow) => all + (flow.share ?? 0), 0)
    const scale = (1 - (step?.skip ?? 0)) / (sum >= 1 - near ? sum : 1)
    places.set(id, {
      rework: rework.map(flow => ({ to: flow.to, p: (flow.share ?? 0) * scale })),
      r: sum >= 1 - near ? 1 - (step?.skip ?? 0) : sum * (1 - (step?.skip ?? 0)),
      work: work.map((flow, at) => ({ to: flow.to, p: step?.split === 'parallel' ? 1 : (parts[at] ?? 0) })),
      parallel: step?.split === 'parallel',
    })
  }
  const at = (id: Id): Place => places.get(id) ?? { rework: [], r: 0, work: [], parallel: false }
  const workLeads = (id: Id): Id[] =>
    at(id).r < 1
      ? at(id)
          .work.filter(way => way.p > 0)
          .map(way => way.to)
      : []
  const sends = (id: Id): Id[] =>
    at(id)
      .rework.filter(way => way.p > 0)
      .map(way => way.to)
  const closure = (from: readonly Id[]): Set<Id> => {
    const found = new Set(from)
    for (const id of found) for (const to of [...workLeads(id), ...sends(id)]) found.add(to)
    return found
  }
  const leads = (from: Id, to: Id): boolean => closure([...workLeads(from), ...sends(from)]).has(to)

  // Starts
  const enters = (kind: string, id: Id): boolean => flows.some(flow => flow.kind === kind && flow.to === id)
  const starts = new Set(
    ids.filter(id => (doc.steps[id]?.start ?? 0) > 0 || !(enters('work', id) || enters('rework', id))),
  )
  const reworkOnly = ids.filter(id => !starts.has(id) && !enters('work', id))
  const sure = closure([...starts])
  const orphans = reworkOnly.filter(id => !sure.has(id))
  for (const id of orphans) {
    const before = orphans.filter(other => other !== id && leads(other, id))
    if (before.every(other => leads(id, other))) starts.add(id)
  }
  if (starts.size === 0) {
    const first = ids.find(id => ids.every(other => other === id || leads(id, other))) ?? ids[0]
    if (first !== undefined) starts.add(first)
  }
  const startList = [...starts].sort()
  const startParts = startList.length === 1 ? [1] : shared(startList.map(id => doc.steps[id]?.start ?? null))
  const reached = closure(startList)
  const repair = new Set(reworkOnly.filter(id => !starts.has(id)))

  // Flow order
  const order: Id[] = []
  const taken = (id: Id): boolean => order.includes(id)
  for (;;) {
    const left = ids.filter(id => reached.has(id) && !taken(id))
    const isReady = (id: Id): boolean =>
      starts.has(id) ||
      (repair.has(id)
        ? order.some(from => sends(from).includes(id))
        : [...reached].every(from => taken(from) || !workLeads(from).includes(id)))
    const next =
      left.find(isReady) ??
      left.find(id => order.some(from => workLeads(from).includes(id))) ??
      left.find(id => order.some(from => sends(from).includes(id)))
    if (next === undefined) break
    order.push(next)
  }
  const rank = (id: Id): number => (id === leave ? Number.POSITIVE_INFINITY : order.indexOf(id))

  // Forward and back
  const forward = (id: Id): Way[] => {
    if (id === entry)
      return startList
        .map((to, place) => ({ to, p: doc.entry === 'parallel' ? 1 : (startParts[place] ?? 0) }))
        .filter(way => way.p > 0)
    return at(id).work.filter(way => way.p > 0 && reached.has(way.to) && rank(way.to) > rank(id))
  }
  const backward = (id: Id): Way[] =>
    id === entry || at(id).parallel
      ? []
      : at(id).work.filter(way => way.p > 0 && reached.has(way.to) && rank(way.to) <= rank(id))
  const isSplit = (id: Id): boolean =>
    (id === entry ? doc.entry === 'parallel' : at(id).parallel) && forward(id).length > 0
  const reach = (from: readonly Id[], without: Id): Set<Id> => {
    const found = new Set(from.filter(id => id !== without))
    for (const id of found) for (const { to } of forward(id)) if (to !== without) found.add(to)
    return found
  }
  const canEnd = (from: Id, without: Id): boolean => [...reach([from], without)].some(id => forward(id).length === 0)
  const heads = (split: Id): Id[] =>
    forward(split)
      .map(way => way.to)
      .sort((a, b) => rank(a) - rank(b))
  const meet = (split: Id): Id => order.find(id => heads(split).every(head => !canEnd(head, id))) ?? leave
  const section = (split: Id): Set<Id> => reach(heads(split), meet(split))

  // Way out
  const out = new Set<Id>()
  for (let grown = true; grown; ) {
    grown = false
    for (const id of order) {
      if (out.has(id)) continue
      const { r, work, parallel } = at(id)
      const onward = parallel
        ? forward(id).length > 0 && forward(id).every(way => out.has(way.to))
        : [...forward(id), ...backward(id)].some(way => out.has(way.to))
      if (sends(id).some(to => out.has(to)) || (r < 1 && (work.length === 0 || onward))) {
        out.add(id)
        grown = true
      }
    }
  }
  const isStuck = (): boolean => order.some(id => !out.has(id))
  return { order, place: at, forward, backward, isSplit, heads, meet, section, reach, isStuck }
}
