// The presentation of a map as a row of slides: the headline, the path step by step while the strip builds up, the longest wait
// by itself, the whole, and what comes next. Each slide says how far the strip has come, so that the last sum is the headline.

import { headline } from '../diagram/headline'
import { passSteps } from '../diagram/pass'
import { type Segment, stripSegments } from '../diagram/segments'
import type { Assessment } from '../experiments/assess'
import { formatCalendar, formatTime } from '../model/format'
import { stepName } from '../model/names'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'

export type Slide =
  | { readonly kind: 'headline'; readonly id: string; readonly shown: number; readonly soFar: '' }
  | StepSlide
  | { readonly kind: 'whole'; readonly id: string; readonly shown: number; readonly soFar: string }
  | { readonly kind: 'next'; readonly id: string; readonly shown: number; readonly soFar: string }

/** A step of the path, or its wait alone where that is the longest of all. */
export interface StepSlide {
  readonly kind: 'step' | 'longest'
  readonly id: string
  readonly step: Id
  /** From 1. */
  readonly number: number
  /** How many segments of the strip stand when this slide is shown. */
  readonly shown: number
  /** "So far 3 weeks, 4h of it work". */
  readonly soFar: string
}

export interface Slides {
  readonly slides: readonly Slide[]
  /** All of the strip. */
  readonly segments: readonly Segment[]
  /** Steps on the path that is walked. */
  readonly steps: number
}

/** The slides of a map. One without steps, or without a lead time, has its headline, which says what is missing, and its end. */
export function slidesOf(doc: MapDocument, assessment: Assessment): Slides {
  const { analysis } = assessment
  const segments = stripSegments(doc, assessment)
  const path = passSteps(analysis)
  const slides: Slide[] = [{ kind: 'headline', id: 'headline', shown: 0, soFar: '' }]
  const longest = analysis.longestDelay?.step ?? null
  let shown = 0
  let isAtLeast = false
  path.forEach(({ step, wait, work }, index) => {
    const numbers = own(analysis.steps, step)
    const add = (kind: StepSlide['kind'], id: string) => {
      const soFar = soFarText(doc, segments.slice(0, shown), isAtLeast)
      slides.push({ kind, id, step, number: index + 1, shown, soFar })
    }
    isAtLeast ||= numbers?.wait === null
    if (wait > 0) shown += 1
    if (step === longest && wait > 0) add('longest', `longest/${step}`)
    isAtLeast ||= numbers?.work === null
    if (work > 0) shown += 1
    add('step', `steps/${step}`)
  })
  const all = segments.length
  const { leadTime } = headline(doc, assessment)
  const whole = { shown: all, soFar: `In all: ${leadTime.figure}` }
  if (path.length > 0) slides.push({ kind: 'whole', id: 'whole', ...whole })
  slides.push({ kind: 'next', id: 'next', ...whole })
  return { slides, segments, steps: path.length }
}

/** "So far 3 weeks, 4h of it work"; "at least" once a time on the way is not known. */
function soFarText(doc: MapDocument, segments: readonly Segment[], isAtLeast: boolean): string {
  const sum = (kind: Segment['kind'] | null): number =>
    segments.reduce((total, segment) => total + (kind === null || segment.kind === kind ? segment.seconds : 0), 0)
  const [time, work] = [sum(null), sum('work')]
  if (time === 0) return isAtLeast ? 'So far not known' : 'So far no time'
  const words = `So far ${isAtLeast ? 'at least ' : ''}${formatCalendar(time, doc.calendar)}`
  return work === 0 ? `${words}, none of it work` : `${words}, ${formatTime(work, doc.calendar)} of it work`
}

/** Where to go on when the map has changed: the same slide, or where that is gone, the place in its row. */
export function placeOf({ slides }: Slides, id: string | null, before: number): number {
  const at = slides.findIndex(slide => slide.id === id)
  return at >= 0 ? at : Math.min(Math.max(0, before), slides.length - 1)
}

/** Steps of the map that the walk leaves out. */
export function notWalked(doc: MapDocument, assessment: Assessment): readonly string[] {
  const walked = new Set(passSteps(assessment.analysis).map(({ step }) => step))
  return Object.keys(doc.steps)
    .filter(id => !walked.has(id))
    .sort()
    .map(id => stepName(doc, id))
}
