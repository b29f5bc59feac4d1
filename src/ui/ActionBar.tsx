// The bar at the foot of the canvas: what can be added, each with its key, and at its other end how near one looks.

import type { ActionId } from '../actions/action'
import { ariaKeys, keysText } from '../actions/keymap'
import { actionById, useActions } from '../actions/use-actions'
import { useDoc, useSession } from '../session/editor'
import { Button } from './widgets/Button'
import './styles/action-bar.css'

const adding: readonly ActionId[] = [
  'add-step',
  'connect',
  'add-blocker',
  'add-experiment',
  'add-note',
  'symbols',
  'ask',
]

/** Short words for the bar; the same as the table's where it has short ones. */
const signs: Readonly<Partial<Record<ActionId, string>>> = { 'zoom-out': '−', 'zoom-in': '+', fit: 'Fit' }

export function ActionBar() {
  const actions = useActions()
  // What can be done depends on the map and on what is selected.
  useDoc()
  useSession(session => session.selection)
  return (
    <div className="action-foot">
      {adding.some(actions.isEnabled) ? (
        <div aria-label="Add" className="action-bar" role="toolbar">
          {adding.map(id => {
            const action = actionById(id)
            return (
              <Button
                aria-keyshortcuts={ariaKeys(action)}
                className="action-button"
                isDisabled={!actions.isEnabled(id)}
                key={id}
                keys={keysText(action)}
                onPress={() => actions.run(id)}
                variant="quiet"
              >
                {action.label}
              </Button>
            )
          })}
        </div>
      ) : null}
      <div aria-label="View" className="action-bar action-view" role="toolbar">
        {(['zoom-out', 'fit', 'zoom-in'] as const).map(id => {
          const action = actionById(id)
          return (
            <Button
              aria-keyshortcuts={ariaKeys(action)}
              aria-label={action.label}
              className="action-button"
              key={id}
              onPress={() => actions.run(id)}
              variant="quiet"
            >
              {signs[id]}
            </Button>
          )
        })}
      </div>
    </div>
  )
}
