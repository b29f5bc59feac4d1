// Cells of rows read for the map: every one is understood before any of them is taken, and each that is not is named.

import { newStep } from '../model/defaults'
import { own } from '../model/records'
import type { Id, MapDocument, Step } from '../model/types'
import { meant, plainName } from './references'
import type { CellChange, Origin, TableColumn, TableMap } from './table-column'

/** A row as it comes in: the step that it changes, or `null` for a new one, and its cells by column id. */
export interface RowInput {
  readonly step: Id | null
  readonly cells: ReadonlyMap<string, string>
}

/** A cell that could not be taken. `row` counts the rows that were handed in, from 0. */
export interface BadCell {
  readonly row: number
  readonly column: TableColumn
  readonly message: string
}

export interface ReadRow {
  readonly id: Id
  readonly isNew: boolean
  readonly changes: readonly CellChange[]
}

export interface ReadRows {
  readonly rows: readonly ReadRow[]
  readonly bad: readonly BadCell[]
}

/**
 * Reads rows against the map. A cell that says what its step says already changes nothing and is not read; empty cells of new
 * rows say nothing. `newIds` are the ids of the new rows, in their order.
 */
export function readRows(
  doc: MapDocument,
  columns: readonly TableColumn[],
  input: readonly RowInput[],
  newIds: readonly Id[],
  origin: Origin,
): ReadRows {
  const ids = idsOf(input, newIds)
  const named = withNames(doc, input, ids)
  const bad: BadCell[] = []
  const rows = input.map((row, at): ReadRow => {
    const id = ids[at] ?? ''
    const step = own(doc.steps, id)
    const changes: CellChange[] = []
    for (const column of columns) {
      const text = row.cells.get(column.id)
      if (text === undefined) continue
      if (step ? text === column.text(step, doc) : text.trim() === '' || column.kind === 'id') continue
      const read = column.read(text, named, origin)
      const fault = read.ok ? faultOf(named, read.value, id) : read.error.message
      if (fault !== null) bad.push({ row: at, column, message: fault })
      else if (read.ok) changes.push(read.value)
    }
    const nameless = !step && !changes.some(change => change.kind === 'fields' && change.fields.name !== undefined)
    const [name] = columns
    if (nameless && name && changes.length > 0) bad.push({ row: at, column: name, message: 'A new step needs a name.' })
    const kept = step ? withBases(step, row.cells, columns, doc, changes) : changes
    if (step) bad.push(...missingValues(step, kept, columns, at, origin))
    return { id, isNew: !step, changes: kept }
  })
  return { rows: rows.filter(row => row.changes.length > 0), bad: [...bad, ...peopleConflicts(doc, columns, rows)] }
}

function idsOf(input: readonly RowInput[], newIds: readonly Id[]): readonly Id[] {
  let next = 0
  return input.map(({ step }) => step ?? newIds[next++] ?? '')
}

/** The map as it will be named, new steps included: cells of ways speak of the names beside them. */
function withNames(doc: MapDocument, input: readonly RowInput[], ids: readonly Id[]): TableMap {
  const steps: Record<Id, Step> = { ...doc.steps }
  input.forEach(({ cells }, at) => {
    const [id, name] = [ids[at] ?? '', cells.get('step')]
    if (name !== undefined && (own(steps, id) || name.trim() !== '')) {
      steps[id] = { ...(own(steps, id) ?? newStep(id, name)), name }
    }
  })
  return { ...doc, steps }
}

/** What keeps a cell that was understood from being taken. */
function faultOf(doc: TableMap, change: CellChange, id: Id): string | null {
  switch (change.kind) {
    case 'id':
      return change.id === null || change.id === id
        ? null
        : `The id of a step stays what it is. Write '${id}' or leave it out.`
    case 'team': {
      const [first, second] = meant(doc.teams, change.name)
      if (first === undefined || second === undefined) return null
      return `Several teams are called '${change.name.trim()}'. Write '${change.name.trim()} #${first}'.`
    }
    case 'ways':
      return change.ways.some(({ to }) => to === id) ? 'A step cannot flow into itself. Name another one.' : null
    default:
      return null
  }
}

const basisOf = { wait: 'wait-basis', work: 'work-basis', completeAccurate: 'complete-accurate-basis' } as const
const known = Object.keys(basisOf) as readonly (keyof typeof basisOf)[]

/** A value that changes beside a cell that says how it is known keeps what that cell says; `~3d` beside an empty one is a guess. */
function withBases(
  step: Step,
  cells: ReadonlyMap<string, string>,
  columns: readonly TableColumn[],
  doc: MapDocument,
  changes: readonly CellChange[],
): readonly CellChange[] {
  const added = known.flatMap((field): CellChange[] => {
    const column = columns.find(({ id }) => id === basisOf[field])
    const isSame = column !== undefined && cells.get(column.id) === column.text(step, doc)
    const set = changes.find(change => change.kind === 'fields' && change.fields[field] !== undefined)
    if (!isSame || set?.kind !== 'fields' || set.fields.basis?.[field]) return []
    return [{ kind: 'fields', fields: { basis: { [field]: step.basis[field] ?? null } } }]
  })
  return [...changes, ...added]
}

/** How a number is known can only be said where there is one. */
function missingValues(
  step: Step,
  changes: readonly CellChange[],
  columns: readonly TableColumn[],
  row: number,
  origin: Origin,
): readonly BadCell[] {
  if (origin === 'written') return []
  return known.flatMap(field => {
    const column = columns.find(({ id }) => id === basisOf[field])
    let value: unknown = step[field]
    let basis: unknown
    for (const change of changes) {
      if (change.kind !== 'fields') continue
      if (change.fields[field] !== undefined) value = change.fields[field]
      if (change.fields.basis?.[field] !== undefined) basis = change.fields.basis[field]
    }
    if (!basis || value !== null || !column) return []
    return [{ row, column, message: `There is no number yet that could be ${basis}. Write the number first.` }]
  })
}

/** A team has one number of people: rows that say different ones cannot both be right. */
function peopleConflicts(
  doc: MapDocument,
  columns: readonly TableColumn[],
  rows: readonly ReadRow[],
): readonly BadCell[] {
  const column = columns.find(({ id }) => id === 'people')
  const said = new Map<string, number>()
  return rows.flatMap((row, at) => {
    const people = row.changes.find(change => change.kind === 'people')
    const team = teamAfter(doc, row)
    if (!column || people?.kind !== 'people' || people.people === null || team === null) return []
    const before = said.get(team)
    said.set(team, before ?? people.people)
    if (before === undefined || before === people.people) return []
    const message = `A team has one number of people: another row says ${before}. Write the same in both, or in one alone.`
    return [{ row: at, column, message }]
  })
}

/** The team of a row once it is taken, as a key: its id, or the name of a new one; `null` for none. */
export function teamAfter(doc: Pick<MapDocument, 'steps' | 'teams'>, row: ReadRow): string | null {
  const change = row.changes.find(({ kind }) => kind === 'team')
  if (change?.kind !== 'team') return own(doc.steps, row.id)?.team ?? null
  const name = plainName(change.name)
  return name === '' ? null : (meant(doc.teams, change.name)[0] ?? `new ${name}`)
}
