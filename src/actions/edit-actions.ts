// What is done to what is there: undo, copy, remove, reorder, select.

import { announceChange, hear } from '../session/announce'
import { select } from '../session/selection'
import type { Action, ActionContext } from './action'
import { all, canEdit, hasSelection, onMap } from './conditions'
import { copySelectionAsSvg } from './copy-picture'
import { canCopy, copySelection, cutSelection, duplicateSelection, pasteClipboard, removeSelection } from './entries'
import { drawIslandAround, selectedSteps } from './island'
import { allRefs } from './refs'
import { canMoveInFlow, moveInFlow } from './reorder'

const selectFirst = 'Select something on the map first.'
const selectStep = 'Select a step on the map first.'

function travel(context: ActionContext, kind: 'undo' | 'redo'): void {
  const { editor, session } = context
  const change = editor?.store.history[kind]()
  if (change && editor)
    announceChange(session, editor.store, `${kind === 'undo' ? 'Undone' : 'Done again'}: ${change.label}`, null)
}

export const editActions: readonly Action[] = [
  {
    id: 'undo',
    label: 'Undo',
    needs: 'There is nothing to undo.',
    group: 'Edit',
    keys: ['mod+Z'],
    outsideText: true,
    isEnabled: context => canEdit(context) && context.editor?.store.history.canUndo === true,
    run: context => travel(context, 'undo'),
  },
  {
    id: 'redo',
    label: 'Redo',
    needs: 'There is nothing to do again.',
    group: 'Edit',
    // Cmd Y opens the history of two browsers on a Mac; Ctrl Y belongs to no browser.
    keys: ['shift+mod+Z', 'ctrl+Y'],
    outsideText: true,
    isEnabled: context => canEdit(context) && context.editor?.store.history.canRedo === true,
    run: context => travel(context, 'redo'),
  },
  {
    id: 'rename',
    label: 'Rename',
    title: 'Change what is selected',
    says: 'Goes to its fields: name, times, team, and the rest',
    needs: selectFirst,
    group: 'Edit',
    keys: ['F2'],
    isEnabled: all(canEdit, onMap, hasSelection),
    run: ({ session }) => session.getState().camera?.fields(),
  },
  {
    id: 'move-earlier',
    label: 'Earlier in the flow',
    says: 'The step changes places with the one before it',
    needs: 'Select a step that one step leads to.',
    group: 'Edit',
    keys: [','],
    isEnabled: all(canEdit, onMap, canMoveInFlow(-1)),
    run: moveInFlow(-1),
  },
  {
    id: 'move-later',
    label: 'Later in the flow',
    says: 'The step changes places with the one after it',
    needs: 'Select a step that leads to one step.',
    group: 'Edit',
    keys: ['.'],
    isEnabled: all(canEdit, onMap, canMoveInFlow(1)),
    run: moveInFlow(1),
  },
  {
    id: 'duplicate',
    label: 'Duplicate',
    needs: selectFirst,
    group: 'Edit',
    keys: ['D'],
    isEnabled: all(canEdit, onMap, canCopy),
    run: duplicateSelection,
  },
  {
    id: 'copy',
    label: 'Copy',
    needs: selectFirst,
    group: 'Edit',
    keys: ['mod+C'],
    native: true,
    isEnabled: all(onMap, canCopy),
    run: copySelection,
  },
  {
    id: 'copy-picture',
    label: 'Copy as a picture (SVG)',
    needs: selectFirst,
    group: 'Edit',
    keys: ['shift+C'],
    isEnabled: all(onMap, hasSelection),
    run: copySelectionAsSvg,
  },
  {
    id: 'cut',
    label: 'Cut',
    needs: selectFirst,
    group: 'Edit',
    keys: ['mod+X'],
    native: true,
    isEnabled: all(canEdit, onMap, canCopy),
    run: cutSelection,
  },
  {
    id: 'paste',
    label: 'Paste',
    group: 'Edit',
    keys: ['mod+V'],
    native: true,
    isEnabled: all(canEdit, onMap),
    run: pasteClipboard,
  },
  {
    id: 'delete',
    label: 'Delete',
    title: 'Delete what is selected',
    needs: selectFirst,
    group: 'Edit',
    keys: ['Delete', 'Backspace'],
    isEnabled: all(canEdit, onMap, hasSelection),
    run: removeSelection,
  },
  {
    id: 'select-all',
    label: 'Select all',
    group: 'Edit',
    keys: ['mod+A'],
    isEnabled: onMap,
    run: ({ editor, session }) => {
      if (!editor) return
      const refs = allRefs(editor.store.doc)
      select(session, refs)
      hear(session, `Selected all: ${refs.length} ${refs.length === 1 ? 'entry' : 'entries'}.`)
    },
  },
  {
    id: 'first-team',
    label: 'Our first team',
    title: 'Our first team around the selected steps',
    says: 'Draws its island: what it can change alone',
    needs: selectStep,
    group: 'Edit',
    keys: ['T'],
    isEnabled: context => canEdit(context) && onMap(context) && selectedSteps(context).length > 0,
    run: drawIslandAround,
  },
]
