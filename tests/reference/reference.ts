// The second implementation: numbers of a map by following items through it at random, with how far chance may have led them astray.
// A section takes as long as its slowest branch by means, so the branches of inner sections are followed and weighed up before outer ones.

import type { MapDocument } from '../../src/model/types'
import { chanceFrom } from './chance'
import { createFollower, type Region, Stuck } from './follow'
import { oracleGraph } from './graph'
import { type Split, streetsOf } from './streets'

/** A mean over the items that were followed, and its standard error. */
export interface Sampled {
  readonly mean: number
  readonly error: number
}

export interface Reference {
  readonly leadTime: Sampled
  /** Of each reachable step; `null` where items do not tell which branch is the slowest. */
  readonly visits: Readonly<Record<string, Sampled | null>>
  readonly effortVisits: Readonly<Record<string, Sampled>>
  readonly quality: Sampled
}

/** Items are followed in groups, so that the spread of the groups' means shows the error of the whole. */
const groups = 40
/** Two branches whose times differ by fewer standard errors may be as long as each other. */
const surely = 6

/** One row of numbers a group: visits of each place, then the time that passes cost. */
interface Walks {
  readonly numbers: readonly Float64Array[]
  readonly runs: readonly Float64Array[]
}
interface Value {
  readonly mean: Float64Array
  readonly error: Float64Array
}

/** `null` when an item never gets out. @param items followed through each region, a multiple of 40 */
export function followItems(doc: MapDocument, items: number, seed: number): Reference | null {
  const streets = streetsOf(doc, oracleGraph(doc))
  const { ids, splits, cost, done } = streets
  const size = splits.length
  const timeAt = size
  const chance = chanceFrom(seed)
  const follower = createFollower(streets, chance)

  const walk = (region: Region): Walks => {
    const numbers: Float64Array[] = []
    const runs: Float64Array[] = []
    for (let group = 0; group < groups; group++) {
      const tally = { visits: new Float64Array(size + 1), runs: new Float64Array(size) }
      for (let item = 0; item < items / groups; item++) follower.follow(region, tally)
      for (let place = 0; place < size; place++)
        tally.visits[timeAt] = (tally.visits[timeAt] ?? 0) + (tally.visits[place] ?? 0) * (cost[place] ?? 0)
      numbers.push(tally.visits.map(count => (count * groups) / items))
      runs.push(tally.runs.map(count => (count * groups) / items))
    }
    return { numbers, runs }
  }

  const nothing: Value = { mean: new Float64Array(size + 1), error: new Float64Array(size + 1) }
  const critical: Value[] = splits.map(() => nothing)
  const together: Value[] = splits.map(() => nothing)
  const unsure = new Set<number>()
  try {
    const seen = new Set<number>()
    const walkSeeing = (region: Region): Walks => {
      const walks = walk(region)
      for (const row of walks.runs) for (const [split, count] of row.entries()) if (count > 0) seen.add(split)
      return walks
    }
    const whole = walkSeeing(follower.whole)
    const branches = new Map<number, (Walks | null)[]>()
    for (const place of [size - 1, ...ids.keys()]) {
      const split = splits[place]
      if (split && seen.has(place))
        branches.set(
          place,
          follower.branches(split).map(region => region && walkSeeing(region)),
        )
    }
    for (const place of [...branches.keys()].reverse()) {
      const split = splits[place]
      const walks = branches.get(place)
      if (!split || !walks) continue
      const ways = walks.map(one => (one ? compose(one, critical) : nothing))
      const { value, isSure } = slowest(ways, timeAt)
      critical[place] = value
      if (!isSure) for (const [step, mark] of split.home.entries()) if (mark) unsure.add(step)
      together[place] = combine(
        split,
        walks.map(one => (one ? compose(one, together) : nothing)),
      )
    }
    const path = compose(whole, critical)
    const effort = compose(whole, together)
    const of = ({ mean, error }: Value, place: number, scale = 1): Sampled => ({
      mean: (mean[place] ?? 0) * scale,
      error: (error[place] ?? 0) * scale,
    })
    const named = <T>(sampled: (place: number) => T): Record<string, T> =>
      Object.fromEntries(ids.map((id, place) => [id, sampled(place)]))
    let right = 0
    for (let item = 0; item < items; item++) if (follower.isRight(follower.whole)) right++
    const share = (right + 1) / (items + 2)
    return {
      leadTime: of(path, timeAt),
      visits: named(place => (unsure.has(place) ? null : of(path, place, done[place]))),
      effortVisits: named(place => of(effort, place, done[place])),
      quality: { mean: right / items, error: Math.sqrt((share * (1 - share)) / items) },
    }
  } catch (error) {
    if (error instanceof Stuck) return null
    throw error
  }
}

