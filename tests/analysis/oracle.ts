// The same numbers worked out once more, straight from the sentences of metrics.md and without regard to cost: paths are tried out,
// sections are sets, systems are dense, inner things are solved by recursion. For maps of a few steps only.

import type { Id, MapDocument } from '../../src/model/types'

interface Way {
  readonly to: Id
  readonly p: number
}
interface Place {
  readonly rework: readonly Way[]
  readonly r: number
  readonly work: readonly Way[]
  readonly parallel: boolean
}
export interface OracleCosts {
  /** Seconds of one pass of each step, skip counted. */
  readonly [step: Id]: number
}
export interface OracleAnswer {
  readonly order: readonly Id[]
  readonly leadTime: number | null
  readonly visits: Readonly<Record<Id, number>>
  readonly arrivals: Readonly<Record<Id, number>>
  readonly quality: number
  readonly early: readonly string[]
}

const entry = '(entry)'
const leave = '(out)'
const near = 1e-9

function shared(given: readonly (number | null)[]): number[] {
  const sum = given.reduce<number>((all, share) => all + (share ?? 0), 0)
  const open = given.filter(share => share === null).length
  if (sum >= 1 - near) return given.map(share => (share ?? 0) / sum)
  if (open > 0) return given.map(share => share ?? (1 - sum) / open)
  return given.map(share => (sum === 0 ? 1 / given.length : (share ?? 0) / sum))
}

