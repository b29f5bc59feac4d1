// The clock and the time zone of this device, for what is written down as it happens.

import { offsetText, readTypedMoment, shownMoment, type TypedMoment, writtenMoment } from '../model/local-moment'
import type { Result } from '../model/result'
import { ok } from '../model/result'

const offsetOf = (date: Date): number => -date.getTimezoneOffset()

/** This minute: `2026-02-05T09:00:00+01:00`. */
export function momentNow(now = new Date()): string {
  const offset = offsetOf(now)
  const local = new Date(Math.floor(now.getTime() / 60_000) * 60_000 + offset * 60_000)
  return `${local.toISOString().slice(0, 19)}${offsetText(offset)}`
}

/** A moment on the wall clock here, with its zone: `2026-02-05 09:00 +01:00`. */
export const shownHere = (moment: string): string => shownMoment(moment, offsetOf(new Date(moment)))

/** Reads what was typed as a moment on the wall clock here, unless a zone was typed. */
export function readMomentHere(text: string, today: string): Result<string> {
  const read = readTypedMoment(text, today)
  return read.ok ? ok(writtenMoment(read.value, offsetThen(read.value))) : read
}

/** Summer time is the zone of the day that was typed, not of today. */
const offsetThen = ({ date, time }: TypedMoment): number => offsetOf(new Date(`${date}T${time}`))
