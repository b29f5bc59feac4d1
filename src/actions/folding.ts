// Folding: the selected steps shown as one box, and back. It changes nothing of the map, so it is no undo step.

import { counted } from '../diagram/words'
import { splitRef } from '../model/entry'
import { type Fold, foldName, foldsOn, withFold, withoutFolds } from '../model/fold'
import { own } from '../model/records'
import type { Id } from '../model/types'
import { announce } from '../session/announce'
import { assessmentOf } from '../session/editor'
import { select } from '../session/selection'
import type { ActionContext } from './action'

/** The selected steps in flow order. */
function selectedSteps({ editor, session }: ActionContext): readonly Id[] {
  if (!editor) return []
  const { doc } = editor.store
  const chosen = new Set(
    [...session.getState().selection].flatMap(ref => {
      const { collection, id } = splitRef(ref)
      return collection === 'steps' && own(doc.steps, id) ? [id] : []
    }),
  )
  const order = assessmentOf(doc).analysis.flowOrder.filter(id => chosen.delete(id))
  return [...order, ...[...chosen].sort()]
}

/** The folds that hold a selected step. */
export function selectedFolds(context: ActionContext): readonly Fold[] {
  const { editor, session } = context
  if (!editor) return []
  const steps = new Set(selectedSteps(context))
  return foldsOn(editor.store.doc, session.getState().folds).filter(fold => fold.steps.some(id => steps.has(id)))
}

export function canFold(context: ActionContext): boolean {
  const steps = selectedSteps(context)
  const [only, ...others] = selectedFolds(context)
  return steps.length > 1 && !(only && others.length === 0 && only.steps.length === steps.length)
}

export function foldSelection(context: ActionContext): void {
  const { editor, session } = context
  const steps = selectedSteps(context)
  if (!editor || steps.length < 2) return
  const before = session.getState().folds
  session.setState({ folds: withFold(before, steps) })
  const name = foldName(editor.store.doc, { name: '', steps })
  announce(session, `${counted(steps.length, 'step', 'steps')} folded into “${name}”. The numbers stay.`, () =>
    session.setState({ folds: before }),
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
