// What a day, a week and a month mean in a map: its calendar turns units into seconds of working time.

import type { Unit } from './amount'
import type { Calendar } from './types'

const hour = 3600

/** Seconds of working time in one of the unit. @see metrics.md, Estimates; map-file.md, Durations */
export function unitSeconds(unit: Unit, calendar: Calendar): number {
  switch (unit) {
    case 's':
      return 1
    case 'min':
      return 60
    case 'h':
      return hour
    case 'd':
      return secondsPerDay(calendar)
    case 'w':
      return secondsPerWeek(calendar)
    case 'mo':
      return (secondsPerWeek(calendar) * 52) / 12
    case 'cd':
      return secondsPerWeek(calendar) / 7
  }
}

export function secondsPerDay(calendar: Calendar): number {
  return calendar.hoursPerDay * hour
}

export function secondsPerWeek(calendar: Calendar): number {
  return secondsPerDay(calendar) * calendar.daysPerWeek
}

/** Working time as days that pass on the calendar: working days × 7 / daysPerWeek. */
export function calendarDays(seconds: number, calendar: Calendar): number {
  return (seconds / secondsPerDay(calendar)) * (7 / calendar.daysPerWeek)
}
