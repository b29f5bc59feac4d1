// A message at the foot of the window: what happened, with Undo where there is something to undo.

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Announcement } from '../session/session'
import { Button } from '../widgets/Button'
import './announcer.css'

/** Long enough to read and to reach Undo by keyboard; it stays while it is hovered or holds the focus. */
const shownFor = 10_000

export function Toast({
  announcement,
  onClose,
}: {
  readonly announcement: Announcement
  readonly onClose: () => void
}) {
  const [held, setHeld] = useState(false)
  const frame = useRef<HTMLElement>(null)
  const before = useRef<EventTarget | null>(null)
  // A message that goes while it holds the focus gives it back to where it came from.
  useLayoutEffect(() => {
    const element = frame.current
    return () => {
      if (element?.contains(document.activeElement)) giveFocus(before.current)
    }
  }, [])
  const stays = held || announcement.tone === 'error'
  // biome-ignore lint/correctness/useExhaustiveDependencies: onClose changes with each render, the clock must not start again
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(onClose, shownFor)
    return () => clearTimeout(timer)
  }, [stays])

  return (
    <section
      aria-label="Message"
      className={`toast toast-${announcement.tone}`}
      onBlur={() => setHeld(false)}
      onFocus={event => {
        setHeld(true)
        const from = event.relatedTarget
        if (from && !event.currentTarget.contains(from)) before.current = from
      }}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      ref={frame}
    >
      <p>{announcement.text}</p>
      {announcement.undo ? (
        <Button
          onPress={() => {
            announcement.undo?.()
            onClose()
          }}
          variant="quiet"
        >
          Undo
        </Button>
      ) : null}
      <Button aria-label="Close message" onPress={onClose} variant="quiet">
        <svg aria-hidden="true" height="12" viewBox="0 0 14 14" width="12">
          <path d="M2 2l10 10M12 2L2 12" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </Button>
    </section>
  )
}

/** To where it was, or where that is gone, to the map or to what a screen offers first. */
function giveFocus(before: EventTarget | null): void {
  const isThere = before instanceof HTMLElement && before.isConnected
  const to = isThere ? before : document.querySelector<HTMLElement>('[data-canvas], .button-primary')
  to?.focus()
}
