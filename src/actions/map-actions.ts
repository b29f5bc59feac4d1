// What is done with a map as a whole: handed out, reviewed, kept, set up; and the way to other maps.

import { goTo } from '../session/route'
import type { Action, ActionContext } from './action'
import { all, canEdit, inEditor } from './conditions'
import { openFile, pickFile } from './open-file'
import { runningExperiments } from './reviews'

const openBlockers = ({ editor }: ActionContext) =>
  Object.values(editor?.store.doc.blockers ?? {}).some(({ status }) => status === 'open')

export const mapActions: readonly Action[] = [
  {
    id: 'hand-out',
    label: 'Hand out',
    says: 'Picture, PDF, brief or map file to download or copy',
    group: 'Map',
    keys: ['H'],
    inViews: true,
    isEnabled: inEditor,
    run: ({ session }) => session.setState({ dialog: 'hand-out' }),
  },
  {
    id: 'print',
    label: 'Print',
    says: 'The map on one page, or the brief where the brief is shown',
    group: 'Map',
    keys: [],
    isEnabled: inEditor,
    run: () => window.print(),
  },
  {
    id: 'starters',
    label: 'New experiment',
    title: 'What could be tried?',
    says: 'Starter experiments for a blocker, from the literature',
    group: 'Map',
    keys: [],
    isEnabled: all(canEdit, inEditor),
    run: ({ session }) => session.setState({ dialog: 'starters', guidedBlocker: null }),
  },
  {
    id: 'tally',
    label: 'Tally the blockers',
    says: 'Counts hands in the room',
    needs: 'There is no open blocker yet.',
    group: 'Map',
    keys: [],
    isEnabled: all(canEdit, inEditor, openBlockers),
    run: ({ session }) => session.setState({ dialog: 'tally' }),
  },
  {
    id: 'review',
    label: 'Review the experiment',
    needs: 'No experiment is running.',
    group: 'Map',
    keys: ['V'],
    inViews: true,
    isEnabled: context => canEdit(context) && inEditor(context) && runningExperiments(context).length > 0,
    run: context => context.session.setState({ dialog: 'review', reviews: runningExperiments(context) }),
  },
  {
    id: 'keep-version',
    label: 'Keep this version',
    group: 'Map',
    keys: ['shift+V'],
    inViews: true,
    isEnabled: all(canEdit, inEditor),
    run: ({ session }) => session.setState({ dialog: 'keep-version' }),
  },
  {
    id: 'settings',
    label: 'Map settings',
    says: 'Calendar, demand, teams, how the map is shown',
    group: 'Map',
    keys: ['M'],
    inViews: true,
    isEnabled: inEditor,
    run: ({ session }) => session.setState({ dialog: 'settings' }),
  },
  {
    id: 'home',
    label: 'All maps',
    says: 'The maps on this device',
    group: 'Map',
    keys: [],
    everywhere: true,
    isEnabled: ({ session }) => session.getState().screen.at !== 'home',
    run: () => goTo({ at: 'home' }),
  },
  {
    id: 'new-map',
    label: 'New map',
    group: 'Map',
    keys: [],
    everywhere: true,
    isEnabled: ({ session }) => session.getState().screen.at !== 'start',
    run: () => goTo({ at: 'start' }),
  },
  {
    id: 'templates',
    label: 'Templates',
    title: 'Begin from a template',
    says: 'Software change, authorisation, permit, procurement, incident, hospital, factory',
    group: 'Map',
    keys: [],
    everywhere: true,
    isEnabled: ({ session }) => session.getState().screen.at !== 'templates',
    run: () => goTo({ at: 'templates' }),
  },
  {
    id: 'open-file',
    label: 'Open a file',
    says: 'A map file, or a picture with its map inside',
    group: 'Map',
    keys: [],
    everywhere: true,
    isEnabled: ({ library }) => library != null,
    run: ({ session, library }) => {
      if (library) pickFile(file => void openFile(library, session, file))
    },
  },
]
