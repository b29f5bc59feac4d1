// Load and throughput limit: a team's people are shared by all its steps, a step without a team has its own.

import type { Id, Records } from '../model/types'
import { closeness } from './shares'
import { finite, type Study } from './study'
import type { Server, TeamNumbers, TightestCapacity } from './types'

export interface Capacity {
  readonly teams: Records<TeamNumbers>
  /** Load of each step by number: of its team, or of itself. */
  readonly loads: readonly (number | null)[]
  readonly tightest: TightestCapacity | null
}

interface Crew {
  readonly server: Server
  readonly people: number | null
  /** Seconds of people's time for one item; `null` when the map has no numbers. */
  effort: number | null
  /** Place of its first reachable step in flow order. */
  first: number
}

/** @see metrics.md, Demand, capacity, bottleneck */
export function measureCapacity(study: Study): Capacity {
  const { graph, doc, effortVisits, times, demand } = study
  const { rank } = study.network
  const crews: Crew[] = []
  const crewOfTeam = new Map<Id, Crew>()
  const newCrew = (server: Server, people: number | null): Crew => {
    const crew = { server, people, effort: effortVisits && 0, first: Number.POSITIVE_INFINITY }
    crews.push(crew)
    return crew
  }
  const newTeam = (team: Id): Crew => {
    const crew = newCrew({ team }, teamPeople(doc.teams, team))
    crewOfTeam.set(team, crew)
    return crew
  }
  const isReached = (node: number): boolean => (rank[node] ?? -1) >= 0
  const crewOf = graph.steps.map((step, node) => {
    const crew =
      step.team === null ? newCrew({ step: step.id }, step.people) : (crewOfTeam.get(step.team) ?? newTeam(step.team))
    if (isReached(node)) crew.first = Math.min(crew.first, rank[node] ?? 0)
    const work = times[node]?.work?.mean ?? 0
    if (crew.effort !== null) crew.effort += ((effortVisits?.[node] ?? 0) * work) / (step.uptime ?? 1)
    return crew
  })

  const loadOf = ({ people, effort }: Crew): number | null =>
    demand === null || people === null || effort === null ? null : finite((demand * effort) / people)
  const teams: Record<Id, TeamNumbers> = {}
  for (const crew of crewOfTeam.values()) {
    if ('team' in crew.server) teams[crew.server.team] = { load: loadOf(crew), people: crew.people }
  }
  return {
    teams,
    loads: crewOf.map((crew, node) => (isReached(node) ? loadOf(crew) : null)),
    tightest: tightestOf(crews, loadOf),
  }
}

function teamPeople(teams: Records<{ readonly people: number | null }>, team: Id): number | null {
  return Object.hasOwn(teams, team) ? (teams[team]?.people ?? null) : null
}

function tightestOf(crews: readonly Crew[], loadOf: (crew: Crew) => number | null): TightestCapacity | null {
  const limitOf = ({ people, effort }: Crew): number =>
    people !== null && effort !== null && effort > 0 ? people / effort : Number.POSITIVE_INFINITY
  let least = Number.POSITIVE_INFINITY
  for (const crew of crews) least = Math.min(least, limitOf(crew))
  if (!Number.isFinite(least)) return null
  let first: Crew | null = null
  for (const crew of crews) {
    if (limitOf(crew) <= least * (1 + closeness) && crew.first < (first?.first ?? Number.POSITIVE_INFINITY))
      first = crew
  }
  return first && { ...first.server, load: loadOf(first), limit: limitOf(first) }
}
