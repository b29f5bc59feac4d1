// The head of the table: the titles of its columns, each of which sorts the rows.

import type { TableSort } from '../table/row-order'
import type { ShownColumn } from '../table/shown-columns'
import { isNumber } from './table-cells'

interface TableHeadProps {
  readonly columns: readonly ShownColumn[]
  readonly sort: TableSort | null
  /** The column of the focus, -1 where it is in a row. */
  readonly active: number
}

export function TableHead({ columns, sort, active }: TableHeadProps) {
  return (
    <thead className="table-head">
      <tr aria-rowindex={1} className="table-row">
        {columns.map((column, at) => {
          const way = sort?.column === column.id ? (sort.falling ? 'descending' : 'ascending') : undefined
          return (
            <th
              aria-colindex={at + 1}
              aria-sort={way}
              className={['table-cell', isNumber(column) ? 'is-number' : '', at === 0 ? 'is-name' : '']
                .filter(Boolean)
                .join(' ')}
              data-place={`-1 ${at}`}
              key={column.id}
              scope="col"
              tabIndex={at === active ? 0 : -1}
            >
              <span className="table-title">{column.title}</span>
              {way ? (
                <svg aria-hidden="true" className={`table-sorted is-${way}`} height="8" viewBox="0 0 10 8" width="10">
                  <path d="M5 0l5 8H0z" fill="currentColor" />
                </svg>
              ) : null}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
