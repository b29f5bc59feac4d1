// The log of an experiment's way through the stream: what each step's wait and work really were, to replace what was guessed.

import { unitSeconds } from '../model/calendar'
import { own } from '../model/records'
import type { Calendar, DurationText, Id, MapDocument } from '../model/types'
import { workingSeconds } from '../model/working-time'

export interface Measured {
  readonly step: Id
  readonly field: 'wait' | 'work'
  /** What the map says now; `null` when it is not known. */
  readonly before: DurationText | null
  readonly after: DurationText
  /** Seconds of working time. */
  readonly seconds: number
}

/** Waits from arrival to start and works from start to done, of every step that the log knows, in flow order. */
export function measuredByTravel(doc: MapDocument, experiment: Id, flowOrder: readonly Id[]): readonly Measured[] {
  const travel = own(doc.experiments, experiment)?.travel ?? {}
  const place = new Map(flowOrder.map((id, at) => [id, at]))
  const steps = Object.keys(travel).sort((a, b) => (place.get(a) ?? Infinity) - (place.get(b) ?? Infinity))
  return steps.flatMap(id => {
    const [step, log] = [own(doc.steps, id), own(travel, id)]
    if (!step || !log) return []
    const between = (field: 'wait' | 'work', from: string | null, to: string | null): Measured[] => {
      const seconds = from === null || to === null ? null : workingSeconds(from, to, doc.calendar)
      if (seconds === null) return []
      return [{ step: id, field, before: step[field], after: durationOf(seconds, doc.calendar), seconds }]
    }
    return [...between('wait', log.arrived, log.started), ...between('work', log.started, log.done)]
  })
}

/** Working time as the map file writes it, to the minute: `3d 2h`, `45min`, `0h`. */
export function durationOf(seconds: number, calendar: Calendar): DurationText {
  let left = Math.round(seconds / 60)
  const parts: string[] = []
  const day = Math.round(unitSeconds('d', calendar) / 60)
  for (const [unit, size] of [
    ['d', day],
    ['h', 60],
    ['min', 1],
  ] as const) {
    if (size <= 0 || (unit === 'h' && day < 60)) continue
    const count = Math.floor(left / size)
    if (count > 0) parts.push(`${count}${unit}`)
    left -= count * size
  }
  return parts.join(' ') || '0h'
}
