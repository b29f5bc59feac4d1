// "Saved on this device", and only when it is true.

import { useEditor, useSaveState } from '../session/editor'
import { downloadMap } from './download-map'
import { Button } from './widgets/Button'

export function SaveNote() {
  const { store, notice } = useEditor()
  const state = useSaveState()
  if (!state)
    return <p className="save-note">Read-only{notice ? <span className="save-notice">: {notice}</span> : null}</p>
  if (state.kind === 'failed') {
    return (
      <p className="save-note save-note-failed" role="alert">
        {state.message}{' '}
        <Button onPress={() => downloadMap(store.doc)} variant="danger">
          Download it now
        </Button>
      </p>
    )
  }
  return <p className="save-note">{state.kind === 'saved' ? 'Saved on this device' : 'Saving'}</p>
}