export function oracle(doc: MapDocument, costs: OracleCosts): OracleAnswer {
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
  const empty = { order, leadTime: null, visits: {}, arrivals: {}, quality: 1, early: [] }
  if (order.length === 0 || order.some(id => !out.has(id))) return empty

  // One item alone: visits of each step and where it leaves
  type Exit = Map<Id, number>
  const alone = (
    head: Id,
    inside: Id | null,
    cut: ReadonlySet<Id>,
  ): { visits: Map<Id, number>; passed: number; sent: Exit } => {
    const home = inside === null ? new Set([entry, ...order]) : section(inside)
    const end = inside === null ? leave : meet(inside)
    const states = [...home]
    const moves = states.map(id => {
      const { r, rework } = at(id)
      const list: { to: Id; p: number; ahead: boolean }[] = rework.map(way => ({ ...way, ahead: false }))
      if (isSplit(id)) {
        const { pass, back } = passing(id, cut)
        list.push({ to: meet(id), p: (1 - r) * pass, ahead: true })
        for (const [to, p] of back) list.push({ to, p: (1 - r) * p, ahead: false })
      } else if (forward(id).length + backward(id).length === 0) list.push({ to: leave, p: 1 - r, ahead: true })
      else {
        for (const way of forward(id)) list.push({ to: way.to, p: (1 - r) * way.p, ahead: true })
        for (const way of backward(id)) list.push({ to: way.to, p: (1 - r) * way.p, ahead: false })
      }
      return list.filter(move => move.p > 0)
    })
    const passes = (move: { to: Id; ahead: boolean }): boolean =>
      move.to === end || move.to === leave || (move.ahead && cut.has(move.to))
    // Only what the head leads to: elsewhere an item might be held for ever.
    const active = new Set([head])
    for (const id of active)
      for (const move of moves[states.indexOf(id)] ?? []) if (!passes(move) && home.has(move.to)) active.add(move.to)
    const list = [...active]
    const rows = list.map((id, row) =>
      [...list.map((_, column) => (row === column ? 1 : 0)), id === head ? 1 : 0].map((value, column) => {
        const from = list[column]
        if (from === undefined) return value
        return (
          value -
          (moves[states.indexOf(from)] ?? [])
            .filter(move => move.to === id && !passes(move))
            .reduce((sum, move) => sum + move.p, 0)
        )
      }),
    )
    const solved = gauss(rows)
    const visits = new Map(list.map((id, place) => [id, solved[place] ?? 0]))
    let passed = 0
    const sent: Exit = new Map()
    for (const [id, times] of visits) {
      for (const move of moves[states.indexOf(id)] ?? []) {
        if (passes(move)) passed += times * move.p
        else if (!home.has(move.to)) sent.set(move.to, (sent.get(move.to) ?? 0) + times * move.p)
      }
    }
    return { visits, passed, sent }
  }
  const earlier = (split: Id, branch: number, cut: ReadonlySet<Id>): Set<Id> =>
    new Set([...cut, ...reach(heads(split).slice(0, branch), meet(split))])
  const passing = (split: Id, cut: ReadonlySet<Id>): { pass: number; back: Exit } => {
    let pass = 1
    let sum = 0
    const all: Exit = new Map()
    for (const [branch, head] of heads(split).entries()) {
      const held = earlier(split, branch, cut)
      if (head === meet(split) || held.has(head)) continue
      const { sent } = alone(head, split, held)
      for (const [to, p] of sent) all.set(to, (all.get(to) ?? 0) + p)
      const e = [...sent.values()].reduce((a, b) => a + b, 0)
      sum += e
      pass *= 1 - e
    }
    return { pass, back: new Map([...all].map(([to, p]) => [to, (1 - pass) * (p / sum)])) }
  }
  const rolled = (id: Id, stop: Id, cut: ReadonlySet<Id>): number => {
    if (id === stop || id === leave || cut.has(id)) return 1
    const { completeAccurate = null, skip = 0 } = doc.steps[id] ?? {}
    const own = completeAccurate === null ? 1 : (skip ?? 0) + (1 - (skip ?? 0)) * completeAccurate
    if (isSplit(id)) {
      const product = heads(id).reduce((all, head, branch) => all * rolled(head, meet(id), earlier(id, branch, cut)), 1)
      return own * product * rolled(meet(id), stop, cut)
    }
    const sum = forward(id).reduce((all, way) => all + way.p, 0)
    return own * (sum === 0 ? 1 : forward(id).reduce((all, way) => all + way.p * rolled(way.to, stop, cut), 0) / sum)
  }

  // Times and visits
  const none: ReadonlySet<Id> = new Set()
  const runs = (id: Id): number => (isSplit(id) ? 1 - at(id).r : 0)
  const branchTimes = (split: Id): number[] =>
    heads(split).map(head => (head === meet(split) ? 0 : time(alone(head, split, none).visits)))
  const time = (visits: ReadonlyMap<Id, number>): number =>
    [...visits].reduce(
      (sum, [id, times]) =>
        sum + times * ((costs[id] ?? 0) + (runs(id) > 0 ? runs(id) * Math.max(...branchTimes(id)) : 0)),
      0,
    )
  const spread = (visits: ReadonlyMap<Id, number>, inner: (split: Id) => ReadonlyMap<Id, number>): Map<Id, number> => {
    const all = new Map(visits)
    for (const [id, times] of visits) {
      if (runs(id) > 0)
        for (const [step, each] of inner(id)) all.set(step, (all.get(step) ?? 0) + times * runs(id) * each)
    }
    return all
  }
  const slowest = (split: Id): Map<Id, number> => {
    const times = branchTimes(split)
    const branch = times.findIndex(t => t >= Math.max(...times) * (1 - near))
    const head = heads(split)[branch]
    return head === undefined || head === meet(split) ? new Map() : spread(alone(head, split, none).visits, slowest)
  }
  const together = (split: Id): Map<Id, number> => {
    const all = new Map<Id, number>()
    const branches = heads(split).map(head => ({
      reached: reach([head], meet(split)),
      counts: head === meet(split) ? new Map<Id, number>() : spread(alone(head, split, none).visits, together),
    }))
    for (const id of order) {
      const counts = branches.map(branch => branch.counts.get(id) ?? 0)
      const many = branches.filter(branch => branch.reached.has(id)).length >= 2
      all.set(id, many ? Math.max(...counts) : counts.reduce((a, b) => a + b, 0))
    }
    return all
  }
  const whole = alone(entry, null, none).visits
  const early = [entry, ...order].filter(split => {
    if (!isSplit(split)) return false
    const branches = heads(split).map(head => reach([head], meet(split)))
    return order.some(id => branches.filter(branch => branch.has(id)).length >= 2)
  })
  return {
    order,
    leadTime: time(whole),
    visits: Object.fromEntries(spread(whole, slowest)),
    arrivals: Object.fromEntries(spread(whole, together)),
    quality: rolled(entry, leave, none),
    early,
  }
}

/** Solves a dense system given as rows with the right side at their end. */
function gauss(rows: number[][]): number[] {
  const count = rows.length
  for (let pivot = 0; pivot < count; pivot++) {
    const best = rows
      .slice(pivot)
      .reduce((most, row) => (Math.abs(row[pivot] ?? 0) > Math.abs(most[pivot] ?? 0) ? row : most))
    const place = rows.indexOf(best)
    rows[place] = rows[pivot] ?? []
    rows[pivot] = best
    for (const [at, row] of rows.entries()) {
      const factor = (row[pivot] ?? 0) / (best[pivot] ?? 1)
      if (at === pivot || factor === 0) continue
      for (let column = pivot; column <= count; column++)
        row[column] = (row[column] ?? 0) - factor * (best[column] ?? 0)
    }
  }
  return rows.map((row, place) => (row[count] ?? 0) / (row[place] ?? 1))
}
