// Draws the island: the selected steps become those of the first team, what it can change alone.

import { drawIsland } from '../edit/draw-island'
import { splitRef } from '../model/entry'
import { own } from '../model/records'
import type { Id } from '../model/types'
import { announceChange } from '../session/announce'
import type { ActionContext } from './action'

export function selectedSteps({ session, editor }: ActionContext): readonly Id[] {
  const steps = editor?.store.doc.steps ?? {}
  return [...session.getState().selection].flatMap(ref => {
    const { collection, id } = splitRef(ref)
    return collection === 'steps' && Object.hasOwn(steps, id) ? [id] : []
  })
}

export function drawIslandAround(context: ActionContext): void {
  const { session, editor } = context
  const steps = selectedSteps(context)
  if (!editor || steps.length === 0) return
  const { store, newId } = editor
  store.commit(drawIsland(store.doc, steps, newId))
  const team = own(store.doc.teams, store.doc.intent.firstTeam)
  announceChange(
    session,
    store,
    `${team?.name || 'The team'}: its island is drawn. What lies outside of it is what leaders owe it.`,
  )
}
