// Everything that the command palette can lead to from where one is: the actions of the table, the entries of the open map
// by name, the other maps of this device.

import { symbolName } from '../diagram/symbol-drawing'
import { workOrder } from '../edit/work-order'
import type { EntryRef } from '../model/entry'
import { formatTime } from '../model/format'
import { inOrder, own } from '../model/records'
import type { MapDocument } from '../model/types'
import { announce } from '../session/announce'
import { assessmentOf } from '../session/editor'
import { goTo } from '../session/route'
import { select } from '../session/selection'
import { type Action, type ActionContext, titleOf } from './action'
import { actions } from './actions'
import type { Command } from './command'
import { inEditor, onTheMap } from './conditions'
import { keysText } from './keymap'

/** A map of this device, as far as the palette names it. */
export interface KnownMap {
  readonly id: string
  readonly title: string
}

/** Actions first, in the order of their table; those that say what they need are offered with it while they cannot be done. */
export function commandsOf(context: ActionContext, maps: readonly KnownMap[]): readonly Command[] {
  const { editor } = context
  const open = editor?.store.doc ?? null
  return [
    ...actions.flatMap(action => doing(action, context)),
    ...(open ? entries(open, context) : []),
    ...maps
      .filter(({ id }) => id !== open?.id)
      .map(
        ({ id, title }): Command => ({
          id: `map ${id}`,
          name: title || 'A map without a title',
          says: 'Opens this map',
          keys: '',
          section: 'Other maps',
          needs: null,
          run: () => goTo({ at: 'map', id }),
        }),
      ),
  ]
}

function doing(action: Action, context: ActionContext): readonly Command[] {
  const isEnabled = action.isEnabled(context)
  // The palette itself is open already; what works on no map is not missed where there is none.
  if (action.id === 'find' || (!isEnabled && (!action.needs || !inEditor(context) || context.editor?.readOnly)))
    return []
  const needs = isEnabled ? null : (action.needs ?? null)
  return [
    {
      id: action.id,
      name: titleOf(action),
      says: action.says ?? '',
      keys: keysText(action, context.session.getState().letterKeys),
      section: 'To do',
      needs,
      run: () => {
        // What a menu is open over may have changed since.
        if (action.isEnabled(context)) action.run(context)
        else if (action.needs) announce(context.session, action.needs)
      },
    },
  ]
}

function entries(doc: MapDocument, context: ActionContext): readonly Command[] {
  const { analysis } = assessmentOf(doc)
  const command = (ref: EntryRef, section: Command['section'], name: string, says: string): Command => ({
    id: ref,
    name,
    says,
    keys: '',
    section,
    needs: null,
    run: () => onTheMap(({ session }) => session.getState().camera?.visit(ref))(context),
  })
  const time = (seconds: number | null | undefined) =>
    seconds === null || seconds === undefined ? 'not known' : formatTime(seconds, doc.calendar)
  const where = (step: string | null) => own(doc.steps, step)?.name ?? 'The whole stream'

  const steps = workOrder(doc).flatMap((id, index) => {
    const step = own(doc.steps, id)
    if (!step) return []
    const numbers = own(analysis.steps, id)
    const team = own(doc.teams, step.team)?.name
    const says = [
      `Step ${index + 1}`,
      `wait ${time(numbers?.wait)}`,
      `work ${time(numbers?.work)}`,
      ...(team ? [team] : []),
    ].join(', ')
    return [command(`steps/${id}`, 'Steps', step.name || 'Step without a name', says)]
  })
  const teams = inOrder(doc.teams).map(({ id, name }): Command => {
    const theirs = Object.values(doc.steps).filter(step => step.team === id)
    return {
      ...command(`teams/${id}`, 'Teams', name || 'Team without a name', `Selects its ${theirs.length} steps`),
      run: () =>
        onTheMap(({ session }) => {
          const [first] = theirs
          if (!first) return
          session.getState().camera?.visit(`steps/${first.id}`)
          select(
            session,
            theirs.map(step => `steps/${step.id}` as const),
          )
          session.getState().camera?.fitSelection()
        })(context),
      needs: theirs.length > 0 ? null : 'No step is this team’s yet.',
    }
  })
  return [
    ...steps,
    ...teams,
    ...inOrder(doc.blockers).map(({ id, title, step }) =>
      command(`blockers/${id}`, 'Blockers', title || 'Blocker without a name', `Blocker, ${where(step)}`),
    ),
    ...inOrder(doc.experiments).map(({ id, title, status }) =>
      command(`experiments/${id}`, 'Experiments', title || 'Experiment without a name', `Experiment, ${status}`),
    ),
    ...Object.values(doc.notes).map(({ id, text }) =>
      command(`notes/${id}`, 'Notes and symbols', text.trim().split('\n')[0] || 'Empty note', 'Note'),
    ),
    ...Object.values(doc.symbols).map(({ id, kind, text }) =>
      command(`symbols/${id}`, 'Notes and symbols', text.trim() || symbolName(kind), symbolName(kind)),
    ),
  ]
}
