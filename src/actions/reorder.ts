// A selected step changes places with its neighbour in the flow, and says where it then stands.

import { neighbourInFlow, swapSteps } from '../edit/reorder'
import { own } from '../model/records'
import { announceChange } from '../session/announce'
import type { ActionContext } from './action'
import { selectedSteps } from './island'

function swapped(context: ActionContext, by: -1 | 1) {
  const [step, ...others] = selectedSteps(context)
  const { editor } = context
  if (!editor || step === undefined || others.length > 0) return null
  const other = neighbourInFlow(editor.store.doc, step, by)
  return other === null ? null : { editor, step, other }
}

export const canMoveInFlow =
  (by: -1 | 1) =>
  (context: ActionContext): boolean =>
    swapped(context, by) !== null

export const moveInFlow =
  (by: -1 | 1) =>
  (context: ActionContext): void => {
    const found = swapped(context, by)
    if (!found) return
    const { editor, step, other } = found
    const { store } = editor
    if (!store.commit(swapSteps(store.doc, step, other))) return
    const name = (id: string) => own(store.doc.steps, id)?.name || 'The step'
    announceChange(context.session, store, `${name(step)} comes ${by === 1 ? 'after' : 'before'} ${name(other)} now.`)
    requestAnimationFrame(() => context.session.getState().camera?.reveal(`steps/${step}`))
  }
