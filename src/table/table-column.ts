// What a column of the step table is: one value of a step as a text that a spreadsheet can hold, and what a text typed there
// would change.

import type { StepFields } from '../edit/step-fields'
import type { Result } from '../model/result'
import type { Id, MapDocument, Step } from '../model/types'
import type { Way } from './ways'

/** What a cell would change of its step; applied by table-edit.ts. */
export type CellChange =
  | { readonly kind: 'fields'; readonly fields: StepFields }
  /** By name, or `Name #id`; '' for none. A name that no team has makes one. */
  | { readonly kind: 'team'; readonly name: string }
  /** Of the step's team, or of the step itself while it has none. */
  | { readonly kind: 'people'; readonly people: number | null }
  /** All flows to steps. */
  | { readonly kind: 'ways'; readonly ways: readonly Way[] }
  /** Titles of all open blockers. */
  | { readonly kind: 'blockers'; readonly titles: readonly string[] }
  /** The row of the data box with that label; of several, the one counted from 0. */
  | { readonly kind: 'data'; readonly label: string; readonly nth: number; readonly text: string }
  /** Which step the row is; it cannot be changed. */
  | { readonly kind: 'id'; readonly id: Id | null }

/**
 * How a text came to be: `typed` by a person or another program, where a bare day in a wait is what this map means by it and a
 * range that runs backwards is a slip; `written` by `text` below, which is taken as it is.
 */
export type Origin = 'typed' | 'written'

/** What reading needs of the map: for rows that are new, the map with the new steps already on it. */
export type TableMap = Pick<MapDocument, 'steps' | 'flows' | 'teams' | 'blockers' | 'calendar'>

export interface TableColumn {
  /** `wait`; for further rows of the data box `data/0/Changeover`. */
  readonly id: string
  /** The head of the column, for people and for files. */
  readonly title: string
  /** What kind of value stands in it, for its alignment and for how it is edited. */
  readonly kind: 'text' | 'duration' | 'share' | 'number' | 'word' | 'list' | 'id'
  /** The words that it may hold, where there are only these; '' is not among them. */
  readonly words?: readonly string[]
  /** Lossless: reading it as written changes nothing. */
  text(step: Step, doc: TableMap): string
  /** The refusal is one line without a place: what is wrong and what would be right. */
  read(text: string, doc: TableMap, origin?: Origin): Result<CellChange>
}
