// The table of actions as components use it: run one by its id, ask whether it can be run, pass key presses on.

import { useContext, useMemo } from 'react'
import { announce } from '../session/announce'
import { EditorContext, useSessionStore } from '../session/editor'
import type { KeyPress } from '../session/key-press'
import type { Action, ActionContext, ActionId } from './action'
import { actions } from './actions'
import { actionForKey, type KeyPlace } from './keymap'
import { LibraryContext } from './library'

const table = new Map(actions.map(action => [action.id, action]))

export function actionById(id: ActionId): Action {
  const action = table.get(id)
  if (!action) throw new Error(`no action ${id}`)
  return action
}

/** A key press of React or of the browser. */
export interface KeyEvent extends KeyPress {
  readonly target: EventTarget | null
  readonly defaultPrevented: boolean
  readonly isComposing?: boolean
  readonly nativeEvent?: { readonly isComposing: boolean }
  preventDefault(): void
}

export interface Actions {
  readonly context: ActionContext
  run(id: ActionId): void
  isEnabled(id: ActionId): boolean
  /** Runs what the key means; says whether it meant something. The canvas passes `canvas`. */
  onKeyDown(event: KeyEvent, place?: KeyPlace): boolean
}

export function useActions(): Actions {
  const session = useSessionStore()
  const editor = useContext(EditorContext)
  const library = useContext(LibraryContext)
  return useMemo(() => {
    const context: ActionContext = { session, editor, library }
    return {
      context,
      run: id => runAction(actionById(id), context),
      isEnabled: id => actionById(id).isEnabled(context),
      onKeyDown: (event, place = placeOf(event.target)) => {
        if (event.defaultPrevented || (event.isComposing ?? event.nativeEvent?.isComposing)) return false
        const action = actionForKey(event, place, session.getState().letterKeys)
        if (!action || action.native) return false
        if (!action.isEnabled(context)) {
          // Who cannot see that nothing happened hears what is missing.
          const isHeard = place === 'canvas' && action.needs !== undefined && editor?.readOnly === false
          if (isHeard) announce(session, action.needs ?? '')
          return isHeard
        }
        event.preventDefault()
        action.run(context)
        return true
      },
    }
  }, [session, editor, library])
}

function runAction(action: Action, context: ActionContext): void {
  if (action.isEnabled(context)) action.run(context)
}

/** Text is typed in fields; the canvas marks itself with `data-canvas`, the other views with `data-view`. */
export function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return 'elsewhere'
  if (target.closest('input, textarea, select, [contenteditable="true"]')) return 'text'
  if (target.closest('[data-canvas]')) return 'canvas'
  return target.closest('[data-view]') ? 'view' : 'elsewhere'
}
