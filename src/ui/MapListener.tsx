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
    const look = () => {
      cancelAnimationFrame(frame)
      // What the change draws, and where a closing dialog gives the focus back, is there in the frame after the next.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => findFocus(session))
      })
    }
    const stops = [store.subscribe(look), session.subscribe(look)]
    return () => {
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
    }
  }, [session, store])
  return null
}

/** The focus is nowhere, and nobody took it to the browser's own bars: it goes to the view. */
function findFocus(session: SessionStore): void {
  if (document.activeElement !== document.body || !document.hasFocus()) return
  if (document.querySelector('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')) return
  const view = document.querySelector<HTMLElement>('[data-canvas], [data-view]')
  // The canvas knows what was selected or gone to last.
  if (view?.hasAttribute('data-canvas')) session.getState().camera?.focus()
  else view?.focus({ preventScroll: true })
}
