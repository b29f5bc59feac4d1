// "Saved on this device", and only when it is true. Where it is not, what would help stands beside it.

import { useEffect, useRef } from 'react'
import { useLibrary } from '../actions/library'
import { announce } from '../session/announce'
import { type SaveState, useEditor, useSaveState } from '../session/editor'
import { goTo } from '../session/route'
import { Button } from '../widgets/Button'
import { downloadMap } from './download-map'
import './save-note.css'

export function SaveNote() {
  const { notice } = useEditor()
  const state = useSaveState()
  const note = useRef<HTMLDivElement>(null)
  return (
    // What was pressed goes when it has helped: the focus stays with the words.
    <div className="save-note" ref={note} tabIndex={-1}>
      {state?.kind === 'failed' ? (
        <NotSaved keepFocus={() => note.current?.focus()} state={state} />
      ) : (
        <p>{state ? state.message || 'Saved on this device' : 'Read-only'}</p>
      )}
      {notice ? <Notice isReadOnly={state === null} text={notice} /> : null}
    </div>
  )
}

/** Why it is read-only, or that something of it was damaged, and where to go on. */
function Notice({ text, isReadOnly }: { readonly text: string; readonly isReadOnly: boolean }) {
  const { store } = useEditor()
  return (
    <>
      <p className="save-note-long">{text}</p>
      <span className="save-note-ways">
        {isReadOnly ? (
          <Button onPress={() => window.location.reload()}>Reload</Button>
        ) : (
          <Button onPress={() => goTo({ at: 'map', id: store.doc.id }, { view: 'history' })}>Earlier states</Button>
        )}
      </span>
    </>
  )
}

interface NotSavedProps {
  readonly state: SaveState
  readonly keepFocus: () => void
}

function NotSaved({ state, keepFocus }: NotSavedProps) {
  const { store, saving, session } = useEditor()
  const library = useLibrary()
  const needsRoom = state.ways?.includes('room') ?? false
  useEffect(() => {
    if (!saving || !needsRoom) return
    // Something was deleted, here or in another tab: what waits for room is written now.
    return library.watch(() => {
      void saving.tryAgain().then(() => {
        const { kind, message } = saving.status()
        if (kind === 'saved') announce(session, message)
      })
    })
  }, [library, needsRoom, saving, session])
  const tryAgain = async () => {
    if (!saving) return
    const had = document.activeElement?.closest('.save-note')
    await saving.tryAgain()
    const { kind, message } = saving.status()
    if (had && kind !== 'failed') keepFocus()
    announce(session, kind === 'failed' ? `Tried again. ${message}` : message)
  }
  const ways = {
    download: {
      label: 'Download it now',
      run: () => {
        downloadMap(store.doc)
        void library.keepShared(store.doc)
      },
    },
    again: { label: 'Try again', run: () => void tryAgain() },
    room: { label: 'Free space', run: () => session.setState({ dialog: 'space' }) },
    reload: { label: 'Reload', run: () => window.location.reload() },
  }
  return (
    <>
      <p className="save-note-failed save-note-long" role="alert">
        {state.message}
      </p>
      <span className="save-note-ways">
        {state.ways?.map(way => (
          <Button key={way} onPress={ways[way].run} variant={way === 'download' ? 'danger' : 'plain'}>
            {ways[way].label}
          </Button>
        ))}
      </span>
    </>
  )
}
