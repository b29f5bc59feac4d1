// What an experiment predicts: fields of steps and flows, each before → after; they make its predicted lead time.

import { removePrediction, setPrediction } from '../edit/experiment-edits'
import type { Change, Experiment } from '../model/types'
import { useEditor, useView } from '../session/editor'
import { Button } from '../widgets/Button'
import { ReadField } from './EntryFields'
import { NewPrediction } from './NewPrediction'
import { changeBefore, changeSubject, predictionOf, readChange, shownChange } from './prediction-text'
import './experiment.css'

export function Predictions({ experiment }: { readonly experiment: Experiment }) {
  const { readOnly } = useEditor()
  const changes = Object.values(experiment.changes)
  return (
    <div className="predictions">
      {changes.length === 0 ? <p className="inspector-note">No change is predicted yet. What will it change?</p> : null}
      <ul>
        {changes.map(change => (
          <PredictionRow change={change} experiment={experiment} key={change.id} />
        ))}
      </ul>
      {readOnly ? null : <NewPrediction experiment={experiment} />}
    </div>
  )
}

function PredictionRow({ experiment, change }: { readonly experiment: Experiment; readonly change: Change }) {
  const { store, newId, readOnly } = useEditor()
  const doc = useView()
  const subject = changeSubject(doc, change)
  const before = shownChange(change.field, changeBefore(doc, experiment, change))
  return (
    <li className="prediction">
      <span className="prediction-subject">{subject}</span>
      <span className="prediction-before">
        {before} <span aria-hidden="true">→</span>
      </span>
      <ReadField<string | number | null>
        hideLabel
        isReadOnly={readOnly}
        label={`${subject}, now ${before}, becomes`}
        layout="stack"
        onCommit={to => store.commit(setPrediction(store.doc, experiment.id, predictionOf(change, to), newId))}
        read={text => readChange(doc, change.field, text)}
        shown={change.to === null ? '' : shownChange(change.field, change.to)}
      />
      {readOnly ? null : (
        <Button
          aria-label={`Remove: ${subject}`}
          onPress={() => store.commit(removePrediction(store.doc, experiment.id, change.id))}
          variant="quiet"
        >
          Remove
        </Button>
      )}
    </li>
  )
}
