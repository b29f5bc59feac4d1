// The course of an experiment that was started: since when, its review, and what it taught.

import { cited } from '../model/cited'
import { formatDate } from '../model/format'
import type { Experiment } from '../model/types'
import { downloadReview } from '../parts/download-review'
import { statusText } from '../parts/litmus-words'
import { useEditor } from '../session/editor'
import { Button } from '../widgets/Button'

export function ExperimentCourse({ experiment }: { readonly experiment: Experiment }) {
  const { store, session, readOnly } = useEditor()
  const { status, startedOn, dueOn, result } = experiment
  if (status === 'candidate') return null
  const day = (date: string | null) => (date === null ? 'a day that nobody wrote down' : formatDate(date))
  return (
    <section aria-label="Its course" className="course" data-seek="experiment-result">
      {status === 'running' ? (
        <>
          <p>
            Running since {day(startedOn)}, review on {day(dueOn)}. Its prediction stands still: it is held against the
            map of the day when it started.
          </p>
          {readOnly ? null : (
            <Button onPress={() => session.setState({ dialog: 'review', reviews: [experiment.id] })}>
              What happened?
            </Button>
          )}
          <Button isDisabled={dueOn === null} onPress={() => downloadReview(store.doc, experiment.id)}>
            Download the invitation
          </Button>
        </>
      ) : (
        <div>
          <p>
            <strong>{statusText(experiment)}</strong>
            {result?.on ? ` on ${day(result.on)}` : ''}
            {result?.story.trim() ? `: ${result.story.trim()}` : ''}
          </p>
          {result?.quote.text.trim() ? (
            <blockquote>
              {cited(result.quote.text.trim())}
              {result.quote.who.trim() === '' ? '' : ` ${result.quote.who.trim()}`}
            </blockquote>
          ) : null}
        </div>
      )}
    </section>
  )
}
