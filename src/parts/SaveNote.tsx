// "Saved on this device", and only when it is true.

import { useLibrary } from '../actions/library'
import { useEditor, useSaveState } from '../session/editor'
import { Button } from '../widgets/Button'
import { downloadMap } from './download-map'

/** The end of what the autosave says when it fails; here it is the button that does it. */
const remedy = 'Download it now'

export function SaveNote() {
  const { store, notice } = useEditor()
  const library = useLibrary()
  const state = useSaveState()
  const download = () => {
    downloadMap(store.doc)
    void library.keepShared(store.doc)
  }
  return (
    <div className="save-note">
      {state?.kind === 'failed' ? (
        <p className="save-note-failed" role="alert">
          {state.message.replace(`${remedy}.`, '')}
          <Button onPress={download} variant="danger">
            {remedy}
          </Button>
        </p>
      ) : (
        <p>{state ? state.message || 'Saved on this device' : 'Read-only'}</p>
      )}
      {notice ? <p className="save-notice">{notice}</p> : null}
    </div>
  )
}
