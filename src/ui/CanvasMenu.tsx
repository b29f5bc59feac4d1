// The menu at a place on the canvas: what can be done with what is selected, or with the ground where nothing is.

import { useRef } from 'react'
import { Menu as AriaMenu, MenuItem, Popover } from 'react-aria-components'
import type { ActionId } from '../actions/action'
import { keysText } from '../actions/keymap'
import { actionById, useActions } from '../actions/use-actions'
import { useSession, useSessionStore } from '../session/editor'
import '../widgets/choice.css'
import './canvas-menu.css'

const ofEntries: readonly ActionId[] = [
  'rename',
  'connect',
  'add-blocker',
  'add-experiment',
  'reset-way',
  'move-earlier',
  'move-later',
  'fold',
  'unfold',
  'duplicate',
  'copy',
  'cut',
  'delete',
]
const ofGround: readonly ActionId[] = ['add-step', 'add-note', 'paste', 'select-all', 'tidy-up', 'lanes', 'fit']

export function CanvasMenu() {
  const session = useSessionStore()
  const at = useSession(({ menuAt }) => menuAt)
  const hasSelection = useSession(({ selection }) => selection.size > 0)
  const { isEnabled, run } = useActions()
  const place = useRef<HTMLSpanElement>(null)
  if (at === null) return null

  const close = () => session.setState({ menuAt: null })
  const offered = (hasSelection ? ofEntries : ofGround).filter(isEnabled).map(actionById)
  const name = hasSelection ? 'What to do with this' : 'What to do with the map'
  return (
    <>
      <span aria-hidden="true" className="canvas-menu-place" ref={place} style={{ left: at.x, top: at.y }} />
      <Popover
        className="popover"
        isOpen
        onOpenChange={isOpen => {
          if (!isOpen) close()
        }}
        placement="bottom start"
        triggerRef={place}
      >
        <AriaMenu
          aria-label={name}
          autoFocus="first"
          className="list"
          onAction={key => {
            const action = offered.find(({ id }) => id === key)
            close()
            // The menu first gives the focus back; what is done then may take it elsewhere.
            if (action) requestAnimationFrame(() => requestAnimationFrame(() => run(action.id)))
          }}
        >
          {offered.map(action => (
            <MenuItem
              className={`list-item list-item-${action.id === 'delete' ? 'danger' : 'plain'}`}
              id={action.id}
              key={action.id}
              textValue={action.title ?? action.label}
            >
              <span>{action.title ?? action.label}</span>
              {keysText(action) ? <kbd className="button-keys">{keysText(action)}</kbd> : null}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </>
  )
}
