// What the litmus test asks of an experiment beside its sentence, and who answers for it: assumption, where it ships, owner.

import { together } from '../edit/edit'
import { type ExperimentFields, setExperiment } from '../edit/experiment-edits'
import { addAssumption } from '../edit/intent-edits'
import { assumptionStates } from '../experiments/assumption-states'
import { cited } from '../model/cited'
import { formatDate } from '../model/format'
import { teamName } from '../model/names'
import { inOrder, own } from '../model/records'
import type { Experiment, MapDocument } from '../model/types'
import { useEditor, useView } from '../session/editor'
import { Select } from '../widgets/Select'
import { TextField } from '../widgets/TextField'
import { AddLine } from './AddLine'
import { optionOf, shipsTos } from './kinds'
import { experimentTitle } from './litmus-words'

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
            hint={refutedText(doc, experiment)}
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

/** "Refuted by “Attach the evidence to the build” on 13 April 2026.": an assumption that no longer stands says so where it is cited. */
function refutedText(doc: MapDocument, { assumption }: Experiment): React.ReactNode {
  const known = assumptionStates(doc).find(({ id }) => id === assumption)
  if (known?.state !== 'refuted') return null
  const [by] = known.experiments
    .flatMap(id => own(doc.experiments, id) ?? [])
    .filter(({ result }) => result?.verdict === 'refuted')
    .sort((a, b) => ((a.result?.on ?? '') < (b.result?.on ?? '') ? 1 : -1))
  const on = by?.result?.on ?? null
  return (
    <span className="assumption-refuted-text">
      Refuted{by ? ` by ${cited(experimentTitle(by))}` : ''}
      {on === null ? '' : ` on ${formatDate(on)}`}.
    </span>
  )
}
