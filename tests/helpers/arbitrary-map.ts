// Generated maps: valid documents with every collection, hostile ids and texts, and keys that only a newer version would know.

import fc from 'fast-check'
import { symbolKinds } from '../../src/model/symbol-kinds'
import type {
  Blocker,
  Change,
  Experiment,
  ExperimentResult,
  Flow,
  Goal,
  Id,
  Intent,
  MapDocument,
  MapSymbol,
  Point,
  Records,
  Step,
  Team,
  Version,
  VersionMap,
} from '../../src/model/types'
import { arbitraryDurationText } from './arbitrary-duration'

const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null, freq: 3 })
const from = fc.constantFrom

/** Records as JSON.parse makes them. */
const plainRecord = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<T>

/** Ids that are legal and make trouble: names of Object.prototype, keys that look like numbers, upper and lower case. */
export const arbitraryId: fc.Arbitrary<Id> = fc.oneof(
  from('toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', '0', '10', '9', '-', '_', 'a', 'A', 'x'.repeat(64)),
  fc
    .string({ unit: from(...'abcXYZ019_-'), minLength: 1, maxLength: 8 })
    .filter(id => !['__proto__', 'constructor', 'prototype'].includes(id)),
)

export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  from('', 'Build', 'Türen & Tore', '"]]>', '<b>', '\u0000', '\u2028', '\ud800', '😀', 'a\nb', '__proto__', ' x '),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const date = from('2026-02-02', '2026-02-05T09:00:00+01:00', 'soon', '')
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map(value => (value === 0 ? 0 : value))
const share = fc.oneof(from(0, 1, 0.5, 1e-300), fc.double({ min: 0, max: 1, noNaN: true })).map(x => (x === 0 ? 0 : x))
const amount = fc.oneof(from(1, 0.5, 1e9), fc.double({ min: 1e-6, max: 1e6, noNaN: true }))
const point: fc.Arbitrary<Point> = plainRecord({ x: number, y: number })
const time = arbitraryDurationText('time')

/** Values of keys that nobody knows: any JSON without the forbidden keys. */
const unknownValue = fc
  .jsonValue({ maxDepth: 3 })
  .map(value => JSON.parse(JSON.stringify(value)) as unknown)
  .filter(value => !/__proto__|constructor|prototype/.test(JSON.stringify(value)))
const unknownKeys = fc.dictionary(from('future', '7', ' ', '', 'Ω', 'toString', 'zz'), unknownValue, {
  maxKeys: 2,
  noNullPrototype: true,
})
/** A record with keys that nobody knows beside its own. */
const future = <T extends object>(known: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 4, arbitrary: known },
    { weight: 1, arbitrary: fc.tuple(known, unknownKeys).map(([some, more]) => ({ ...more, ...some })) },
  )

const ids = (most: number) => fc.uniqueArray(arbitraryId, { maxLength: most })
const oneOf = (some: readonly Id[]): fc.Arbitrary<Id | null> =>
  some.length === 0 ? fc.constant(null) : orNull(from(...some))

/** A collection with those ids. */
function records<T extends object>(keys: readonly Id[], make: (id: Id) => fc.Arbitrary<T>): fc.Arbitrary<Records<T>> {
  return fc
    .tuple(...keys.map(id => future(make(id))))
    .map(made => Object.fromEntries(made.map((record, at) => [keys[at] ?? '', record])))
}
const someRecords = <T extends object>(make: (id: Id) => fc.Arbitrary<T>) => ids(3).chain(keys => records(keys, make))
const keyed = <T extends object>(keys: readonly Id[], make: fc.Arbitrary<T>) =>
  fc.subarray([...keys]).chain(some => records(some, () => make))

/** The ids of one map, from which references are drawn. */
interface Pools {
  readonly teams: readonly Id[]
  readonly steps: readonly Id[]
  readonly flows: readonly Id[]
  readonly symbols: readonly Id[]
  readonly blockers: readonly Id[]
  readonly assumptions: readonly Id[]
  readonly versions: readonly Id[]
}

const pools = (versions: readonly Id[]): fc.Arbitrary<Pools> =>
  plainRecord({
    teams: ids(3),
    steps: ids(5),
    flows: ids(6),
    symbols: ids(3),
    blockers: ids(3),
    assumptions: ids(2),
  }).map(some => ({ ...some, versions, symbols: some.symbols.filter(id => !some.steps.includes(id)) }))

const goal = (id: Id): fc.Arbitrary<Goal> =>
  fc.oneof(
    plainRecord({ id: fc.constant(id), measure: from('leadTime'), to: orNull(time), order: number }),
    plainRecord({
      id: fc.constant(id),
      measure: from('flowEfficiency', 'rolledCompleteAccurate'),
      to: orNull(share),
      order: number,
    }),
  )

