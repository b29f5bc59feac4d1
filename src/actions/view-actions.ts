// What is shown of a map and how large: its views, the camera of the canvas, the size for a room.

import { goTo } from '../session/route'
import type { MapView } from '../session/session'
import type { Action, ActionContext } from './action'

const hasMap = ({ editor }: ActionContext) => editor !== null
const onMap = (context: ActionContext) => hasMap(context) && context.session.getState().view === 'map'
const camera = ({ session }: ActionContext) => session.getState().camera

const showView =
  (view: MapView) =>
  ({ editor }: ActionContext) => {
    if (editor) goTo({ at: 'map', id: editor.store.doc.id }, { view })
  }

export const viewActions: readonly Action[] = [
  {
    id: 'view-map',
    label: 'Map',
    group: 'View',
    keys: ['shift+M'],
    inViews: true,
    isEnabled: hasMap,
    run: showView('map'),
  },
  {
    id: 'view-direction',
    label: 'Direction',
    group: 'View',
    keys: ['shift+D'],
    inViews: true,
    isEnabled: hasMap,
    run: showView('direction'),
  },
  {
    id: 'view-experiments',
    label: 'Experiments',
    group: 'View',
    keys: ['shift+E'],
    inViews: true,
    isEnabled: hasMap,
    run: showView('experiments'),
  },
  {
    id: 'view-brief',
    label: 'Brief',
    group: 'View',
    keys: ['shift+B'],
    inViews: true,
    isEnabled: hasMap,
    run: showView('brief'),
  },
  {
    id: 'view-history',
    label: 'History',
    group: 'View',
    keys: ['shift+H'],
    inViews: true,
    isEnabled: hasMap,
    run: showView('history'),
  },
  {
    id: 'fit',
    label: 'Show the whole map',
    group: 'View',
    keys: ['1'],
    isEnabled: onMap,
    run: context => camera(context)?.fit(),
  },
  {
    id: 'zoom-in',
    label: 'Closer',
    group: 'View',
    keys: ['+', '='],
    isEnabled: onMap,
    run: context => camera(context)?.zoomIn(),
  },
  {
    id: 'zoom-out',
    label: 'Further away',
    group: 'View',
    keys: ['-'],
    isEnabled: onMap,
    run: context => camera(context)?.zoomOut(),
  },
  {
    id: 'room-size',
    label: 'Room size',
    group: 'View',
    keys: ['R'],
    inViews: true,
    isEnabled: () => true,
    run: ({ session }) => session.setState(state => ({ roomSize: !state.roomSize })),
  },
]
