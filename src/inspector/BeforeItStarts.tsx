// What must be settled before an experiment starts: why, when we were wrong, which assumption, who answers for it, and how it
// travels the stream.

import { setExperiment } from '../edit/experiment-edits'
import type { Experiment } from '../model/types'
import { ExperimentConditions } from '../parts/ExperimentConditions'
import { ExperimentTravel } from '../parts/ExperimentTravel'
import { useEditor } from '../session/editor'
import { TextField } from '../widgets/TextField'

export function BeforeItStarts({ experiment }: { readonly experiment: Experiment }) {
  const { store, readOnly } = useEditor()
  const text = (field: 'because' | 'refutedIf', label: string, placeholder: string) => (
    <TextField
      isReadOnly={readOnly}
      label={label}
      multiline
      onCommit={typed => store.commit(setExperiment(store.doc, experiment.id, { [field]: typed.trim() }))}
      placeholder={placeholder}
      rows={2}
      value={experiment[field]}
    />
  )
  return (
    <div className="inspector-fields">
      {text('because', 'Because', 'what makes us think so')}
      {text('refutedIf', 'We were wrong if', 'the wait stays above 10d')}
      <ExperimentConditions experiment={experiment} />
      <ExperimentTravel experiment={experiment} />
    </div>
  )
}
