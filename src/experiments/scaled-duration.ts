// A part of a duration, written in the units in which the whole was typed: half of "15d-29d" is "7.5d-14.5d".

import { parseDuration, writeDuration } from '../model/duration'
import { formatNumber } from '../model/format'
import type { DurationText } from '../model/types'

/** The duration times a factor above 0, to three figures; `null` when it cannot be read. */
export function scaledDuration(text: DurationText, factor: number): DurationText | null {
  const read = parseDuration(text, 'wait')
  if (!read.ok) return null
  const duration = read.value
  const scaled = (number: string): string => formatNumber(Number((Number(number) * factor).toPrecision(3)))
  switch (duration.kind) {
    case 'items':
      return writeDuration({ kind: 'items', count: scaled(duration.count) })
    case 'every':
      return writeDuration({ kind: 'every', amount: { ...duration.amount, number: scaled(duration.amount.number) } })
    case 'span': {
      const sides = duration.sides.map(side => side.map(amount => ({ ...amount, number: scaled(amount.number) })))
      return writeDuration({ kind: 'span', sides })
    }
  }
}
