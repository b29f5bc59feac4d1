// Starting an experiment: the day of its review and what would refute it come first; then the map of today is kept, and the
// review goes into a calendar.

import { useRef, useState } from 'react'
import { setExperiment } from '../edit/experiment-edits'
import { startExperiment } from '../edit/start-experiment'
import type { Assessment } from '../experiments/assess'
import { sentenceText } from '../experiments/sentence'
import { secondsPerDay } from '../model/calendar'
import { dateOfDay, dayNumber, exampleDate } from '../model/days'
import { formatDate } from '../model/format'
import { own } from '../model/records'
import type { Refusal } from '../model/result'
import type { DateText, Experiment, Id, MapDocument } from '../model/types'
import { downloadReview } from '../parts/download-review'
import { DateField } from '../parts/EntryFields'
import { experimentTitle } from '../parts/litmus-words'
import { useDoc, useEditor, useReading, useSession } from '../session/editor'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { TextField } from '../widgets/TextField'
import './start-experiment.css'

/** Of the experiment that is selected. */
export function StartExperiment({ onClose }: { readonly onClose: () => void }) {
  const doc = useDoc()
  const selection = useSession(state => state.selection)
  const [ref] = [...selection].filter(entry => entry.startsWith('experiments/'))
  const experiment = own(doc.experiments, ref?.slice('experiments/'.length) ?? null)
  if (!experiment) return null
  return experiment.status === 'candidate' ? (
    <BeforeStart experiment={experiment} onClose={onClose} />
  ) : (
    <Started experiment={experiment} onClose={onClose} />
  )
}

interface StartProps {
  readonly experiment: Experiment
  readonly onClose: () => void
}

function BeforeStart({ experiment, onClose }: StartProps) {
  const { store, newId, today } = useEditor()
  const { doc, assessment } = useReading()
  const [error, setError] = useState<Refusal | null>(null)
  const fields = useRef<HTMLDivElement>(null)
  const { id } = experiment
  const start = () => {
    const edit = startExperiment(store.doc, id, { today: today(), newId })
    if (edit.ok) {
      store.commit(edit.value)
      return
    }
    setError(edit.error)
    const field = edit.error.place.split('/').at(-1) ?? ''
    fields.current?.querySelector<HTMLElement>(`[data-field="${field}"] input`)?.focus()
  }
  const set = (dueOn: string | null) => {
    setError(null)
    store.commit(setExperiment(store.doc, id, { dueOn }))
  }
  const suggested = usualReview(doc, assessment, id, today())
  return (
    <ModalDialog
      footer={
        <>
          <Button onPress={onClose}>Not yet</Button>
          <Button onPress={start} variant="primary">
            Start it
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      title={`Start: ${experimentTitle(experiment)}`}
    >
      <div className="start-fields" ref={fields}>
        <p>
          From the day it starts its prediction stands still: today’s map is kept to compare with. Two things must be
          said before.
        </p>
        <div className="start-due" data-field="dueOn">
          <DateField
            hint="By then production should have answered"
            label="Review on"
            layout="stack"
            onCommit={set}
            placeholder={`a date, such as ${exampleDate(today(), 14)}`}
            value={experiment.dueOn}
          />
          {suggested === null || suggested === experiment.dueOn ? null : (
            <Button onPress={() => set(suggested)}>{formatDate(suggested)}</Button>
          )}
        </div>
        <div data-field="refutedIf">
          <TextField
            label="We were wrong if"
            onCommit={text => {
              setError(null)
              store.commit(setExperiment(store.doc, id, { refutedIf: text.trim() }))
            }}
            placeholder="the wait stays above 10d"
            value={experiment.refutedIf}
          />
        </div>
        <p className="start-sentence">{sentenceText(experiment)}</p>
        <p aria-live="polite" className="field-error">
          {error?.message}
        </p>
      </div>
    </ModalDialog>
  )
}

/** The day on which production should have answered, with the permissions that are agreed; `null` when that is not known. */
function usualReview(doc: MapDocument, { effects }: Assessment, id: Id, today: DateText): DateText | null {
  const seconds = own(effects, id)?.timeToEvidenceAgreed ?? null
  const from = dayNumber(today)
  if (seconds === null || from === null) return null
  const days = (seconds / secondsPerDay(doc.calendar)) * (7 / doc.calendar.daysPerWeek)
  return dateOfDay(from + Math.max(1, Math.ceil(days)))
}

function Started({ experiment, onClose }: StartProps) {
  const { store } = useEditor()
  const due = experiment.dueOn === null ? '' : formatDate(experiment.dueOn)
  const download = () => downloadReview(store.doc, experiment.id)
  return (
    <ModalDialog
      footer={
        <>
          <Button onPress={onClose}>Done</Button>
          <Button autoFocus onPress={download} variant="primary">
            Download the invitation
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      title={`Running: ${experimentTitle(experiment)}`}
    >
      <div className="start-fields">
        <p>
          It runs{due === '' ? '' : ` until the review on ${due}`}. The map of today is kept with it, so that its
          prediction stands still.
        </p>
        <p>
          The invitation (.ics) puts the review into any calendar, titled with the measure and with what would refute
          it:
        </p>
        <p className="start-sentence">
          {`Review: ${experiment.measure.trim() || experimentTitle(experiment)}, refuted if ${experiment.refutedIf}`}
        </p>
      </div>
    </ModalDialog>
  )
}
