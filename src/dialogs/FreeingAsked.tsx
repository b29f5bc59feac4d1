// Before something is deleted for good to make room: what goes, what stays, and the file of it first where there is one.

import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'

export interface Freeing {
  readonly title: string
  readonly text: string
  readonly button: string
  /** About so many bytes come free. */
  readonly size: number
  /** Takes it along as a file; `null` where there is none of it. */
  readonly download: (() => void) | null
  readonly run: () => Promise<void>
}

interface FreeingAskedProps {
  readonly asked: Freeing
  readonly onCancel: () => void
  readonly onFree: () => void
}

export function FreeingAsked({ asked, onCancel, onFree }: FreeingAskedProps) {
  return (
    <ModalDialog
      footer={
        <>
          <Button autoFocus onPress={onCancel}>
            Keep
          </Button>
          {asked.download ? <Button onPress={asked.download}>Download it</Button> : null}
          <Button onPress={onFree} variant="danger">
            {asked.button}
          </Button>
        </>
      }
      isOpen
      onClose={onCancel}
      role="alertdialog"
      title={asked.title}
    >
      <p>{asked.text}</p>
      <p className="keeping-note">This cannot be undone.</p>
    </ModalDialog>
  )
}
