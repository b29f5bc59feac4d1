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
  const { graph, doc, order, effortVisits, times, demand } = study
  const placeOf = new Map(order.map((node, place) => [node, place]))
  const crews = new Map<string, Crew>()
  const crewOf = graph.steps.map(({ step }, node) => {
    const key = step.team === null ? `steps/${step.id}` : `teams/${step.team}`
    const people = step.team === null ? step.people : teamPeople(doc.teams, step.team)
    const server: Server = step.team === null ? { step: step.id } : { team: step.team }
    const crew = crews.get(key) ?? { server, people, effort: effortVisits && 0, first: Number.POSITIVE_INFINITY }
    crews.set(key, crew)
    crew.first = Math.min(crew.first, placeOf.get(node) ?? Number.POSITIVE_INFINITY)
    const work = times[node]?.work?.mean ?? 0
    if (crew.effort !== null) crew.effort += ((effortVisits?.[node] ?? 0) * work) / (step.uptime ?? 1)
    return crew
  })

  const loadOf = ({ people, effort }: Crew): number | null =>
    demand === null || people === null || effort === null ? null : finite((demand * effort) / people)
  const teams: Record<Id, TeamNumbers> = {}
  for (const crew of crews.values()) {
    if ('team' in crew.server) teams[crew.server.team] = { load: loadOf(crew), people: crew.people }
  }
  return {
    teams,
    loads: crewOf.map((crew, node) => (placeOf.has(node) ? loadOf(crew) : null)),
    tightest: tightestOf([...crews.values()], loadOf),
  }
}

function teamPeople(teams: Records<{ readonly people: number | null }>, team: Id): number | null {
  return Object.hasOwn(teams, team) ? (teams[team]?.people ?? null) : null
}

function tightestOf(crews: readonly Crew[], loadOf: (crew: Crew) => number | null): TightestCapacity | null {
  const limits = crews.flatMap(crew =>
    crew.people !== null && crew.effort !== null && crew.effort > 0 ? [{ crew, limit: crew.people / crew.effort }] : [],
  )
  const least = limits.reduce((low, { limit }) => Math.min(low, limit), Number.POSITIVE_INFINITY)
  if (!Number.isFinite(least)) return null
  const equal = limits
    .filter(({ limit }) => limit <= least * (1 + closeness))
    .sort((a, b) => a.crew.first - b.crew.first)
  const first = equal[0]
  return first ? { ...first.crew.server, load: loadOf(first.crew), limit: first.limit } : null
}
