// The open map as components see it: the document store and the sources of ids and dates, handed down by context.

import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { DocumentStore } from '../edit/store'
import { type Assessment, assess } from '../experiments/assess'
import { type Together, tomorrow } from '../experiments/together'
import type { DateText, Id, MapDocument } from '../model/types'
import { onWholeDays } from '../model/whole-days'
import { onlyMoved } from './only-moved'
import type { Session, SessionStore } from './session'
import { settledView } from './settled'

/** Where the canvas looks: the shift of the map's origin in screen px, and the scale. */
export interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Whether the last committed edit has reached this device; as storage/map-storage.ts says it. */
export interface SaveState {
  readonly kind: 'saved' | 'saving' | 'failed'
  readonly message: string
  /** Where it failed: what to offer, the best first. */
  readonly ways?: readonly ('download' | 'again' | 'room' | 'reload')[]
}

/** What is read of the autosave. */
export interface Saving {
  status(): SaveState
  subscribe(listener: () => void): () => void
  flush(): Promise<void>
  /** The same; a try that does not come to an end is given up for a new one. */
  tryAgain(): Promise<void>
}

export interface Editor {
  readonly store: DocumentStore
  readonly session: SessionStore
  readonly newId: () => Id
  /** Today's date, `2026-02-02`. */
  readonly today: () => DateText
  readonly readOnly: boolean
  /** Why the map is read-only, or what could not be read of it, in plain words; `null` when there is nothing to say. */
  readonly notice: string | null
  /** Where the canvas stood when this map was last open; `null`: fit. */
  readonly viewport: Viewport | null
  /** Remembers where the canvas stands; may be called often. */
  readonly keepViewport: (viewport: Viewport) => void
  /** `null` for a map that is never saved (read-only). */
  readonly saving: Saving | null
}

export const EditorContext = createContext<Editor | null>(null)
export const SessionContext = createContext<SessionStore | null>(null)

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('useEditor outside of an open map')
  return editor
}

export function useSessionStore(): SessionStore {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSessionStore outside of the app')
  return session
}

export function useSession<T>(select: (session: Session) => T): T {
  return useStore(useSessionStore(), select)
}

/** What is committed plus the gesture in progress, for all that does not show where things stand. */
export function useView(): MapDocument {
  const { store } = useEditor()
  return useSyncExternalStore(store.subscribe, () => settledView(store))
}

/** The document as drawn: also while something is only moved. */
function useDrawn(): MapDocument {
  const { store } = useEditor()
  return useSyncExternalStore(store.subscribe, () => store.view)
}

/** The committed document, for what need not follow a gesture. */
export function useDoc(): MapDocument {
  const { store } = useEditor()
  return useSyncExternalStore(store.subscribe, () => store.doc)
}

const assessed = new WeakMap<MapDocument, Assessment>()
/** The map and the same map on other days take turns; a move of either is compared with its own kind. */
let recent: readonly MapDocument[] = []

/** The numbers of a document, computed once for each document, and not again for one in which things only stand elsewhere. */
export function assessmentOf(doc: MapDocument): Assessment {
  const known = assessed.get(doc)
  if (known) return known
  const before = recent.find(other => onlyMoved(other, doc))
  const fresh = (before && assessed.get(before)) ?? assess(doc)
  assessed.set(doc, fresh)
  recent = [doc, ...recent.filter(other => other !== before)].slice(0, 2)
  return fresh
}

export function useAssessment(): Assessment {
  return assessmentOf(useView())
}

const onOtherDays = new WeakMap<MapDocument, MapDocument>()

function wholeDaysOf(doc: MapDocument): MapDocument {
  const known = onOtherDays.get(doc) ?? onWholeDays(doc)
  onOtherDays.set(doc, known)
  return known
}

/** A map with its numbers as it is read in this window. Not for editing. */
export interface Reading {
  readonly doc: MapDocument
  readonly assessment: Assessment
}

/** Reads other states of the open map on the same days. */
export function useReader(): (doc: MapDocument) => Reading {
  const whole = useSession(session => session.wholeDays)
  return useMemo(
    () => (state: MapDocument) => {
      const doc = whole === state.id ? wholeDaysOf(state) : state
      return { doc, assessment: assessmentOf(doc) }
    },
    [whole],
  )
}

/** On the map's own days, or on 24-hour days where somebody asked for them. */
export function useReading(): Reading {
  return useReadingOf(useView())
}

/** The same for the canvas, which follows every move. */
export function useDrawnReading(): Reading {
  return useReadingOf(useDrawn())
}

function useReadingOf(view: MapDocument): Reading {
  const isWhole = useSession(session => session.wholeDays === view.id)
  const doc = isWhole ? wholeDaysOf(view) : view
  return { doc, assessment: assessmentOf(doc) }
}

/** Today's map with the experiments that are switched on; `null` when none is. */
export function useTomorrow(): Together | null {
  return useTomorrowOf(useReading())
}

/** The same of a reading, for the canvas. */
export function useTomorrowOf({ doc, assessment }: Reading): Together | null {
  const chosen = useSession(session => session.tomorrow)
  return useMemo(() => tomorrowOf(doc, assessment, chosen), [doc, assessment, chosen])
}

let lastTomorrow: { readonly doc: MapDocument; readonly chosen: ReadonlySet<Id>; readonly value: Together } | null =
  null

/** Headline, strip and map ask for the same: it is worked out once. */
function tomorrowOf(doc: MapDocument, assessment: Assessment, chosen: ReadonlySet<Id>): Together | null {
  const ids = [...chosen].filter(id => Object.hasOwn(doc.experiments, id))
  if (ids.length === 0) return null
  if (lastTomorrow?.doc === doc && lastTomorrow.chosen === chosen) return lastTomorrow.value
  const value = tomorrow(doc, assessment, ids)
  lastTomorrow = { doc, chosen, value }
  return value
}

const alwaysSaved: SaveState = { kind: 'saved', message: '' }

/** Whether what is committed is on this device; `null` for a map that is not saved at all. */
export function useSaveState(): SaveState | null {
  const { saving } = useEditor()
  const source = useMemo(
    () => ({
      subscribe: (listener: () => void) => saving?.subscribe(listener) ?? (() => {}),
      read: () => saving?.status() ?? alwaysSaved,
    }),
    [saving],
  )
  const state = useSyncExternalStore(source.subscribe, source.read)
  return saving ? state : null
}
