// The bar at the foot of the canvas: what can be added, each with its key, and at its other end how near one looks.

import type { ActionId } from '../actions/action'
import { actionById, useActions } from '../actions/use-actions'
import { useKeyHints } from '../actions/use-key-hints'
import { useDoc, useSession } from '../session/editor'
import { Button } from '../widgets/Button'
import { Menu } from '../widgets/Menu'
import './action-bar.css'

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

/** Ways to arrange and to show the map, in a menu of their own. */
const arranging: readonly ActionId[] = ['tidy-up', 'lanes', 'fold', 'unfold', 'fit-selection', 'overview']

export function ActionBar() {
  const actions = useActions()
  const keys = useKeyHints()
  // What can be done depends on the map and on what is selected.
  const { view } = useDoc()
  const selection = useSession(session => session.selection)
  useSession(session => session.folds)
  const overview = useSession(session => session.overview)
  const chosenSteps = [...selection].filter(ref => ref.startsWith('steps/')).length
  const arrangingWords: Readonly<Partial<Record<ActionId, string>>> = {
    'tidy-up': chosenSteps > 1 ? `Tidy up these ${chosenSteps} steps` : 'Tidy up the map',
    lanes: view.lanes ? 'Without lanes' : 'Lanes by team',
    overview: overview ? 'Hide the overview' : 'Show the overview',
  }
  return (
    <div className="action-foot">
      {adding.some(actions.isEnabled) ? (
        <div aria-label="Add" className="action-bar" role="toolbar">
          {adding.map(id => {
            const action = actionById(id)
            return (
              <Button
                aria-keyshortcuts={keys.aria(action)}
                className="action-button"
                isDisabled={!actions.isEnabled(id)}
                key={id}
                keys={keys.text(action)}
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
        <Menu
          items={arranging.map(id => ({
            id,
            label: arrangingWords[id] ?? actionById(id).label,
            keys: keys.text(actionById(id)),
            isDisabled: !actions.isEnabled(id),
          }))}
          onAction={id => {
            const found = arranging.find(one => one === id)
            if (found) actions.run(found)
          }}
          trigger="Arrange"
          variant="quiet"
        />
        {(['zoom-out', 'fit', 'zoom-in'] as const).map(id => {
          const action = actionById(id)
          return (
            <Button
              aria-keyshortcuts={keys.aria(action)}
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
