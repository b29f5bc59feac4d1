// The command palette (Ctrl K, on a Mac Cmd K): type a few letters of a step, a team, a blocker, another map or anything that
// can be done; Enter goes there or does it. It opens from every screen, also while text is typed, but over no other dialog.

import { useEffect, useMemo, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  Text,
  TextField,
} from 'react-aria-components'
import type { Command } from '../actions/command'
import { type Found, findCommands, usedNow } from '../actions/command-search'
import { commandsOf } from '../actions/commands'
import { actionForKey } from '../actions/keymap'
import { useMaps } from '../actions/library'
import { useActions } from '../actions/use-actions'
import { useSession, useSessionStore } from '../session/editor'
import './command-palette.css'

export function CommandPalette() {
  const session = useSessionStore()
  const { run } = useActions()
  const isOpen = useSession(({ dialog }) => dialog === 'find')
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || actionForKey(event, 'text')?.id !== 'find') return
      // While another dialog is open the key does nothing, and above all not what the browser would do with it.
      event.preventDefault()
      const isOverDialog = session.getState().dialog !== 'find' && document.querySelector('.modal-overlay') !== null
      if (!isOverDialog) run('find')
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [run, session])
  return (
    <ModalOverlay
      className="modal-overlay command-overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) session.setState({ dialog: null })
      }}
    >
      <Modal className="modal command-modal">
        <Dialog aria-label="Find a step or anything to do" className="dialog">
          <div
            className="command-keys"
            onKeyDownCapture={event => {
              // The search field would only empty itself.
              if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
              event.stopPropagation()
              session.setState({ dialog: null })
            }}
            role="presentation"
          >
            <Commands />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Commands() {
  const session = useSessionStore()
  const { context } = useActions()
  const maps = useMaps()
  const recent = useSession(state => state.recent)
  const [text, setText] = useState('')
  const commands = useMemo(() => commandsOf(context, maps ?? []), [context, maps])
  const found = useMemo(() => findCommands(commands, text, recent), [commands, text, recent])

  const choose = (id: string) => {
    const command = commands.find(one => one.id === id)
    if (!command) return
    session.setState({ dialog: null, recent: usedNow(recent, id) })
    afterClosing(command.run)
  }
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      {/* No search field: there Esc would first empty it, and only then leave. */}
      <TextField aria-label="Find a step or anything to do" autoFocus className="command-search">
        <Input className="field-input" placeholder="A step, a blocker, a map, or what to do" />
      </TextField>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section aria-label="What was found" className="command-scroll" tabIndex={0}>
        <ListBox
          aria-label="Found"
          className="command-list"
          onAction={key => choose(String(key))}
          renderEmptyState={() => <p className="command-none">Nothing is called that. Try another word of it.</p>}
        >
          {found.map(section => (
            <Section found={section} key={section.label} />
          ))}
        </ListBox>
      </section>
      <p className="command-foot">↑ ↓ to choose, Enter to go, Esc to leave</p>
    </Autocomplete>
  )
}

function Section({ found }: { readonly found: Found }) {
  return (
    <ListBoxSection id={found.label}>
      <Header className="command-group">{found.label}</Header>
      {found.commands.map(command => (
        <Item command={command} key={command.id} />
      ))}
    </ListBoxSection>
  )
}

function Item({ command: { id, name, says, keys, needs } }: { readonly command: Command }) {
  const below = needs ? `Not now. ${needs}` : says
  return (
    <ListBoxItem
      className={needs ? 'command-item command-item-off' : 'command-item'}
      id={id}
      textValue={[name, below, keys].filter(Boolean).join(', ')}
    >
      <span className="command-words">
        <Text className="command-name" slot="label">
          {name}
        </Text>
        {below ? (
          <Text className="command-says" slot="description">
            {below}
          </Text>
        ) : null}
      </span>
      {keys ? <kbd className="button-keys">{keys}</kbd> : null}
    </ListBoxItem>
  )
}

/** The dialog gives the focus back to where it was first; what is done then may take it elsewhere. */
function afterClosing(run: () => void): void {
  const wait = (frames: number) => {
    requestAnimationFrame(() => {
      if (frames > 0 && document.querySelector('.command-modal') !== null) wait(frames - 1)
      else requestAnimationFrame(run)
    })
  }
  wait(60)
}
