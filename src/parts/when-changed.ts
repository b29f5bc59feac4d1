// When a map was last changed, in the words of somebody who looks for it.

import { counted, months } from '../model/format'

const minute = 60_000
const hour = 60 * minute

/** `at` and `now` in milliseconds since 1970, said in local time. */
export const whenChanged = (at: number, now: number = Date.now()): string => `Changed ${whenWas(at, now)}`

/** `today at 9:05`, to stand behind a word. */
export function whenWas(at: number, now: number = Date.now()): string {
  const ago = now - at
  if (ago < minute) return 'just now'
  if (ago < hour) return `${counted(Math.floor(ago / minute), 'minute')} ago`
  const then = new Date(at)
  const today = new Date(now)
  const clock = `${two(then.getHours())}:${two(then.getMinutes())}`
  const days = Math.round((startOfDay(today) - startOfDay(then)) / (24 * hour))
  if (days === 0) return `today at ${clock}`
  if (days === 1) return `yesterday at ${clock}`
  if (days < 7) return `${days} days ago`
  return `on ${then.getDate()} ${months[then.getMonth()] ?? ''} ${then.getFullYear()}`
}

const two = (number: number) => String(number).padStart(2, '0')
const startOfDay = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
