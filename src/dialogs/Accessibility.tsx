// What works for people who do not use a mouse or see the screen, what does not, and where the report is.

import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { accessibilityStatement } from './accessibility-statement'
import './accessibility.css'

export function Accessibility({ onClose }: { readonly onClose: () => void }) {
  return (
    <ModalDialog
      footer={
        <Button onPress={onClose} variant="primary">
          Done
        </Button>
      }
      isOpen
      isText
      onClose={onClose}
      title="Accessibility"
    >
      <div className="accessibility">
        {accessibilityStatement.map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {lines.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </ModalDialog>
  )
}
