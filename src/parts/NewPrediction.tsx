// One line that adds a predicted change: of which step or flow, which field, what it becomes; Enter adds it.

import { useState } from 'react'
import { setPrediction } from '../edit/experiment-edits'
import { stepName } from '../model/names'
import { own } from '../model/records'
import type { Change, Experiment, MapDocument, StepField } from '../model/types'
import { useEditor, useView } from '../session/editor'
import { Select } from '../widgets/Select'
import { TextField } from '../widgets/TextField'
import { optionOf, stepFields } from './kinds'
import { changeBefore, predictionOf, readChange, shownChange } from './prediction-text'

const examples: Readonly<Record<Change['field'], string>> = {
  wait: '2d',
  work: '2d',
  people: '3',
  completeAccurate: '80 %',
  skip: '80 %',
  share: '5 %',
}

export function NewPrediction({ experiment }: { readonly experiment: Experiment }) {
  const { store, newId } = useEditor()
  const doc = useView()
  const [target, setTarget] = useState(() => defaultTarget(doc, experiment))
  const [stepField, setStepField] = useState<StepField>('wait')
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const id = target.slice(target.indexOf('/') + 1)
  const change: Change = target.startsWith('flows/')
    ? { id: '', flow: id, field: 'share', to: null }
    : { id: '', step: id, field: stepField, to: null }
  const read = text.trim() === '' ? null : readChange(doc, change.field, text)
  const add = () => {
    if (!read) return
    if (!read.ok) {
      setError(read.error.message)
      return
    }
    store.commit(setPrediction(store.doc, experiment.id, predictionOf(change, read.value.value), newId))
    setText('')
    setError(null)
  }
  if (target === '') return null
  return (
    <div className="prediction-new">
      {change.field === 'share' ? null : (
        <Select
          label="The"
          layout="row"
          onChange={chosen => setStepField(optionOf(stepFields, chosen) ?? 'wait')}
          options={stepFields}
          value={stepField}
        />
      )}
      <Select label="Of" layout="row" onChange={setTarget} options={targets(doc)} value={target} />
      <TextField
        error={error}
        hint={
          read?.ok && read.value.echo
            ? read.value.echo
            : `Now ${shownChange(change.field, changeBefore(doc, experiment, change))}. Enter adds it`
        }
        label="Becomes"
        layout="row"
        onChange={typed => {
          setText(typed)
          setError(null)
        }}
        onKeyDown={event => {
          if (event.key === 'Enter') add()
        }}
        placeholder={examples[change.field]}
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
  return [
    ...Object.keys(doc.steps).map(id => ({ id: `steps/${id}`, label: stepName(doc, id) })),
    ...Object.values(doc.flows)
      .filter(flow => flow.kind === 'rework' || flow.share !== null)
      .map(flow => ({
        id: `flows/${flow.id}`,
        label: `Share from ${stepName(doc, flow.from)} to ${stepName(doc, flow.to)}`,
      })),
  ]
}
