// Keeps the map as it is now under a label, so that what comes later can be held against it. Enter is enough.

import { type FormEvent, useState } from 'react'
import { keepVersion } from '../edit/keep-version'
import { cited } from '../model/cited'
import { formatDate } from '../model/format'
import { announceChange } from '../session/announce'
import { useEditor } from '../session/editor'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { TextField } from '../widgets/TextField'

export function KeepVersion({ onClose }: { readonly onClose: () => void }) {
  const { store, session, newId, today } = useEditor()
  const [label, setLabel] = useState(() => `Meeting on ${formatDate(today())}`)
  const isEmpty = label.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isEmpty) return
    const edit = keepVersion(label, today(), newId)
    store.commit(edit)
    onClose()
    announceChange(session, store, `Kept this version as ${cited(label.trim())}.`)
  }
  return (
    <ModalDialog
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button form="keep-version" isDisabled={isEmpty} type="submit" variant="primary">
            Keep this version
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      title="Keep this version"
    >
      <form id="keep-version" onSubmit={submit}>
        <TextField
          autoFocus
          hint="The map goes on; this state of it can be compared with at any time, under History."
          label="What is it called?"
          onChange={setLabel}
          onFocus={event => {
            // A label of one's own is typed over the proposed one.
            if (event.target instanceof HTMLInputElement) event.target.select()
          }}
          value={label}
        />
      </form>
    </ModalDialog>
  )
}
