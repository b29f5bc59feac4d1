// "What do these words mean?": the words of the trade, one key away.

import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { glossary } from './glossary'
import './words.css'

export function Words({ onClose }: { readonly onClose: () => void }) {
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
      title="What do these words mean?"
    >
      <div className="words">
        {glossary.map(group => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.terms.map(term => (
                <div className="words-term" key={term.word}>
                  <dt>{term.word}</dt>
                  <dd>{term.means}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </ModalDialog>
  )
}
