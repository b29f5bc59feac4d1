// The one table of user actions. Buttons, menus, keys and the list of keys read it; nothing a user does is defined elsewhere.

import { addNote } from '../edit/notes'
import { announceChange } from '../session/announce'
import { goTo } from '../session/route'
import { select } from '../session/selection'
import type { Action, ActionContext } from './action'
import { arrangeActions } from './arrange-actions'
import { startAsking } from './ask'
import { copySelectionAsSvg } from './copy-picture'
import { canCopy, copySelection, cutSelection, duplicateSelection, pasteClipboard, removeSelection } from './entries'
import { drawIslandAround, selectedSteps } from './island'
import { allRefs } from './refs'
import { runningExperiments } from './reviews'
import { viewActions } from './view-actions'

const always = () => true
const hasMap = ({ editor }: ActionContext) => editor !== null
const canEdit = ({ editor }: ActionContext) => editor !== null && !editor.readOnly
/** The canvas is shown: what is selected on it is in sight. */
const onMap = (context: ActionContext) => hasMap(context) && context.session.getState().view === 'map'
const hasSelection = ({ session }: ActionContext) => session.getState().selection.size > 0
/** Flows run between steps and symbols. */
const hasTwoEnds = ({ editor }: ActionContext) => {
  const { steps = {}, symbols = {} } = editor?.store.doc ?? {}
  return Object.keys(steps).length + Object.keys(symbols).length > 1
}
const camera = ({ session }: ActionContext) => session.getState().camera

function travel(context: ActionContext, kind: 'undo' | 'redo'): void {
  const { editor, session } = context
  const change = editor?.store.history[kind]()
  if (change && editor)
    announceChange(session, editor.store, `${kind === 'undo' ? 'Undone' : 'Done again'}: ${change.label}`, null)
}

const openQuickLine = (text: string) => (context: ActionContext) =>
  context.session.setState({ quickLine: { open: true, text } })

