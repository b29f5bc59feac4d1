// One line about the cell with the focus: which one it is, all of what stands in it, and what that means.

import { estimateText } from '../model/estimate'
import { formatTime } from '../model/format'
import { own } from '../model/records'
import type { MapDocument } from '../model/types'
import { isOneCell } from '../table/grid-range'
import { isFixed, type ShownColumn } from '../table/shown-columns'
import { cellFace, cellText } from './table-cells'
import { headRow, type Table } from './use-table'

export function TableLine({ table, readOnly }: { readonly table: Table; readonly readOnly: boolean }) {
  const { doc, reading, rows, columns, at, range } = table
  const column = columns[at.column]
  const step = own(doc.steps, rows[at.row] ?? null)
  if (!column) return null
  if (!isOneCell(range)) {
    const [tall, wide] = [range.bottom - range.top + 1, range.right - range.left + 1]
    return (
      <p className="table-line" role="status">
        {tall === 1 ? '1 row' : `${tall} rows`} of {wide === 1 ? '1 column' : `${wide} columns`} selected
      </p>
    )
  }
  if (!step) {
    const isHead = table.cellAt(at).row === headRow
    return (
      <p className="table-line">
        {isHead
          ? `Enter sorts the rows by ${column.title}.`
          : readOnly
            ? ''
            : 'Type a name and Enter: a step after the last one.'}
      </p>
    )
  }
  const face = cellFace(column, step, doc, reading)
  const text = cellText(column, step, doc, reading)
  const means = meaning(column, text, doc)
  return (
    <p className="table-line">
      <strong>
        {step.name.trim() || 'Step without a name'}, {column.title}
      </strong>
      {': '}
      {text === '' ? face.empty || 'empty' : text}
      {means === '' ? '' : ` (${means})`}
      {isFixed(column) ? '. Worked out, cannot be written' : ''}
    </p>
  )
}

/** What a range or a gate is on average; '' where the text says it itself. */
function meaning(column: ShownColumn, text: string, doc: MapDocument): string {
  if (column.kind !== 'duration' || text === '') return ''
  const estimate = estimateText(text, doc.calendar)
  if ('items' in estimate || estimate.low === estimate.high) return ''
  return `${formatTime(estimate.mean, doc.calendar)} on average`
}
