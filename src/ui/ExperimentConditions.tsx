// What the litmus test asks of an experiment beside its sentence, and who answers for it: assumption, where it ships, owner.

import { together } from '../edit/edit'
import { type ExperimentFields, setExperiment } from '../edit/experiment-edits'
import { addAssumption } from '../edit/intent-edits'
import { teamName } from '../model/names'
import { inOrder } from '../model/records'
import type { Experiment } from '../model/types'
import { useEditor, useView } from '../session/editor'
import { AddLine } from './AddLine'
import { optionOf, shipsTos } from './kinds'
import { Select } from './widgets/Select'
import { TextField } from './widgets/TextField'

export function ExperimentConditions({ experiment }: { readonly experiment: Experiment }) {
  const { store, newId, readOnly } = useEditor()
  const doc = useView()
  const set = (fields: ExperimentFields) => store.commit(setExperiment(store.doc, experiment.id, fields))
  const assumptions = inOrder(doc.intent.assumptions)
  const none = { id: '', label: 'None' }
  const text = (field: 'undo' | 'owner', label: string, placeholder: string) => (
    <TextField
      isReadOnly={readOnly}
      label={label}
      onCommit={typed => set({ [field]: typed.trim() })}
      placeholder={placeholder}
      value={experiment[field]}
    />
  )
  return (
    <div className="inspector-fields">
      <div data-seek="experiment-assumption">
        {readOnly || assumptions.length > 0 ? (
          <Select
            isDisabled={readOnly}
            label="It tests the assumption"
            onChange={chosen => set({ assumption: chosen || null })}
            options={[none, ...assumptions.map(({ id, text }) => ({ id, label: text || 'an empty assumption' }))]}
            value={experiment.assumption ?? ''}
          />
        ) : (
          <AddLine
            label="Which assumption of the strategy does it test?"
            onAdd={typed => {
              const edit = addAssumption(typed, true, newId)
              store.commit(
                together(edit.label, [edit, setExperiment(store.doc, experiment.id, { assumption: edit.id })]),
              )
            }}
          />
        )}
      </div>
      <div data-seek="experiment-shipsTo">
        <Select
          isDisabled={readOnly}
          label="It ships to"
          onChange={chosen => {
            const shipsTo = optionOf(shipsTos, chosen)
            set({ shipsTo: shipsTo === 'none' ? null : shipsTo })
          }}
          options={shipsTos}
          value={experiment.shipsTo ?? 'none'}
        />
      </div>
      {text('undo', 'How it is undone', 'switch the flag off')}
      <Select
        isDisabled={readOnly}
        label="Run by"
        onChange={chosen => set({ team: chosen || null })}
        options={[none, ...inOrder(doc.teams).map(({ id }) => ({ id, label: teamName(doc, id) }))]}
        value={experiment.team ?? ''}
      />
      {text('owner', 'Owner', '')}
    </div>
  )
}
