// Asks for another title of a map.

import { type FormEvent, useState } from 'react'
import { Button } from './widgets/Button'
import { ModalDialog } from './widgets/ModalDialog'
import { TextField } from './widgets/TextField'

export interface RenameDialogProps {
  readonly title: string
  readonly onRename: (title: string) => void
  readonly onClose: () => void
}

export function RenameDialog({ title, onRename, onClose }: RenameDialogProps) {
  const [text, setText] = useState(title)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '' && text.trim() !== title) onRename(text.trim())
    onClose()
  }
  return (
    <ModalDialog
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button form="rename" type="submit" variant="primary">
            Rename
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      title="Rename the map"
    >
      <form id="rename" onSubmit={submit}>
        <TextField
          autoFocus
          label="Title"
          onChange={setText}
          onFocus={event => {
            // A new title is typed over the old one.
            if (event.target instanceof HTMLInputElement) event.target.select()
          }}
          value={text}
        />
      </form>
    </ModalDialog>
  )
}
