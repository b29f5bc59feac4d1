// Every key of the app, read from the table of actions.

import { actions } from '../actions/actions'
import { shownKeys } from '../actions/keymap'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import './keys.css'

const moves: readonly (readonly [string, string])[] = [
  ['Along the flow, to branches, blockers and experiments', 'Arrow keys'],
  ['Select more on the way', 'Shift + arrow keys'],
  ['Move what is selected', 'Alt + arrow keys'],
  ['Onto the flow before or after a step', 'Ctrl ← →'],
  ['Through everything, one by one', 'Page Down'],
  ['Leave, cancel, select nothing', 'Esc'],
]

export function Keys({ onClose }: { readonly onClose: () => void }) {
  const groups = [...new Set(actions.map(action => action.group))]
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
      title="Keys"
    >
      <p className="keys-note">
        Single letters work while the map has the focus; click it, or press Tab until it has. Those under View, Map and
        Help work in the other views too.
      </p>
      <div className="keys">
        {groups.map(group => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {actions
                .filter(action => action.group === group && action.keys.length > 0)
                .map(action => (
                  <Row key={action.id} keys={action.keys.map(shownKeys)} label={action.label} />
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>Around the map</h3>
          <dl>
            {moves.map(([label, keys]) => (
              <Row key={label} keys={[keys]} label={label} />
            ))}
          </dl>
        </section>
      </div>
    </ModalDialog>
  )
}

function Row({ label, keys }: { readonly label: string; readonly keys: readonly string[] }) {
  return (
    <div className="keys-row">
      <dt>{label}</dt>
      <dd>
        {keys.map(key => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  )
}
