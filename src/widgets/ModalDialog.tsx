// A dialog over the page that holds the focus until it is closed by its buttons, its cross or Escape.

import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button'
import './dialog.css'

export interface ModalDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: React.ReactNode
  /** The buttons at the foot, the primary one last. */
  readonly footer?: React.ReactNode
  /** Text alone, with nothing in it to tab to: the text itself takes the focus, so that arrow keys scroll it. */
  readonly isText?: boolean | undefined
  /** A press beside it does not close it: what is typed in it would be lost. */
  readonly keepsOpen?: boolean | undefined
  readonly size?: 'normal' | 'wide' | 'full' | undefined
  /** `alertdialog` for a question that must be answered. */
  readonly role?: 'dialog' | 'alertdialog' | undefined
}

export function ModalDialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
  size = 'normal',
  role,
  isText = false,
  keepsOpen = false,
}: ModalDialogProps) {
  return (
    <ModalOverlay
      className="modal-overlay"
      isDismissable={role !== 'alertdialog' && !keepsOpen}
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Modal className={`modal modal-${size}`}>
        <Dialog className="dialog" role={role ?? 'dialog'}>
          <header className="dialog-head">
            <Heading className="dialog-title" slot="title">
              {title}
            </Heading>
            <Button aria-label="Close" className="dialog-close" onPress={onClose} variant="quiet">
              <svg aria-hidden="true" height="14" viewBox="0 0 14 14" width="14">
                <path d="M2 2l10 10M12 2L2 12" fill="none" stroke="currentColor" strokeWidth="1.6" />
              </svg>
            </Button>
          </header>
          {isText ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is reached by keyboard
            <section aria-label={title} className="dialog-body" tabIndex={0}>
              {children}
            </section>
          ) : (
            <div className="dialog-body">{children}</div>
          )}
          {footer ? <footer className="dialog-foot">{footer}</footer> : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
