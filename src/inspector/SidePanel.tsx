// The panel with the inspector: beside the map where the window is wide; on a narrow one over it, and only when something is
// selected or it is asked for, so that the map has the width.

import { type KeyboardEvent, useEffect, useState } from 'react'
import { useSession, useSessionStore } from '../session/editor'
import { select } from '../session/selection'
import { Button } from '../widgets/Button'
import { Inspector } from './Inspector'
import './side-panel.css'

interface SidePanelProps {
  /** Where a view needs its width for itself: on a narrow window the panel is there only when it was asked for. */
  readonly asked?: boolean
  readonly onAsk?: (isAsked: boolean) => void
}

export function SidePanel({ asked, onAsk }: SidePanelProps) {
  const session = useSessionStore()
  const selection = useSession(state => state.selection)
  const [isAskedHere, setIsAskedHere] = useState(false)
  const isShown = asked ?? (selection.size > 0 || isAskedHere)
  const setIsAsked = onAsk ?? setIsAskedHere
  const [only] = selection.size === 1 ? selection : []

  // What was selected may lie under the panel that its selection opened.
  useEffect(() => {
    if (only) session.getState().camera?.reveal(only)
  }, [only, session])

  // A field with unkept text takes the first Escape for itself, as do lists that are open.
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    const { camera } = session.getState()
    if (!camera) return
    event.preventDefault()
    event.stopPropagation()
    camera.focus()
  }

  return (
    <>
      {isShown ? null : (
        <Button className="side-panel-open" onPress={() => setIsAsked(true)}>
          {asked === undefined ? 'The whole stream' : 'Panel'}
        </Button>
      )}
      <aside
        aria-label="Inspector"
        className={isShown ? 'side-panel side-panel-shown' : 'side-panel'}
        data-inspector=""
        onKeyDown={leave}
      >
        <Button
          aria-label="Close the panel"
          className="side-panel-close"
          onPress={() => {
            setIsAsked(false)
            if (asked === undefined) select(session, [])
            session.getState().camera?.focus()
          }}
          variant="quiet"
        >
          <svg aria-hidden="true" height="12" viewBox="0 0 14 14" width="12">
            <path d="M2 2l10 10M12 2L2 12" fill="none" stroke="currentColor" strokeWidth="1.6" />
          </svg>
        </Button>
        <Inspector />
      </aside>
    </>
  )
}
