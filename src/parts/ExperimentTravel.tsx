// How an experiment travels the stream to production: where it enters, which steps it passes by, why, and who must agree.

import { useState } from 'react'
import { agreeBypass, setPermission } from '../edit/ask-edits'
import { setBypass, setExperiment } from '../edit/experiment-edits'
import { stepName } from '../model/names'
import type { Bypass, Experiment, Id } from '../model/types'
import { useAssessment, useEditor, useView } from '../session/editor'
import { Button } from '../widgets/Button'
import { Disclosure } from '../widgets/Disclosure'
import { Select } from '../widgets/Select'
import { TextField } from '../widgets/TextField'
import { AskedField } from './AskedField'
import './experiment.css'

export function ExperimentTravel({ experiment }: { readonly experiment: Experiment }) {
  const { store, readOnly } = useEditor()
  const doc = useView()
  const { flowOrder } = useAssessment().analysis
  const rest = Object.keys(doc.steps).filter(id => !flowOrder.includes(id))
  const option = (id: Id) => ({ id, label: stepName(doc, id) })
  const steps = [...flowOrder, ...rest]
  const entersAt = steps.indexOf(experiment.enters ?? '')
  // Only a step on the way can be passed by.
  const open = steps.filter((id, index) => !Object.hasOwn(experiment.bypasses, id) && index >= entersAt)
  const setPass = (step: Id, bypass: Bypass | null) => store.commit(setBypass(store.doc, experiment.id, step, bypass))
  return (
    <div className="inspector-fields">
      <Select
        hint={
          experiment.enters === null && experiment.shipsTo === 'production'
            ? 'It ships to production without passing any step: say why under “Because”.'
            : 'From there it travels through this very stream'
        }
        isDisabled={readOnly}
        label="It enters at"
        onChange={chosen => store.commit(setExperiment(store.doc, experiment.id, { enters: chosen || null }))}
        options={[{ id: '', label: 'Nowhere: it needs none of the stream' }, ...steps.map(option)]}
        value={experiment.enters ?? ''}
      />
      {experiment.enters === null && Object.keys(experiment.bypasses).length === 0 ? null : (
        <fieldset className="bypasses">
          <legend className="field-label">It passes by</legend>
          {steps
            .filter(id => Object.hasOwn(experiment.bypasses, id))
            .map(id => (
              <BypassFields
                experiment={experiment}
                key={`${experiment.id} ${id}`}
                onRemove={() => setPass(id, null)}
                step={id}
              />
            ))}
          {readOnly || open.length === 0 ? null : (
            <Select
              hideLabel
              label="Pass by another step"
              onChange={step => setPass(step, { reason: '', by: '', askedOn: null, agreedOn: null })}
              options={open.map(option)}
              placeholder="Pass by a step"
              value=""
            />
          )}
        </fieldset>
      )}
    </div>
  )
}

interface BypassFieldsProps {
  readonly experiment: Experiment
  readonly step: Id
  readonly onRemove: () => void
}

function BypassFields({ experiment, step, onRemove }: BypassFieldsProps) {
  const { store, today, readOnly } = useEditor()
  const doc = useView()
  const bypass = experiment.bypasses[step]
  // Folded only where it was agreed before it is looked at: a field does not go away while it is filled in.
  const [isOpen] = useState(bypass?.agreedOn == null)
  if (!bypass) return null
  const name = stepName(doc, step)
  const { reason, by, askedOn, agreedOn } = bypass
  const set = (fields: Partial<Bypass>) => store.commit(setPermission(store.doc, experiment.id, step, fields))
  const fields = (
    <>
      <TextField
        isReadOnly={readOnly}
        label="Why"
        layout="row"
        onCommit={text => set({ reason: text.trim() })}
        placeholder="what makes it safe"
        value={reason}
      />
      <TextField
        isReadOnly={readOnly}
        label="Who agrees"
        layout="row"
        onCommit={text => set({ by: text.trim() })}
        value={by}
      />
      <AskedField
        isReadOnly={readOnly}
        label="Asked on"
        onCommit={date => set({ askedOn: date })}
        today={today()}
        value={askedOn}
      />
      <AskedField
        isReadOnly={readOnly}
        label="Agreed on"
        onCommit={date => store.commit(agreeBypass(store.doc, experiment.id, step, date))}
        today={today()}
        value={agreedOn}
      />
    </>
  )
  return (
    <div className="bypass">
      <div className="bypass-head">
        <strong>{name}</strong>
        <span className="bypass-state">
          {agreedOn ? `agreed on ${agreedOn}` : askedOn ? `asked on ${askedOn}` : 'not asked yet'}
        </span>
        {readOnly ? null : (
          <Button aria-label={`Do not pass by ${name}`} onPress={onRemove} variant="quiet">
            Remove
          </Button>
        )}
      </div>
      {isOpen ? fields : <Disclosure title={bypassWords(by, reason)}>{fields}</Disclosure>}
    </div>
  )
}

/** What was agreed, in place of its fields. */
function bypassWords(by: string, reason: string): string {
  return [by.trim() === '' ? '' : `by ${by.trim()}`, reason.trim()].filter(Boolean).join(': ') || 'Why and by whom'
}
