// What must be settled before an experiment starts: why, which assumption, when we were wrong, where it enters the stream,
// what it passes by and who agreed.

import { setBypass, setExperiment } from '../edit/experiment-edits'
import { addAssumption } from '../edit/intent-edits'
import { inOrder, own } from '../model/records'
import type { Bypass, Experiment, Id } from '../model/types'
import { useEditor, useView } from '../session/editor'
import { AddLine } from './AddLine'
import { DateField } from './InspectorFields'
import { optionOf, shipsTos } from './kinds'
import { Button } from './widgets/Button'
import { Select } from './widgets/Select'
import { TextField } from './widgets/TextField'
import './styles/experiment.css'

export function BeforeItStarts({ experiment }: { readonly experiment: Experiment }) {
  const { store, newId, readOnly } = useEditor()
  const doc = useView()
  const { id } = experiment
  const set = (fields: Parameters<typeof setExperiment>[2]) => store.commit(setExperiment(store.doc, id, fields))
  const assumptions = inOrder(doc.intent.assumptions)
  const steps = Object.values(doc.steps)
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
      <Select
        hint="From there it travels through this very stream"
        isDisabled={readOnly}
        label="It enters at"
        onChange={chosen => set({ enters: chosen || null })}
        options={[
          { id: '', label: 'Nowhere: it needs none of the stream' },
          ...steps.map(({ id, name }) => ({ id, label: name || 'unnamed step' })),
        ]}
        value={experiment.enters ?? ''}
      />
      <Bypasses experiment={experiment} />
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

const newBypass: Bypass = { reason: '', by: '', askedOn: null, agreedOn: null }

function Bypasses({ experiment }: { readonly experiment: Experiment }) {
  const { store, readOnly } = useEditor()
  const doc = useView()
  const set = (step: Id, bypass: Bypass | null) => store.commit(setBypass(store.doc, experiment.id, step, bypass))
  const bypassed = Object.entries(experiment.bypasses)
  const open = Object.values(doc.steps).filter(step => !Object.hasOwn(experiment.bypasses, step.id))
  return (
    <fieldset className="bypasses">
      <legend className="field-label">It passes by</legend>
      {bypassed.map(([step, bypass]) => {
        const name = own(doc.steps, step)?.name || 'unnamed step'
        return (
          <div className="bypass" key={step}>
            <div className="bypass-head">
              <strong>{name}</strong>
              {readOnly ? null : (
                <Button aria-label={`Do not pass by ${name}`} onPress={() => set(step, null)} variant="quiet">
                  Remove
                </Button>
              )}
            </div>
            <TextField
              isReadOnly={readOnly}
              label="Why"
              layout="row"
              onCommit={reason => set(step, { ...bypass, reason: reason.trim() })}
              value={bypass.reason}
            />
            <TextField
              isReadOnly={readOnly}
              label="Who agrees"
              layout="row"
              onCommit={by => set(step, { ...bypass, by: by.trim() })}
              value={bypass.by}
            />
            <DateField
              isReadOnly={readOnly}
              label="Agreed on"
              onCommit={agreedOn => set(step, { ...bypass, agreedOn })}
              placeholder="not yet"
              value={bypass.agreedOn}
            />
          </div>
        )
      })}
      {readOnly || open.length === 0 ? null : (
        <Select
          hideLabel
          label="Pass by another step"
          onChange={step => set(step, newBypass)}
          options={open.map(({ id, name }) => ({ id, label: name || 'unnamed step' }))}
          placeholder="Pass by a step"
          value=""
        />
      )}
    </fieldset>
  )
}
