// The parking lot: one line in, Enter, and the room goes on. Later each line is ticked off, or becomes a blocker, an ask or a note.

import { useRef, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import type { Edit } from '../edit/edit'
import { type Parked, park, parkedToBlocker, parkedToNote, parkingLot, setParkedDone } from '../edit/parking-lot'
import { removeEntries } from '../edit/remove'
import { cited } from '../model/cited'
import { splitRef } from '../model/entry'
import { stepName } from '../model/names'
import type { Id } from '../model/types'
import { announceChange } from '../session/announce'
import { useDoc, useEditor, useSession } from '../session/editor'
import { Button } from '../widgets/Button'
import { Menu } from '../widgets/Menu'
import { ModalDialog } from '../widgets/ModalDialog'
import { TextField } from '../widgets/TextField'
import './meeting.css'

export function ParkingLot({ onClose }: { readonly onClose: () => void }) {
  const { store, newId, readOnly } = useEditor()
  const lines = parkingLot(useDoc())
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const add = () => {
    if (text.trim() === '') return onClose()
    store.commit(park(text, newId))
    setText('')
    field.current?.focus()
  }
  return (
    <ModalDialog
      footer={
        <>
          <Button onPress={onClose}>Done</Button>
          {readOnly ? null : (
            <Button keys="Enter" onPress={add} variant="primary">
              Park it
            </Button>
          )}
        </>
      }
      isOpen
      onClose={onClose}
      title="Parking lot"
    >
      {readOnly ? null : (
        <TextField
          autoFocus
          hint="Kept as a note of the map, so that it goes along with its file."
          inputRef={field}
          label="What was said and belongs elsewhere?"
          onChange={setText}
          onKeyDown={event => {
            if (event.key === 'Enter') add()
          }}
          value={text}
        />
      )}
      {lines.length === 0 ? <p className="parked-none">Nothing is parked yet.</p> : null}
      <ul aria-label="What is parked" className="parked">
        {lines.map(line => (
          <ParkedLine key={line.id} line={line} />
        ))}
      </ul>
    </ModalDialog>
  )
}

function ParkedLine({ line }: { readonly line: Parked }) {
  const { store, session, newId, today, readOnly } = useEditor()
  const [isAsking, setAsking] = useState(false)
  const step = useSelectedStep()
  const name = line.text || 'Empty line'
  const make = (edit: Edit, said: string) => {
    store.commit(edit)
    announceChange(session, store, said)
  }
  const toBlocker = (of: Id | null, askedOf: string) => {
    const said = askedOf === '' ? 'A blocker now' : `Asked of ${askedOf} now`
    make(parkedToBlocker(store.doc, line.id, { step: of, askedOf }, newId, today()), `${said}: ${name}`)
  }
  const act = (id: string) => {
    if (id === 'blocker') toBlocker(null, '')
    if (id === 'step') toBlocker(step, '')
    if (id === 'ask') setAsking(true)
    if (id === 'note') make(parkedToNote(store.doc, line.id), `A note on the map now: ${name}`)
    if (id === 'remove') make(removeEntries(store.doc, [`notes/${line.id}`], newId), `Removed: ${name}`)
  }
  return (
    <li className={line.isDone ? 'parked-line parked-done' : 'parked-line'}>
      <Checkbox
        className="parked-check"
        isDisabled={readOnly}
        isSelected={line.isDone}
        onChange={isDone => make(setParkedDone(store.doc, line.id, isDone), isDone ? 'Ticked off.' : 'Open again.')}
      >
        <span aria-hidden="true" className="parked-box" />
        <span>{name}</span>
      </Checkbox>
      {readOnly ? null : (
        <Menu
          items={[
            { id: 'blocker', label: 'Make it a blocker of the stream' },
            ...(step === null ? [] : [{ id: 'step', label: `Make it a blocker of ${stepName(store.doc, step)}` }]),
            { id: 'ask', label: 'Ask somebody' },
            { id: 'note', label: 'Make it a note on the map' },
            { id: 'remove', label: 'Remove', tone: 'danger' as const },
          ]}
          label={`What becomes of ${cited(name)}`}
          onAction={act}
          trigger="More"
          variant="quiet"
        />
      )}
      {isAsking ? (
        <TextField
          autoFocus
          hint="Enter: it becomes an ask, and a blocker of the stream until it is answered."
          label={`Who is asked about ${cited(name)}?`}
          onCommit={whom => {
            if (whom.trim() === '') setAsking(false)
            else toBlocker(null, whom.trim())
          }}
          value=""
        />
      ) : null}
    </li>
  )
}

/** The one step that is selected on the map. */
function useSelectedStep(): Id | null {
  const selection = useSession(session => session.selection)
  const [only, ...more] = selection
  if (only === undefined || more.length > 0) return null
  const { collection, id } = splitRef(only)
  return collection === 'steps' ? id : null
}
