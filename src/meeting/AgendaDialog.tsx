// The parts of the meeting with their minutes, and the start of its clock.

import { useState } from 'react'
import {
  type MeetingPart,
  mostParts,
  movedTo,
  newMeeting,
  readMinutes,
  running,
  startedAnew,
  withParts,
} from '../model/meeting'
import { useEditor } from '../session/editor'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { TextField } from '../widgets/TextField'
import { leftText } from './clock-words'
import { useClockFace, useMeeting } from './use-meeting'
import './meeting.css'

export function AgendaDialog({ onClose }: { readonly onClose: () => void }) {
  const { newId } = useEditor()
  const { meeting, change } = useMeeting()
  const face = useClockFace(meeting)
  const { parts, at } = meeting
  const total = parts.reduce((sum, { minutes }) => sum + minutes, 0)
  const isBegun = meeting.since !== null || at > 0 || Object.keys(meeting.spent).length > 0
  const set = (next: readonly MeetingPart[]) => change((now, time) => withParts(now, next, time))
  const replace = (part: MeetingPart) => set(parts.map(other => (other.id === part.id ? part : other)))
  const begin = () => {
    change(isBegun && face.part ? (now, time) => ({ ...running(now, time), isShown: true }) : startedAnew)
    onClose()
  }
  return (
    <ModalDialog
      footer={
        <>
          {isBegun && face.part ? <Button onPress={() => change(startedAnew)}>Start again</Button> : null}
          <Button isDisabled={parts.length === 0} onPress={begin} variant="primary">
            {isBegun && face.part ? 'Go on' : 'Start the clock'}
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      title="Meeting"
    >
      <p className="agenda-note">
        {`${total} minutes in all. The clock is kept on this device, for this map; it makes no sound.`}
      </p>
      <ol className="agenda">
        {parts.map((part, place) => (
          <AgendaRow
            isHere={isBegun && place === at}
            key={part.id}
            left={isBegun && place === at ? leftText(face) : ''}
            number={place + 1}
            onChange={replace}
            onGo={isBegun && place !== at ? () => change((now, time) => movedTo(now, place, time)) : null}
            onRemove={() => set(parts.filter(({ id }) => id !== part.id))}
            part={part}
          />
        ))}
      </ol>
      <div className="agenda-more">
        <Button
          isDisabled={parts.length >= mostParts}
          onPress={() => set([...parts, { id: newId(), name: '', minutes: 10 }])}
        >
          Add a part
        </Button>
        <Button onPress={() => set(newMeeting.parts)} variant="quiet">
          Usual parts
        </Button>
      </div>
    </ModalDialog>
  )
}

interface AgendaRowProps {
  readonly part: MeetingPart
  readonly number: number
  readonly isHere: boolean
  /** '' but for the part that runs. */
  readonly left: string
  readonly onChange: (part: MeetingPart) => void
  readonly onRemove: () => void
  readonly onGo: (() => void) | null
}

function AgendaRow({ part, number, isHere, left, onChange, onRemove, onGo }: AgendaRowProps) {
  const [error, setError] = useState<string | null>(null)
  const name = part.name.trim() || `part ${number}`
  return (
    <li aria-current={isHere ? 'step' : undefined} className="agenda-row">
      <TextField
        hideLabel
        hint={left === '' ? undefined : left}
        label={`Part ${number}`}
        maxLength={200}
        onCommit={text => onChange({ ...part, name: text.trim() })}
        placeholder="What this part is about"
        value={part.name}
      />
      <TextField
        error={error}
        hideLabel
        inputMode="numeric"
        label={`Minutes of ${name}`}
        onChange={() => setError(null)}
        onCommit={text => {
          const minutes = readMinutes(text)
          setError(minutes === null ? `Write minutes from 1 to 600. Kept: ${part.minutes}.` : null)
          if (minutes === null) return false
          onChange({ ...part, minutes })
          return true
        }}
        value={String(part.minutes)}
      />
      <span className="agenda-unit">min</span>
      {onGo ? (
        <Button aria-label={`Go to ${name}`} onPress={onGo} variant="quiet">
          Go to
        </Button>
      ) : null}
      <Button aria-label={`Remove ${name}`} onPress={onRemove} variant="quiet">
        Remove
      </Button>
    </li>
  )
}
