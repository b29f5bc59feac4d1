// The screen of an open map: bar and headline over one of its views; the map itself, or what is to be done about it.

import { useEffect, useRef } from 'react'
import { useActions } from '../actions/use-actions'
import { useClipboard } from '../actions/use-clipboard'
import { EditorDialogs } from '../dialogs/EditorDialogs'
import { Import } from '../dialogs/Import'
import { usePrinting } from '../dialogs/use-printing'
import { MeetingBar } from '../meeting/MeetingBar'
import { MeetingDialogs } from '../meeting/MeetingDialogs'
import { HeadlineBar } from '../numbers/HeadlineBar'
import { StripBar } from '../numbers/StripBar'
import { useSession } from '../session/editor'
import { DaysQuestion } from './DaysQuestion'
import { EditorView } from './EditorView'
import { MapListener } from './MapListener'
import { TopBar } from './TopBar'
import { useDueReviews } from './use-due-reviews'
import { useTellSlips } from './use-tell-slips'
import './editor.css'

/** `canvas` comes from the app: only the canvas folder knows how it is drawn and dragged. */
export function Editor({ canvas }: { readonly canvas: React.ReactNode }) {
  const actions = useActions()
  const view = useSession(session => session.view)
  useClipboard()
  useTellSlips()
  usePrinting()
  useDueReviews()
  const frame = useRef<HTMLDivElement>(null)
  const shown = useRef<typeof view | null>(null)
  // Who comes from another screen or view by keyboard goes on in what is shown, unless something else took the focus.
  useEffect(() => {
    const cameFrom = shown.current
    shown.current = view
    const active = document.activeElement
    const isFree = active === document.body || (cameFrom !== view && active?.closest('.view-bar') != null)
    if (isFree) frame.current?.querySelector<HTMLElement>('[data-canvas], [data-view]')?.focus({ preventScroll: true })
  }, [view])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole screen, such as Ctrl Z, from wherever the focus is
    <div className="editor" onKeyDown={event => actions.onKeyDown(event)} ref={frame}>
      <TopBar />
      <div className="editor-head">
        <HeadlineBar />
        {view === 'map' || view === 'experiments' ? <StripBar /> : null}
      </div>
      <EditorView canvas={canvas} view={view} />
      <DaysQuestion />
      <MeetingBar />
      <EditorDialogs />
      <MeetingDialogs />
      <Import />
      <MapListener />
    </div>
  )
}
