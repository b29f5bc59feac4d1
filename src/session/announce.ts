// Says what happened, to eyes as a toast and to ears through the live region, with Undo where there is something to take back.

import type { DocumentStore } from '../edit/store'
import type { Announcement, Screen, SessionStore } from './session'

/** `screen` is the one that the words belong to: the one shown, unless another is about to be. */
export function announce(
  session: SessionStore,
  text: string,
  undo: Announcement['undo'] = null,
  screen: Screen | null = session.getState().screen,
): void {
  say(session, { text, undo, tone: 'done', screen })
}

/** Says what was just done to the map, with Undo unless it says otherwise, until something else is done to it. */
export function announceChange(
  session: SessionStore,
  store: DocumentStore,
  text: string,
  undo: Announcement['undo'] = () => void store.history.undo(),
): void {
  const stop = store.subscribe(change => {
    if (!change) return
    stop()
    if (session.getState().announcement === said) session.setState({ announcement: null })
  })
  announce(session, text, undo)
  const said = session.getState().announcement
}

/** Says what went wrong; it stays until it is closed. */
export function announceError(session: SessionStore, text: string): void {
  say(session, { text, undo: null, tone: 'error', screen: null })
}

/** What was said about the screen that is left is over. */
export function endAnnouncement(session: SessionStore, arrived: Screen): void {
  const screen = session.getState().announcement?.screen ?? null
  if (screen === null) return
  const isThere = screen.at === 'map' && arrived.at === 'map' ? screen.id === arrived.id : screen.at === arrived.at
  if (!isThere) session.setState({ announcement: null, heard: null })
}

/** Says it to screen readers alone. */
export function hear(session: SessionStore, text: string): void {
  session.setState(({ heard }) => ({ heard: { text, serial: (heard?.serial ?? 0) + 1 } }))
}

function say(session: SessionStore, said: Omit<Announcement, 'serial'>): void {
  const serial = (session.getState().announcement?.serial ?? 0) + 1
  session.setState({ announcement: { ...said, serial } })
  // Where the map was just changed, what listens to it says these words, with the headline, once.
  if (!session.getState().isChanging) hear(session, said.text)
}
