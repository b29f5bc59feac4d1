// The map document as the program holds it: immutable records by id, three levels deep (collection / id / field).
// Long because the whole file format stands on one page. The file's contract is written down in the map-file page; schema.ts checks that what comes in has these shapes.

/** Opaque text of 1 to 64 characters out of `A-Z a-z 0-9 _ -`. */
export type Id = string
/** A duration as a person types it, in the grammar of duration.ts, for example `15d-29d`. */
export type DurationText = string
/** A share from 0 to 1. */
export type Fraction = number
/** A calendar date as ISO text, `2026-02-02`. */
export type DateText = string
export type Records<T> = { readonly [id: Id]: T }

/** One atomic value: a patch replaces it whole. */
export interface Point {
  readonly x: number
  readonly y: number
}

export type Basis = 'measured' | 'estimated' | 'guessed'
export type GoalMeasure = 'leadTime' | 'flowEfficiency' | 'rolledCompleteAccurate'
export type BlockerKind =
  | 'policy'
  | 'approval'
  | 'handoff'
  | 'queue'
  | 'environment'
  | 'skill'
  | 'tooling'
  | 'quality'
  | 'batching'
  | 'dependency'
  | 'other'
export type ClearedBy = 'team' | 'program' | 'executive' | 'external'
export type StepField = 'wait' | 'work' | 'completeAccurate' | 'people' | 'skip'
export type FlowKind = 'work' | 'rework' | 'information' | 'shipment'
export type ExperimentStatus = 'candidate' | 'running' | 'learned'
export type Verdict = 'supported' | 'refuted' | 'inconclusive'

export interface Goal {
  readonly id: Id
  readonly measure: GoalMeasure
  /** A duration for `leadTime`, a fraction for the two others; `null` when nobody has said. */
  readonly to: DurationText | Fraction | null
  readonly order: number
}

export interface Assumption {
  readonly id: Id
  readonly text: string
  readonly core: boolean
  readonly order: number
}

export interface Scope {
  readonly item: string
  readonly from: string
  readonly to: string
  readonly customer: string
  readonly on: DateText | null
  readonly people: string
}

export interface Observed {
  readonly leadTime: DurationText | null
  readonly source: string
  readonly on: DateText | null
}

export interface Intent {
  readonly direction: string
  readonly scope: Scope
  readonly goals: Records<Goal>
  readonly observed: Observed | null
  readonly firstTeam: Id | null
  readonly evidenceWithin: DurationText | null
  readonly assumptions: Records<Assumption>
}

export interface Calendar {
  /** Hours of working time in a day, above 0 to 24. */
  readonly hoursPerDay: number
  /** Working days in a week, above 0 to 7. */
  readonly daysPerWeek: number
  /** How a bare `d` typed into a wait is read. */
  readonly typedDays: 'working' | 'calendar'
  /** Hours of a day in which people and machines are there: all of them, but where a map is read on other days than its own. Never in a file. */
  readonly staffedHours?: number
}

export interface Demand {
  readonly items: number
  readonly per: DurationText
}

export interface Team {
  readonly id: Id
  readonly name: string
  readonly people: number | null
  readonly order: number
}

export interface DataRow {
  readonly id: Id
  readonly label: string
  readonly text: string
  readonly order: number
}

export interface Step {
  readonly id: Id
  readonly name: string
  readonly team: Id | null
  readonly people: number | null
  readonly wait: DurationText | null
  readonly work: DurationText | null
  readonly completeAccurate: Fraction | null
  readonly skip: Fraction | null
  readonly basis: { readonly wait?: Basis; readonly work?: Basis; readonly completeAccurate?: Basis }
  readonly value: 'adds' | 'necessary' | 'waste' | null
  readonly automated: boolean | null
  readonly uptime: Fraction | null
  readonly data: Records<DataRow>
  readonly split: 'choice' | 'parallel'
  readonly start: Fraction | null
  readonly production: boolean
  /** `null`: the drawing lays it out. */
  readonly position: Point | null
  readonly note: string
}

export interface Flow {
  readonly id: Id
  readonly kind: FlowKind
  readonly from: Id
  readonly to: Id
  readonly share: Fraction | null
  readonly label: string
  /** Bend points as one atomic text, `640,120 640,300`. */
  readonly via: string | null
  readonly transfer: 'push' | 'pull' | 'fifo' | 'supermarket' | null
  readonly medium: 'manual' | 'electronic' | null
}

