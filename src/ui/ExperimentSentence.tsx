// An experiment as one sentence with blanks: why, what, to whom, by when, seen in which number, and when we were wrong.

import { type ExperimentFields, setExperiment } from '../edit/experiment-edits'
import type { Experiment } from '../model/types'
import { useEditor } from '../session/editor'
import { DateField } from './InspectorFields'
import { TextField } from './widgets/TextField'
import './styles/experiment-sentence.css'

type Blank = 'because' | 'title' | 'audience' | 'measure' | 'refutedIf'

export function ExperimentSentence({ experiment }: { readonly experiment: Experiment }) {
  const { store, readOnly } = useEditor()
  const set = (fields: ExperimentFields) => store.commit(setExperiment(store.doc, experiment.id, fields))
  const blank = (field: Blank, label: string, placeholder: string) => (
    <TextField
      isReadOnly={readOnly}
      label={label}
      layout="row"
      multiline
      onCommit={text => set({ [field]: text.replace(/\s+/g, ' ').trim() })}
      placeholder={placeholder}
      rows={1}
      value={experiment[field]}
    />
  )
  return (
    <div className="sentence">
      {blank('because', 'Because', 'what makes us think so')}
      {blank('title', 'we will ship', 'the smallest change that can show it')}
      {blank('audience', 'to', 'ten people who agreed to try it')}
      <DateField
        isReadOnly={readOnly}
        label="by"
        onCommit={dueOn => set({ dueOn })}
        placeholder="a date, such as 2026-02-28"
        value={experiment.dueOn}
      />
      {blank('measure', 'we will see it in', 'the number that will show it')}
      {blank('refutedIf', 'we were wrong if', 'the wait stays above 10d')}
    </div>
  )
}
