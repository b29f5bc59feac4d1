// Says at the foot of the window that a newer version of the app is there. It is never forced on anybody: the page is loaded anew
// when a person asks for it, and not while something of theirs is only on the screen.

import { useContext, useSyncExternalStore } from 'react'
import { downloadMap } from '../parts/download-map'
import { EditorContext, useSession, useSessionStore } from '../session/editor'
import { Button } from '../widgets/Button'
import './update-notice.css'

export function UpdateNotice() {
  const session = useSessionStore()
  const newVersion = useSession(state => state.newVersion)
  const editor = useContext(EditorContext)
  const saving = editor?.saving ?? null
  const state = useSyncExternalStore(
    listener => saving?.subscribe(listener) ?? (() => {}),
    () => saving?.status().kind ?? 'saved',
  )
  if (newVersion !== 'ready') return null
  const isUnsaved = state === 'failed' && editor !== null
  return (
    <aside aria-label="New version" className="update-notice">
      <p role="status">
        {isUnsaved
          ? 'A new version is ready, but this map is not saved. Download it before you reload.'
          : 'A new version is ready. Reload when you like.'}
      </p>
      {isUnsaved ? (
        <Button onPress={() => downloadMap(editor.store.doc)}>Download the map</Button>
      ) : (
        <Button isDisabled={state === 'saving'} onPress={() => window.location.reload()}>
          Reload
        </Button>
      )}
      <Button onPress={() => session.setState({ newVersion: 'later' })} variant="quiet">
        Later
      </Button>
    </aside>
  )
}
