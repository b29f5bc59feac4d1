// Today's date as the map file writes dates, by the clock and time zone of this device.

import type { DateText } from '../model/types'

export function today(): DateText {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
