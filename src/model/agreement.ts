// What the entries of a map must agree on, which no single field can say: references lead to something, a change has the
// shape of the field that it changes, flows begin and end where their kind may.

import { usualCalendar } from './defaults'
import { estimateText } from './estimate'
import { isJsonObject } from './plain-json'
import { quoted } from './quoted'
import type { Refusal } from './result'
import type { ValidMap, ValidVersionMap } from './schema'
import { amount, duration, share } from './schema-fields'
import type { Calendar, Id } from './types'

type Lookup = Readonly<Record<Id, unknown>> | null | undefined
type Given<T> = T | null | undefined
type Flow = NonNullable<ValidVersionMap['flows']>[string]
type Experiment = NonNullable<ValidVersionMap['experiments']>[string]
type Changes = Experiment['changes']
type Change = NonNullable<Changes>[string]

const has = (records: Lookup, id: Id): boolean => records != null && Object.hasOwn(records, id)
const entries = <T>(records: Given<Readonly<Record<Id, T>>>): [Id, T][] => Object.entries(records ?? {})
const isGiven = <T>(value: Given<T>): value is T => value !== null && value !== undefined
const refusal = (place: string, message: string): Refusal => ({ place, message })

/** A reference that must lead somewhere; none is fine. `what` is the collection that it leads into. */
function* reference(place: string, id: Given<Id>, records: Lookup, what: string, word: string): Generator<Refusal> {
  if (!isGiven(id) || has(records, id)) return
  yield refusal(place, `There is no ${what}/${id}. Write the id of ${word} of this map.`)
}

/** Everything on which the entries of one map disagree. `versions` are those of the whole file: a kept map has none of its own. */
function* inMap(map: ValidVersionMap, versions: Lookup): Generator<Refusal> {
  const { intent, steps, symbols, teams } = map
  yield* reference('intent/firstTeam', intent?.firstTeam, teams, 'teams', 'a team')
  for (const [id, goal] of entries(intent?.goals)) {
    const schema = isGiven(goal.measure) && goal.measure !== 'leadTime' ? share : duration('time')
    yield* shape(`intent/goals/${id}/to`, goal.to, schema)
  }
  yield* inDemand(map)
  for (const [id, step] of entries(steps)) yield* reference(`steps/${id}/team`, step.team, teams, 'teams', 'a team')
  for (const id of Object.keys(symbols ?? {})) {
    if (has(steps, id)) yield refusal(`symbols/${id}`, `'${id}' is a step too. Give the symbol another id.`)
  }
  for (const [id, flow] of entries(map.flows)) yield* inFlow(`flows/${id}`, flow, map)
  for (const [id, { step }] of entries(map.blockers)) {
    yield* reference(`blockers/${id}/step`, step, steps, 'steps', 'a step')
  }
  for (const [id, experiment] of entries(map.experiments)) {
    yield* inExperiment(`experiments/${id}`, experiment, map, versions)
  }
}

/** The first complaint of a schema about one value. */
function* shape(place: string, value: unknown, schema: typeof share | ReturnType<typeof duration>): Generator<Refusal> {
  const [issue] = schema.safeParse(value).error?.issues ?? []
  if (issue) yield refusal(place, issue.message)
}

/** Items a unit of time: neither nothing nor endless. */
function* inDemand({ demand, calendar }: ValidVersionMap): Generator<Refusal> {
  if (!isGiven(demand?.per) || !isGiven(demand.items)) return
  const own: Calendar = {
    ...usualCalendar,
    hoursPerDay: calendar?.hoursPerDay ?? usualCalendar.hoursPerDay,
    daysPerWeek: calendar?.daysPerWeek ?? usualCalendar.daysPerWeek,
  }
  const per = estimateText(demand.per, own)
  const rate = 'mean' in per ? demand.items / per.mean : 0
  if (!Number.isFinite(rate))
    yield refusal('demand/per', `${quoted(demand.per)} is too short. Write a time such as "1w".`)
  else if (rate === 0) yield refusal('demand/items', 'This is too little to count. Write a larger number of items.')
}

