// The meeting's clock: the part that runs, what is left of it in words, and the few things that are done with it. It speaks
// when a part changes and shortly before it ends, and makes no sound.

import { useEffect, useRef, useState } from 'react'
import { movedTo, paused, running } from '../model/meeting'
import { Button } from '../widgets/Button'
import { type ClockMark, clockSaid, lateText, leftText } from './clock-words'
import { useClockFace, useMeeting } from './use-meeting'
import './meeting.css'

export function MeetingClock() {
  const { meeting, change } = useMeeting()
  const face = useClockFace(meeting)
  const said = useSaid(face)
  const { part, next, left, isRunning } = face
  const late = lateText(face)
  return (
    <section aria-label="Meeting clock" className="clock">
      <p aria-live="polite" className="visually-hidden" role="status">
        {said}
      </p>
      <p className={part && left < 0 ? 'clock-face clock-over' : 'clock-face'}>
        {part ? <strong className="clock-part">{part.name.trim() || 'Part without a name'}</strong> : null}{' '}
        <span className="clock-left">{leftText(face)}</span>
        {part && !isRunning ? <span className="clock-note"> · paused</span> : null}
        {late === '' ? null : <span className="clock-note">{` · ${late}`}</span>}
      </p>
      {part ? (
        <>
          <Button onPress={() => change(isRunning ? paused : running)}>{isRunning ? 'Pause' : 'Go on'}</Button>
          <Button onPress={() => change((now, at) => movedTo(now, now.at + 1, at))}>
            {next ? `Next: ${next.name.trim() || 'next part'}` : 'End the meeting'}
          </Button>
        </>
      ) : null}
    </section>
  )
}

/** What was last to be said, so that each thing is said once. */
function useSaid(now: ClockMark): string {
  const before = useRef(now)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const words = clockSaid(before.current, now)
    before.current = now
    if (words !== '') setSaid(words)
  })
  return said
}
