// Folding: the selected steps shown as one box, and back. It changes nothing of the map, so it is no undo step.

import { capitalised, counted } from '../diagram/words'
import { cited } from '../model/cited'
import { type Fold, foldName, foldsOn, withFold, withoutFolds } from '../model/fold'
import type { Id } from '../model/types'
import { announce } from '../session/announce'
import { assessmentOf } from '../session/editor'
import { select } from '../session/selection'
import type { ActionContext } from './action'
import { selectedSteps } from './island'

/** The selected steps in flow order. */
function stepsInOrder(context: ActionContext): readonly Id[] {
  if (!context.editor) return []
  const { doc } = context.editor.store
  const chosen = new Set(selectedSteps(context))
  const order = assessmentOf(doc).analysis.flowOrder.filter(id => chosen.delete(id))
  return [...order, ...[...chosen].sort()]
}

/** The folds that hold a selected step. */
export function selectedFolds(context: ActionContext): readonly Fold[] {
  const { editor, session } = context
  if (!editor) return []
  const steps = new Set(stepsInOrder(context))
  return foldsOn(editor.store.doc, session.getState().folds).filter(fold => fold.steps.some(id => steps.has(id)))
}

export function canFold(context: ActionContext): boolean {
  const steps = stepsInOrder(context)
  const [only, ...others] = selectedFolds(context)
  return steps.length > 1 && !(only && others.length === 0 && only.steps.length === steps.length)
}

export function foldSelection(context: ActionContext): void {
  const { editor, session } = context
  const steps = stepsInOrder(context)
  if (!editor || steps.length < 2) return
  const before = session.getState().folds
  session.setState({ folds: withFold(before, steps) })
  const name = foldName(editor.store.doc, { name: '', steps })
  announce(
    session,
    `${capitalised(counted(steps.length, 'step', 'steps'))} folded into ${cited(name)}. The numbers stay.`,
    () => session.setState({ folds: before }),
  )
}

export function unfoldSelection(context: ActionContext): void {
  const { session } = context
  const folds = selectedFolds(context)
  const steps = folds.flatMap(fold => fold.steps)
  if (steps.length === 0) return
  session.setState(state => ({ folds: withoutFolds(state.folds, new Set(steps)) }))
  select(
    session,
    steps.map(id => `steps/${id}` as const),
  )
  announce(session, `Unfolded ${counted(steps.length, 'step', 'steps')}.`)
  requestAnimationFrame(() => session.getState().camera?.focus())
}
