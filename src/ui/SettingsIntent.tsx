// Think big: the direction, what one item is, the goals, what was really observed, and the assumptions it all rests on.

import {
  addAssumption,
  type IntentFields,
  removeAssumption,
  setAssumption,
  setGoal,
  setIntent,
  setScope,
} from '../edit/intent-edits'
import { inOrder } from '../model/records'
import type { GoalMeasure } from '../model/types'
import { useEditor, useView } from '../session/editor'
import { AddLine } from './AddLine'
import { DateField, DurationField, ShareField } from './InspectorFields'
import { Button } from './widgets/Button'
import { Select } from './widgets/Select'
import { Switch } from './widgets/Switch'
import { TextField } from './widgets/TextField'

export function SettingsIntent() {
  const { store, readOnly } = useEditor()
  const { intent, teams, calendar } = useView()
  const { scope } = intent
  const set = (fields: IntentFields) => store.commit(setIntent(fields))
  const scopeText = (field: 'item' | 'from' | 'to' | 'customer' | 'people', label: string, placeholder: string) => (
    <TextField
      isReadOnly={readOnly}
      label={label}
      onCommit={text => store.commit(setScope({ [field]: text.trim() }))}
      placeholder={placeholder}
      value={scope[field]}
    />
  )
  return (
    <div className="settings-grid">
      <div className="settings-wide">
        <TextField
          isReadOnly={readOnly}
          label="Direction: what should be true in the end?"
          multiline
          onCommit={direction => set({ direction: direction.trim() })}
          rows={2}
          value={intent.direction}
        />
      </div>
      {scopeText('item', 'One item is', 'one change of the rules')}
      {scopeText('customer', 'It is for', 'residents')}
      {scopeText('from', 'It begins when', 'the request is filed')}
      {scopeText('to', 'It is done when', 'residents are paid by the new rule')}
      {scopeText('people', 'Who drew this map', '')}
      <DateField
        isReadOnly={readOnly}
        label="Drawn on"
        layout="stack"
        onCommit={on => store.commit(setScope({ on }))}
        value={scope.on}
      />
      <Goals />
      <DurationField
        calendar={calendar}
        hint="From a tracker or a look back, not from this map"
        isReadOnly={readOnly}
        label="What it really took"
        layout="stack"
        onCommit={leadTime =>
          set({
            observed:
              leadTime === null && !intent.observed?.source ? null : { ...observedOr(intent.observed), leadTime },
          })
        }
        placeholder="4mo"
        use="time"
        value={intent.observed?.leadTime ?? null}
      />
      <TextField
        isReadOnly={readOnly}
        label="Where that is from"
        onCommit={source => set({ observed: { ...observedOr(intent.observed), source: source.trim() } })}
        placeholder="last 20 changes in the tracker"
        value={intent.observed?.source ?? ''}
      />
      <Select
        isDisabled={readOnly}
        label="Our first team"
        onChange={team => set({ firstTeam: team || null })}
        options={[
          { id: '', label: 'Not chosen' },
          ...inOrder(teams).map(({ id, name }) => ({ id, label: name || 'unnamed team' })),
        ]}
        value={intent.firstTeam ?? ''}
      />
      <DurationField
        calendar={calendar}
        hint="Empty counts as 10d"
        isReadOnly={readOnly}
        label="Evidence from production within"
        layout="stack"
        onCommit={evidenceWithin => set({ evidenceWithin })}
        placeholder="10d"
        use="time"
        value={intent.evidenceWithin}
      />
      <Assumptions />
    </div>
  )
}

const observedOr = (observed: { leadTime: string | null; source: string; on: string | null } | null) =>
  observed ?? { leadTime: null, source: '', on: null }

function Goals() {
  const { store, newId, readOnly } = useEditor()
  const { intent, calendar } = useView()
  const goal = (measure: GoalMeasure) =>
    Object.values(intent.goals).find(entry => entry.measure === measure)?.to ?? null
  const set = (measure: GoalMeasure, to: string | number | null) => store.commit(setGoal(measure, to, newId))
  const share = (measure: GoalMeasure, label: string) => {
    const to = goal(measure)
    return (
      <ShareField
        isReadOnly={readOnly}
        label={label}
        layout="stack"
        onCommit={value => set(measure, value)}
        placeholder="no goal"
        value={typeof to === 'number' ? to : null}
      />
    )
  }
  const leadTime = goal('leadTime')
  return (
    <>
      <DurationField
        calendar={calendar}
        isReadOnly={readOnly}
        label="Goal: it should take"
        layout="stack"
        onCommit={to => set('leadTime', to)}
        placeholder="2w"
        use="time"
        value={typeof leadTime === 'string' ? leadTime : null}
      />
      {share('flowEfficiency', 'Goal: flow efficiency')}
      {share('rolledCompleteAccurate', 'Goal: right first time')}
    </>
  )
}

function Assumptions() {
  const { store, newId, readOnly } = useEditor()
  const { intent } = useView()
  return (
    <div className="settings-wide settings-list">
      <h3>Assumptions that the direction rests on</h3>
      {inOrder(intent.assumptions).map((assumption, index) => (
        <div className="settings-row" key={assumption.id}>
          <TextField
            className="settings-grow"
            hideLabel
            isReadOnly={readOnly}
            label={`Assumption ${index + 1}`}
            onCommit={text => store.commit(setAssumption(assumption.id, { text: text.trim() }))}
            value={assumption.text}
          />
          <Switch
            isDisabled={readOnly}
            isSelected={assumption.core}
            label="Core"
            onChange={core => store.commit(setAssumption(assumption.id, { core }))}
          />
          {readOnly ? null : (
            <Button
              aria-label={`Remove assumption ${index + 1}`}
              onPress={() => store.commit(removeAssumption(assumption.id))}
              variant="quiet"
            >
              Remove
            </Button>
          )}
        </div>
      ))}
      {readOnly ? null : (
        <AddLine label="Add an assumption" onAdd={text => store.commit(addAssumption(text, true, newId))} />
      )}
    </div>
  )
}