function* inFlow(place: string, flow: Flow, { steps, symbols }: ValidVersionMap): Generator<Refusal> {
  const isDrawnOnly = flow.kind === 'information' || flow.kind === 'shipment'
  for (const end of ['from', 'to'] as const) {
    const id = flow[end]
    if (has(steps, id) || (isDrawnOnly && has(symbols, id))) continue
    yield has(symbols, id)
      ? refusal(
          `${place}/${end}`,
          `A ${flow.kind} flow cannot touch symbols/${id}. Write the id of a step, or make it information or shipment.`,
        )
      : refusal(
          `${place}/${end}`,
          isDrawnOnly
            ? `There is no steps/${id} or symbols/${id}. Write the id of a step or symbol of this map.`
            : `There is no steps/${id}. Write the id of a step of this map.`,
        )
  }
  if (flow.kind === 'rework' && !isGiven(flow.share)) {
    yield refusal(
      `${place}/share`,
      'A rework flow needs the share of items that it sends back. Write a number from 0 to 1.',
    )
  }
}

function* inExperiment(
  place: string,
  experiment: Experiment,
  map: ValidVersionMap,
  versions: Lookup,
): Generator<Refusal> {
  const { steps, teams, blockers, intent } = map
  yield* reference(`${place}/blocker`, experiment.blocker, blockers, 'blockers', 'a blocker')
  const { assumption } = experiment
  yield* reference(`${place}/assumption`, assumption, intent?.assumptions, 'intent/assumptions', 'an assumption')
  yield* reference(`${place}/enters`, experiment.enters, steps, 'steps', 'a step')
  yield* reference(`${place}/team`, experiment.team, teams, 'teams', 'a team')
  yield* reference(`${place}/startedFrom`, experiment.startedFrom, versions, 'versions', 'a version')
  for (const keyed of ['bypasses', 'travel'] as const) {
    for (const id of Object.keys(experiment[keyed] ?? {})) {
      yield* reference(`${place}/${keyed}/${id}`, id, steps, 'steps', 'a step')
    }
  }
  yield* inChanges(`${place}/changes`, experiment.changes, map)
  yield* inChanges(`${place}/result/measured`, experiment.result?.measured, map)
}

function* inChanges(place: string, changes: Changes, map: ValidVersionMap): Generator<Refusal> {
  const changed = new Map<string, Id>()
  for (const [id, change] of entries(changes)) {
    const at = `${place}/${id}`
    yield* inChange(at, change, map)
    const field = changedField(change, map)
    const other = changed.get(field)
    if (other !== undefined) yield refusal(at, `'${other}' changes ${field} too. Write one change of a field.`)
    changed.set(field, id)
  }
}

/** The field of the map that a change sets. The people of a step with a team are the team's. */
function changedField({ step, flow, field }: Change, { steps }: ValidVersionMap): string {
  if (field === 'share') return `flows/${flow}/share`
  const team = isGiven(step) && has(steps, step) ? steps?.[step]?.team : null
  return field === 'people' && isGiven(team) ? `teams/${team}/people` : `steps/${step}/${field}`
}

function* inChange(place: string, change: Change, { steps, flows }: ValidVersionMap): Generator<Refusal> {
  const { field, flow, to } = change
  const [own, other, records] =
    field === 'share' ? (['flow', 'step', flows] as const) : (['step', 'flow', steps] as const)
  if (!isGiven(change[own])) {
    yield refusal(`${place}/${own}`, `A change of ${field} names a ${own}. Write the id of one.`)
  }
  if (isGiven(change[other])) {
    yield refusal(`${place}/${other}`, `A change of ${field} is of a ${own}. Leave the ${other} out.`)
  }
  yield* reference(`${place}/${own}`, change[own], records, `${own}s`, `a ${own}`)
  const schema = field === 'wait' || field === 'work' ? duration(field) : field === 'people' ? amount : share
  yield* shape(`${place}/to`, to, schema)
  if (isGiven(flow) && flows?.[flow]?.kind === 'rework' && !isGiven(to)) {
    yield refusal(`${place}/to`, 'A rework flow needs its share. Write a number from 0 to 1.')
  }
}

/** Everything on which a map and its kept versions disagree. */
export function* disagreements(map: ValidMap): Generator<Refusal> {
  yield* inMap(map, map.versions)
  for (const [id, version] of entries(map.versions)) {
    const at = `versions/${id}/map`
    const inner = version.map
    if (!Number.isInteger(inner.version) || inner.version < 1 || inner.version > map.version) {
      yield refusal(`${at}/version`, `${inner.version} is no version of a map kept in this file. Write ${map.version}.`)
    }
    if (Object.hasOwn(inner, 'versions') && isJsonObject(inner.versions) && Object.keys(inner.versions).length > 0) {
      yield refusal(`${at}/versions`, 'A kept map keeps no versions of its own. Leave them out.')
    }
    for (const { place, message } of inMap(inner, map.versions)) yield refusal(`${at}/${place}`, message)
  }
}
