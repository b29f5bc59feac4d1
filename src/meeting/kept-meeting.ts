// The meeting's parts and clock, kept on this device for each map: a reload, a crash and another tab find the clock running on.
// The map file has no place for them, and other people's meetings are other meetings.

import { type Meeting, newMeeting, readMeeting } from '../model/meeting'
import type { Id } from '../model/types'

const keyOf = (map: Id): string => `sluice.meeting.${map}`

const held = new Map<Id, Meeting>()
const listeners = new Set<() => void>()

function read(map: Id): Meeting {
  try {
    const text = window.localStorage.getItem(keyOf(map))
    return text === null ? newMeeting : readMeeting(JSON.parse(text))
  } catch {
    // Nothing can be read here, or it was damaged: the usual parts.
    return newMeeting
  }
}

export function keptMeeting(map: Id): Meeting {
  const known = held.get(map) ?? read(map)
  held.set(map, known)
  return known
}

export function keepMeeting(map: Id, meeting: Meeting): void {
  held.set(map, meeting)
  try {
    window.localStorage.setItem(keyOf(map), JSON.stringify(meeting))
  } catch {
    // A browser that keeps nothing: the clock runs until this page is closed.
  }
  for (const listener of [...listeners]) listener()
}

/** Called when a meeting changes, here or in another tab. Returns the way to stop. */
export function watchMeetings(listener: () => void): () => void {
  const elsewhere = ({ key }: StorageEvent) => {
    if (key !== null && !key.startsWith(keyOf(''))) return
    held.clear()
    listener()
  }
  listeners.add(listener)
  window.addEventListener('storage', elsewhere)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', elsewhere)
  }
}
