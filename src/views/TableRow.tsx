// One row of the table: a step with a cell for each column, or the empty row that makes the next step.

import { memo } from 'react'
import { own } from '../model/records'
import type { Id } from '../model/types'
import { isFixed } from '../table/shown-columns'
import type { FieldEnd } from './field-end'
import { TableField } from './TableField'
import { cellFace, cellText, isNumber } from './table-cells'
import type { Table } from './use-table'

export interface Editing {
  readonly text: string
  readonly isTyped: boolean
}

export interface TableRowProps {
  readonly doc: Table['doc']
  readonly reading: Table['reading']
  readonly columns: Table['columns']
  /** `null`: the empty row. */
  readonly id: Id | null
  readonly index: number
  readonly top: number
  readonly readOnly: boolean
  /** The column of the focus, -1 where it is in another row. */
  readonly active: number
  /** The columns that are selected, `from` -1 for none. */
  readonly from: number
  readonly to: number
  readonly editing: Editing | null
  readonly onWrite: (text: string, end: FieldEnd) => string | null
  readonly onCancel: (wrong?: string) => void
}

export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { doc, reading, columns, id, index, top, active, from, to, editing, readOnly, onWrite, onCancel } = props
  const step = own(doc.steps, id)
  const name = step?.name.trim() || (step ? 'Step without a name' : 'New step')
  return (
    <tr aria-rowindex={index + 2} className="table-row" style={{ top }}>
      {columns.map((column, at) => {
        const face = step ? cellFace(column, step, doc, reading) : null
        const isActive = at === active
        const Cell = at === 0 ? 'th' : 'td'
        const isSelected = from >= 0 && at >= from && at <= to
        const fixed = readOnly || isFixed(column)
        const className = [
          'table-cell',
          isNumber(column) ? 'is-number' : '',
          isFixed(column) ? 'is-fixed' : '',
          face?.isUnknown ? 'is-unknown' : '',
          isSelected && !isActive ? 'is-selected' : '',
          at === 0 ? 'is-name' : '',
        ]
        return (
          <Cell
            aria-colindex={at + 1}
            aria-readonly={fixed || undefined}
            aria-selected={isSelected || isActive}
            className={className.filter(Boolean).join(' ')}
            data-place={`${index} ${at}`}
            key={column.id}
            role={at === 0 ? 'rowheader' : 'gridcell'}
            scope={at === 0 ? 'row' : undefined}
            tabIndex={isActive ? 0 : -1}
          >
            {isActive && editing ? (
              <TableField
                column={column}
                isTyped={editing.isTyped}
                kept={step ? cellText(column, step, doc, reading) : ''}
                label={`${column.title} of ${name}`}
                onCancel={onCancel}
                onWrite={onWrite}
                suggestions={suggestionsFor(props, at)}
                text={editing.text}
              />
            ) : face === null ? (
              at === 0 ? (
                <span className="table-hint">{readOnly ? '' : 'New step'}</span>
              ) : (
                <span className="visually-hidden">empty</span>
              )
            ) : (
              <>
                <span aria-hidden={face.isUnknown || undefined} className="table-text">
                  {at === 0 && face.text.trim() === '' ? name : face.text}
                </span>
                {face.empty === '' || (at === 0 && step) ? null : <span className="visually-hidden">{face.empty}</span>}
              </>
            )}
          </Cell>
        )
      })}
    </tr>
  )
})

function suggestionsFor({ doc, columns }: TableRowProps, at: number): readonly string[] {
  const column = columns[at]
  if (column?.kind === 'word') return column.words ?? []
  if (column?.id === 'team') return Object.values(doc.teams).map(({ name }) => name)
  return []
}
