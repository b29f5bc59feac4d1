// Which column of a spreadsheet is what: by its header in five languages, else by what stands in it. A guess that could be
// wrong in silence is not made: times without a header that says which stay out until somebody chooses.

import type { Unit } from '../model/amount'
import { parseDuration } from '../model/duration'
import { stepColumns } from '../table/columns'
import { type DecimalSign, decimalSign, needsUnit, plainNumbers, plainTime } from './cell-numbers'
import type { Cells } from './cells'
import { type FieldId, isField, isTime, type Taken } from './fields'
import { headerMeaning } from './header-words'

export interface Column {
  /** As the file has it; '' where it has none. */
  readonly header: string
  readonly taken: Taken
  /** What bare numbers of a time are; `null` where neither the header nor anybody says. */
  readonly unit: Unit | null
}

export interface Guess {
  readonly columns: readonly Column[]
  /** The index of the row with the headers; -1 where there is none. */
  readonly headerRow: number
  readonly decimal: DecimalSign
}

const looksAt = 200

/** A table that Sluice wrote has its id column last, and its cells mean exactly what they say. */
export const isOurs = (columns: readonly Column[]): boolean =>
  columns[0]?.header === 'Step' && columns.some(({ header, taken }) => header === 'Id' && taken === 'id')

const ownTitles: ReadonlyMap<string, FieldId> = new Map(
  [...stepColumns.map(({ id, title }) => [title, id] as const), ['Id', 'id'] as const].flatMap(([title, id]) =>
    isField(id) ? [[title, id] as const] : [],
  ),
)

/** Every column of a table that Sluice wrote: what is none of its own is a row of the data box. */
function ownColumns(headers: readonly string[]): readonly Column[] {
  const idAt = headers.lastIndexOf('Id')
  return headers.map((header, at) => {
    const field = ownTitles.get(header)
    const isFirst = field === 'id' ? at === idAt : headers.indexOf(header) === at
    return { header, taken: field !== undefined && isFirst ? field : 'data', unit: null }
  })
}

export function guessColumns({ rows }: Cells): Guess {
  const headerRow = findHeader(rows)
  const headers = headerRow < 0 ? [] : (rows[headerRow] ?? [])
  if (headers[0] === 'Step' && headers.includes('Id')) {
    return { headerRow, decimal: '.', columns: ownColumns(headers) }
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const body = rows.slice(headerRow + 1)
  const sample = body.filter(row => row.length > 0).slice(0, looksAt)
  const meanings = Array.from({ length: width }, (_, at) => headerMeaning(headers[at] ?? ''))
  const fields = meanings.map(({ field }) => field)
  const decimal = decimalSign(numbersOf(body, fields))
  const columns: Column[] = meanings.map(({ field, unit }, at) => {
    const header = headers[at] ?? ''
    if (field === null || fields.indexOf(field) < at) return { header, taken: 'out', unit }
    // Wait and lead time say the same twice: the wait is what the map keeps.
    if (field === 'lead' && fields.includes('wait')) return { header, taken: 'out', unit }
    return { header, taken: field, unit: isTime(field) ? unit : null }
  })
  return { headerRow, decimal, columns: byContents(columns, sample, decimal) }
}

/** Cells in which a comma or point is one of a number: what names and notes hold says nothing about it. */
function* numbersOf(rows: readonly (readonly string[])[], fields: readonly (FieldId | null)[]): Generator<string> {
  const texts: readonly (FieldId | null)[] = ['step', 'team', 'note', 'goes-to', 'sent-back', 'blockers', 'id']
  const others = fields.flatMap((field, at) => (texts.includes(field) ? [] : [at]))
  for (const row of rows) for (const at of others) yield row[at] ?? ''
}

/** The first of the first rows in which two headers are known, or one of few; a title may stand above it. */
function findHeader(rows: readonly (readonly string[])[]): number {
  let best = -1
  let most = 0
  for (const [at, row] of rows.slice(0, 15).entries()) {
    const known = row.filter(cell => cell.length < 60 && headerMeaning(cell).field !== null).length
    const others = row.filter(cell => cell !== '' && headerMeaning(cell).field === null).length
    if (known > most && known >= others / 3) [best, most] = [at, known]
  }
  return best
}

const isUnique = (cells: readonly string[]) => new Set(cells).size > cells.length * 0.8
const isWordy = (cell: string) => /\p{L}{2}/u.test(cell)

/** Columns whose header says nothing, by what stands in them: names, shares, teams. */
function byContents(columns: readonly Column[], rows: readonly (readonly string[])[], decimal: DecimalSign): Column[] {
  const used = new Set<Taken>(columns.map(({ taken }) => taken))
  const isKind = (at: number, test: (cell: string) => boolean, least: number) => {
    const cells = rows.map(row => row[at] ?? '').filter(cell => cell !== '')
    return cells.length > 0 && cells.filter(test).length >= cells.length * least
  }
  const isTimeCell = (cell: string) =>
    needsUnit(cell, decimal) || parseDuration(plainTime(cell, decimal, null).replace('~', ''), 'wait').ok
  return columns.map((column, at) => {
    if (column.taken !== 'out' || headerMeaning(column.header).field !== null) return column
    const take = (taken: FieldId): Column => {
      used.add(taken)
      return { ...column, taken }
    }
    if (!used.has('complete-accurate') && isKind(at, cell => /^\d{1,3}(?:[.,]\d+)?\s?%$/.test(cell), 0.9)) {
      return column.header === '' ? take('complete-accurate') : column
    }
    const isText = isKind(at, cell => isWordy(cell) && !isTimeCell(cell), 0.7)
    if (!isText) return column
    const cells = rows.map(row => row[at] ?? '').filter(cell => cell !== '')
    if (!used.has('step') && (isUnique(cells) || columns.length === 1)) return take('step')
    return !used.has('team') && column.header === '' && cells.length > 3 && !isUnique(cells) ? take('team') : column
  })
}

/** Whether all bare numbers of a share's column are fractions: `0.65`, as a spreadsheet keeps 65 %. */
export function areFractions(cells: readonly string[], decimal: DecimalSign): boolean {
  const bare = cells.map(cell => plainNumbers(cell, decimal).replace(',', '.')).filter(cell => /^\d*\.?\d+$/.test(cell))
  return bare.length > 0 && bare.every(cell => Number(cell) <= 1) && bare.some(cell => cell.includes('.'))
}