const intent = ({ teams, assumptions }: Pools): fc.Arbitrary<Intent> =>
  plainRecord({
    direction: arbitraryText,
    scope: future(
      plainRecord({
        item: arbitraryText,
        from: arbitraryText,
        to: arbitraryText,
        customer: arbitraryText,
        on: orNull(date),
        people: arbitraryText,
      }),
    ),
    goals: someRecords(goal),
    observed: orNull(plainRecord({ leadTime: orNull(time), source: arbitraryText, on: orNull(date) })),
    firstTeam: oneOf(teams),
    evidenceWithin: orNull(time),
    assumptions: records(assumptions, id =>
      plainRecord({ id: fc.constant(id), text: arbitraryText, core: fc.boolean(), order: number }),
    ),
  })

const team = (id: Id): fc.Arbitrary<Team> =>
  plainRecord({ id: fc.constant(id), name: arbitraryText, people: orNull(amount), order: number })

const basis = from('measured', 'estimated', 'guessed')
const step = ({ teams }: Pools, id: Id): fc.Arbitrary<Step> =>
  plainRecord({
    id: fc.constant(id),
    name: arbitraryText,
    team: oneOf(teams),
    people: orNull(amount),
    wait: orNull(arbitraryDurationText('wait')),
    work: orNull(arbitraryDurationText('work')),
    completeAccurate: orNull(share),
    skip: orNull(share),
    basis: fc.record(
      { wait: basis, work: basis, completeAccurate: basis },
      { requiredKeys: [], noNullPrototype: true },
    ),
    value: orNull(from('adds', 'necessary', 'waste')),
    automated: orNull(fc.boolean()),
    uptime: orNull(fc.double({ min: 1e-9, max: 1, noNaN: true })),
    data: someRecords(row =>
      plainRecord({ id: fc.constant(row), label: arbitraryText, text: arbitraryText, order: number }),
    ),
    split: from('choice', 'parallel'),
    start: orNull(share),
    production: fc.boolean(),
    position: orNull(future(point)),
    note: arbitraryText,
  })

function flow({ steps, symbols }: Pools, id: Id): fc.Arbitrary<Flow> {
  const rest = {
    id: fc.constant(id),
    label: arbitraryText,
    via: orNull(from('640,120 640,300', '')),
    transfer: orNull(from('push', 'pull', 'fifo', 'supermarket')),
    medium: orNull(from('manual', 'electronic')),
  }
  const onSteps = { from: from(...steps), to: from(...steps) }
  const any = [...steps, ...symbols]
  return fc.oneof(
    plainRecord({ ...rest, ...onSteps, kind: from('work'), share: orNull(share) }),
    plainRecord({ ...rest, ...onSteps, kind: from('rework'), share }),
    plainRecord({
      ...rest,
      from: from(...any),
      to: from(...any),
      kind: from('information', 'shipment'),
      share: orNull(share),
    }),
  )
}

const symbol = (id: Id): fc.Arbitrary<MapSymbol> =>
  plainRecord({
    id: fc.constant(id),
    kind: fc.oneof(from(...Object.keys(symbolKinds)), arbitraryText),
    text: arbitraryText,
    position: orNull(point),
  })

const blocker = ({ steps }: Pools, id: Id): fc.Arbitrary<Blocker> =>
  plainRecord({
    id: fc.constant(id),
    step: oneOf(steps),
    title: arbitraryText,
    kind: from('policy', 'approval', 'handoff', 'queue', 'skill', 'batching', 'dependency', 'other'),
    cost: orNull(time),
    owner: arbitraryText,
    clearedBy: orNull(from('team', 'program', 'executive', 'external')),
    ask: orNull(
      plainRecord({ to: arbitraryText, askedOn: orNull(date), answeredOn: orNull(date), answer: arbitraryText }),
    ),
    votes: number,
    status: from('open', 'cleared'),
    raisedOn: orNull(date),
    clearedOn: orNull(date),
    order: number,
  })

type Made = Pick<MapDocument, 'steps' | 'flows'>

