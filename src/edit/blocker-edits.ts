// Blockers: what makes an item wait, or go wrong, at a step or in the whole stream.

import { newBlocker } from '../model/defaults'
import { nextOrder, own } from '../model/records'
import type { Blocker, DateText, Id, MapDocument } from '../model/types'
import type { Adding, Edit } from './edit'
import { legalDuration, legalName, legalText } from './legal'
import { equalValues } from './patch'

export type BlockerFields = Partial<
  Pick<
    Blocker,
    | 'step'
    | 'title'
    | 'kind'
    | 'cost'
    | 'owner'
    | 'clearedBy'
    | 'ask'
    | 'votes'
    | 'status'
    | 'raisedOn'
    | 'clearedOn'
    | 'order'
  >
>

/** Adds a blocker to a step, or with `null` to the whole stream. `today` is kept as the day it was raised. */
export function addBlocker(
  doc: MapDocument,
  step: Id | null,
  title: string,
  newId: () => Id,
  today: DateText | null = null,
): Adding {
  const id = newId()
  const at = own(doc.steps, step)
  return {
    id,
    label: at ? `Add blocker to ${at.name || 'step'}` : 'Add blocker',
    recipe(draft) {
      if (step !== null && !own(draft.steps, step)) return
      const blocker = newBlocker(id, step, legalName(title.trim()), nextOrder(draft.blockers))
      draft.blockers[id] = { ...blocker, raisedOn: today }
    },
  }
}

/** Sets fields of a blocker. What the map file would refuse is left out. */
export function setBlocker(doc: MapDocument, id: Id, fields: BlockerFields): Edit {
  const title = own(doc.blockers, id)?.title
  return {
    label: title ? `Change blocker ${title}` : 'Change blocker',
    recipe(draft) {
      const blocker = own(draft.blockers, id)
      if (!blocker) return
      const { step, cost, ask, votes, order, title, owner, ...plain } = fields
      Object.assign(blocker, plain)
      if (title !== undefined) blocker.title = legalName(title)
      if (owner !== undefined) blocker.owner = legalText(owner)
      if (step === null || (step !== undefined && own(draft.steps, step))) blocker.step = step
      const canonical = legalDuration(cost, 'time')
      if (canonical !== undefined) blocker.cost = canonical
      if (ask !== undefined && !equalValues(blocker.ask, ask)) blocker.ask = ask
      if (votes !== undefined && Number.isFinite(votes)) blocker.votes = Math.max(0, votes)
      if (order !== undefined && Number.isFinite(order)) blocker.order = order
    },
    mergeKey: `blockers ${id} ${Object.keys(fields).sort().join(' ')}`,
  }
}

/** The blocker is gone from the stream, on that day; or it is back. */
export function setBlockerCleared(doc: MapDocument, id: Id, clearedOn: DateText | null): Edit {
  const edit = setBlocker(doc, id, { status: clearedOn === null ? 'open' : 'cleared', clearedOn })
  const title = own(doc.blockers, id)?.title ?? 'blocker'
  return { ...edit, label: clearedOn === null ? `Open again: ${title}` : `Cleared: ${title}` }
}
