// What taking a spreadsheet into a map would do, before it is done: which rows are which steps, what their cells change, and
// every cell that cannot be read, by row and column. Nothing is taken while a cell is bad, unless it is left empty knowingly.

import { unitSeconds } from '../model/calendar'
import { parseDuration } from '../model/duration'
import { estimate } from '../model/estimate'
import { formatNumber } from '../model/format'
import { quoted } from '../model/quoted'
import { own } from '../model/records'
import { ok, type Result, refuse } from '../model/result'
import type { DurationText, Id, MapDocument } from '../model/types'
import { tableColumns } from '../table/columns'
import { meant, plainName } from '../table/references'
import type { CellChange } from '../table/table-column'
import { needsUnit } from './cell-numbers'
import type { Cells } from './cells'
import { isShare, isTime } from './fields'
import { areFractions, type Column, type Guess, isOurs } from './guess-columns'
import { type Matched, matchRows, type Row } from './matched-rows'
import { type Reading, readCell } from './read-cell'

export interface BadCell {
  /** As a spreadsheet numbers it. */
  readonly row: number
  /** The index of the column. */
  readonly at: number
  /** Its header, or "column 3" where it has none. */
  readonly column: string
  readonly text: string
  /** What is wrong and what would be right. */
  readonly message: string
  /** It is a number without a unit: choosing one for the column mends it. */
  readonly lacksUnit: boolean
}

export interface PlannedRow extends Pick<Row, 'number' | 'id' | 'name' | 'isNew'> {
  readonly changes: readonly CellChange[]
  /** Only what is sent back is said: where the work goes stays as it is. */
  readonly keepsWays: boolean
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[]
  readonly bad: readonly BadCell[]
  /** Rows that are left out: they name no step. */
  readonly nameless: readonly number[]
  /** No column says where the work goes: each new row follows the row before it. */
  readonly isChain: boolean
  /** Sluice wrote the table: what is work stays work, whatever it leads to. */
  readonly isOurs: boolean
  /** No column holds the steps' names: nothing can be taken. */
  readonly lacksNames: boolean
}

/** What was corrected by hand, by `row,column index`. */
export type Fixes = ReadonlyMap<string, string>
export const fixKey = (row: number, at: number): string => `${row},${at}`

const mostSteps = 20_000

export interface Import {
  readonly cells: Cells
  readonly guess: Guess
  readonly fixes: Fixes
}

/** Plans an import into `doc`; `newId` is drawn from for each new step. */
export function planImport(doc: MapDocument, { cells, guess, fixes }: Import, newId: () => Id): ImportPlan {
  const { columns, headerRow } = guess
  const at = (taken: Column['taken']) => columns.findIndex(column => column.taken === taken)
  const nameAt = at('step')
  const isChain = at('goes-to') < 0
  if (nameAt < 0) return { rows: [], bad: [], nameless: [], isChain, isOurs: false, lacksNames: true }
  const rows = fixes.size === 0 ? cells.rows : withFixes(cells.rows, fixes)
  const matched = matchRows(doc, rows, headerRow, { step: nameAt, id: at('id') }, newId)
  const map = { ...doc, steps: matched.steps }
  const ours = isOurs(columns)
  const readings = readingsOf(cells, guess)
  const shown = tableColumns(doc)
  const shownBy = ({ taken, header }: Reading) =>
    taken === 'data' ? shown.find(({ title }) => ours && title === header) : shown.find(({ id }) => id === taken)
  const bad: BadCell[] = []
  const seen = new Map<Reading, Map<string, ReturnType<typeof readCell>>>()
  const isTooMuch = Object.keys(matched.steps).length > mostSteps
  const checkPeople = peopleOfTeams(at('team'), at('people'))
  const planned = matched.rows.map((row): PlannedRow => {
    const changes: CellChange[] = []
    // It is refused as a whole: what its cells say is of no use.
    if (isTooMuch)
      return { number: row.number, id: row.id, name: row.name, isNew: row.isNew, changes, keepsWays: isChain }
    readings.forEach((reading, column) => {
      const text = row.cells[column] ?? ''
      const read = readIn(row, text, reading, doc, matched)
      const change = read?.ok ? (checkPeople(row, column, read.value) ?? read) : read
      if (change?.ok) changes.push(change.value)
      else if (change) bad.push(badCell(row, column, columns[column], text, change.error.message, reading))
    })
    return { number: row.number, id: row.id, name: row.name, isNew: row.isNew, changes, keepsWays: isChain }
  })
  return { rows: planned, bad, nameless: matched.nameless, isChain, isOurs: ours, lacksNames: false }

  /** Columns repeat themselves: a text is read once for each. */
  function readOnce(text: string, reading: Reading) {
    const known = seen.get(reading) ?? new Map<string, ReturnType<typeof readCell>>()
    seen.set(reading, known)
    const before = known.get(text)
    if (before !== undefined) return before
    const read = readCell(text, reading, map)
    known.set(text, read)
    return read
  }

  function readIn(row: Row, text: string, reading: Reading, doc: MapDocument, { steps }: Matched) {
    if (reading.taken === 'step') {
      const renamed = own(doc.steps, row.id)
      const isSame = renamed ? renamed.name === own(steps, row.id)?.name : row.name.length <= 10_000
      return isSame ? null : readCell(text, reading, map)
    }
    // What the map says already changes nothing.
    const step = row.isNew ? undefined : own(doc.steps, row.id)
    if (step && shownBy(reading)?.text(step, doc) === text) return null
    const read = readOnce(text, reading)
    if (!read?.ok) return read
    if (reading.taken === 'lead') return waitOf(read.value, row, doc)
    const fault = faultOf(read.value, row)
    return fault === null ? read : refuse('', fault)
  }

  function faultOf(change: CellChange, row: Row): string | null {
    if (change.kind === 'team') {
      const [first, second] = meant(doc.teams, change.name)
      const name = change.name.trim()
      return second === undefined
        ? null
        : `Several teams are called ${quoted(name)}. Write ${quoted(`${name} #${first}`)}.`
    }
    const isLoop = change.kind === 'ways' && !ours && change.ways.some(({ to }) => to === row.id)
    return isLoop ? 'A step cannot flow into itself. Name another one.' : null
  }

  /** Wait = lead time − work, in the lead time's own unit. */
  function waitOf(change: CellChange, row: Row, { calendar }: MapDocument): Result<CellChange> {
    const lead = change.kind === 'fields' ? change.fields.wait : null
    const workAt = at('work')
    const reading = readings[workAt]
    const typed = reading ? readCell(row.cells[workAt] ?? '', reading, map) : null
    const work = typed?.ok && typed.value.kind === 'fields' ? typed.value.fields.work : own(doc.steps, row.id)?.work
    if (!lead) return ok(change)
    if (!work)
      return refuse(
        '',
        `The lead time ${lead} holds wait and work, and the work is not known. Fill in the work, or take the column as wait.`,
      )
    const wait = lessWork(lead, work, calendar)
    if (wait === null) return refuse('', `The lead time ${lead} is less than its work ${work}. Write a longer one.`)
    return ok({ kind: 'fields', fields: { wait } })
  }
}

