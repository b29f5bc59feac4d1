// What an entry is when nothing is said about it: the file's defaults, for new entries and for whatever a file leaves out.

import type {
  Ask,
  Assumption,
  Blocker,
  Bypass,
  Calendar,
  DataRow,
  Experiment,
  ExperimentResult,
  Flow,
  FlowKind,
  Goal,
  Id,
  Intent,
  MapDocument,
  MapSymbol,
  Note,
  Observed,
  Point,
  Scope,
  Step,
  Team,
  Travel,
  Version,
  View,
} from './types'

/** A record without what only its maker can know. */
type Blank<T extends { readonly id: Id }, K extends keyof T = never> = Omit<T, 'id' | K>

export const blankScope: Scope = { item: '', from: '', to: '', customer: '', on: null, people: '' }
export const blankObserved: Observed = { leadTime: null, source: '', on: null }
export const blankIntent: Intent = {
  direction: '',
  scope: blankScope,
  goals: {},
  observed: null,
  firstTeam: null,
  evidenceWithin: null,
  assumptions: {},
}
export const blankGoal: Blank<Goal> = { measure: 'leadTime', to: null, order: 0 }
export const blankAssumption: Blank<Assumption> = { text: '', core: false, order: 0 }
/** Eight hours a day, five days a week. */
export const usualCalendar: Calendar = { hoursPerDay: 8, daysPerWeek: 5, typedDays: 'working' }
export const blankTeam: Blank<Team> = { name: '', people: null, order: 0 }
export const blankDataRow: Blank<DataRow> = { label: '', text: '', order: 0 }
export const blankStep: Blank<Step> = {
  name: '',
  team: null,
  people: null,
  wait: null,
  work: null,
  completeAccurate: null,
  skip: null,
  basis: {},
  value: null,
  automated: null,
  uptime: null,
  data: {},
  split: 'choice',
  start: null,
  production: false,
  position: null,
  note: '',
}
export const blankFlow: Blank<Flow, 'kind' | 'from' | 'to'> = {
  share: null,
  label: '',
  via: null,
  transfer: null,
  medium: null,
}
export const blankSymbol: Blank<MapSymbol> = { kind: '', text: '', position: null }
export const blankAsk: Ask = { to: '', askedOn: null, answeredOn: null, answer: '' }
export const blankBlocker: Blank<Blocker> = {
  step: null,
  title: '',
  kind: 'other',
  cost: null,
  owner: '',
  clearedBy: null,
  ask: null,
  votes: 0,
  status: 'open',
  raisedOn: null,
  clearedOn: null,
  order: 0,
}
export const blankBypass: Bypass = { reason: '', by: '', askedOn: null, agreedOn: null }
export const blankTravel: Travel = { arrived: null, started: null, done: null }
export const blankNext: Experiment['next'] = { who: '', what: '', by: null }
export const blankQuote: ExperimentResult['quote'] = { text: '', who: '' }
export const blankResult: ExperimentResult = {
  verdict: 'inconclusive',
  story: '',
  quote: blankQuote,
  on: null,
  measured: {},
  next: null,
}
export const blankExperiment: Blank<Experiment> = {
  blocker: null,
  title: '',
  assumption: null,
  because: '',
  audience: '',
  timebox: null,
  shipsTo: null,
  enters: null,
  bypasses: {},
  team: null,
  owner: '',
  measure: '',
  refutedIf: '',
  undo: '',
  changes: {},
  status: 'candidate',
  startedOn: null,
  dueOn: null,
  startedFrom: null,
  next: blankNext,
  travel: null,
  result: null,
  order: 0,
}
export const blankNote: Blank<Note> = { text: '', position: null }
export const usualView: View = { rows: 'work completeAccurate people', lanes: false, ladder: 'wait-up', wrap: 8 }
export const blankVersion: Blank<Version, 'map'> = { label: '', on: null }

/** The id of a map whose file gives none. */
export const unnamedMapId: Id = 'map'

/** A map with nothing on it. */
export const emptyMap = (id: Id, title: string): MapDocument => ({
  format: 'sluice-map',
  version: 1,
  id,
  title,
  source: null,
  intent: blankIntent,
  calendar: usualCalendar,
  demand: null,
  entry: 'choice',
  teams: {},
  steps: {},
  flows: {},
  symbols: {},
  blockers: {},
  experiments: {},
  notes: {},
  view: usualView,
  versions: {},
})

export const newStep = (id: Id, name: string): Step => ({ id, ...blankStep, name })

/** A flow sent back needs a share: whoever makes one sets it. */
export const newFlow = (id: Id, kind: FlowKind, from: Id, to: Id): Flow => ({ id, kind, from, to, ...blankFlow })

export const newTeam = (id: Id, name: string, order: number): Team => ({ id, ...blankTeam, name, order })

/** A blocker of a step, or of the whole stream when `step` is null. */
export const newBlocker = (id: Id, step: Id | null, title: string, order: number): Blocker => ({
  id,
  ...blankBlocker,
  step,
  title,
  order,
})

/** A candidate experiment for a blocker, or for none. */
export const newExperiment = (id: Id, blocker: Id | null, title: string, order: number): Experiment => ({
  id,
  ...blankExperiment,
  blocker,
  title,
  order,
})

export const newAssumption = (id: Id, text: string, order: number): Assumption => ({
  id,
  ...blankAssumption,
  text,
  order,
})

export const newSymbol = (id: Id, kind: string, text: string, position: Point | null): MapSymbol => ({
  id,
  kind,
  text,
  position,
})

export const newNote = (id: Id, text: string, position: Point | null): Note => ({ id, text, position })
