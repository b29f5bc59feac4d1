// The numbers of a map once more, straight from the sentences of metrics.md and without regard to cost: sections are sets, systems are
// dense, inner things are solved by recursion. For maps of a few steps only.

import type { Id, MapDocument } from '../../src/model/types'
import { entry, leave, near, type OracleGraph } from './graph'

export interface OracleCosts {
  /** Seconds of one pass of each step, skip counted. */
  readonly [step: Id]: number
}
export interface OracleAnswer {
  readonly leadTime: number
  readonly visits: Readonly<Record<Id, number>>
  readonly arrivals: Readonly<Record<Id, number>>
  readonly quality: number
  readonly early: readonly string[]
}

/** The answer for one cost of a pass of each step; with `firstPass` every rework share is taken as 0. */
export function oracle(doc: MapDocument, graph: OracleGraph, costs: OracleCosts, firstPass = false): OracleAnswer {
  const { order, forward, backward, isSplit, heads, meet, section, reach } = graph
  const at = (id: Id) => (firstPass ? { ...graph.place(id), r: 0, rework: [] } : graph.place(id))

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