/** Changes of fields that are all different; the people of a step with a team are the team's. */
function changes({ steps, flows }: Made): fc.Arbitrary<Records<Change>> {
  const fieldOf = (id: Id): fc.Arbitrary<Change> => {
    const own = fc.constant(id)
    const of = <F extends 'wait' | 'work' | 'completeAccurate' | 'people' | 'skip', T>(field: F, to: fc.Arbitrary<T>) =>
      plainRecord({ id: own, step: from(...Object.keys(steps)), field: fc.constant(field), to: orNull(to) })
    const ofFlow = (...some: readonly Id[]) =>
      plainRecord({ id: own, flow: from(...some), field: from('share'), to: orNull(share) }).map(change =>
        flows[change.flow]?.kind === 'rework' ? { ...change, to: change.to ?? 0.5 } : change,
      )
    return fc.oneof(
      of('wait', arbitraryDurationText('wait')),
      of('work', arbitraryDurationText('work')),
      of('completeAccurate', share),
      of('skip', share),
      of('people', amount),
      ...(Object.keys(flows).length > 0 ? [ofFlow(...Object.keys(flows))] : []),
    )
  }
  const target = (change: Change): string => {
    if (change.field === 'share') return `flows/${change.flow}`
    const own = steps[change.step]?.team
    return change.field === 'people' && own ? `teams/${own}` : `steps/${change.step}/${change.field}`
  }
  if (Object.keys(steps).length === 0) return fc.constant({})
  return someRecords(fieldOf).map(made => {
    const first = new Map(Object.entries(made).map(entry => [target(entry[1]), entry]))
    return Object.fromEntries([...first.values()])
  })
}

const result = (made: Made): fc.Arbitrary<ExperimentResult> =>
  plainRecord({
    verdict: from('supported', 'refuted', 'inconclusive'),
    story: arbitraryText,
    quote: plainRecord({ text: arbitraryText, who: arbitraryText }),
    on: orNull(date),
    measured: changes(made),
    next: orNull(from('adopt', 'change', 'stop')),
  })

const experiment = (of: Pools, made: Made, id: Id): fc.Arbitrary<Experiment> =>
  plainRecord({
    id: fc.constant(id),
    blocker: oneOf(of.blockers),
    title: arbitraryText,
    assumption: oneOf(of.assumptions),
    because: arbitraryText,
    audience: arbitraryText,
    timebox: orNull(time),
    shipsTo: orNull(from('production', 'staging', 'paper')),
    enters: oneOf(of.steps),
    bypasses: keyed(
      of.steps,
      plainRecord({ reason: arbitraryText, by: arbitraryText, askedOn: orNull(date), agreedOn: orNull(date) }),
    ),
    team: oneOf(of.teams),
    owner: arbitraryText,
    measure: arbitraryText,
    refutedIf: arbitraryText,
    undo: arbitraryText,
    changes: changes(made),
    status: from('candidate', 'running', 'learned'),
    startedOn: orNull(date),
    dueOn: orNull(date),
    startedFrom: oneOf(of.versions),
    next: plainRecord({ who: arbitraryText, what: arbitraryText, by: orNull(date) }),
    travel: orNull(keyed(of.steps, plainRecord({ arrived: orNull(date), started: orNull(date), done: orNull(date) }))),
    result: orNull(result(made)),
    order: number,
  })

const body = (of: Pools): fc.Arbitrary<VersionMap> =>
  plainRecord({
    steps: records(of.steps, id => step(of, id)),
    flows: of.steps.length === 0 ? fc.constant({}) : records(of.flows, id => flow(of, id)),
  }).chain(made =>
    future(
      plainRecord({
        format: from('sluice-map'),
        version: from(1),
        id: arbitraryId,
        title: arbitraryText,
        source: orNull(plainRecord({ name: arbitraryText, url: arbitraryText })),
        intent: intent(of),
        calendar: plainRecord({
          hoursPerDay: from(8, 24, 7.5, 1e-3),
          daysPerWeek: from(5, 7, 4.5),
          typedDays: from('working', 'calendar'),
        }),
        demand: orNull(plainRecord({ items: amount, per: from('1w', '1d', '2w 3d', '1d-3d', '1mo', '30cd') })),
        entry: from('choice', 'parallel'),
        teams: records(of.teams, team),
        steps: fc.constant(made.steps),
        flows: fc.constant(made.flows),
        symbols: records(of.symbols, symbol),
        blockers: records(of.blockers, id => blocker(of, id)),
        experiments: someRecords(id => experiment(of, made, id)),
        notes: someRecords(id => plainRecord({ id: fc.constant(id), text: arbitraryText, position: orNull(point) })),
        view: future(
          plainRecord({ rows: arbitraryText, lanes: fc.boolean(), ladder: from('wait-up', 'work-up'), wrap: number }),
        ),
      }),
    ),
  )

const version = (id: Id, versions: readonly Id[]): fc.Arbitrary<Version> =>
  plainRecord({
    id: fc.constant(id),
    label: arbitraryText,
    on: orNull(date),
    map: pools(versions).chain(body),
  })

/** Any valid map, complete and canonical: what reading its own text gives again. */
export const arbitraryMap: fc.Arbitrary<MapDocument> = fc
  .oneof(fc.constant([]), fc.constant([]), ids(2))
  .chain(versions =>
    fc
      .tuple(
        pools(versions).chain(body),
        records(versions, id => version(id, versions)),
      )
      .map(([map, kept]) => ({ ...map, versions: kept })),
  )
