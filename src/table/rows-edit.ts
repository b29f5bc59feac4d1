// Rows of cells as one edit of the map, or the cells that stand in its way: all of it or nothing, one undo step.

import { insertStep } from '../edit/add-step'
import { type Edit, type MapDraft, repeatableIds } from '../edit/edit'
import { legalAmount, legalName } from '../edit/legal'
import { draftLinks } from '../edit/links'
import { assignStep, type StepFields } from '../edit/step-fields'
import { newTeam } from '../model/defaults'
import { nextOrder, own } from '../model/records'
import type { DateText, Id, MapDocument } from '../model/types'
import { meant, plainName } from './references'
import { type BadCell, type ReadRow, type RowInput, readRows } from './row-cells'
import type { Origin, TableColumn } from './table-column'
import { type CellTools, setBlockers, setDataRow, setWays } from './way-edits'

export interface RowsOptions {
  /** What the undo menu says. */
  readonly label: string
  readonly origin?: Origin
  readonly newId: () => Id
  /** The day on which new blockers were raised. */
  readonly today?: DateText | null
}

/** What rows come to: an edit, `null` when they change nothing, and the ids of the new steps; or every cell that is wrong. */
export type RowsEdit =
  | { readonly ok: true; readonly edit: Edit | null; readonly added: readonly Id[] }
  | { readonly ok: false; readonly bad: readonly BadCell[] }

/** Reads rows for the columns given and makes one edit of them. New steps follow the last one, unless their cells say where they lead. */
export function rowsEdit(
  doc: MapDocument,
  columns: readonly TableColumn[],
  input: readonly RowInput[],
  { label, origin = 'typed', newId, today = null }: RowsOptions,
): RowsEdit {
  const newIds = input.flatMap(({ step }) => (step === null ? [newId()] : []))
  const { rows, bad } = readRows(doc, columns, input, newIds, origin)
  if (bad.length > 0) return { ok: false, bad }
  const added = rows.filter(row => row.isNew).map(({ id }) => id)
  if (rows.length === 0) return { ok: true, edit: null, added }
  const ids = repeatableIds(newId)
  const recipe = (draft: MapDraft) => applyRows(draft, rows, ids(), today, origin === 'typed')
  return { ok: true, edit: { label, recipe }, added }
}

function applyRows(
  draft: MapDraft,
  rows: readonly ReadRow[],
  nextId: () => Id,
  today: DateText | null,
  typed: boolean,
): void {
  const links = draftLinks(draft)
  const tools: CellTools = { links, nextId, today, typed }
  const leads = rows.some(row => row.isNew && row.changes.some(({ kind }) => kind === 'ways'))
  for (const row of rows) {
    if (!row.isNew || own(draft.steps, row.id)) continue
    // Where the new rows say themselves where they lead, only the first of a map that was empty has a place already.
    const open = { where: 'open', at: { x: 0, y: 0 }, from: null, drawn: {} } as const
    insertStep(draft, row.id, { name: '' }, leads ? open : { where: 'end' }, nextId, links)
    const step = own(draft.steps, row.id)
    if (leads && step) Object.assign(step, { position: null, start: null })
  }
  for (const row of rows) applyFields(draft, row)
  for (const row of rows) applyTeam(draft, row, nextId)
  for (const row of rows) {
    for (const change of row.changes) {
      if (!own(draft.steps, row.id)) continue
      if (change.kind === 'ways') setWays(draft, row.id, change.ways, tools)
      else if (change.kind === 'blockers') setBlockers(draft, row.id, change.titles, tools)
      else if (change.kind === 'data') setDataRow(draft, row.id, change.label, change.nth, change.text, nextId)
    }
  }
}

/** What the cells of a row say together; how a number is known is only taken away where no cell marked it as a guess. */
function applyFields(draft: MapDraft, { id, changes }: ReadRow): void {
  const step = own(draft.steps, id)
  if (!step) return
  let all: StepFields = {}
  for (const change of changes) {
    if (change.kind !== 'fields') continue
    const basis = { ...all.basis }
    for (const field of ['wait', 'work', 'completeAccurate'] as const) {
      const said = change.fields.basis?.[field]
      if (said || (said === null && !basis[field])) basis[field] = said
    }
    all = { ...all, ...change.fields, basis }
  }
  assignStep(step, all)
}

function applyTeam(draft: MapDraft, { id, changes }: ReadRow, nextId: () => Id): void {
  const step = own(draft.steps, id)
  if (!step) return
  for (const change of changes) {
    if (change.kind === 'team') step.team = plainName(change.name) === '' ? null : teamOf(draft, change.name, nextId)
  }
  for (const change of changes) {
    if (change.kind !== 'people') continue
    const team = own(draft.teams, step.team)
    const people = legalAmount(change.people)
    if (team) team.people = people
    else step.people = people
  }
}

/** The team of that name, made when there is none. */
function teamOf(draft: MapDraft, name: string, nextId: () => Id): Id {
  // An index of names is kept for documents, which do not change; a draft does.
  const [known] = meant({ ...draft.teams }, name)
  if (known !== undefined) return known
  const id = nextId()
  draft.teams[id] = newTeam(id, legalName(name.trim()), nextOrder(draft.teams))
  return id
}
