// The sheet of keys: every key of the app by group, read from the table of actions and from what each place adds of its own;
// to print too. Here letter keys are switched off for those whose speech input would press them (WCAG 2.1.4).

import { titleOf } from '../actions/action'
import { actions } from '../actions/actions'
import { isLetter, shownKeys } from '../actions/keymap'
import { keySheet } from '../parts/key-sheet'
import { useSession, useSessionStore } from '../session/editor'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { Switch } from '../widgets/Switch'
import './keys.css'

export function Keys({ onClose }: { readonly onClose: () => void }) {
  const session = useSessionStore()
  const letters = useSession(state => state.letterKeys)
  const groups = [...new Set(actions.map(action => action.group))]
  return (
    <ModalDialog
      footer={
        <>
          <Button onPress={() => window.print()}>Print this sheet</Button>
          <Button onPress={onClose} variant="primary">
            Done
          </Button>
        </>
      }
      isOpen
      isText
      onClose={onClose}
      size="wide"
      title="Keys"
    >
      <div className="keys-note">
        <p>
          {letters
            ? 'Single letters and signs work while the map has the focus: click it, or press Tab until it has. Those under View, Map and Help work in the other views too.'
            : 'Letter keys are off: single letters and signs do nothing. All that they do is in the menus and under Find.'}
        </p>
        <Switch isSelected={letters} label="Letter keys" onChange={letterKeys => session.setState({ letterKeys })} />
      </div>
      <div className="keys">
        {groups.map(group => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {actions
                .filter(action => action.group === group && action.keys.length > 0)
                .map(action => (
                  <Row
                    isOff={!letters && action.keys.every(isLetter)}
                    key={action.id}
                    keys={action.keys.map(shownKeys)}
                    label={titleOf(action)}
                  />
                ))}
            </dl>
          </section>
        ))}
        {keySheet().map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([label, keys]) => (
                <Row isOff={false} key={label} keys={[keys]} label={label} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </ModalDialog>
  )
}

interface RowProps {
  readonly label: string
  readonly keys: readonly string[]
  readonly isOff: boolean
}

function Row({ label, keys, isOff }: RowProps) {
  return (
    <div className="keys-row" data-off={isOff || undefined}>
      <dt>{label}</dt>
      <dd>
        {keys.map(key => (
          <kbd key={key}>{key}</kbd>
        ))}
        {isOff ? <span>off</span> : null}
      </dd>
    </div>
  )
}
