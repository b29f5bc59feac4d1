// What a slide says to those who do not see it: one sentence or two, when it is shown.

import { cellSentence, headline, headlineCells } from '../diagram/headline'
import { stepFace } from '../diagram/step-face'
import type { Assessment } from '../experiments/assess'
import type { Slide, Slides } from '../explain/slides'
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

export function slideSaid(doc: MapDocument, assessment: Assessment, slide: Slide, all: Slides): string {
  const cells = headline(doc, assessment)
  const place = slidePlace(slide, all)
  switch (slide.kind) {
    case 'headline':
      return [doc.title.trim(), ...headlineCells(cells).map(cell => `${cell.label}: ${cellSentence(cell)}`)]
        .filter(Boolean)
        .join(' ')
    case 'longest':
      return `${place}. The longest wait: ${cellSentence(cells.longestWait)} ${slide.soFar}.`
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
