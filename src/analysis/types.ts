// The answer of the analysis: every number, finding and problem of one map, under the names that `analyze --json` prints.
// Times are seconds of working time, shares go from 0 to 1, `null` is what is not known.

import type { Id, Records } from '../model/types'

export type ProblemCode =
  | 'branches-meet-early'
  | 'items-without-demand'
  | 'no-steps'
  | 'no-way-out'
  | 'shares-above-one'
  | 'shares-below-one'
  | 'unknown-wait'
  | 'unknown-work'
  | 'unreachable'
  | 'which-start'

/** What keeps a number from being right. `entry` is where it can be mended: `steps/ID`, `entry` for the starts, `null` for an empty map. */
export interface Problem {
  readonly code: ProblemCode
  readonly entry: string | null
}

/** The numbers of one step. An unreachable step has visits 0, is off the critical path and `null` otherwise; all are `null` when the map has no numbers. */
export interface StepNumbers {
  /** Mean wait of one pass; an amount of items is already turned into time. */
  readonly wait: number | null
  /** Mean work of one pass. */
  readonly work: number | null
  /** How often the step is done for one item along the critical path (times 1 − skip). */
  readonly visits: number | null
  /** The same in one pass without rework, which ladder and strip draw; 0 when there is no such pass. Not printed by `analyze --json`. */
  readonly firstPassVisits: number | null
  /** How often it is done for one item with all branches. */
  readonly effortVisits: number | null
  readonly onCriticalPath: boolean | null
  /** Of the step's team; of the step itself where it has none. */
  readonly load: number | null
}

export interface TeamNumbers {
  readonly load: number | null
  readonly people: number | null
}

/** Who is meant: a team, or a step that has none. */
export type Server = { readonly team: Id } | { readonly step: Id }

export interface LongestDelay {
  readonly step: Id
  /** Its share of lead time. */
  readonly share: number
}

export type TightestCapacity = Server & {
  readonly load: number | null
  /** Items per second. */
  readonly limit: number
}

export type Bottleneck =
  | { readonly kind: 'delay'; readonly step: Id }
  | { readonly kind: 'capacity'; readonly step: Id }
  | { readonly kind: 'capacity'; readonly team: Id }

export interface Analysis {
  readonly leadTime: number | null
  readonly leadTimeBest: number | null
  readonly leadTimeWorst: number | null
  /** Lead time without any rework. */
  readonly leadTimeFirstPass: number | null
  /** The lead time in calendar days. */
  readonly calendarDays: number | null
  readonly workTime: number | null
  readonly waitTime: number | null
  readonly flowEfficiency: number | null
  readonly processCycleEfficiency: number | null
  readonly totalEffort: number | null
  readonly rolledCompleteAccurate: number | null
  /** Over how many reachable steps %C&A was taken. */
  readonly rolledOver: number | null
  /** Steps in flow order, each once. */
  readonly criticalPath: readonly Id[]
  /** Every step. */
  readonly steps: Records<StepNumbers>
  /** Every team that has a step. */
  readonly teams: Records<TeamNumbers>
  readonly taktTime: number | null
  /** Items per second. */
  readonly throughputLimit: number | null
  /** Items. */
  readonly workInProcess: number | null
  readonly waitAtHandoffs: number | null
  readonly insideFirstTeam: number | null
  readonly pathToProduction: number | null
  readonly longestDelay: LongestDelay | null
  readonly tightestCapacity: TightestCapacity | null
  readonly bottleneck: Bottleneck | null
  /** Sorted by entry, then code. */
  readonly problems: readonly Problem[]

  // What follows is not printed by `analyze --json`; ladder, strip and layout read it.

  /** The reachable steps in flow order. */
  readonly flowOrder: readonly Id[]
  /** The starts, by id. */
  readonly starts: readonly Id[]
  /** The reachable steps that no work flow leaves, in flow order. */
  readonly ends: readonly Id[]
}
