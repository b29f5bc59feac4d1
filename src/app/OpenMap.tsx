// One map, opened from this device: loads it, keeps it saved, and hands it to the editor or to the guide.

import { useEffect, useState } from 'react'
import { askOnceSaved } from '../actions/ask-to-keep'
import { useLibrary } from '../actions/library'
import { Canvas } from '../canvas/Canvas'
import { createDocumentStore } from '../edit/store'
import type { Id } from '../model/types'
import { EditorContext, type Editor as OpenEditor, useSession, useSessionStore } from '../session/editor'
import type { Guide as GuideName, SessionStore } from '../session/session'
import type { MapStorage } from '../storage/map-storage'
import { Editor } from '../ui/Editor'
import { later } from '../widgets/later'
import { mapTitle } from './map-title'
import { newId } from './new-id'
import { today } from './today'

const CommandPalette = later(() => import('../ui/CommandPalette').then(({ CommandPalette }) => CommandPalette))
const Guide = later(() => import('../guide/Guide').then(({ Guide }) => Guide))
const MapMissing = later(() => import('../ui/MapMissing').then(({ MapMissing }) => MapMissing))
const Presentation = later(() => import('../meeting/Presentation').then(({ Presentation }) => Presentation))

type Opening =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'open'; readonly editor: OpenEditor }

interface OpenMapProps {
  readonly id: Id
  readonly onFailed: () => void
}

export function OpenMap({ id, onFailed }: OpenMapProps) {
  const session = useSessionStore()
  const library = useLibrary()
  const [opening, setOpening] = useState<Opening>({ kind: 'loading' })
  const guide = useSession(state => state.guide)

  useEffect(() => {
    let current = true
    let close: (() => void) | null = null
    void openMap(library, session, id).then(opened => {
      if (current) {
        close = opened.close
        setOpening(opened.opening)
      } else opened.close()
    })
    return () => {
      current = false
      close?.()
    }
  }, [library, session, id])

  const hasFailed = opening.kind === 'failed'
  useEffect(() => {
    if (hasFailed) onFailed()
  }, [hasFailed, onFailed])

  if (opening.kind === 'loading') return null
  if (opening.kind === 'failed')
    return (
      <>
        <MapMissing id={id} message={opening.message} />
        <CommandPalette />
      </>
    )
  return (
    <EditorContext value={opening.editor}>
      <Shown guide={guide} readOnly={opening.editor.readOnly} />
      <CommandPalette />
    </EditorContext>
  )
}

function Shown({ guide, readOnly }: { readonly guide: GuideName; readonly readOnly: boolean }) {
  if (guide === 'present') return <Presentation />
  return guide && !readOnly ? <Guide guide={guide} /> : <Editor canvas={<Canvas />} />
}

interface Opened {
  readonly opening: Opening
  readonly close: () => void
}

async function openMap(library: MapStorage, session: SessionStore, id: Id): Promise<Opened> {
  const loaded = await library.load(id)
  if (!loaded.ok) return { opening: { kind: 'failed', message: loaded.error.message }, close: () => {} }
  const { doc, history, viewport, folds, readOnly, notice } = loaded.value
  session.setState({ folds })
  const keepFolds = session.subscribe((now, before) => {
    if (now.folds !== before.folds) void library.saveFolds(id, now.folds)
  })
  const store = createDocumentStore(doc, { now: () => performance.now() }, history)
  const saving = readOnly ? null : library.attach(store)
  const stopAsking = saving ? askOnceSaved(store, saving, navigator.storage) : () => {}
  const flush = () => void saving?.flush()
  const titled = () => {
    const { screen } = session.getState()
    if (screen.at === 'map' && screen.id === id) document.title = mapTitle(store.doc.title, session.getState())
  }
  titled()
  const untitled = [store.subscribe(titled), session.subscribe(titled)]
  window.addEventListener('pagehide', flush)
  let where = viewport
  const editor: OpenEditor = {
    store,
    session,
    newId,
    today,
    readOnly,
    notice,
    // The canvas comes back from another view where it was left.
    get viewport() {
      return where
    },
    keepViewport: next => {
      where = next
      void library.saveViewport(id, next)
    },
    saving,
  }
  const close = () => {
    window.removeEventListener('pagehide', flush)
    for (const stop of untitled) stop()
    keepFolds()
    stopAsking()
    session.setState({ folds: [] })
    void saving?.stop()
  }
  return { opening: { kind: 'open', editor }, close }
}
