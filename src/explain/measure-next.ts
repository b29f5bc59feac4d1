// Which number of the map is worth measuring next: the one whose range moves lead time most, or that could turn out to be the
// longest delay. What was measured varies by itself; measuring it again would not help.

import type { Analysis } from '../analysis/types'
import type { EntryRef } from '../model/entry'
import { type Estimate, estimateText } from '../model/estimate'
import { formatShare, formatTime } from '../model/format'
import { stepName } from '../model/names'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import { type CriticalPart, criticalParts } from './critical-parts'

export interface MeasureNext {
  readonly entry: EntryRef
  /** "the wait before Build". */
  readonly what: string
  /** Why this one, as a sentence. */
  readonly reason: string
}

type Field = 'wait' | 'work'

/** `null` when everything on the critical path was measured or is one number that nobody doubts. */
export function measureNext(doc: MapDocument, analysis: Analysis): MeasureNext | null {
  if (analysis.leadTime === null) return null
  return (
    unknown(doc, analysis, 'wait') ??
    widest(doc, analysis) ??
    unknown(doc, analysis, 'work') ??
    greatestGuess(doc, analysis, analysis.leadTime)
  )
}

const named = (doc: MapDocument, step: Id, field: Field): Pick<MeasureNext, 'entry' | 'what'> => ({
  entry: `steps/${step}`,
  what: field === 'wait' ? `the wait before ${stepName(doc, step)}` : `the work of ${stepName(doc, step)}`,
})

function unknown(doc: MapDocument, analysis: Analysis, field: Field): MeasureNext | null {
  const code = field === 'wait' ? 'unknown-wait' : 'unknown-work'
  const unknowns = new Set(analysis.problems.flatMap(problem => (problem.code === code ? [problem.entry] : [])))
  const step = analysis.flowOrder.find(id => unknowns.has(`steps/${id}`))
  if (step === undefined) return null
  const reason = field === 'wait' ? 'Nobody knows it, and it could be the longest of all.' : 'Nobody knows it yet.'
  return { ...named(doc, step, field), reason }
}

interface Range {
  readonly part: CriticalPart
  readonly field: Field
  readonly estimate: Estimate
  /** Seconds of lead time between its low and its high. */
  readonly moves: number
}

function widest(doc: MapDocument, analysis: Analysis): MeasureNext | null {
  const parts = criticalParts(analysis)
  const ranges = parts.flatMap(part =>
    (['wait', 'work'] as const).flatMap((field): Range[] => {
      const step = own(doc.steps, part.step)
      const text = step?.[field] ?? null
      if (text === null || step?.basis[field] === 'measured') return []
      const estimate = estimateText(text, doc.calendar)
      if ('items' in estimate) return []
      return [{ part, field, estimate, moves: part.visits * (estimate.high - estimate.low) }]
    }),
  )
  const [first] = ranges.filter(({ moves }) => moves > 0).sort((a, b) => b.moves - a.moves)
  if (!first) return null
  const { low, high } = first.estimate
  const time = (seconds: number): string => formatTime(seconds, doc.calendar)
  const also = couldChangeLongest(first, parts) ? ', and it could change which wait is the longest' : ''
  return {
    ...named(doc, first.part.step, first.field),
    reason: `Between ${time(low)} and ${time(high)}, it moves lead time by ${time(first.moves)}${also}.`,
  }
}

function couldChangeLongest({ part, field, estimate }: Range, parts: readonly CriticalPart[]): boolean {
  if (field !== 'wait') return false
  const others = parts.reduce((most, { step, wait }) => (step === part.step ? most : Math.max(most, wait)), 0)
  return others > part.visits * estimate.low && others < part.visits * estimate.high
}

function greatestGuess(doc: MapDocument, analysis: Analysis, leadTime: number): MeasureNext | null {
  const guesses = criticalParts(analysis).flatMap(part =>
    (['wait', 'work'] as const).flatMap(field =>
      own(doc.steps, part.step)?.basis[field] === 'guessed' && part[field] > 0 ? [{ part, field }] : [],
    ),
  )
  const [first] = guesses.sort((a, b) => b.part[b.field] - a.part[a.field])
  if (!first) return null
  const share = formatShare(first.part[first.field] / leadTime)
  return {
    ...named(doc, first.part.step, first.field),
    reason: `It is a guess, and ${share} of lead time rests on it.`,
  }
}
