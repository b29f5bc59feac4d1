// The bar over a map: where one is, whether it is saved, and the few things that are done to the map as a whole.

import type { ActionId } from '../actions/action'
import { actionById, useActions } from '../actions/use-actions'
import { useKeyHints } from '../actions/use-key-hints'
import { Logo } from '../parts/Logo'
import { SaveNote } from '../parts/SaveNote'
import { useDoc, useEditor, useSession } from '../session/editor'
import { useHistory } from '../session/use-history'
import { Button } from '../widgets/Button'
import { Menu } from '../widgets/Menu'
import { MapTitle } from './MapTitle'
import { useNarrow } from './use-narrow'
import { ViewBar } from './ViewBar'
import './top-bar.css'

/** What a meeting needs, in a menu of its own where there is room for it. */
const meeting: readonly ActionId[] = ['present', 'agenda', 'park', 'room-size']
const help: readonly ActionId[] = ['find', 'keys', 'notation', 'words', 'accessibility']

export function TopBar() {
  const actions = useActions()
  const keys = useKeyHints()
  const { readOnly } = useEditor()
  const history = useHistory()
  const doc = useDoc()
  const roomSize = useSession(session => session.roomSize)
  const canInstall = useSession(session => session.install !== null)
  const isNarrow = useNarrow()
  const hasSteps = Object.keys(doc.steps).length > 0

  const helps: readonly ActionId[] = canInstall ? [...help, 'install'] : help

  const button = (id: ActionId, enabled = true, label = actionById(id).label) => (
    <Button aria-keyshortcuts={keys.aria(actionById(id))} isDisabled={!enabled} onPress={() => actions.run(id)}>
      {label}
    </Button>
  )
  const menu = (trigger: string, ids: readonly ActionId[]) => (
    <Menu
      items={ids.map(id => ({
        id,
        label: id === 'room-size' && roomSize ? 'Usual size' : actionById(id).label,
        keys: keys.text(actionById(id)),
        isDisabled: !actions.isEnabled(id),
      }))}
      onAction={id => {
        const action = ids.find(known => known === id)
        if (action) actions.run(action)
      }}
      trigger={trigger}
    />
  )
  return (
    <header className="top-bar">
      <div className="top-bar-where">
        <a aria-label="Sluice, all maps" className="top-bar-home" href="#/">
          <Logo />
          <span>Sluice</span>
        </a>
        <span aria-hidden="true" className="top-bar-slash">
          /
        </span>
        <MapTitle />
        <SaveNote />
      </div>
      <ViewBar />
      <div className="top-bar-actions">
        {readOnly ? null : (
          <>
            {button('undo', history.canUndo)}
            {button('redo', history.canRedo)}
          </>
        )}
        {isNarrow ? (
          menu('More', ['settings', ...meeting, ...helps])
        ) : (
          <>
            {button('settings', true, 'Settings')}
            {menu('Meeting', meeting)}
            {menu('Help', helps)}
          </>
        )}
        <Button isDisabled={!hasSteps} onPress={() => actions.run('hand-out')} variant="primary">
          Hand out
        </Button>
      </div>
    </header>
  )
}
