// What an experiment predicts: fields of steps and flows, each before → after; they make its predicted lead time.

import { useState } from 'react'
import { type Prediction, removePrediction, setPrediction } from '../edit/experiment-edits'
import { own } from '../model/records'
import type { Result } from '../model/result'
import { readTyped } from '../model/typed'
import type { Change, Experiment, MapDocument, StepField } from '../model/types'
import { useEditor, useView } from '../session/editor'
import { labelOf, optionOf, stepFields } from './kinds'
import { readAmount, readShare, shownNumber, shownShare } from './typed-number'
import { Button } from './widgets/Button'
import { Select } from './widgets/Select'
import { TextField } from './widgets/TextField'
import './styles/experiment.css'

export function Predictions({ experiment }: { readonly experiment: Experiment }) {
  const { store, readOnly } = useEditor()
  const doc = useView()
  const changes = Object.values(experiment.changes)
  return (
    <div className="predictions">
      {changes.length === 0 ? <p className="inspector-note">No change is predicted yet. What will it change?</p> : null}
      <ul>
        {changes.map(change => (
          <li className="prediction" key={change.id}>
            <span>{changeText(doc, change)}</span>
            {readOnly ? null : (
              <Button
                aria-label={`Remove: ${changeText(doc, change)}`}
                onPress={() => store.commit(removePrediction(store.doc, experiment.id, change.id))}
                variant="quiet"
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : <NewPrediction experiment={experiment} />}
    </div>
  )
}

function NewPrediction({ experiment }: { readonly experiment: Experiment }) {
  const { store, newId } = useEditor()
  const doc = useView()
  const [target, setTarget] = useState(() => defaultTarget(doc, experiment))
  const [field, setField] = useState<StepField>('wait')
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const isFlow = target.startsWith('flows/')
  const add = () => {
    const value = readValue(doc, isFlow ? 'share' : field, text)
    if (!value.ok) {
      setError(value.error.message)
      return
    }
    const id = target.slice(target.indexOf('/') + 1)
    const prediction: Prediction = isFlow
      ? { flow: id, field: 'share', to: typeof value.value === 'number' ? value.value : null }
      : { step: id, field, to: value.value }
    store.commit(setPrediction(store.doc, experiment.id, prediction, newId))
    setText('')
    setError(null)
  }
  return (
    <div className="prediction-new">
      <Select label="Of" layout="row" onChange={setTarget} options={targets(doc)} value={target} />
      {isFlow ? null : (
        <Select
          label="The"
          layout="row"
          onChange={chosen => setField(optionOf(stepFields, chosen) ?? 'wait')}
          options={stepFields}
          value={field}
        />
      )}
      <TextField
        error={error}
        hint="Enter adds it"
        label="Becomes"
        layout="row"
        onChange={typed => {
          setText(typed)
          setError(null)
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && text.trim() !== '') add()
        }}
        placeholder={isFlow ? '5 %' : field === 'wait' || field === 'work' ? '2d' : field === 'people' ? '3' : '80 %'}
        value={text}
      />
    </div>
  )
}

function defaultTarget(doc: MapDocument, experiment: Experiment): string {
  const step = own(doc.blockers, experiment.blocker)?.step ?? Object.keys(doc.steps)[0]
  return step ? `steps/${step}` : ''
}

function targets(doc: MapDocument): { id: string; label: string }[] {
  const name = (id: string) => own(doc.steps, id)?.name || 'unnamed step'
  return [
    ...Object.values(doc.steps).map(step => ({ id: `steps/${step.id}`, label: step.name || 'unnamed step' })),
    ...Object.values(doc.flows)
      .filter(flow => flow.kind === 'rework' || flow.share !== null)
      .map(flow => ({ id: `flows/${flow.id}`, label: `Share from ${name(flow.from)} to ${name(flow.to)}` })),
  ]
}

function readValue(doc: MapDocument, field: Change['field'], text: string): Result<string | number | null> {
  if (field === 'wait' || field === 'work') {
    const typed = readTyped(text, field, doc.calendar)
    return typed.ok ? { ok: true, value: typed.value.text } : typed
  }
  return field === 'people' ? readAmount(text, 'a number, such as 2') : readShare(text)
}

/** "share that skips Security review: 0 % → 80 %" */
function changeText(doc: MapDocument, change: Change): string {
  if (change.field === 'share') {
    const flow = own(doc.flows, change.flow)
    const name = (id: string | undefined) => own(doc.steps, id ?? null)?.name || 'a step'
    return `share from ${name(flow?.from)} to ${name(flow?.to)}: ${shownShare(flow?.share ?? null)} → ${shownShare(change.to)}`
  }
  const step = own(doc.steps, change.step)
  const shown = (value: string | number | null) =>
    value === null
      ? 'not known'
      : typeof value === 'string'
        ? value
        : change.field === 'people'
          ? shownNumber(value)
          : shownShare(value)
  const people = own(doc.teams, step?.team ?? null)?.people ?? step?.people ?? null
  const before =
    change.field === 'people' ? people : change.field === 'skip' ? (step?.skip ?? 0) : (step?.[change.field] ?? null)
  return `${labelOf(stepFields, change.field)} ${step?.name || 'a step'}: ${shown(before)} → ${shown(change.to)}`
}
