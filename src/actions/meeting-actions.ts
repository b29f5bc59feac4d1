// What is done with a map in a meeting: shown to the room, its clock, what is parked.

import { goTo } from '../session/route'
import type { Action, ActionContext } from './action'
import { all, canEdit, hasMap } from './conditions'

/** The map or its presentation: both show what these open. */
const isShown = ({ session }: ActionContext) => {
  const { guide } = session.getState()
  return guide === null || guide === 'present'
}

export const meetingActions: readonly Action[] = [
  {
    id: 'present',
    label: 'Present',
    title: 'Present the map',
    says: 'Full screen for a projector: step by step, the strip building up',
    group: 'Map',
    keys: ['shift+P'],
    inViews: true,
    isEnabled: context => hasMap(context) && context.session.getState().guide === null,
    run: ({ editor }) => {
      if (editor) goTo({ at: 'map', id: editor.store.doc.id }, { guide: 'present' })
    },
  },
  {
    id: 'agenda',
    label: 'Meeting clock',
    says: 'The parts of the meeting with their minutes; start, pause, go on',
    group: 'Map',
    keys: ['shift+A'],
    inViews: true,
    isEnabled: all(hasMap, isShown),
    run: ({ session }) => session.setState({ dialog: 'agenda' }),
  },
  {
    id: 'park',
    label: 'Park a line',
    title: 'Park a line in the parking lot',
    says: 'What was said and belongs elsewhere, kept as a note',
    group: 'Add',
    keys: ['P'],
    inViews: true,
    isEnabled: all(canEdit, isShown),
    run: ({ session }) => session.setState({ dialog: 'parking-lot' }),
  },
]
