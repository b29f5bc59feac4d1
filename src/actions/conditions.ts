// When an action can be done, in the words that the table of actions uses again and again.

import { goTo } from '../session/route'
import type { Camera } from '../session/session'
import type { ActionContext } from './action'

export const always = () => true

export const hasMap = ({ editor }: ActionContext): boolean => editor !== null

export const canEdit = ({ editor }: ActionContext): boolean => editor !== null && !editor.readOnly

/** An open map is shown, in whatever view; not one of the guided screens over it. */
export const inEditor = (context: ActionContext): boolean =>
  hasMap(context) && context.session.getState().guide === null

/** The canvas is shown: what is selected on it is in sight. */
export const onMap = (context: ActionContext): boolean => inEditor(context) && context.session.getState().view === 'map'

export const hasSelection = ({ session }: ActionContext): boolean => session.getState().selection.size > 0

export const camera = ({ session }: ActionContext): Camera | null => session.getState().camera

/** Several conditions at once. */
export const all =
  (...conditions: readonly ((context: ActionContext) => boolean)[]) =>
  (context: ActionContext): boolean =>
    conditions.every(holds => holds(context))

/** Shows the map first where another view or the guide is shown, since what is then done is seen there. */
export const onTheMap =
  (run: (context: ActionContext) => void) =>
  (context: ActionContext): void => {
    const { session, editor } = context
    if (onMap(context) || !editor) {
      run(context)
      return
    }
    const { screen } = session.getState()
    const stop = session.subscribe(now => {
      if (now.screen.at !== 'map' || screen.at !== 'map' || now.screen.id !== screen.id) {
        stop()
        return
      }
      if (!onMap(context) || now.camera === null) return
      stop()
      requestAnimationFrame(() => run(context))
    })
    goTo({ at: 'map', id: editor.store.doc.id }, { view: 'map' })
  }
