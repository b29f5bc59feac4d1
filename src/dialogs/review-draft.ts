// What is filled in at a review before it is kept: as typed, read all at once, so that one Enter says everything.

import type { Review } from '../edit/conclude-experiment'
import type { ReviewField } from '../experiments/review-fields'
import { ok, type Result, refuse } from '../model/result'
import type { Change, ExperimentResult, MapDocument, Verdict } from '../model/types'
import { verdicts } from '../parts/litmus-words'
import { predictionOf, readChange } from '../parts/prediction-text'

export type Next = NonNullable<ExperimentResult['next']>

const nextIds: readonly Next[] = ['adopt', 'change', 'stop']

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

/** What was filled in as text to keep; `null` where nothing was. What the travel log measured is read anew next time. */
export function reviewText(fields: readonly ReviewField[], draft: ReviewDraft): string | null {
  const { measured: logged, ...empty } = emptyReview(fields)
  const measured = Object.fromEntries(
    Object.entries(draft.measured).filter(([id, text]) => text !== (logged[id] ?? '')),
  )
  const rest = Object.entries(empty).filter(([key, value]) => draft[key as keyof typeof empty] !== value)
  if (rest.length === 0 && Object.keys(measured).length === 0) return null
  return JSON.stringify({ ...draft, measured })
}

/** The review as it was left; an empty one where the text says nothing that belongs to it. */
export function reviewFrom(fields: readonly ReviewField[], text: string | null): ReviewDraft {
  const empty = emptyReview(fields)
  const kept = recordIn(text)
  const typed = recordIn(kept.measured)
  const words = (key: 'story' | 'quote' | 'who') => (typeof kept[key] === 'string' ? kept[key] : '')
  return {
    measured: Object.fromEntries(
      Object.entries(empty.measured).map(([id, logged]) => [id, typeof typed[id] === 'string' ? typed[id] : logged]),
    ),
    verdict: verdicts.find(({ id }) => id === kept.verdict)?.id ?? null,
    story: words('story'),
    quote: words('quote'),
    who: words('who'),
    next: nextIds.find(id => id === kept.next) ?? null,
    clearsBlocker: kept.clearsBlocker === true,
  }
}

/** Its own properties; none of what is no object, in JSON or as read. */
function recordIn(json: unknown): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = typeof json === 'string' ? JSON.parse(json) : json
    return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value)) : {}
  } catch {
    return {}
  }
}

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
