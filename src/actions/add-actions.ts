// What is added to a map.

import { addNote } from '../edit/notes'
import { select } from '../session/selection'
import type { Action, ActionContext } from './action'
import { startAsking } from './ask'
import { all, camera, canEdit, inEditor, onTheMap } from './conditions'

/** Flows run between steps and symbols. */
const hasTwoEnds = ({ editor }: ActionContext) => {
  const { steps = {}, symbols = {} } = editor?.store.doc ?? {}
  return Object.keys(steps).length + Object.keys(symbols).length > 1
}

const openQuickLine = (text: string) => onTheMap(({ session }) => session.setState({ quickLine: { open: true, text } }))

export const addActions: readonly Action[] = [
  {
    id: 'add-step',
    label: 'Step',
    title: 'Add a step',
    says: 'One line: name, times, team, what it sends back',
    group: 'Add',
    keys: ['S'],
    isEnabled: canEdit,
    run: openQuickLine(''),
  },
  {
    id: 'connect',
    label: 'Connect',
    title: 'Connect two steps',
    says: 'Work, rework, information or a shipment between two steps or symbols',
    needs: 'Add a second step first.',
    group: 'Add',
    keys: ['C'],
    isEnabled: all(canEdit, inEditor, hasTwoEnds),
    run: ({ session }) => session.setState({ dialog: 'connect' }),
  },
  {
    id: 'add-blocker',
    label: 'Blocker',
    title: 'Add a blocker',
    says: 'What causes a wait or sends work back',
    group: 'Add',
    keys: ['B'],
    isEnabled: canEdit,
    run: openQuickLine('! '),
  },
  {
    id: 'add-experiment',
    label: 'Experiment',
    title: 'Add an experiment',
    says: 'What could be tried against a blocker',
    group: 'Add',
    keys: ['E'],
    isEnabled: canEdit,
    run: openQuickLine('? '),
  },
  {
    id: 'add-note',
    label: 'Note',
    title: 'Add a note',
    group: 'Add',
    keys: ['N'],
    isEnabled: canEdit,
    run: onTheMap(({ editor, session }) => {
      if (!editor) return
      const note = addNote('', camera({ editor, session })?.middle() ?? null, editor.newId)
      editor.store.commit(note)
      select(session, [`notes/${note.id}`])
    }),
  },
  {
    id: 'symbols',
    label: 'Symbols',
    title: 'Symbols, shown or hidden',
    says: 'The standard symbols to put on the map: truck, inventory, kanban',
    group: 'Add',
    keys: ['Y'],
    isEnabled: canEdit,
    run: onTheMap(({ session }) => session.setState(state => ({ palette: !state.palette }))),
  },
  {
    id: 'ask',
    label: 'Ask for numbers',
    says: 'Goes through the waits and works that are not known yet',
    needs: 'Add a step first.',
    group: 'Add',
    keys: ['A'],
    isEnabled: context => canEdit(context) && Object.keys(context.editor?.store.doc.steps ?? {}).length > 0,
    run: startAsking,
  },
]
