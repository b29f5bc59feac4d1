// Changes of what is selected in this window.

import type { EntryRef } from '../model/entry'
import type { SessionStore } from './session'

export function select(session: SessionStore, refs: Iterable<EntryRef>): void {
  const next = new Set(refs)
  const now = session.getState().selection
  if (next.size === now.size && [...next].every(ref => now.has(ref))) return
  session.setState({ selection: next })
}

/** Selects one entry and brings it into sight. */
export function selectAndReveal(session: SessionStore, ref: EntryRef): void {
  select(session, [ref])
  session.getState().camera?.reveal(ref)
}
