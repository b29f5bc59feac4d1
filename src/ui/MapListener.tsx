// For those who do not see the map, for as long as it is open: tells what each change did to it, and finds the focus again
// where a change took away what had it, such as the panel of an entry that Undo removes.

import { useEffect } from 'react'
import { useEditor } from '../session/editor'
import type { SessionStore } from '../session/session'
import { tellMapNews } from './map-news'

export function MapListener() {
  const { store, session } = useEditor()
  useEffect(() => tellMapNews(session, store), [session, store])
  useEffect(() => {
    let frame = 0
    const inTwoFrames = (work: () => void) => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(work)
      })
    }
    // What the change draws is there in the frame after the next; and what is closed just then gives the focus back a frame later.
    const look = () =>
      inTwoFrames(() => {
        if (isFocusLost()) inTwoFrames(() => findFocus(session))
      })
    const stops = [store.subscribe(look), session.subscribe(look)]
    return () => {
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
    }
  }, [session, store])
  return null
}

/** The focus is nowhere, and nobody took it to the browser's own bars. */
function isFocusLost(): boolean {
  if (document.activeElement !== document.body || !document.hasFocus()) return false
  return document.querySelector('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]') === null
}

/** A focus that is nowhere goes to the view. */
function findFocus(session: SessionStore): void {
  if (!isFocusLost()) return
  const view = document.querySelector<HTMLElement>('[data-canvas], [data-view]')
  // The canvas knows what was selected or gone to last.
  if (view?.hasAttribute('data-canvas')) session.getState().camera?.focus()
  else view?.focus({ preventScroll: true })
}
