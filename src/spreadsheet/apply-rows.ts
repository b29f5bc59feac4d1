// What the cells of a table's rows change in a draft of the map, whose new steps are already there.

import type { MapDraft } from '../edit/edit'
import { legalAmount, legalName } from '../edit/legal'
import { type DraftLinks, draftLinks } from '../edit/links'
import { assignStep, type StepFields } from '../edit/step-fields'
import { newFlow, newTeam } from '../model/defaults'
import { nextOrder, own } from '../model/records'
import type { DateText, Id } from '../model/types'
import { meant, plainName } from '../table/references'
import type { CellChange } from '../table/table-column'
import { setBlockers, setDataRow, setWays } from '../table/way-edits'
import type { Way } from '../table/ways'
import type { PlannedRow } from './import-plan'

interface Tools {
  readonly nextId: () => Id
  readonly today: DateText | null
  readonly typed: boolean
}

/** Above this many rows the ways of new steps are taken as they are written: each looks through no flows but its own. */
const mostLookedThrough = 1000

export function applyRows(draft: MapDraft, rows: readonly PlannedRow[], tools: Tools): void {
  const links = draftLinks(draft)
  const teams = teamNames(draft)
  for (const row of rows) {
    const step = own(draft.steps, row.id)
    if (!step) continue
    if (row.changes.some(({ kind }) => kind === 'fields')) assignStep(step, fieldsOf(row.changes))
    for (const change of row.changes) {
      if (change.kind === 'team') step.team = teams(change.name, tools.nextId)
    }
    for (const change of row.changes) {
      if (change.kind !== 'people') continue
      const team = own(draft.teams, step.team)
      if (team) team.people = legalAmount(change.people)
      else step.people = legalAmount(change.people)
    }
  }
  for (const row of rows) {
    if (!own(draft.steps, row.id)) continue
    const ways = row.changes.flatMap(change => (change.kind === 'ways' ? change.ways : []))
    if (ways.length > 0) {
      if (row.isNew && (!tools.typed || rows.length > mostLookedThrough))
        addWays(draft, row.id, ways, links, tools.nextId)
      else setWays(draft, row.id, waysOf(draft, row, ways), { ...tools, links })
    }
    for (const change of row.changes) {
      if (change.kind === 'blockers') setBlockers(draft, row.id, change.titles, { ...tools, links })
      if (change.kind === 'data') setDataRow(draft, row.id, change.label, change.nth, change.text, tools.nextId)
    }
  }
}

/** What the cells of a row say together: how a number is known stands in another cell than the number. */
function fieldsOf(changes: readonly CellChange[]): StepFields {
  let all: StepFields = {}
  for (const change of changes) {
    if (change.kind === 'fields') all = { ...all, ...change.fields, basis: { ...all.basis, ...change.fields.basis } }
  }
  return all
}

/** The team of each name, made when there is none. What was there is looked through once, not again for every new one. */
function teamNames(draft: MapDraft) {
  const before = { ...draft.teams }
  const known = new Map<string, Id>()
  let order = nextOrder(before)
  return (name: string, nextId: () => Id): Id | null => {
    const key = plainName(name)
    if (key === '') return null
    const id = known.get(key) ?? meant(before, name)[0] ?? nextId()
    known.set(key, id)
    if (!own(draft.teams, id)) draft.teams[id] = newTeam(id, legalName(name), order++)
    return id
  }
}

/** A table that only says where work is sent back leaves the other ways as they are. */
function waysOf(draft: MapDraft, row: PlannedRow, said: readonly Way[]): readonly Way[] {
  if (!row.keepsWays) return said
  const kept = Object.values(draft.flows).flatMap(flow => {
    const isKept = flow.from === row.id && flow.kind !== 'rework' && own(draft.steps, flow.to)
    return isKept ? [{ ...flow }] : []
  })
  return [...kept, ...said]
}

function addWays(draft: MapDraft, from: Id, ways: readonly Way[], links: DraftLinks, nextId: () => Id): void {
  for (const way of ways) {
    if (!own(draft.steps, way.to)) continue
    const id = nextId()
    if (way.kind === 'work') links.add(id, from, way.to, way.share)
    draft.flows[id] = { ...newFlow(id, way.kind, from, way.to), ...way, label: legalName(way.label) }
  }
}
