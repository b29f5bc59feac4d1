// The hands raised for each blocker: arrow keys choose one, digits enter its hands, Enter ranks them all.

import { type KeyboardEvent, useRef, useState } from 'react'
import { mostVotes, rankByVotes, setVotes, type Voters } from '../edit/tally'
import { stepName } from '../model/names'
import { inOrder } from '../model/records'
import type { Blocker } from '../model/types'
import { readCount } from '../parts/typed-number'
import { announceChange } from '../session/announce'
import { useDoc, useEditor } from '../session/editor'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { TextField } from '../widgets/TextField'
import './tally.css'

export function TallyDialog({ onClose }: { readonly onClose: () => void }) {
  const { store, session } = useEditor()
  const doc = useDoc()
  const [voters, setVoters] = useState<Voters>({ people: 8, dots: 3 })
  const inputs = useRef(new Map<string, HTMLInputElement>())
  const blockers = inOrder(doc.blockers).filter(({ status }) => status === 'open')
  const most = mostVotes(voters)

  const rank = () => {
    const edit = rankByVotes(store.doc)
    store.commit(edit)
    const [first] = inOrder(store.doc.blockers)
    announceChange(session, store, first ? `Ranked. First: ${first.title}, ${first.votes} votes.` : 'Ranked.')
  }
  const keyDown = (event: KeyboardEvent, index: number) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const to = by === 0 ? undefined : blockers[index + by]
    if (to) inputs.current.get(to.id)?.focus()
    if (event.key === 'Enter') rank()
    if (by !== 0) event.preventDefault()
  }
  return (
    <ModalDialog
      footer={
        <>
          <Button onPress={onClose}>Done</Button>
          <Button keys="Enter" onPress={rank} variant="primary">
            Rank them
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      title="Tally the blockers"
    >
      <div className="tally-voters">
        <CountField
          label="People in the room"
          onChange={people => setVoters({ ...voters, people })}
          value={voters.people}
        />
        <CountField label="Dots each" onChange={dots => setVoters({ ...voters, dots })} value={voters.dots} />
        <p className="tally-most">{`At most ${most} for one blocker`}</p>
      </div>
      <p className="view-note">Arrow keys choose a blocker, digits are the hands raised for it, Enter ranks them.</p>
      <ol className="tally">
        {blockers.map((blocker, index) => (
          <TallyRow
            autoFocus={index === 0}
            blocker={blocker}
            inputRef={element => {
              if (element) inputs.current.set(blocker.id, element)
              else inputs.current.delete(blocker.id)
            }}
            key={blocker.id}
            most={most}
            onHands={hands => store.commit(setVotes(store.doc, blocker.id, hands, voters))}
            onKeyDown={event => keyDown(event, index)}
            where={blocker.step === null ? 'the whole stream' : stepName(doc, blocker.step)}
          />
        ))}
      </ol>
    </ModalDialog>
  )
}

interface TallyRowProps {
  readonly blocker: Blocker
  readonly where: string
  readonly most: number
  readonly autoFocus: boolean
  readonly inputRef: (element: HTMLInputElement | null) => void
  readonly onHands: (hands: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function TallyRow({ blocker, where, most, autoFocus, inputRef, onHands, onKeyDown }: TallyRowProps) {
  const [note, setNote] = useState<string | null>(null)
  return (
    <li className="tally-row">
      <div>
        <p className="tally-title">{blocker.title || 'Unnamed blocker'}</p>
        <p className="tally-where">{where}</p>
      </div>
      <TextField
        autoFocus={autoFocus}
        error={note}
        hideLabel
        inputMode="numeric"
        inputRef={inputRef}
        label={`Hands for ${blocker.title || 'the unnamed blocker'}`}
        onChange={text => {
          // The digits typed last are the number: nothing has to be deleted first.
          const digits = text.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
          const hands = Number(digits.slice(-6))
          setNote(hands > most ? `At most ${most}` : null)
          onHands(hands)
        }}
        onFocus={event => {
          if (event.target instanceof HTMLInputElement) event.target.select()
        }}
        onKeyDown={onKeyDown}
        value={String(blocker.votes)}
      />
    </li>
  )
}

interface CountFieldProps {
  readonly label: string
  readonly value: number
  readonly onChange: (count: number) => void
}

function CountField({ label, value, onChange }: CountFieldProps) {
  const [error, setError] = useState<string | null>(null)
  return (
    <TextField
      error={error}
      inputMode="numeric"
      label={label}
      onCommit={text => {
        const count = readCount(text)
        setError(count.ok ? null : count.error.message)
        if (count.ok) onChange(count.value)
        return count.ok
      }}
      value={String(value)}
    />
  )
}
