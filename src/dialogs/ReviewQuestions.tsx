// The four questions of a review; Enter anywhere in them keeps the answers.

import { type KeyboardEvent, useRef, useState } from 'react'
import { concludeExperiment } from '../edit/conclude-experiment'
import { reviewDueText } from '../experiments/due-reviews'
import type { ReviewField } from '../experiments/review-fields'
import { cited } from '../model/cited'
import { daysBetween } from '../model/days'
import { formatDate } from '../model/format'
import { own } from '../model/records'
import type { Refusal } from '../model/result'
import type { Experiment } from '../model/types'
import { experimentTitle, verdicts } from '../parts/litmus-words'
import { useDoc, useEditor } from '../session/editor'
import { Button } from '../widgets/Button'
import { Choices } from '../widgets/Choices'
import { ModalDialog } from '../widgets/ModalDialog'
import { Segmented } from '../widgets/Segmented'
import { Switch } from '../widgets/Switch'
import { TextField } from '../widgets/TextField'
import { ReviewMeasured } from './ReviewMeasured'
import { type Next, type ReviewDraft, readReview } from './review-draft'
import './review.css'

const nexts = [
  { id: 'adopt', label: 'Adopt', text: 'It stays: the map takes what was measured and marks it so.' },
  {
    id: 'change',
    label: 'Change',
    text: 'The map takes what was measured; the next experiment begins where this one ended.',
  },
  { id: 'stop', label: 'Stop', text: 'It is taken back: the map stays as it was, what was measured is kept here.' },
] as const satisfies readonly { id: Next; label: string; text: string }[]

interface ReviewQuestionsProps {
  readonly experiment: Experiment
  readonly fields: readonly ReviewField[]
  readonly draft: ReviewDraft
  readonly onChange: (change: Partial<ReviewDraft>) => void
  /** How many reviews are due after this one. */
  readonly later: number
  readonly onLater: () => void
  readonly onClose: () => void
}

export function ReviewQuestions(props: ReviewQuestionsProps) {
  const { experiment, fields, draft, onChange, later, onLater, onClose } = props
  const { store, newId, today } = useEditor()
  const doc = useDoc()
  const [error, setError] = useState<Refusal | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const change = (fields: Partial<ReviewDraft>) => {
    setError(null)
    onChange(fields)
  }
  const conclude = () => {
    const review = readReview(store.doc, fields, draft)
    const edit = review.ok ? concludeExperiment(store.doc, experiment.id, review.value, today(), newId) : review
    if (edit.ok) {
      store.commit(edit.value)
      return
    }
    setError(edit.error)
    form.current?.querySelector<HTMLElement>(`[data-field="${edit.error.place}"] input`)?.focus()
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    event.stopPropagation()
    conclude()
  }
  const errorAt = (place: string): string | null => (error?.place === place ? error.message : null)
  const blocker = own(doc.blockers, experiment.blocker)
  return (
    <ModalDialog
      footer={
        <>
          <Button onPress={onLater}>Later</Button>
          <Button keys="Enter" onPress={conclude} variant="primary">
            Keep what it taught
          </Button>
        </>
      }
      isOpen
      keepsOpen
      onClose={onClose}
      size="wide"
      title={`${experimentTitle(experiment)}: what happened?`}
    >
      <div className="review" onKeyDownCapture={keyDown} ref={form}>
        <p className="review-lead">{leadText(experiment, today(), later)}</p>
        <section aria-labelledby="review-measured">
          <h3 id="review-measured">1. What was measured?</h3>
          <ReviewMeasured
            errorAt={id => errorAt(`measured/${id}`)}
            experiment={experiment}
            fields={fields}
            onChange={(id, text) => change({ measured: { ...draft.measured, [id]: text } })}
            typed={draft.measured}
          />
        </section>
        <section aria-labelledby="review-verdict" data-field="verdict">
          <h3 id="review-verdict">2. What does that say?</h3>
          <p>
            <span className="review-label">Wrong if</span>{' '}
            {experiment.refutedIf.trim() || 'nobody said when it is wrong'}
          </p>
          <div className="review-verdict">
            <Segmented
              hideLabel
              label="Verdict"
              onChange={verdict => change({ verdict })}
              options={verdicts.map(({ id, label }) => ({
                id,
                label: label.replace(/^./, first => first.toUpperCase()),
              }))}
              value={draft.verdict}
            />
            <TextField
              hideLabel
              label="What happened, in a sentence"
              onChange={story => change({ story })}
              placeholder="In a sentence, if you like"
              value={draft.story}
            />
          </div>
          <Wrong text={errorAt('verdict')} />
        </section>
        <section aria-labelledby="review-quote">
          <h3 id="review-quote">3. Who said what about it?</h3>
          <div className="review-quote">
            <TextField
              label="One quotation"
              onChange={quote => change({ quote })}
              placeholder="For the first time nobody had to ask where a change was."
              value={draft.quote}
            />
            <TextField
              label="Said by"
              onChange={who => change({ who })}
              placeholder="A name or a role"
              value={draft.who}
            />
          </div>
        </section>
        <section aria-labelledby="review-next" data-field="next">
          <h3 id="review-next">4. What next?</h3>
          <Choices hideLabel label="What next" onChange={next => change({ next })} options={nexts} value={draft.next} />
          {blocker?.status === 'open' && draft.next !== null && draft.next !== 'stop' ? (
            <Switch
              isSelected={draft.clearsBlocker}
              label={`${cited(blocker.title.trim() || 'The blocker without a title')} no longer blocks: mark it cleared`}
              onChange={clearsBlocker => change({ clearsBlocker })}
            />
          ) : null}
          <Wrong text={errorAt('next')} />
        </section>
        <Wrong text={error && !/^(measured|verdict|next)/.test(error.place) ? error.message : null} />
      </div>
    </ModalDialog>
  )
}

function Wrong({ text }: { readonly text: string | null }) {
  return (
    <p aria-live="polite" className="field-error">
      {text}
    </p>
  )
}

/** "Running since 14 April 2026. Review due since 3 days. One more review after this." */
function leadText({ startedOn, dueOn }: Experiment, today: string, later: number): string {
  const days = daysBetween(dueOn, today)
  const due =
    days !== null && days >= 0
      ? reviewDueText({ days })
      : dueOn === null
        ? ''
        : `Review planned for ${formatDate(dueOn)}`
  const since = startedOn === null ? '' : `Running since ${formatDate(startedOn)}`
  const more = later === 0 ? '' : later === 1 ? 'One more review after this' : `${later} more reviews after this`
  return [since, due, more]
    .filter(part => part !== '')
    .map(part => `${part}.`)
    .join(' ')
}
