// Load and throughput limit: a team's people are shared by all its steps, a step without a team has its own.

import type { Id, Records } from '../model/types'
import { closeness } from './shares'
import { finite, type Study } from './study'
import type { Server, TeamNumbers, TightestCapacity } from './types'

export interface Capacity {
  readonly teams: Records<TeamNumbers>
  /** Load of a reachable step by number: of its team, or of itself. */
  loadOf(node: number): number | null
  readonly tightest: TightestCapacity | null
}

/** Whoever serves, by number: first the steps, of which those without a team serve themselves, then the teams. */
interface Servers {
  readonly teams: readonly Id[]
  /** The server of each step. */
  readonly of: Int32Array
  /** `NaN` where not known. */
  readonly people: Float64Array
  /** Seconds of people's time for one item. */
  readonly effort: Float64Array
  /** Place of its first reachable step in flow order; the number of steps where none is reachable. */
  readonly first: Int32Array
}

/** @see metrics.md, Demand, capacity, bottleneck */
export function measureCapacity(study: Study): Capacity {
  const { doc, effortVisits, demand } = study
  const servers = findServers(study)
  const { people, effort } = servers
  const loadOf = (server: number): number | null =>
    demand === null || !effortVisits ? null : finite((demand * (effort[server] ?? 0)) / (people[server] ?? Number.NaN))
  const size = servers.of.length
  const teams: Record<Id, TeamNumbers> = {}
  for (const [place, team] of servers.teams.entries())
    teams[team] = { load: loadOf(size + place), people: teamPeople(doc.teams, team) }
  return { teams, loadOf: node => loadOf(servers.of[node] ?? node), tightest: tightestOf(study, servers, loadOf) }
}

function findServers({ graph, doc, effortVisits, times, network: { rank } }: Study): Servers {
  const size = graph.steps.length
  const { hoursPerDay, staffedHours = hoursPerDay } = doc.calendar
  const staffed = staffedHours / hoursPerDay
  const of = new Int32Array(size)
  const teams: Id[] = []
  const numberOf = new Map<Id, number>()
  const newTeam = (team: Id): number => {
    const number = size + teams.push(team) - 1
    numberOf.set(team, number)
    return number
  }
  for (let node = 0; node < size; node++) {
    const team = graph.steps[node]?.team ?? null
    of[node] = team === null ? node : (numberOf.get(team) ?? newTeam(team))
  }

  const people = new Float64Array(size + teams.length)
  const effort = new Float64Array(size + teams.length)
  const first = new Int32Array(size + teams.length).fill(size)
  for (const [place, team] of teams.entries()) people[size + place] = teamPeople(doc.teams, team) ?? Number.NaN
  for (let node = 0; node < size; node++) {
    const step = graph.steps[node]
    const server = of[node] ?? node
    const place = rank[node] ?? -1
    if (server === node) people[server] = step?.people ?? Number.NaN
    if (place >= 0) first[server] = Math.min(first[server] ?? size, place - 1)
    const work = (effortVisits?.[node] ?? 0) * (times[node]?.work?.mean ?? 0)
    effort[server] = (effort[server] ?? 0) + work / ((step?.uptime ?? 1) * staffed)
  }
  return { teams, of, people, effort, first }
}

function teamPeople(teams: Records<{ readonly people: number | null }>, team: Id): number | null {
  return Object.hasOwn(teams, team) ? (teams[team]?.people ?? null) : null
}

function tightestOf(
  { graph }: Study,
  { teams, of, people, effort, first }: Servers,
  loadOf: (server: number) => number | null,
): TightestCapacity | null {
  const limitOf = (server: number): number => {
    const limit = (people[server] ?? 0) / (effort[server] ?? 0)
    return limit > 0 ? limit : Number.POSITIVE_INFINITY
  }
  let least = Number.POSITIVE_INFINITY
  for (let server = 0; server < people.length; server++) least = Math.min(least, limitOf(server))
  if (!Number.isFinite(least)) return null
  const size = of.length
  let found = -1
  let earliest = size
  for (let server = 0; server < people.length; server++) {
    if (limitOf(server) > least * (1 + closeness) || (first[server] ?? size) >= earliest) continue
    found = server
    earliest = first[server] ?? size
  }
  if (found === -1) return null
  const server: Server = found < size ? { step: graph.ids[found] ?? '' } : { team: teams[found - size] ?? '' }
  return { ...server, load: loadOf(found), limit: limitOf(found) }
}
