// The first rows of a table with what each column is taken as, to be corrected column by column.

import type { Unit } from '../model/amount'
import { fieldLabels, isField, isTime, type Taken } from '../spreadsheet/fields'
import type { Column } from '../spreadsheet/guess-columns'
import { type BadCell, columnName } from '../spreadsheet/import-plan'
import type { OpenedTable } from '../spreadsheet/open-table'
import { Select } from '../widgets/Select'

const shownRows = 6

const takenOptions: readonly { readonly id: string; readonly label: string }[] = [
  { id: 'out', label: 'Leave out' },
  ...Object.entries(fieldLabels).map(([id, label]) => ({ id, label })),
  { id: 'data', label: 'A row of the data box' },
]

const unitOptions: readonly { readonly id: Unit; readonly label: string }[] = [
  { id: 's', label: 'Numbers are seconds' },
  { id: 'min', label: 'Numbers are minutes' },
  { id: 'h', label: 'Numbers are hours' },
  { id: 'd', label: 'Numbers are working days' },
  { id: 'cd', label: 'Numbers are calendar days' },
  { id: 'w', label: 'Numbers are weeks' },
  { id: 'mo', label: 'Numbers are months' },
]

const isTaken = (id: string): id is Taken => id === 'out' || id === 'data' || isField(id)

interface ImportColumnsProps {
  readonly table: OpenedTable
  readonly columns: readonly Column[]
  readonly bad: readonly BadCell[]
  readonly onChange: (columns: readonly Column[]) => void
}

export function ImportColumns({ table, columns, bad, onChange }: ImportColumnsProps) {
  const { rows } = table.cells
  // Columns never change places: where one stands is what it is known by.
  const placed = columns.map((column, at) => ({ column, at, key: `column ${at}` }))
  const { headerRow } = table.guess
  const shown = rows.flatMap((row, index) => (index > headerRow && row.length > 0 ? [{ row, index }] : []))
  const badAt = new Set(bad.map(({ row, at }) => `${row},${at}`))
  const asksUnit = new Set(bad.flatMap(({ at, lacksUnit }) => (lacksUnit ? [at] : [])))
  const set = (at: number, column: Partial<Column>) =>
    onChange(
      columns.map((one, other) => {
        if (other === at) return { ...one, ...column }
        // A value comes from one column alone; only rows of the data box are several.
        const isSame = column.taken !== undefined && column.taken !== 'data' && one.taken === column.taken
        return isSame ? { ...one, taken: 'out' } : one
      }),
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard
    <section aria-label="The columns and first rows" className="import-scroll" tabIndex={0}>
      <table className="import-table">
        <thead>
          <tr>
            <th className="import-number" scope="col">
              Row
            </th>
            {placed.map(({ column, at, key }) => (
              <th className={column.taken === 'out' ? 'import-out' : ''} key={key} scope="col">
                <span className="import-header">{column.header.trim() || `Column ${at + 1}`}</span>
                <Select
                  hideLabel
                  label={`What ${columnName(column, at)} is`}
                  onChange={id => {
                    if (isTaken(id)) set(at, { taken: id })
                  }}
                  options={takenOptions}
                  value={column.taken}
                />
                {isTime(column.taken) && (column.unit !== null || asksUnit.has(at)) ? (
                  <Select
                    hideLabel
                    label={`What the numbers of ${columnName(column, at)} are`}
                    onChange={id => {
                      const unit = unitOptions.find(option => option.id === id)
                      if (unit) set(at, { unit: unit.id })
                    }}
                    options={unitOptions}
                    placeholder="Numbers are …"
                    value={column.unit ?? ''}
                  />
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, shownRows).map(({ row, index }) => (
            <tr key={index}>
              <th className="import-number" scope="row">
                {index + 1}
              </th>
              {placed.map(({ column, at, key }) => {
                const isBad = badAt.has(`${index + 1},${at}`)
                return (
                  <td className={isBad ? 'import-bad' : column.taken === 'out' ? 'import-out' : ''} key={key}>
                    {(row[at] ?? '').slice(0, 80)}
                    {isBad ? <span className="visually-hidden"> (cannot be read)</span> : null}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length > shownRows ? <p className="import-more">{`and ${shown.length - shownRows} more rows`}</p> : null}
    </section>
  )
}
