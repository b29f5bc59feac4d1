// Shows on the map what the quick line would add, while it is typed: a preview of the edit, drawn dashed by the canvas. It is
// not saved, not undone and not said.

import { useEffect, useRef } from 'react'
import { ghostPrefix } from '../edit/ghost'
import type { QuickLines } from '../edit/quick-lines'
import { useEditor, useSessionStore } from '../session/editor'
import { quickAdd } from './quick-add'
import type { QuickTarget } from './quick-placement'

/** A larger map would stand still for seconds in the middle of a word: what the line understood stands under it all the same. */
const mostSteps = 1000
/** Milliseconds after the last key: a large map takes longer to draw, and typing comes first. */
const waitFor = (steps: number): number => (steps > 120 ? 400 : 90)

/** `isTyping`: the line has the focus; who works elsewhere works on the map as it is. */
export function useGhost(lines: QuickLines, target: QuickTarget, isTyping: boolean): void {
  const { store } = useEditor()
  const session = useSessionStore()
  const shown = useRef(0)
  useEffect(() => {
    let serial = 0
    const isDrawn = isTyping && Object.keys(target.doc.steps).length <= mostSteps
    const made = isDrawn ? quickAdd(lines, target, 'none', () => `${ghostPrefix}${++serial}`, '') : null
    if (!made) {
      store.preview(null)
      shown.current = 0
      return
    }
    const timer = setTimeout(
      () => {
        store.preview(made.edit)
        const last = made.refs.at(-1)
        const isNew = made.refs.length !== shown.current && !target.place
        shown.current = made.refs.length
        if (isNew && last) requestAnimationFrame(() => session.getState().camera?.reveal(last))
      },
      waitFor(Object.keys(target.doc.steps).length),
    )
    return () => clearTimeout(timer)
  }, [store, session, lines, target, isTyping])
  useEffect(() => () => store.preview(null), [store])
}
