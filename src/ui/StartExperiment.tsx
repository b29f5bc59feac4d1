// Starting an experiment: the day of its review and what would refute it come first; then the map of today is kept, and the
// review goes into a calendar.

import { useState } from 'react'
import { setExperiment } from '../edit/experiment-edits'
import { startExperiment } from '../edit/start-experiment'
import { sentenceText } from '../experiments/sentence'
import { reviewInvitation } from '../files/review-ics'
import { formatDate } from '../model/format'
import { own } from '../model/records'
import type { Experiment } from '../model/types'
import { useDoc, useEditor, useSession } from '../session/editor'
import { downloadText } from './download'
import { fileName } from './download-map'
import { DateField } from './InspectorFields'
import { experimentTitle } from './litmus-words'
import { Button } from './widgets/Button'
import { ModalDialog } from './widgets/ModalDialog'
import { TextField } from './widgets/TextField'
import './styles/start-experiment.css'

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
  const [error, setError] = useState<string | null>(null)
  const { id } = experiment
  const start = () => {
    const edit = startExperiment(store.doc, id, { today: today(), newId })
    if (edit.ok) store.commit(edit.value)
    else setError(edit.error.message)
  }
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
      <div className="start-fields">
        <p>
          From the day it starts its prediction stands still: today’s map is kept to compare with. Two things must be
          said before.
        </p>
        <DateField
          hint="Until then production should have answered"
          label="Review on"
          layout="stack"
          onCommit={dueOn => {
            setError(null)
            store.commit(setExperiment(store.doc, id, { dueOn }))
          }}
          placeholder="2026-02-28"
          value={experiment.dueOn}
        />
        <TextField
          label="We were wrong if"
          onCommit={text => {
            setError(null)
            store.commit(setExperiment(store.doc, id, { refutedIf: text.trim() }))
          }}
          placeholder="the wait stays above 10d"
          value={experiment.refutedIf}
        />
        <p className="start-sentence">{sentenceText(experiment)}</p>
        <p aria-live="polite" className="field-error">
          {error}
        </p>
      </div>
    </ModalDialog>
  )
}

function Started({ experiment, onClose }: StartProps) {
  const { store } = useEditor()
  const due = experiment.dueOn === null ? '' : formatDate(experiment.dueOn)
  const download = () => {
    const text = reviewInvitation(store.doc, experiment.id, new Date().toISOString())
    if (text !== null) downloadText(`review-${fileName(experiment.title)}.ics`, text, 'text/calendar')
  }
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
