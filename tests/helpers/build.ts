// Documents that read like the picture: map(step('Build', { work: '3d' }), step('Test', { wait: '2d' }), rework(0.2)).
// Ids are the names in lower case with hyphens; each step follows the one before it unless it says `after`.

import { emptyMap, newAssumption, newBlocker, newExperiment, newFlow, newStep, newTeam } from '../../src/model/defaults'
import type {
  Assumption,
  Blocker,
  Calendar,
  Change,
  Demand,
  Experiment,
  Flow,
  FlowKind,
  Fraction,
  Goal,
  Id,
  MapDocument,
  Step,
  Team,
} from '../../src/model/types'

/** What one part of a map says: it adds to the document that the parts before it made. */
export type Part = (made: Made) => void

interface Made {
  doc: Mutable<MapDocument>
  /** The step, blocker and experiment that the next part is about. */
  step: Id | null
  blocker: Id | null
  experiment: Id | null
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** `Security review` → `security-review`. */
export const idOf = (name: string): Id =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-|-$/g, '')

const count = (records: object): number => Object.keys(records).length + 1

export function map(...parts: readonly Part[]): MapDocument {
  const made: Made = { doc: emptyMap('map', ''), step: null, blocker: null, experiment: null }
  for (const part of parts) part(made)
  return made.doc
}

export interface StepParts extends Partial<Omit<Step, 'team'>> {
  /** The name of a team; one that is not on the map yet is made. */
  readonly team?: string | null
  /** Names of the steps that it follows: `[]` for none. Absent: the step before it. */
  readonly after?: readonly string[]
}

/** A step, and work flows to it. */
export const step =
  (name: string, { after, team: teamName, ...fields }: StepParts = {}): Part =>
  made => {
    const id = fields.id ?? idOf(name)
    if (teamName && !Object.hasOwn(made.doc.teams, idOf(teamName))) team(teamName)(made)
    const entry: Step = { ...newStep(id, name), ...fields, team: teamName ? idOf(teamName) : null }
    made.doc.steps = { ...made.doc.steps, [id]: entry }
    const before = after ?? (made.step === null ? [] : [made.step])
    for (const from of before) flow(from, id)(made)
    made.step = id
  }

/** A flow between two steps or symbols, by name or id. */
export const flow =
  (from: string, to: string, fields: Partial<Flow> & { readonly kind?: FlowKind } = {}): Part =>
  ({ doc }) => {
    const kind = fields.kind ?? 'work'
    const id = fields.id ?? `${kind === 'rework' ? 'r' : 'f'}${count(doc.flows)}`
    const end = (text: string): Id =>
      Object.hasOwn(doc.steps, text) || Object.hasOwn(doc.symbols, text) ? text : idOf(text)
    doc.flows = { ...doc.flows, [id]: { ...newFlow(id, kind, end(from), end(to)), ...fields } }
  }

/** Sends a share of the last step's items back: to the named step, else to the first step that flows into it. */
export const rework =
  (share: Fraction, to?: string): Part =>
  made => {
    const from = made.step ?? ''
    const before = Object.values(made.doc.flows).find(({ kind, to: end }) => kind === 'work' && end === from)?.from
    flow(from, to ?? before ?? from, { kind: 'rework', share })(made)
  }

export const team =
  (name: string, people: number | null = null): Part =>
  ({ doc }) => {
    const made: Team = { ...newTeam(idOf(name), name, count(doc.teams)), people }
    doc.teams = { ...doc.teams, [made.id]: made }
  }

/** What keeps the last step waiting; `step: null` for the whole stream. */
export const blocker =
  (title: string, fields: Partial<Blocker> = {}): Part =>
  made => {
    const id = fields.id ?? `b${count(made.doc.blockers)}`
    const entry: Blocker = { ...newBlocker(id, made.step, title, count(made.doc.blockers)), ...fields }
    made.doc.blockers = { ...made.doc.blockers, [id]: entry }
    made.blocker = id
  }

/** What could be tried against the last blocker. */
export const experiment =
  (title: string, fields: Partial<Experiment> = {}): Part =>
  made => {
    const id = fields.id ?? `e${count(made.doc.experiments)}`
    const entry: Experiment = { ...newExperiment(id, made.blocker, title, count(made.doc.experiments)), ...fields }
    made.doc.experiments = { ...made.doc.experiments, [id]: entry }
    made.experiment = id
  }

type Predicted = Change extends infer C ? (C extends Change ? Omit<C, 'id'> : never) : never

/** What the last experiment predicts: predicts({ step: 'review', field: 'wait', to: '2d' }). */
export const predicts =
  (change: Predicted): Part =>
  ({ doc, experiment: id }) => {
    const entry = id === null ? undefined : doc.experiments[id]
    if (!entry) throw new Error('predicts() stands after an experiment')
    const key = `c${count(entry.changes)}`
    const changes = { ...entry.changes, [key]: { id: key, ...change } as Change }
    doc.experiments = { ...doc.experiments, [entry.id]: { ...entry, changes } }
  }

export const assumption =
  (text: string, fields: Partial<Assumption> = {}): Part =>
  ({ doc }) => {
    const { assumptions } = doc.intent
    const id = fields.id ?? `a${count(assumptions)}`
    const entry: Assumption = { ...newAssumption(id, text, count(assumptions)), ...fields }
    doc.intent = { ...doc.intent, assumptions: { ...assumptions, [id]: entry } }
  }

export const goal =
  (measure: Goal['measure'], to: Goal['to']): Part =>
  ({ doc }) => {
    const { goals } = doc.intent
    const id = `g${count(goals)}`
    doc.intent = { ...doc.intent, goals: { ...goals, [id]: { id, measure, to, order: count(goals) } } }
  }

export const intent =
  (fields: Partial<MapDocument['intent']>): Part =>
  ({ doc }) => {
    doc.intent = { ...doc.intent, ...fields }
  }

export const demand =
  (items: Demand['items'], per: Demand['per']): Part =>
  ({ doc }) => {
    doc.demand = { items, per }
  }

export const calendar =
  (hoursPerDay: number, daysPerWeek: number, typedDays: Calendar['typedDays'] = 'working'): Part =>
  ({ doc }) => {
    doc.calendar = { hoursPerDay, daysPerWeek, typedDays }
  }

/** Anything else of the document, put in place of what is there. */
export const having =
  (fields: Partial<MapDocument>): Part =>
  ({ doc }) => {
    Object.assign(doc, fields)
  }