/** What a walk comes to with what its inner sections come to. Errors of those add up, as if they all erred to the same side. */
function compose({ numbers, runs }: Walks, inner: readonly Value[]): Value {
  const size = numbers[0]?.length ?? 0
  const mean = new Float64Array(size)
  const error = new Float64Array(size)
  const used = inner.flatMap((value, split) => (runs.some(row => (row[split] ?? 0) > 0) ? [{ value, split }] : []))
  for (let at = 0; at < size; at++) {
    let sum = 0
    let squares = 0
    for (const [group, row] of numbers.entries()) {
      let number = row[at] ?? 0
      for (const { value, split } of used) number += (runs[group]?.[split] ?? 0) * (value.mean[at] ?? 0)
      sum += number
      squares += number * number
    }
    const average = sum / groups
    const spread = Math.max(0, squares / groups - average * average)
    mean[at] = average
    error[at] = spread <= 1e-14 * average * average ? 0 : Math.sqrt(spread / (groups - 1))
    for (const { value, split } of used) {
      const often = runs.reduce((all, row) => all + (row[split] ?? 0), 0) / groups
      error[at] = (error[at] ?? 0) + often * (value.error[at] ?? 0)
    }
  }
  return { mean, error }
}

/** The branch that takes longest, the first of equal ones; its time may err as far as that of any branch that may be as long. */
function slowest(ways: readonly Value[], timeAt: number): { value: Value; isSure: boolean } {
  const time = (way: Value | undefined): number => way?.mean[timeAt] ?? 0
  const errorOf = (way: Value | undefined): number => way?.error[timeAt] ?? 0
  const longest = Math.max(...ways.map(time))
  const chosen = ways.find(way => time(way) >= longest * (1 - 1e-9)) ?? ways[0]
  const rivals = ways.filter(way => way !== chosen && longest - time(way) < surely * (errorOf(way) + errorOf(chosen)))
  const value: Value = {
    mean: chosen?.mean ?? new Float64Array(timeAt + 1),
    error: Float64Array.from(chosen?.error ?? []),
  }
  value.error[timeAt] = Math.max(errorOf(chosen), ...rivals.map(errorOf))
  return { value, isSure: rivals.length === 0 }
}

/** All branches: the greatest of them at a step that two or more reach forward, elsewhere their sum. */
function combine(split: Split, ways: readonly Value[]): Value {
  const size = ways[0]?.mean.length ?? 0
  const mean = new Float64Array(size)
  const error = new Float64Array(size)
  for (let at = 0; at < size; at++) {
    const isShared = split.reach.filter(reach => reach[at]).length > 1
    for (const way of ways) {
      const count = way.mean[at] ?? 0
      const off = way.error[at] ?? 0
      mean[at] = isShared ? Math.max(mean[at] ?? 0, count) : (mean[at] ?? 0) + count
      error[at] = isShared ? Math.max(error[at] ?? 0, off) : Math.hypot(error[at] ?? 0, off)
    }
  }
  return { mean, error }
}
