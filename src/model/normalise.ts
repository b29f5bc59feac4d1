// The last step of reading: what a valid file leaves out gets its default, so that the program never asks whether a key is
// there, and durations get their canonical text. Unknown keys stay as they are.

import {
  blankAsk,
  blankAssumption,
  blankBlocker,
  blankBypass,
  blankDataRow,
  blankExperiment,
  blankFlow,
  blankGoal,
  blankNext,
  blankNote,
  blankObserved,
  blankQuote,
  blankResult,
  blankScope,
  blankStep,
  blankSymbol,
  blankTeam,
  blankTravel,
  blankVersion,
  emptyMap,
  unnamedMapId,
} from './defaults'
import { type DurationUse, parseDuration, writeDuration } from './duration'
import type { ValidMap } from './schema'
import type {
  Blocker,
  Change,
  Demand,
  DurationText,
  Experiment,
  ExperimentResult,
  Flow,
  Goal,
  Id,
  Intent,
  MapDocument,
  Records,
  Step,
  Version,
  VersionMap,
} from './types'

/**
 * A record with the defaults of what it leaves out; an unknown key may hold anything, `null` too. The schema has seen that
 * what is given fits, so that the record has the type of its defaults.
 */
function filled<T extends object>(blank: T, given: object): T {
  const defaults = blank as { readonly [key: string]: unknown }
  const values = given as { readonly [key: string]: unknown }
  const record = { ...defaults }
  for (const key of Object.keys(values)) {
    const value = values[key]
    if (value === undefined || (value === null && Object.hasOwn(defaults, key))) continue
    record[key] = value
  }
  return record as T
}

/** Records that were made here: of them the same would be made again, so that saving costs what was changed. */
const made = new WeakSet<object>()

const isMade = <T extends object>(given: object, id: Id): given is T =>
  made.has(given) && (given as { readonly id?: unknown }).id === id

/** Every record of a collection, made from what is given and the id that it stands under. */
function each<T extends object>(records: Records<object>, make: (given: object, id: Id) => T): Records<T> {
  const all: { [id: Id]: T } = {}
  for (const [id, given] of Object.entries(records)) {
    if (isMade<T>(given, id)) all[id] = given
    else {
      const record = make(given, id)
      made.add(record)
      all[id] = record
    }
  }
  return all
}

const named =
  <T extends object>(blank: T) =>
  (given: object, id: Id): T & { readonly id: Id } =>
    Object.assign(filled(blank, given), { id })

/** Text outside the grammar can only stand in a document that was not read; it stays what it was. */
function canonical(text: DurationText, use: DurationUse): DurationText {
  const read = parseDuration(text, use)
  return read.ok ? writeDuration(read.value) : text
}
const canonicalOrNull = (text: DurationText | null, use: DurationUse): DurationText | null =>
  text === null ? null : canonical(text, use)

/** How numbers are known has no default: what is not said is left out. */
function basis(given: Step['basis']): Step['basis'] {
  const { wait, work, completeAccurate, ...unknown } = given
  return {
    ...unknown,
    ...(wait ? { wait } : {}),
    ...(work ? { work } : {}),
    ...(completeAccurate ? { completeAccurate } : {}),
  }
}

function goal(given: object, id: Id): Goal {
  const made = named(blankGoal)(given, id)
  return typeof made.to === 'string' ? { ...made, to: canonical(made.to, 'time') } : made
}

function intent(given: Intent): Intent {
  const observed = given.observed && filled(blankObserved, given.observed)
  return {
    ...given,
    scope: filled(blankScope, given.scope),
    goals: each(given.goals, goal),
    observed: observed && { ...observed, leadTime: canonicalOrNull(observed.leadTime, 'time') },
    evidenceWithin: canonicalOrNull(given.evidenceWithin, 'time'),
    assumptions: each(given.assumptions, named(blankAssumption)),
  }
}

/** Demand of which one half is missing is not known. */
function demand(given: Partial<Demand> | null): Demand | null {
  const { items, per } = given ?? {}
  if (typeof items !== 'number' || typeof per !== 'string') return null
  return { ...given, items, per: canonical(per, 'time') }
}

function step(given: object, id: Id): Step {
  const made = named(blankStep)(given, id)
  return {
    ...made,
    wait: canonicalOrNull(made.wait, 'wait'),
    work: canonicalOrNull(made.work, 'work'),
    basis: basis(made.basis),
    data: each(made.data, named(blankDataRow)),
  }
}

/** The schema requires the three fields that have no default. */
const flow = (given: object, id: Id): Flow => named<Omit<Flow, 'id'>>(blankFlow as Flow)(given, id)

function blocker(given: object, id: Id): Blocker {
  const made = named(blankBlocker)(given, id)
  return { ...made, cost: canonicalOrNull(made.cost, 'time'), ask: made.ask && filled(blankAsk, made.ask) }
}

/** A change of a step or of a flow: the end that it is not of is left out. */
function change(given: object, id: Id): Change {
  const made: { [key: string]: unknown } = { ...named({ to: null })(given, id) }
  const { field, to } = made
  delete made[field === 'share' ? 'step' : 'flow']
  if (typeof to === 'string' && (field === 'wait' || field === 'work')) made.to = canonical(to, field)
  return made as unknown as Change
}

function result(given: object): ExperimentResult {
  const made = filled(blankResult, given)
  return { ...made, quote: filled(blankQuote, made.quote), measured: each(made.measured, change) }
}

function experiment(given: object, id: Id): Experiment {
  const made = named(blankExperiment)(given, id)
  return {
    ...made,
    timebox: canonicalOrNull(made.timebox, 'time'),
    bypasses: each(made.bypasses, bypass => filled(blankBypass, bypass)),
    changes: each(made.changes, change),
    next: filled(blankNext, made.next),
    travel: made.travel && each(made.travel, passage => filled(blankTravel, passage)),
    result: made.result && result(made.result),
  }
}

const blankMap: VersionMap = (({ versions: _, ...rest }) => rest)(emptyMap(unnamedMapId, ''))
const blankSource = { name: '', url: '' }

function versionMap(given: object): VersionMap {
  const made = filled(blankMap, given)
  return {
    ...made,
    source: made.source && filled(blankSource, made.source),
    intent: intent(filled(blankMap.intent, made.intent)),
    calendar: filled(blankMap.calendar, made.calendar),
    demand: demand(made.demand),
    teams: each(made.teams, named(blankTeam)),
    steps: each(made.steps, step),
    flows: each(made.flows, flow),
    symbols: each(made.symbols, named(blankSymbol)),
    blockers: each(made.blockers, blocker),
    experiments: each(made.experiments, experiment),
    notes: each(made.notes, named(blankNote)),
    view: filled(blankMap.view, made.view),
  }
}

function version(given: object, id: Id): Version {
  const { map, ...made } = named(blankVersion)(given, id) as Version
  // A kept map has no versions; an empty collection of them is no key that nobody knows.
  const { versions: _, ...rest } = map as VersionMap & { versions?: unknown }
  return { ...made, map: versionMap(rest) }
}

/** The document of a valid file. Of a document it makes the same document again. */
export function normalise(map: ValidMap | MapDocument): MapDocument {
  const { versions, ...rest } = map
  return { ...versionMap(rest), versions: each(versions ?? {}, version) }
}
