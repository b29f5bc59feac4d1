// The open map as components see it: the document store and the sources of ids and dates, handed down by context.

import { createContext, useContext, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { DocumentStore } from '../edit/store'
import { type Assessment, assess } from '../experiments/assess'
import type { DateText, Id, MapDocument } from '../model/types'
import type { Session, SessionStore } from './session'

export interface Editor {
  readonly store: DocumentStore
  readonly session: SessionStore
  readonly newId: () => Id
  /** Today's date, `2026-02-02`. */
  readonly today: () => DateText
  readonly readOnly: boolean
}

export const EditorContext = createContext<Editor | null>(null)
export const SessionContext = createContext<SessionStore | null>(null)

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('useEditor outside of an open map')
  return editor
}

export function useSession<T>(select: (session: Session) => T): T {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside of the app')
  return useStore(session, select)
}

/** The document as drawn: what is committed plus the gesture in progress. */
export function useView(): MapDocument {
  const { store } = useEditor()
  return useSyncExternalStore(store.subscribe, () => store.view)
}

const assessed = new WeakMap<MapDocument, Assessment>()

/** The numbers of a document, computed once for each document. */
export function assessmentOf(doc: MapDocument): Assessment {
  const known = assessed.get(doc)
  if (known) return known
  const fresh = assess(doc)
  assessed.set(doc, fresh)
  return fresh
}

export function useAssessment(): Assessment {
  return assessmentOf(useView())
}
