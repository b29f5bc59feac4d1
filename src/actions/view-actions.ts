// What is shown of a map and how large: its views, the camera of the canvas, the flows around a step.

import { goTo } from '../session/route'
import type { MapView } from '../session/session'
import type { Action, ActionContext } from './action'
import { all, camera, hasMap, hasSelection, inEditor, onMap } from './conditions'

const showView =
  (view: MapView) =>
  ({ editor }: ActionContext) => {
    if (editor) goTo({ at: 'map', id: editor.store.doc.id }, { view })
  }

const view = (id: MapView, label: string, key: string, says: string): Action => ({
  id: `view-${id}`,
  label,
  title: `Go to ${label}`,
  says,
  group: 'View',
  keys: [key],
  inViews: true,
  isEnabled: hasMap,
  run: showView(id),
})

export const viewActions: readonly Action[] = [
  view('map', 'Map', 'shift+M', 'The canvas with steps, blockers and experiments'),
  view('table', 'Table', 'shift+L', 'Every step a row, every number a cell'),
  view('direction', 'Direction', 'shift+D', 'Objective, goals, assumptions, first team'),
  view('experiments', 'Experiments', 'shift+E', 'Every experiment in one ranked table'),
  view('brief', 'Brief', 'shift+B', 'One page for leaders'),
  view('history', 'History', 'shift+H', 'Versions, their trend and what changed'),
  {
    id: 'fit',
    label: 'Show the whole map',
    group: 'View',
    keys: ['1'],
    isEnabled: onMap,
    run: context => camera(context)?.fit(),
  },
  {
    id: 'fit-selection',
    label: 'Zoom to what is selected',
    needs: 'Select something on the map first.',
    group: 'View',
    keys: ['2'],
    isEnabled: all(onMap, hasSelection),
    run: context => camera(context)?.fitSelection(),
  },
  {
    id: 'zoom-in',
    label: 'Closer',
    says: 'Zooms in',
    group: 'View',
    keys: ['+', '='],
    isEnabled: onMap,
    run: context => camera(context)?.zoomIn(),
  },
  {
    id: 'zoom-out',
    label: 'Further away',
    says: 'Zooms out',
    group: 'View',
    keys: ['-'],
    isEnabled: onMap,
    run: context => camera(context)?.zoomOut(),
  },
  {
    id: 'overview',
    label: 'Overview',
    title: 'Overview, shown or hidden',
    says: 'The whole map, small, while it is larger than the window',
    group: 'View',
    keys: ['O'],
    isEnabled: onMap,
    run: ({ session }) => session.setState(state => ({ overview: !state.overview })),
  },
  {
    id: 'flow-after',
    label: 'Onto the flow after',
    title: 'Go onto the flow after the step',
    says: 'To change what it carries, its share or its bends',
    needs: 'Select a step on the map first.',
    group: 'View',
    keys: ['G'],
    isEnabled: all(onMap, hasSelection),
    run: context => camera(context)?.ontoFlow('right'),
  },
  {
    id: 'flow-before',
    label: 'Onto the flow before',
    title: 'Go onto the flow before the step',
    needs: 'Select a step on the map first.',
    group: 'View',
    keys: ['shift+G'],
    isEnabled: all(onMap, hasSelection),
    run: context => camera(context)?.ontoFlow('left'),
  },
  {
    id: 'whole-days',
    label: '24-hour days, on or off',
    says: 'Reads the map with nights counted as waiting, in this window alone',
    needs: 'The days of this map have 24 hours already.',
    group: 'View',
    keys: [],
    isEnabled: context => inEditor(context) && context.editor?.store.doc.calendar.hoursPerDay !== 24,
    run: ({ editor, session }) => {
      if (!editor) return
      const { id } = editor.store.doc
      session.setState(({ wholeDays }) => ({ wholeDays: wholeDays === id ? null : id }))
    },
  },
]
