// What a slide says to those who do not see it: one sentence or two, when it is shown.

import { cellSentence, headline, headlineCells } from '../diagram/headline'
import { stripSegments } from '../diagram/segments'
import { stepFace } from '../diagram/step-face'
import type { Assessment } from '../experiments/assess'
import type { Slide, Slides, StepSlide } from '../explain/slides'
import { formatShare } from '../model/format'
import { own } from '../model/records'
import type { MapDocument } from '../model/types'

/** Where a slide stands: "Step 3 of 9". */
export function slidePlace(slide: Slide, { steps }: Slides): string {
  switch (slide.kind) {
    case 'headline':
      return 'In short'
    case 'step':
    case 'longest':
      return `Step ${slide.number} of ${steps}`
    case 'whole':
      return 'The whole way'
    case 'next':
      return 'What comes next'
  }
}

/** The longest wait and what it is of the whole; where capacity decides, the headline speaks of that, and the wait is said here. */
export function longestWait(doc: MapDocument, assessment: Assessment, { step }: StepSlide): readonly [string, string] {
  const { label, figure, detail } = headline(doc, assessment).longestWait
  if (label === 'Longest wait') return [figure, detail]
  const wait = stripSegments(doc, assessment).find(({ id }) => id === `strip/${step}/wait`)
  return [wait?.title ?? figure, `${formatShare(assessment.analysis.longestDelay?.share ?? 0)} of lead time`]
}

export function slideSaid(doc: MapDocument, assessment: Assessment, slide: Slide, all: Slides): string {
  const cells = headline(doc, assessment)
  const place = slidePlace(slide, all)
  switch (slide.kind) {
    case 'headline':
      return [doc.title.trim(), ...headlineCells(cells).map(cell => `${cell.label}: ${cellSentence(cell)}`)]
        .filter(Boolean)
        .join(' ')
    case 'longest':
      return `${place}. The longest wait: ${longestWait(doc, assessment, slide).join('; ')}. ${slide.soFar}.`
    case 'step':
      return own(doc.steps, slide.step)
        ? `${place}: ${stepFace(doc, assessment, slide.step).label}. ${slide.soFar}.`
        : place
    case 'whole':
      return `${place}. ${slide.soFar}.`
    case 'next':
      return `${place}: ${cellSentence(cells.strategy)}`
  }
}
