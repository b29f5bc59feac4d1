// "How to write steps": the notation of the quick line with its examples, beside the line itself and without a network.

import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { notationParts } from './notation-help'
import './notation.css'

export function Notation({ onClose }: { readonly onClose: () => void }) {
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
      size="wide"
      title="How to write steps"
    >
      <div className="notation">
        {notationParts.map(({ title, text, examples }) => (
          <section key={title}>
            <h3>{title}</h3>
            {text.map(paragraph => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {examples.length > 0 ? (
              <dl>
                {examples.map(({ typed, means }) => (
                  <div key={typed}>
                    <dt>
                      <code>{typed}</code>
                    </dt>
                    <dd>{means}</dd>
                  </div>
                ))}
              </dl>
            ) : null}
          </section>
        ))}
      </div>
    </ModalDialog>
  )
}