function lessWork(lead: DurationText, work: DurationText, calendar: MapDocument['calendar']): DurationText | null {
  const [whole, part] = [parseDuration(lead, 'wait'), parseDuration(work, 'work')]
  if (!whole.ok || !part.ok || whole.value.kind !== 'span' || part.value.kind === 'items') return null
  const worked = estimate(part.value, calendar).mean
  const sides = whole.value.sides.map(side => {
    const unit = side[0]?.unit ?? 'h'
    const left = estimate({ kind: 'span', sides: [side] }, calendar).mean - worked
    return left < -1e-6 ? null : `${formatNumber(Math.max(0, left) / unitSeconds(unit, calendar))}${unit}`
  })
  return sides.includes(null) ? null : sides.join('-')
}

function withFixes(rows: Cells['rows'], fixes: Fixes): Cells['rows'] {
  const fixed = rows.map(row => [...row])
  for (const [key, text] of fixes) {
    const [row = 0, at = 0] = key.split(',').map(Number)
    const cells = fixed[row - 1]
    if (!cells) continue
    while (cells.length < at) cells.push('')
    cells[at] = text
  }
  return fixed
}

function readingsOf({ rows }: Cells, { columns, headerRow, decimal }: Guess): Reading[] {
  const ours = isOurs(columns)
  return columns.map(({ taken, header, unit }, at) => ({
    taken,
    header,
    unit: isTime(taken) ? unit : null,
    decimal,
    ours,
    fractions:
      !ours &&
      isShare(taken) &&
      areFractions(
        rows.slice(headerRow + 1).map(row => row[at] ?? ''),
        decimal,
      ),
  }))
}

function badCell(
  row: Row,
  at: number,
  column: Column | undefined,
  text: string,
  message: string,
  { taken, unit, decimal, ours }: Reading,
): BadCell {
  const lacksUnit = !ours && isTime(taken) && unit === null && needsUnit(text, decimal)
  return { row: row.number, at, column: columnName(column, at), text, message, lacksUnit }
}

/** How messages call a column. */
export const columnName = (column: Column | undefined, at: number): string =>
  column?.header.trim().replace(/\s+/g, ' ').slice(0, 60) || `column ${at + 1}`

/** People belong to a team: two rows must not say two numbers for one. */
function peopleOfTeams(teamAt: number, peopleAt: number) {
  const known = new Map<string, { readonly people: number; readonly row: number }>()
  return (row: Row, column: number, change: CellChange): Result<CellChange> | null => {
    const team = plainName(row.cells[teamAt] ?? '')
    if (column !== peopleAt || change.kind !== 'people' || team === '' || change.people === null) return null
    const before = known.get(team)
    if (!before) known.set(team, { people: change.people, row: row.number })
    if (!before || before.people === change.people) return null
    return refuse(
      '',
      `Row ${before.row} says ${formatNumber(before.people)} for this team. Write the same number in both rows.`,
    )
  }
}

/** Why a plan cannot be carried out whatever its cells say; `null` when it can. */
export function planFault(plan: ImportPlan, doc: MapDocument): string | null {
  if (plan.lacksNames) return 'No column holds the names of the steps. Choose which one does.'
  if (plan.rows.length === 0) return 'There is no row with the name of a step.'
  const after = Object.keys(doc.steps).length + plan.rows.filter(({ isNew }) => isNew).length
  return after > mostSteps ? `The map would have ${formatNumber(after)} steps; 20,000 are the most.` : null
}
