// How much of a map has numbers, "7 of 9 waits have a number, 3 of them guesses", and at which steps the others are missing.

import type { Analysis } from '../analysis/types'
import type { Id, MapDocument, Step } from '../model/types'

export type CoverageField = 'wait' | 'work' | 'completeAccurate'

export interface Coverage {
  readonly field: CoverageField
  readonly known: number
  readonly of: number
  /** Of those known. */
  readonly guessed: number
  /** Steps without it, in flow order. */
  readonly missing: readonly Id[]
}

/** Of all steps of the map, whether a start leads to them or not. Items that wait are a time only once demand is known. */
export function coverage(doc: MapDocument, analysis: Analysis, field: CoverageField): Coverage {
  const timeless = new Set(
    field === 'wait'
      ? analysis.problems.flatMap(({ code, entry }) => (code === 'items-without-demand' ? entry : []))
      : [],
  )
  const steps = inFlowOrder(doc, analysis)
  const isMissing = (step: Step): boolean => step[field] === null || timeless.has(`steps/${step.id}`)
  const missing = steps.filter(isMissing)
  const guessed = steps.filter(step => step.basis[field] === 'guessed' && !isMissing(step))
  return {
    field,
    known: steps.length - missing.length,
    of: steps.length,
    guessed: guessed.length,
    missing: missing.map(({ id }) => id),
  }
}

function inFlowOrder(doc: MapDocument, { flowOrder }: Analysis): readonly Step[] {
  const reached = new Set(flowOrder)
  const others = Object.keys(doc.steps).filter(id => !reached.has(id))
  return [...flowOrder, ...others.sort()].flatMap(id => doc.steps[id] ?? [])
}

const words: Readonly<Record<CoverageField, { readonly one: string; readonly many: string; readonly what: string }>> = {
  wait: { one: 'wait', many: 'waits', what: 'a number' },
  work: { one: 'work time', many: 'work times', what: 'a number' },
  completeAccurate: { one: 'step', many: 'steps', what: 'a %C&A' },
}

/** "7 of 9 waits have a number, 3 of them guesses"; "All 9 waits have a number"; '' for a map without steps. */
export function coverageText({ field, known, of, guessed }: Coverage): string {
  const { one, many, what } = words[field]
  if (of === 0) return ''
  const named = of === 1 ? one : many
  if (known === 0)
    return of === 1
      ? `The ${one} has ${what === 'a number' ? 'no number' : 'no %C&A'}`
      : `None of ${of} ${many} has ${what}`
  const subject = known < of ? `${known} of ${of} ${named}` : of === 1 ? `The ${one}` : `All ${of} ${many}`
  return `${subject} ${known === 1 ? 'has' : 'have'} ${what}${guessText(known, guessed)}`
}

function guessText(known: number, guessed: number): string {
  if (guessed === 0) return ''
  if (guessed === known) return known === 1 ? ', a guess' : ', all of them guesses'
  return `, ${guessed} of them ${guessed === 1 ? 'a guess' : 'guesses'}`
}
