// How the map is arranged and shown: tidying up, lanes by team, folding.

import { setFlowFields } from '../edit/flow-edits'
import { setView } from '../edit/map-edits'
import { splitRef } from '../model/entry'
import { own } from '../model/records'
import type { Id } from '../model/types'
import { announceChange } from '../session/announce'
import type { Action, ActionContext } from './action'
import { onMap } from './conditions'
import { canFold, foldSelection, selectedFolds, unfoldSelection } from './folding'
import { tidyUp } from './tidy-up'

const canArrange = (context: ActionContext) => onMap(context) && context.editor?.readOnly === false

/** The selected flows that somebody has bent. */
function bentFlows({ editor, session }: ActionContext): readonly Id[] {
  if (!editor) return []
  return [...session.getState().selection]
    .map(splitRef)
    .filter(({ collection, id }) => collection === 'flows' && (own(editor.store.doc.flows, id)?.via ?? null) !== null)
    .map(({ id }) => id)
}

export const arrangeActions: readonly Action[] = [
  {
    id: 'tidy-up',
    label: 'Tidy up the map',
    says: 'Steps in rows from left to right, branches beside them',
    needs: 'Add a second step first.',
    group: 'Edit',
    keys: ['shift+T'],
    isEnabled: context => canArrange(context) && Object.keys(context.editor?.store.doc.steps ?? {}).length > 1,
    run: context => void tidyUp(context),
  },
  {
    id: 'lanes',
    label: 'Lanes by team',
    title: 'Lanes by team, on or off',
    group: 'View',
    keys: ['L'],
    isEnabled: canArrange,
    run: ({ editor, session }) => {
      if (!editor) return
      const lanes = !editor.store.doc.view.lanes
      editor.store.commit(setView({ lanes }))
      announceChange(session, editor.store, lanes ? 'Steps stand in the lanes of their teams.' : 'Lanes are off.')
    },
  },
  {
    id: 'fold',
    label: 'Fold steps into one',
    title: 'Fold the selected steps into one',
    needs: 'Select two steps or more on the map first.',
    group: 'View',
    keys: ['F'],
    isEnabled: context => onMap(context) && canFold(context),
    run: foldSelection,
  },
  {
    id: 'unfold',
    label: 'Unfold',
    needs: 'Select a folded step on the map first.',
    group: 'View',
    keys: ['shift+F'],
    isEnabled: context => onMap(context) && selectedFolds(context).length > 0,
    run: unfoldSelection,
  },
  {
    id: 'reset-way',
    label: 'Reset the way of a flow',
    says: 'A bent flow runs by itself again',
    needs: 'Select a bent flow on the map first.',
    group: 'Edit',
    keys: [],
    isEnabled: context => canArrange(context) && bentFlows(context).length > 0,
    run: context => {
      const { editor, session } = context
      if (!editor) return
      editor.store.commit(setFlowFields(editor.store.doc, bentFlows(context), { via: null }))
      announceChange(session, editor.store, 'The flow runs by itself again.')
    },
  },
]
