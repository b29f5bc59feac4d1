// Slack: how much longer a step off the critical path may take before the whole takes longer.

import type { Id, MapDocument, Records } from '../model/types'
import { passCosts } from './lead-time'
import type { Solution } from './solution'
import { type Study, studyMap } from './study'
import { slowestBranches, walkTime } from './times'
import { criticalArrivals } from './visits'

const leastVisits = 1e-12
/** Each round leaves one more branch behind; more rounds than this do not occur. */
const mostRounds = 200

/** Slack of every step in seconds: 0 on the critical path, `null` when no increase ever moves lead time (or the map has no numbers). */
export function slackOf(doc: MapDocument): Records<number | null> {
  const study = studyMap(doc)
  const slack: Record<Id, number | null> = {}
  const measure = slackMeasure(study)
  for (const [node, id] of study.graph.ids.entries()) slack[id] = measure?.(node) ?? null
  return slack
}

/** Slack of one step, for whoever shows a single one. */
export function slackOfStep(doc: MapDocument, step: Id): number | null {
  const study = studyMap(doc)
  const node = study.graph.indexOf.get(step)
  return node === undefined ? null : (slackMeasure(study)?.(node) ?? null)
}

/**
 * Lead time as a function of the time added to one step is the greatest of straight lines that never fall. Starting with the line that
 * is greatest in the end, each round goes back to where the line meets today's lead time, until none is above it there.
 */
function slackMeasure(study: Study): ((node: number) => number | null) | null {
  const { solution, graph, effortVisits } = study
  if (!solution) return null
  const costs = passCosts(study, 'mean')
  const critical = criticalArrivals(solution, slowestBranches(solution, costs))
  const today = greatestLine(solution, costs, null, 0).time
  return node => {
    const done = graph.done[node] ?? 0
    if (!((effortVisits?.[node] ?? 0) > 0)) return null
    if ((critical[node] ?? 0) * done > leastVisits) return 0
    let line = greatestLine(solution, costs, { node, done }, Number.POSITIVE_INFINITY)
    if (line.slope <= 0) return null
    let slack = Number.POSITIVE_INFINITY
    for (let round = 0; round < mostRounds; round++) {
      const meets = Math.max(0, (today - line.time) / line.slope)
      if (!(meets < slack)) break
      slack = meets
      line = greatestLine(solution, costs, { node, done }, slack)
      if (line.slope <= 0 || line.time + line.slope * slack <= today) break
    }
    return Number.isFinite(slack) ? slack : null
  }
}

/** Lead time near one amount of added time, as `time + slope · added`. */
interface Line {
  readonly time: number
  readonly slope: number
}

/** The line that lead time follows at `added` seconds more in the step (and beyond); with an infinite amount the last one. */
function greatestLine(
  { network, branches, whole }: Solution,
  costs: Float64Array,
  raised: { readonly node: number; readonly done: number } | null,
  added: number,
): Line {
  const times = new Map<number, number>()
  const slopes = new Map<number, number>()
  const lineOf = (walk: typeof whole): Line => ({
    time: walkTime(network, walk, node => costs[node] ?? 0, times),
    slope: raised ? walkTime(network, walk, node => (node === raised.node ? raised.done : 0), slopes) : 0,
  })
  const isAbove = (one: Line, other: Line): boolean => {
    if (added === Number.POSITIVE_INFINITY)
      return one.slope > other.slope || (one.slope === other.slope && one.time > other.time)
    const difference = one.time + one.slope * added - (other.time + other.slope * added)
    return difference > 0 || (difference === 0 && one.slope > other.slope)
  }
  for (const [split, ways] of branches) {
    let greatest: Line = { time: 0, slope: 0 }
    for (const way of ways) {
      const line = lineOf(way)
      if (isAbove(line, greatest)) greatest = line
    }
    times.set(split, greatest.time)
    slopes.set(split, greatest.slope)
  }
  return lineOf(whole)
}
