// What is filled in at a review before it is kept: as typed, read all at once, so that one Enter says everything.

import type { Review } from '../edit/conclude-experiment'
import type { ReviewField } from '../experiments/review-fields'
import { ok, type Result, refuse } from '../model/result'
import type { Change, ExperimentResult, MapDocument, Verdict } from '../model/types'
import { predictionOf, readChange } from '../parts/prediction-text'

export type Next = NonNullable<ExperimentResult['next']>

export interface ReviewDraft {
  /** As typed, by the id of the field's change; '' for what was not measured. */
  readonly measured: Readonly<Record<string, string>>
  readonly verdict: Verdict | null
  readonly story: string
  readonly quote: string
  readonly who: string
  readonly next: Next | null
  readonly clearsBlocker: boolean
}

/** What the travel log measured stands there already. */
export const emptyReview = (fields: readonly ReviewField[]): ReviewDraft => ({
  measured: Object.fromEntries(fields.map(({ change, logged }) => [change.id, logged ?? ''])),
  verdict: null,
  story: '',
  quote: '',
  who: '',
  next: null,
  clearsBlocker: false,
})

/** The review as an edit takes it. A refusal's place is `measured/ID`, `verdict` or `next`. */
export function readReview(doc: MapDocument, fields: readonly ReviewField[], draft: ReviewDraft): Result<Review> {
  const measured: Change[] = []
  for (const { change } of fields) {
    const text = draft.measured[change.id]?.trim() ?? ''
    if (text === '') continue
    const read = readChange(doc, change.field, text)
    if (!read.ok) return refuse(`measured/${change.id}`, read.error.message)
    measured.push({ ...predictionOf(change, read.value.value), id: `m${measured.length + 1}` })
  }
  if (draft.verdict === null)
    return refuse('verdict', 'Say whether it was supported, refuted, or gave no clear answer.')
  if (draft.next === null) return refuse('next', 'Say what happens next: adopt, change or stop.')
  const [first] = fields
  if (draft.next === 'adopt' && measured.length === 0 && first) {
    return refuse(
      `measured/${first.change.id}`,
      'Write what was measured: an adopted change is what the map says then.',
    )
  }
  return ok({
    verdict: draft.verdict,
    story: draft.story.trim(),
    quote: { text: draft.quote.trim(), who: draft.who.trim() },
    next: draft.next,
    measured,
    clearsBlocker: draft.clearsBlocker && draft.next !== 'stop',
  })
}
