// What must be settled before an experiment starts: why, which assumption, when we were wrong, where it enters the stream,
// what it passes by and who agreed.

import { setExperiment } from '../edit/experiment-edits'
import { addAssumption } from '../edit/intent-edits'
import { inOrder } from '../model/records'
import type { Experiment } from '../model/types'
import { useEditor, useView } from '../session/editor'
import { AddLine } from './AddLine'
import { ExperimentTravel } from './ExperimentTravel'
import { optionOf, shipsTos } from './kinds'
import { Select } from './widgets/Select'
import { TextField } from './widgets/TextField'
import './styles/experiment.css'

export function BeforeItStarts({ experiment }: { readonly experiment: Experiment }) {
  const { store, newId, readOnly } = useEditor()
  const doc = useView()
  const { id } = experiment
  const set = (fields: Parameters<typeof setExperiment>[2]) => store.commit(setExperiment(store.doc, id, fields))
  const assumptions = inOrder(doc.intent.assumptions)
  const none = { id: '', label: 'None' }
  const text = (field: 'because' | 'refutedIf' | 'undo' | 'owner', label: string, placeholder: string) => (
    <TextField
      isReadOnly={readOnly}
      label={label}
      multiline={field !== 'owner'}
      onCommit={typed => set({ [field]: typed.trim() })}
      placeholder={placeholder}
      rows={2}
      value={experiment[field]}
    />
  )
  return (
    <div className="inspector-fields">
      {text('because', 'Because', 'what makes us think so')}
      <Select
        isDisabled={readOnly}
        label="Tests the assumption"
        onChange={chosen => set({ assumption: chosen || null })}
        options={[none, ...assumptions.map(({ id, text }) => ({ id, label: text || 'an empty assumption' }))]}
        value={experiment.assumption ?? ''}
      />
      {readOnly || assumptions.length > 0 ? null : (
        <AddLine
          label="Which assumption of the strategy does it test?"
          onAdd={typed => {
            const edit = addAssumption(typed, true, newId)
            store.commit(edit)
            set({ assumption: edit.id })
          }}
        />
      )}
      {text('refutedIf', 'We were wrong if', 'the wait stays above 10d')}
      {text('undo', 'How it is undone', 'switch the flag off')}
      <Select
        isDisabled={readOnly}
        label="It ships to"
        onChange={chosen =>
          set({ shipsTo: chosen === 'none' ? null : (optionOf(shipsTos, chosen) as Experiment['shipsTo']) })
        }
        options={shipsTos}
        value={experiment.shipsTo ?? 'none'}
      />
      <ExperimentTravel experiment={experiment} />
      <Select
        isDisabled={readOnly}
        label="Run by"
        onChange={chosen => set({ team: chosen || null })}
        options={[none, ...inOrder(doc.teams).map(({ id, name }) => ({ id, label: name || 'unnamed team' }))]}
        value={experiment.team ?? ''}
      />
      {text('owner', 'Owner', '')}
    </div>
  )
}
