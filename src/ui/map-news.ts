// What each change did to the map, for those who do not see it: what was done and the lead time that follows, in one sentence.

import { cellSentence, headline } from '../diagram/headline'
import type { Change } from '../edit/history'
import type { DocumentStore } from '../edit/store'
import { hear } from '../session/announce'
import { assessmentOf } from '../session/editor'
import type { SessionStore } from '../session/session'

/** Milliseconds after the last change: typing and dragging end before something is said. */
export const newsPause = 700

const leadTimeOf = ({ doc }: DocumentStore) => headline(doc, assessmentOf(doc)).leadTime

function nameOf({ label, history }: Change): string {
  if (history.kind === 'undo') return `Undone: ${label}.`
  if (history.kind === 'redo') return `Done again: ${label}.`
  return `${label}.`
}

const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** Says the changes of an open map until the function that it returns is called. */
export function tellMapNews(session: SessionStore, store: DocumentStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let leadTime = leadTimeOf(store).figure
  const stop = store.subscribe(change => {
    if (!change) return
    clearTimeout(timer)
    const before = session.getState().announcement
    session.setState({ isChanging: true })
    timer = setTimeout(() => {
      const { announcement } = session.getState()
      const cell = leadTimeOf(store)
      const news = cell.figure === leadTime ? '' : ` Lead time: ${cellSentence(cell)}`
      leadTime = cell.figure
      session.setState({ isChanging: false })
      // What was announced of this change says more of it than its name.
      const isOfIt = announcement !== null && announcement !== before
      hear(session, `${isOfIt ? asSentence(announcement.text) : nameOf(change)}${news}`)
    }, newsPause)
  })
  return () => {
    clearTimeout(timer)
    session.setState({ isChanging: false })
    stop()
  }
}
