// Asks for another name: the title of a map, the label of a version.

import { type FormEvent, useState } from 'react'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { TextField } from '../widgets/TextField'

export interface RenameDialogProps {
  readonly title: string
  /** What the dialog and its field are called; of a map when not given. */
  readonly heading?: string
  readonly field?: string
  readonly onRename: (title: string) => void
  readonly onClose: () => void
}

export function RenameDialog(props: RenameDialogProps) {
  const { title, heading = 'Rename the map', field = 'Title', onRename, onClose } = props
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
      title={heading}
    >
      <form id="rename" onSubmit={submit}>
        <TextField
          autoFocus
          label={field}
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
