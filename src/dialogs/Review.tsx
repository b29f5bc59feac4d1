// The review of a running experiment: what was found, what it says, and what follows; then the map before and after. With
// several due, one after the other.

import { useEffect, useState } from 'react'
import { own } from '../model/records'
import type { Experiment } from '../model/types'
import { useDoc, useEditor, useSession } from '../session/editor'
import { keepReview, keptReview } from './kept-review'
import { ReviewOutcome } from './ReviewOutcome'
import { ReviewQuestions } from './ReviewQuestions'
import { reviewFrom, reviewText } from './review-draft'
import { useReviewFields } from './use-review-fields'

/** Of the experiments in `session.reviews`, the first one first. */
export function Review({ onClose }: { readonly onClose: () => void }) {
  const { session } = useEditor()
  const doc = useDoc()
  const reviews = useSession(state => state.reviews)
  const [first, ...later] = reviews.flatMap(id => own(doc.experiments, id) ?? [])
  if (!first) return null
  const goOn = () => (later.length === 0 ? onClose() : session.setState({ reviews: later.map(({ id }) => id) }))
  return <OneReview experiment={first} key={first.id} later={later} onClose={onClose} onLater={goOn} />
}

interface OneReviewProps {
  readonly experiment: Experiment
  readonly later: readonly Experiment[]
  readonly onClose: () => void
  /** On to the next review that is due; closes when there is none. */
  readonly onLater: () => void
}

function OneReview({ experiment, later, onClose, onLater }: OneReviewProps) {
  const fields = useReviewFields(experiment.id)
  const { id: map } = useDoc()
  const { id } = experiment
  // Held here, so that after Undo everything still stands as it was typed; kept, so that it does after "Later" too.
  const [draft, setDraft] = useState(() => reviewFrom(fields, keptReview(map, id)))
  const isOver = experiment.status !== 'running'
  useEffect(() => keepReview(map, id, isOver ? null : reviewText(fields, draft)), [map, id, isOver, fields, draft])
  return isOver ? (
    <ReviewOutcome experiment={experiment} later={later[0] ?? null} onClose={onClose} onLater={onLater} />
  ) : (
    <ReviewQuestions
      draft={draft}
      experiment={experiment}
      fields={fields}
      later={later.length}
      onChange={change => setDraft(now => ({ ...now, ...change }))}
      onClose={onClose}
      onLater={onLater}
    />
  )
}
