// The screen of an open map: bar and headline over one of its views; the map itself, or what is to be done about it.

import { useEffect, useRef } from 'react'
import type { KeyEvent } from '../actions/use-actions'
import { useSession } from '../session/editor'
import { later } from '../widgets/later'
import { EditorView } from './EditorView'
import '../numbers/headline.css'
import '../numbers/strip.css'
import './editor.css'
import './top-bar.css'

// The map is drawn first. What stands around it and what its keys do is fetched then and comes at once, into the room that is
// kept for it: who sees the bar can press its keys.
const fetchAround = () =>
  Promise.all([
    import('./TopBar'),
    import('../numbers/HeadlineBar'),
    import('../numbers/StripBar'),
    import('./EditorTools'),
  ])
const TopBar = later(() => fetchAround().then(([{ TopBar }]) => TopBar), <header className="top-bar" />)
const HeadlineBar = later(
  () => fetchAround().then(([, { HeadlineBar }]) => HeadlineBar),
  <div className="headline-room" />,
)
const StripBar = later(() => fetchAround().then(([, , { StripBar }]) => StripBar), <div className="strip-room" />)
const EditorTools = later(() => fetchAround().then(([, , , { EditorTools }]) => EditorTools))
const DaysQuestion = later(() => import('../parts/DaysQuestion').then(({ DaysQuestion }) => DaysQuestion))
const MeetingBar = later(() => import('../meeting/MeetingBar').then(({ MeetingBar }) => MeetingBar))
const UpdateNotice = later(() => import('./UpdateNotice').then(({ UpdateNotice }) => UpdateNotice))

/** `canvas` comes from the app: only the canvas folder knows how it is drawn and dragged. */
export function Editor({ canvas }: { readonly canvas: React.ReactNode }) {
  const view = useSession(session => session.view)
  const keys = useRef<((event: KeyEvent) => void) | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const shown = useRef<typeof view | null>(null)
  // Who comes from another screen or view by keyboard goes on in what is shown, unless something else took the focus.
  useEffect(() => {
    const cameFrom = shown.current
    shown.current = view
    return whenThere(frame.current, '[data-canvas], [data-view]', place => {
      const active = document.activeElement
      const isFree = active === document.body || (cameFrom !== view && active?.closest('.view-bar') != null)
      if (isFree) place.focus({ preventScroll: true })
    })
  }, [view])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole screen, such as Ctrl Z, from wherever the focus is
    <div className="editor" onKeyDown={event => keys.current?.(event)} ref={frame}>
      <EditorTools keys={keys} />
      <TopBar />
      <div className="editor-head">
        <HeadlineBar />
        {view === 'map' || view === 'experiments' ? <StripBar /> : null}
      </div>
      <EditorView canvas={canvas} view={view} />
      <DaysQuestion />
      <MeetingBar />
      <UpdateNotice />
    </div>
  )
}

/** Calls back with what is looked for, at once or when it has come. Gives what stops waiting. */
function whenThere(frame: HTMLElement | null, selector: string, found: (element: HTMLElement) => void) {
  const look = () => {
    const element = frame?.querySelector<HTMLElement>(selector)
    if (element) found(element)
    return Boolean(element)
  }
  if (!frame || look()) return
  const watch = new MutationObserver(() => {
    if (look()) watch.disconnect()
  })
  watch.observe(frame, { childList: true, subtree: true })
  return () => watch.disconnect()
}
