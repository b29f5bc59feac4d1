// The meeting of the open map as components see it: its parts, its clock at this moment, and what can be done with it.

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type ClockFace, clockFace, type Meeting } from '../model/meeting'
import { useEditor } from '../session/editor'
import { keepMeeting, keptMeeting, watchMeetings } from './kept-meeting'

/** Milliseconds since 1970. */
const clock = (): number => Date.now()

export interface MeetingHold {
  readonly meeting: Meeting
  /** Puts another state in its place, made at this moment. */
  readonly change: (make: (meeting: Meeting, now: number) => Meeting) => void
}

export function useMeeting(): MeetingHold {
  const { store } = useEditor()
  const { id } = store.doc
  const meeting = useSyncExternalStore(watchMeetings, () => keptMeeting(id))
  const change = useCallback(
    (make: (meeting: Meeting, now: number) => Meeting) => keepMeeting(id, make(keptMeeting(id), clock())),
    [id],
  )
  return useMemo(() => ({ meeting, change }), [meeting, change])
}

/** How the clock stands, looked at each second while it runs. */
export function useClockFace(meeting: Meeting): ClockFace {
  const [now, setNow] = useState(clock)
  const isRunning = meeting.since !== null
  // What was changed since the last look is shown at once.
  const [of, setOf] = useState(meeting)
  if (of !== meeting) {
    setOf(meeting)
    setNow(clock())
  }
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setNow(clock()), 1000)
    return () => clearInterval(timer)
  }, [isRunning])
  return clockFace(meeting, now)
}
