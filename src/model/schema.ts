// The shape of a map file as zod schemas, with keys in the order of the map-file page, which is the order they are written in.
// What several entries must agree on (references, one kind of field deciding over another) is checked in agreement.ts.

import { mostFlows, mostSteps } from './limits'
import {
  amount,
  date,
  days,
  duration,
  fields,
  flag,
  hours,
  id,
  name,
  number,
  point,
  records,
  requiredId,
  requiredWord,
  share,
  text,
  uptime,
  word,
} from './schema-fields'
import { z } from './zod'

const scope = fields({ item: text, from: text, to: text, customer: text, on: date, people: text })

const goal = fields({
  id,
  measure: word('leadTime', 'flowEfficiency', 'rolledCompleteAccurate'),
  to: z.optional(z.unknown()),
  order: number,
})

const assumption = fields({ id, text, core: flag, order: number })

const intent = fields({
  direction: text,
  scope: z.nullish(scope),
  goals: records(goal),
  observed: z.nullish(fields({ leadTime: duration('time'), source: text, on: date })),
  firstTeam: id,
  evidenceWithin: duration('time'),
  assumptions: records(assumption),
})

const calendar = fields({ hoursPerDay: hours, daysPerWeek: days, typedDays: word('working', 'calendar') })

const demand = fields({ items: amount, per: duration('time') })

const team = fields({ id, name, people: amount, order: number })

const basis = word('measured', 'estimated', 'guessed')

const step = fields({
  id,
  name,
  team: id,
  people: amount,
  wait: duration('wait'),
  work: duration('work'),
  completeAccurate: share,
  skip: share,
  basis: z.nullish(fields({ wait: basis, work: basis, completeAccurate: basis })),
  value: word('adds', 'necessary', 'waste'),
  automated: flag,
  uptime,
  data: records(fields({ id, label: name, text, order: number })),
  split: word('choice', 'parallel'),
  start: share,
  production: flag,
  position: point,
  note: text,
})

const flow = fields({
  id,
  kind: requiredWord('work', 'rework', 'information', 'shipment'),
  from: requiredId,
  to: requiredId,
  share,
  label: name,
  via: text,
  transfer: word('push', 'pull', 'fifo', 'supermarket'),
  medium: word('manual', 'electronic'),
})

const symbol = fields({ id, kind: name, text, position: point })

const blocker = fields({
  id,
  step: id,
  title: text,
  kind: word(
    'policy',
    'approval',
    'handoff',
    'queue',
    'environment',
    'skill',
    'tooling',
    'quality',
    'batching',
    'dependency',
    'other',
  ),
  cost: duration('time'),
  owner: text,
  clearedBy: word('team', 'program', 'executive', 'external'),
  ask: z.nullish(fields({ to: text, askedOn: date, answeredOn: date, answer: text })),
  votes: number,
  status: word('open', 'cleared'),
  raisedOn: date,
  clearedOn: date,
  order: number,
})

const change = fields({
  id,
  step: id,
  flow: id,
  field: requiredWord('wait', 'work', 'completeAccurate', 'people', 'skip', 'share'),
  to: z.optional(z.unknown()),
})

const result = fields({
  verdict: word('supported', 'refuted', 'inconclusive'),
  story: text,
  quote: z.nullish(fields({ text, who: text })),
  on: date,
  measured: records(change),
  next: word('adopt', 'change', 'stop'),
})

const experiment = fields({
  id,
  blocker: id,
  title: text,
  assumption: id,
  because: text,
  audience: text,
  timebox: duration('time'),
  shipsTo: word('production', 'staging', 'paper'),
  enters: id,
  bypasses: records(fields({ reason: text, by: text, askedOn: date, agreedOn: date })),
  team: id,
  owner: text,
  measure: text,
  refutedIf: text,
  undo: text,
  changes: records(change),
  status: word('candidate', 'running', 'learned'),
  startedOn: date,
  dueOn: date,
  startedFrom: id,
  next: z.nullish(fields({ who: text, what: text, by: date })),
  travel: records(fields({ arrived: date, started: date, done: date })),
  result: z.nullish(result),
  order: number,
})

const view = fields({ rows: text, lanes: flag, ladder: word('wait-up', 'work-up'), wrap: number })

const versionMap = fields({
  format: requiredWord('sluice-map'),
  version: z.number({ error: 'A kept map needs its version. Write "version": 1.' }),
  id,
  title: text,
  source: z.nullish(fields({ name: text, url: text })),
  intent: z.nullish(intent),
  calendar: z.nullish(calendar),
  demand: z.nullish(demand),
  entry: word('choice', 'parallel'),
  teams: records(team),
  steps: records(step, { most: mostSteps, what: 'steps' }),
  flows: records(flow, { most: mostFlows, what: 'flows' }),
  symbols: records(symbol),
  blockers: records(blocker),
  experiments: records(experiment),
  notes: records(fields({ id, text, position: point })),
  view: z.nullish(view),
})

const version = fields({ id, label: name, on: date, map: versionMap })

/** A map of the present version. */
export const mapSchema = z.extend(versionMap, { versions: records(version) })

/** Steps, flows, references: everything that a kept version's map has, which is all but versions. */
export type ValidVersionMap = z.infer<typeof versionMap>
export type ValidMap = z.infer<typeof mapSchema>