export const actions: readonly Action[] = [
  {
    id: 'add-step',
    label: 'Step',
    group: 'Add',
    keys: ['S'],
    isEnabled: canEdit,
    run: openQuickLine(''),
  },
  {
    id: 'connect',
    label: 'Connect',
    group: 'Add',
    keys: ['C'],
    isEnabled: context => canEdit(context) && hasTwoEnds(context),
    run: ({ session }) => session.setState({ dialog: 'connect' }),
  },
  { id: 'add-blocker', label: 'Blocker', group: 'Add', keys: ['B'], isEnabled: canEdit, run: openQuickLine('! ') },
  {
    id: 'add-experiment',
    label: 'Experiment',
    group: 'Add',
    keys: ['E'],
    isEnabled: canEdit,
    run: openQuickLine('? '),
  },
  {
    id: 'add-note',
    label: 'Note',
    group: 'Add',
    keys: ['N'],
    isEnabled: canEdit,
    run: ({ editor, session }) => {
      if (!editor) return
      const note = addNote('', camera({ editor, session })?.middle() ?? null, editor.newId)
      editor.store.commit(note)
      select(session, [`notes/${note.id}`])
    },
  },
  {
    id: 'symbols',
    label: 'Symbols',
    group: 'Add',
    keys: ['Y'],
    isEnabled: canEdit,
    run: ({ session }) => session.setState(state => ({ palette: !state.palette })),
  },
  {
    id: 'ask',
    label: 'Ask for numbers',
    group: 'Add',
    keys: ['A'],
    isEnabled: context => canEdit(context) && Object.keys(context.editor?.store.doc.steps ?? {}).length > 0,
    run: startAsking,
  },
  {
    id: 'first-team',
    label: 'Our first team',
    group: 'Edit',
    keys: ['T'],
    isEnabled: context => canEdit(context) && onMap(context) && selectedSteps(context).length > 0,
    run: drawIslandAround,
  },
  {
    id: 'undo',
    label: 'Undo',
    group: 'Edit',
    keys: ['mod+Z'],
    isEnabled: context => canEdit(context) && context.editor?.store.history.canUndo === true,
    run: context => travel(context, 'undo'),
  },
  {
    id: 'redo',
    label: 'Redo',
    group: 'Edit',
    keys: ['shift+mod+Z', 'mod+Y'],
    isEnabled: context => canEdit(context) && context.editor?.store.history.canRedo === true,
    run: context => travel(context, 'redo'),
  },
  {
    id: 'rename',
    label: 'Rename',
    group: 'Edit',
    keys: ['F2'],
    isEnabled: context => canEdit(context) && hasSelection(context),
    run: () => document.querySelector<HTMLElement>('[data-inspector] input, [data-inspector] textarea')?.focus(),
  },
  {
    id: 'duplicate',
    label: 'Duplicate',
    group: 'Edit',
    keys: ['mod+D'],
    isEnabled: context => canEdit(context) && onMap(context) && canCopy(context),
    run: duplicateSelection,
  },
  { id: 'copy', label: 'Copy', group: 'Edit', keys: ['mod+C'], native: true, isEnabled: canCopy, run: copySelection },
  {
    id: 'copy-picture',
    label: 'Copy as a picture (SVG)',
    group: 'Edit',
    keys: ['shift+mod+C'],
    isEnabled: context => hasMap(context) && hasSelection(context),
    run: copySelectionAsSvg,
  },
  {
    id: 'cut',
    label: 'Cut',
    group: 'Edit',
    keys: ['mod+X'],
    native: true,
    isEnabled: context => canEdit(context) && onMap(context) && canCopy(context),
    run: cutSelection,
  },
  {
    id: 'paste',
    label: 'Paste',
    group: 'Edit',
    keys: ['mod+V'],
    native: true,
    isEnabled: canEdit,
    run: pasteClipboard,
  },
  {
    id: 'delete',
    label: 'Delete',
    group: 'Edit',
    keys: ['Delete', 'Backspace'],
    isEnabled: context => canEdit(context) && hasSelection(context),
    run: removeSelection,
  },
  {
    id: 'select-all',
    label: 'Select all',
    group: 'Edit',
    keys: ['mod+A'],
    isEnabled: onMap,
    run: ({ editor, session }) => {
      if (editor) select(session, allRefs(editor.store.doc))
    },
  },
  ...arrangeActions,
  ...viewActions,
  {
    id: 'hand-out',
    label: 'Hand out',
    group: 'Map',
    keys: ['H'],
    inViews: true,
    isEnabled: hasMap,
    run: ({ session }) => session.setState({ dialog: 'hand-out' }),
  },
  {
    id: 'review',
    label: 'Review the experiment',
    group: 'Map',
    keys: ['V'],
    inViews: true,
    isEnabled: context => canEdit(context) && runningExperiments(context).length > 0,
    run: context => context.session.setState({ dialog: 'review', reviews: runningExperiments(context) }),
  },
  {
    id: 'keep-version',
    label: 'Keep this version',
    group: 'Map',
    keys: ['shift+V'],
    inViews: true,
    isEnabled: canEdit,
    run: ({ session }) => session.setState({ dialog: 'keep-version' }),
  },
  {
    id: 'settings',
    label: 'Map settings',
    group: 'Map',
    keys: ['M'],
    inViews: true,
    isEnabled: hasMap,
    run: ({ session }) => session.setState({ dialog: 'settings' }),
  },
  { id: 'home', label: 'All maps', group: 'Map', keys: [], isEnabled: always, run: () => goTo({ at: 'home' }) },
  {
    id: 'words',
    label: 'What do these words mean?',
    group: 'Help',
    keys: ['?', 'F1'],
    inViews: true,
    isEnabled: always,
    run: ({ session }) => session.setState({ dialog: 'words' }),
  },
  {
    id: 'keys',
    label: 'Keys',
    group: 'Help',
    keys: ['K'],
    inViews: true,
    isEnabled: hasMap,
    run: ({ session }) => session.setState({ dialog: 'keys' }),
  },
]
