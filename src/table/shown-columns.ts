// The columns that the table view can show, what is worked out beside what is written, and which of them it shows at first.

import type { MapDocument } from '../model/types'
import { tableColumns } from './columns'
import { type ComputedColumn, computedColumns } from './computed-columns'
import type { TableColumn } from './table-column'

export type ShownColumn = TableColumn | ComputedColumn

export const isComputed = (column: ShownColumn): column is ComputedColumn => column.kind === 'computed'

/** Worked out, or which step the row is: no cell of it can be written. */
export const isFixed = (column: ShownColumn): boolean => column.kind === 'computed' || column.kind === 'id'

const first = ['step', 'marks', 'team', 'people', 'wait', 'work', 'complete-accurate', 'part', 'goes-to', 'blockers']
const behind: Readonly<Record<string, string>> = {
  step: 'marks',
  blockers: 'experiments',
  'complete-accurate-basis': 'part',
}

const made = new WeakMap<object, readonly ShownColumn[]>()

/** Every column there is, in the order of the table: the name first, what is worked out beside what it belongs to. */
export function allColumns({ steps }: Pick<MapDocument, 'steps'>): readonly ShownColumn[] {
  const known = made.get(steps)
  if (known) return known
  const of = (id: string | undefined) => computedColumns.filter(column => column.id === id)
  const placed = new Set(Object.values(behind))
  const rest = computedColumns.filter(({ id }) => !placed.has(id))
  const columns = tableColumns({ steps }).flatMap((column): ShownColumn[] =>
    column.id === 'id' ? [...rest, column] : [column, ...of(behind[column.id])],
  )
  made.set(steps, columns)
  return columns
}

/** The columns that are shown: those chosen, else the usual ones with the rows of the data boxes. The name is always there. */
export function shownColumns(
  doc: Pick<MapDocument, 'steps'>,
  chosen: readonly string[] | null,
): readonly ShownColumn[] {
  return allColumns(doc).filter(({ id }) =>
    chosen === null ? first.includes(id) || id.startsWith('data/') : id === 'step' || chosen.includes(id),
  )
}
