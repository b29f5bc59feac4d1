// The wait and work of each step in seconds: durations are read once, items that wait become the time their queue stands for.

import { type Estimate, estimateText } from '../model/estimate'
import type { Calendar, DurationText, Step } from '../model/types'

export interface StepTimes {
  /** `null`: not known. */
  readonly wait: Estimate | null
  readonly work: Estimate | null
  /** The wait is given as so many items; its time is known or not. */
  readonly isQueue: boolean
}

/** Reads durations under one calendar; equal texts are read once. */
export function createDurationReader(
  calendar: Calendar,
): (text: DurationText) => Estimate | { readonly items: number } {
  const known = new Map<DurationText, Estimate | { readonly items: number }>()
  return text => {
    const read = known.get(text) ?? estimateText(text, calendar)
    known.set(text, read)
    return read
  }
}

/** The times of one step; `timeOfItems` turns waiting items into seconds, `null` when it cannot. */
export function stepTimes(
  step: Step,
  read: ReturnType<typeof createDurationReader>,
  timeOfItems: (items: number) => number | null,
): StepTimes {
  const work = step.work === null ? null : read(step.work)
  const wait = step.wait === null ? null : read(step.wait)
  const knownWork = work && !('items' in work) ? work : null
  if (!wait || !('items' in wait)) return { wait, work: knownWork, isQueue: false }
  const time = timeOfItems(wait.items)
  return {
    wait: time === null ? null : { low: time, mean: time, high: time },
    work: knownWork,
    isQueue: true,
  }
}
