// The parts of a meeting and its clock, as a value: which part runs since when, and what each has taken. No clock is read here;
// the moment comes in, in milliseconds. It belongs to the device, not to the map file, so what is read back is not trusted.

import type { Id } from './types'

export interface MeetingPart {
  readonly id: Id
  readonly name: string
  readonly minutes: number
}

export interface Meeting {
  readonly parts: readonly MeetingPart[]
  /** The part that it is at; as many as there are parts: the meeting is over. */
  readonly at: number
  /** When the part last began or went on, in milliseconds since 1970; `null` while the clock stands. */
  readonly since: number | null
  /** What each part took before `since`, in milliseconds. */
  readonly spent: Readonly<Record<Id, number>>
  /** It was started, and its clock is shown. */
  readonly isShown: boolean
}

/** What a first meeting over a map goes through, as the guide does. */
export const usualParts: readonly MeetingPart[] = [
  { id: 'intent', name: 'Intent', minutes: 10 },
  { id: 'steps', name: 'Walk the steps', minutes: 30 },
  { id: 'numbers', name: 'Numbers', minutes: 20 },
  { id: 'blockers', name: 'Blockers', minutes: 20 },
  { id: 'experiment', name: 'Experiment', minutes: 20 },
  { id: 'agree', name: 'Agree', minutes: 10 },
]

export const newMeeting: Meeting = { parts: usualParts, at: 0, since: null, spent: {}, isShown: false }

export const mostParts = 30
export const mostMinutes = 600
const minute = 60_000

/** What a part has taken, in milliseconds. A clock that was set back takes nothing away. */
function spentOn({ parts, at, since, spent }: Meeting, place: number, now: number): number {
  const part = parts[place]
  if (!part) return 0
  const before = Object.hasOwn(spent, part.id) ? (spent[part.id] ?? 0) : 0
  return before + (place === at && since !== null ? Math.max(0, now - since) : 0)
}

export interface ClockFace {
  /** `null` once the last part is over. */
  readonly part: MeetingPart | null
  readonly next: MeetingPart | null
  /** Milliseconds left of the part; below 0 over its time. */
  readonly left: number
  readonly isRunning: boolean
  /** Minutes that all parts so far took more than they had, or less (below 0); the running one counts what it is over. */
  readonly late: number
}

export function clockFace(meeting: Meeting, now: number): ClockFace {
  const { parts, at, since } = meeting
  const part = parts[at] ?? null
  const left = part ? part.minutes * minute - spentOn(meeting, at, now) : 0
  const past = parts
    .slice(0, at)
    .reduce((sum, { minutes }, place) => sum + spentOn(meeting, place, now) - minutes * minute, 0)
  return {
    part,
    next: parts[at + 1] ?? null,
    left,
    isRunning: since !== null,
    late: (past + Math.max(0, -left)) / minute,
  }
}

/** What the running part has taken is written down, and the clock stands. */
export function paused(meeting: Meeting, now: number): Meeting {
  const part = meeting.parts[meeting.at]
  if (meeting.since === null || !part) return { ...meeting, since: null }
  return { ...meeting, since: null, spent: { ...meeting.spent, [part.id]: spentOn(meeting, meeting.at, now) } }
}

/** Starts, or goes on after a pause. */
export const running = (meeting: Meeting, now: number): Meeting =>
  meeting.at >= meeting.parts.length ? meeting : { ...meeting, since: meeting.since ?? now, isShown: true }

/** From its first part, nothing taken yet. */
export const startedAnew = (meeting: Meeting, now: number): Meeting =>
  running({ ...meeting, at: 0, since: null, spent: {} }, now)

/** To another part, running if it was running; as many as there are parts ends the meeting. */
export function movedTo(meeting: Meeting, at: number, now: number): Meeting {
  const isOver = at >= meeting.parts.length
  return {
    ...paused(meeting, now),
    at: Math.min(Math.max(0, at), meeting.parts.length),
    since: isOver || meeting.since === null ? null : now,
  }
}

/** Other parts: the clock stays with the one it is at, or where that is gone, with the one now in its place. */
export function withParts(meeting: Meeting, parts: readonly MeetingPart[], now: number): Meeting {
  const here = meeting.parts[meeting.at]?.id
  const place = parts.findIndex(({ id }) => id === here)
  if (place >= 0) return { ...meeting, parts, at: place }
  const stood = paused(meeting, now)
  const isOver = meeting.at >= meeting.parts.length || parts.length === 0
  const at = isOver ? parts.length : Math.min(meeting.at, parts.length - 1)
  return { ...stood, parts, at, since: meeting.since === null || isOver ? null : now }
}

/** Whole minutes from what is typed, 1 to 600; `null` for anything else. */
export function readMinutes(text: string): number | null {
  const typed = /^\s*(\d{1,3})\s*(?:m|min|minutes?)?\s*$/i.exec(text)?.[1]
  const minutes = Number(typed ?? Number.NaN)
  return minutes >= 1 && minutes <= mostMinutes ? minutes : null
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0

function readPart(value: unknown): readonly MeetingPart[] {
  if (!isRecord(value)) return []
  const { id, name, minutes } = value
  const isPart = typeof id === 'string' && typeof name === 'string' && isCount(minutes) && minutes <= mostMinutes
  return isPart ? [{ id, name: name.slice(0, 200), minutes }] : []
}

/** A meeting as it was kept; a new one where that cannot be read. */
export function readMeeting(value: unknown): Meeting {
  if (!isRecord(value) || !Array.isArray(value.parts)) return newMeeting
  const known = new Set<Id>()
  const parts = value.parts
    .slice(0, mostParts)
    .flatMap(readPart)
    .filter(({ id }) => {
      const isNew = !known.has(id)
      known.add(id)
      return isNew
    })
  const { at, since, spent, isShown } = value
  const place = isCount(at) ? Math.min(Math.floor(at), parts.length) : 0
  const took = isRecord(spent) ? Object.entries(spent).filter(([id, ms]) => known.has(id) && isCount(ms)) : []
  return {
    parts,
    at: place,
    since: isCount(since) && place < parts.length ? since : null,
    spent: Object.fromEntries(took) as Record<Id, number>,
    isShown: isShown === true,
  }
}
