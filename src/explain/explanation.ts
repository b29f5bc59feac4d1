// An explained number as a value: what screen, brief and command line all say when somebody asks "why?".

import type { EntryRef } from '../model/entry'
import type { Measure } from './measure'

export type ExplanationId =
  | 'leadTime'
  | 'flowEfficiency'
  | 'longestWait'
  | 'strategy'
  | 'rightFirstTime'
  | 'workInProcess'

/** One number that goes into the explained one. */
export interface Input {
  readonly label: string
  readonly text: string
}

/** What one step adds to the number. All texts of one list add up to its total, to the last digit. */
export interface Contribution {
  /** `null` for what is left of many. */
  readonly entry: EntryRef | null
  readonly name: string
  /** How many of the measure's counts. */
  readonly count: number
  /** "22.05d". */
  readonly value: string
  /** Of the total, "36.4 %". */
  readonly share: string
  /** This one and all above it, "36.4 %". */
  readonly cumulative: string
  /** The bar: parts of the total, from 0 to 1, that are waiting and work. Both 0 where the number is not made of time. */
  readonly wait: number
  readonly work: number
  /** Share and cumulative share from 0 to 1, for bar and line. */
  readonly part: number
  readonly reached: number
}

export interface Contributions {
  /** What is divided up: "Lead time by step". */
  readonly title: string
  /** "60.47 working days". */
  readonly total: string
  /** Sorted, the greatest first; equal ones in flow order. */
  readonly rows: readonly Contribution[]
  /** What the bars are made of. */
  readonly bars: 'time' | 'work' | 'wait' | 'loss'
  /** What the counts count. */
  readonly measure: Measure
}

/** Something that the number lacks, and where to mend it. */
export interface Missing {
  readonly text: string
  readonly entry: EntryRef | null
}

export interface Explanation {
  readonly id: ExplanationId
  /** As in the headline: "Lead time". */
  readonly label: string
  /** What stands large in the headline. */
  readonly figure: string
  /** The same without rounding to two figures; '' where there is nothing finer. */
  readonly exact: string
  /** How it comes about, in words. */
  readonly formula: string
  readonly inputs: readonly Input[]
  readonly contributions: Contributions | null
  /** What it means, one sentence each. */
  readonly notes: readonly string[]
  readonly missing: readonly Missing[]
  /** What a day and a week mean here. */
  readonly basis: string
}
