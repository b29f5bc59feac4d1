// A moment as people type and read it, `9:00` or `2026-02-05 09:00`, and as the map file writes it, with its time zone.

import { dateOfDay, dayNumber } from './days'
import { quoted } from './quoted'
import { ok, type Result, refuse } from './result'
import type { DateText } from './types'
import { readMoment } from './working-time'

export interface TypedMoment {
  readonly date: DateText
  /** `09:00` */
  readonly time: string
  /** `+01:00` where it was typed. */
  readonly zone: string | null
}

const pattern =
  /^(?:(today|yesterday)|(\d{4}-\d{1,2}-\d{1,2}))?[\sT,]*(\d{1,2})[:.](\d\d)\s*(Z|[+-]\d{1,2}(?::?\d\d)?)?$/i

/** Reads what was typed; a time without a date is today's. */
export function readTypedMoment(text: string, today: DateText): Result<TypedMoment> {
  const wrong = (): Result<TypedMoment> =>
    refuse('', `${quoted(text.trim())} is no time. Write 9:00 for today, or 2026-02-05 09:00.`)
  const [whole, word, typed, hour = '', minute = '', zone = ''] = pattern.exec(text.trim()) ?? []
  if (whole === undefined || Number(hour) > 23 || Number(minute) > 59) return wrong()
  const day = dayNumber(typed ? padded(typed) : today)
  if (day === null) return wrong()
  const date = dateOfDay(word?.toLowerCase() === 'yesterday' ? day - 1 : day)
  // 30 February is no date.
  if (typed && date !== padded(typed)) return wrong()
  return ok({ date, time: `${hour.padStart(2, '0')}:${minute}`, zone: zone === '' ? null : zoneText(zone) })
}

const padded = (date: string): string => date.replace(/-(\d)(?=-|$)/g, '-0$1')

function zoneText(zone: string): string {
  if (zone.toUpperCase() === 'Z') return '+00:00'
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? []
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}

/** `+01:00` for 60. */
export function offsetText(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const size = Math.abs(Math.round(minutes))
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** `2026-02-05T09:00:00+01:00`. @param offset minutes east of Greenwich, where none was typed */
export const writtenMoment = ({ date, time, zone }: TypedMoment, offset: number): string =>
  `${date}T${time}:00${zone ?? offsetText(offset)}`

/** `2026-02-05 09:00 +01:00`, on the wall clock that is `offset` minutes east of Greenwich; the text itself when it is no moment. */
export function shownMoment(moment: string, offset: number): string {
  const read = readMoment(moment)
  if (!read) return moment
  const minutes = Math.floor(read.utc / 60) + offset
  const day = Math.floor(minutes / 1440)
  const left = minutes - day * 1440
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${dateOfDay(epoch + day)} ${two(Math.floor(left / 60))}:${two(left % 60)} ${offsetText(offset)}`
}

/** 1 January 1970, as days.ts counts. */
const epoch = 719_468
