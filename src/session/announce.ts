// Says what happened, to eyes as a toast and to ears through the live region, with Undo where there is something to take back.

import type { DocumentStore } from '../edit/store'
import type { Announcement, SessionStore } from './session'

export function announce(session: SessionStore, text: string, undo: (() => void) | null = null): void {
  say(session, text, undo, 'done')
}

/** Says what was just done to the map and offers to undo it, until something else is done to it. */
export function announceChange(session: SessionStore, store: DocumentStore, text: string): void {
  const stop = store.subscribe(change => {
    if (!change) return
    stop()
    if (session.getState().announcement === said) session.setState({ announcement: null })
  })
  announce(session, text, () => store.history.undo())
  const said = session.getState().announcement
}

/** Says what went wrong; it stays until it is closed. */
export function announceError(session: SessionStore, text: string): void {
  say(session, text, null, 'error')
}

function say(session: SessionStore, text: string, undo: Announcement['undo'], tone: Announcement['tone']): void {
  const serial = (session.getState().announcement?.serial ?? 0) + 1
  session.setState({ announcement: { text, undo, tone, serial } })
}
