// Carries out a planned import as one edit: rows that are new become steps, in their order or where "goes to" says, and the
// cells of every row change what they say. Empty cells change nothing.

import { insertStep, linkAfter, type Placement } from '../edit/add-step'
import { type Edit, type MapDraft, repeatableIds } from '../edit/edit'
import { draftLinks } from '../edit/links'
import { newStep } from '../model/defaults'
import { counted } from '../model/format'
import { own } from '../model/records'
import type { DateText, Id } from '../model/types'
import { applyRows } from './apply-rows'
import type { ImportPlan } from './import-plan'

/** The edit that takes a plan into the map it was planned for. Cells that could not be read are not in the plan. `today`: when new blockers were raised. */
export function importSteps(plan: ImportPlan, newId: () => Id, today: DateText | null): Edit {
  const ids = repeatableIds(newId)
  return {
    label: `Take in ${counted(plan.rows.length, 'step')} from a table`,
    recipe(draft) {
      const nextId = ids()
      addRows(draft, plan, nextId)
      applyRows(draft, plan.rows, { nextId, today, typed: !plan.isOurs })
    },
  }
}

/** Above this many new rows no room is made between the steps that have their places: the drawing finds some. */
const mostPlaced = 200
const longestName = 10_000

function addRows(draft: MapDraft, { rows, isChain }: ImportPlan, nextId: () => Id): void {
  const links = draftLinks(draft)
  const isLong = rows.filter(({ isNew }) => isNew).length > mostPlaced
  const firstKnown = rows.find(({ isNew, id }) => !isNew && own(draft.steps, id))?.id ?? null
  let before: Id | null = null
  for (const { isNew, id, name } of rows) {
    const step = own(draft.steps, id)
    if (step) before = id
    if (!isNew || step) continue
    const neighbour: Placement =
      before !== null
        ? { where: 'after', step: before }
        : firstKnown !== null
          ? { where: 'before', step: firstKnown }
          : { where: 'end' }
    if (isChain && !(isLong && before !== null)) insertStep(draft, id, { name }, neighbour, nextId, links)
    else {
      draft.steps[id] = { ...newStep(id, name), basis: {}, data: {} }
      if (isChain && before !== null) linkAfter(draft, before, id, nextId, links)
    }
    const added = own(draft.steps, id)
    // As it stands in the file: only spaces outside quotes were taken off.
    if (added) added.name = name.slice(0, longestName)
    if (before !== null || firstKnown === null) before = id
  }
}