export interface MapSymbol {
  readonly id: Id
  /** One of symbol-kinds.ts; an unknown kind is kept and drawn as a labelled box. */
  readonly kind: string
  readonly text: string
  readonly position: Point | null
}

export interface Ask {
  readonly to: string
  readonly askedOn: DateText | null
  readonly answeredOn: DateText | null
  readonly answer: string
}

export interface Blocker {
  readonly id: Id
  /** `null`: it blocks the whole stream. */
  readonly step: Id | null
  readonly title: string
  readonly kind: BlockerKind
  /** The part of the wait that this blocker causes; `null`: all of it. */
  readonly cost: DurationText | null
  readonly owner: string
  /** Who can remove it; `null` when nobody knows. */
  readonly clearedBy: ClearedBy | null
  readonly ask: Ask | null
  readonly votes: number
  readonly status: 'open' | 'cleared'
  readonly raisedOn: DateText | null
  readonly clearedOn: DateText | null
  readonly order: number
}

export interface Bypass {
  readonly reason: string
  readonly by: string
  readonly askedOn: DateText | null
  readonly agreedOn: DateText | null
}

/** A predicted change of one field: of a step, or the share of a flow. `to` has the field's own shape. */
export type Change =
  | { readonly id: Id; readonly step: Id; readonly field: StepField; readonly to: DurationText | number | null }
  | { readonly id: Id; readonly flow: Id; readonly field: 'share'; readonly to: Fraction | null }

export interface Travel {
  readonly arrived: string | null
  readonly started: string | null
  readonly done: string | null
}

export interface ExperimentResult {
  readonly verdict: Verdict
  readonly story: string
  readonly quote: { readonly text: string; readonly who: string }
  readonly on: DateText | null
  readonly measured: Records<Change>
  readonly next: 'adopt' | 'change' | 'stop' | null
}

export interface Experiment {
  readonly id: Id
  readonly blocker: Id | null
  readonly title: string
  readonly assumption: Id | null
  readonly because: string
  readonly audience: string
  readonly timebox: DurationText | null
  readonly shipsTo: 'production' | 'staging' | 'paper' | null
  readonly enters: Id | null
  /** Keyed by step. */
  readonly bypasses: Records<Bypass>
  readonly team: Id | null
  readonly owner: string
  readonly measure: string
  readonly refutedIf: string
  readonly undo: string
  readonly changes: Records<Change>
  readonly status: ExperimentStatus
  readonly startedOn: DateText | null
  readonly dueOn: DateText | null
  /** The version kept when it started: its prediction stands still. */
  readonly startedFrom: Id | null
  readonly next: { readonly who: string; readonly what: string; readonly by: DateText | null }
  /** Keyed by step. */
  readonly travel: Records<Travel> | null
  readonly result: ExperimentResult | null
  readonly order: number
}

export interface Note {
  readonly id: Id
  readonly text: string
  readonly position: Point | null
}

export interface View {
  /** Names of data-box rows, separated by spaces: `work completeAccurate people`. */
  readonly rows: string
  readonly lanes: boolean
  readonly ladder: 'wait-up' | 'work-up'
  /** Steps in a row. */
  readonly wrap: number
}

export interface Version {
  readonly id: Id
  readonly label: string
  readonly on: DateText | null
  readonly map: VersionMap
}

/** A version's map: the document but its versions. */
export type VersionMap = Omit<MapDocument, 'versions'>

export interface MapDocument {
  readonly format: 'sluice-map'
  /** 1 for what this program writes; a newer file, read-only, keeps its own. */
  readonly version: number
  readonly id: Id
  readonly title: string
  readonly source: { readonly name: string; readonly url: string } | null
  readonly intent: Intent
  readonly calendar: Calendar
  readonly demand: Demand | null
  readonly entry: 'choice' | 'parallel'
  readonly teams: Records<Team>
  readonly steps: Records<Step>
  readonly flows: Records<Flow>
  readonly symbols: Records<MapSymbol>
  readonly blockers: Records<Blocker>
  readonly experiments: Records<Experiment>
  readonly notes: Records<Note>
  readonly view: View
  readonly versions: Records<Version>
}
