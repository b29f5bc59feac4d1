// What the table view shows: rows in their order, columns as chosen, and where the focus stands, by ids, so that it stays
// with its step when rows change places.

import { useMemo, useRef, useState } from 'react'
import type { Assessment } from '../experiments/assess'
import type { Id, MapDocument } from '../model/types'
import { useReading, useSession, useView } from '../session/editor'
import { type GridPlace, type GridRange, rangeOf } from '../table/grid-range'
import { rowOrder } from '../table/row-order'
import { allColumns, type ShownColumn, shownColumns } from '../table/shown-columns'

/** A cell: the step of its row (or the head, or the empty row) and the id of its column. */
export interface TableCell {
  readonly row: Id | typeof headRow | typeof newRow
  readonly column: string
}

// No ids: an id has no space in it.
export const headRow = ' head'
export const newRow = ' new'

export interface Table {
  readonly doc: MapDocument
  /** What numbers are read from: the map on its own days, or on those that this window reads it on. */
  readonly reading: { readonly doc: MapDocument; readonly assessment: Assessment }
  readonly rows: readonly Id[]
  readonly columns: readonly ShownColumn[]
  readonly at: GridPlace
  readonly range: GridRange
  readonly rowOf: (row: TableCell['row']) => number
  readonly cellAt: (place: GridPlace) => TableCell
  /** Moves the focus; `extend` keeps the corner that a range was begun from. */
  readonly go: (cell: TableCell, extend?: boolean) => void
  readonly select: (from: TableCell, to: TableCell) => void
}

export function useTable(): Table {
  const doc = useView()
  const reading = useReading()
  const { columns: chosen, sort } = useSession(session => session.tableLook)
  const columns = useSame(shownColumns(doc, chosen))
  const rows = useMemo(
    () =>
      rowOrder(
        doc,
        reading.assessment,
        sort,
        allColumns(doc).find(({ id }) => id === sort?.column),
      ),
    [doc, reading.assessment, sort],
  )
  const places = useMemo(() => new Map(rows.map((id, at) => [id, at])), [rows])
  const [{ focus, anchor }, setCells] = useState<{ readonly focus: TableCell; readonly anchor: TableCell }>(() => {
    const first = { row: rows[0] ?? newRow, column: columns[0]?.id ?? 'step' }
    return { focus: first, anchor: first }
  })
  // Where the focus was, for when its step is gone.
  const last = useRef(0)
  return useMemo(() => {
    const rowOf = (row: TableCell['row']) =>
      row === headRow ? -1 : row === newRow ? rows.length : (places.get(row) ?? Math.min(last.current, rows.length))
    const placeOf = ({ row, column }: TableCell): GridPlace => ({
      row: rowOf(row),
      column: Math.max(
        0,
        columns.findIndex(({ id }) => id === column),
      ),
    })
    const at = placeOf(focus)
    last.current = Math.max(0, at.row)
    const select = (from: TableCell, to: TableCell) => setCells({ anchor: from, focus: to })
    return {
      doc,
      reading,
      rows,
      columns,
      at,
      range: rangeOf(placeOf(anchor), at),
      rowOf,
      cellAt: ({ row, column }) => ({
        row: row < 0 ? headRow : (rows[row] ?? newRow),
        column: columns[column]?.id ?? 'step',
      }),
      go: (cell, extend = false) => setCells(now => ({ anchor: extend ? now.anchor : cell, focus: cell })),
      select,
    }
  }, [doc, reading, rows, places, columns, focus, anchor])
}

/** The same array while it holds the same columns, so that rows are not drawn again. */
function useSame(columns: readonly ShownColumn[]): readonly ShownColumn[] {
  const kept = useRef(columns)
  const isSame =
    kept.current.length === columns.length &&
    columns.every(({ id, title }, at) => kept.current[at]?.id === id && kept.current[at]?.title === title)
  if (!isSame) kept.current = columns
  return kept.current
}
