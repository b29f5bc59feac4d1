// How the map likes to be shown, for everyone who opens it.

import { setView } from '../edit/map-edits'
import { AmountField } from '../parts/EntryFields'
import { useEditor, useView } from '../session/editor'
import { Segmented } from '../widgets/Segmented'
import { Switch } from '../widgets/Switch'

const rows = [
  { id: 'work', label: 'Work' },
  { id: 'completeAccurate', label: '%C&A' },
  { id: 'people', label: 'People' },
  { id: 'uptime', label: 'Uptime' },
  { id: 'value', label: 'Value' },
  { id: 'automated', label: 'Automated' },
] as const

export function SettingsView() {
  const { store, readOnly } = useEditor()
  const { view } = useView()
  const shown = view.rows.split(' ').filter(Boolean)
  const toggle = (id: string, on: boolean) => {
    const order: readonly string[] = rows.map(row => row.id)
    const next = on ? [...shown, id] : shown.filter(row => row !== id)
    store.commit(setView({ rows: next.sort((a, b) => order.indexOf(a) - order.indexOf(b)).join(' ') }))
  }
  return (
    <div className="settings-grid">
      <fieldset className="settings-switches">
        <legend className="field-label">Rows of a box</legend>
        {rows.map(row => (
          <Switch
            isDisabled={readOnly}
            isSelected={shown.includes(row.id)}
            key={row.id}
            label={row.label}
            onChange={on => toggle(row.id, on)}
          />
        ))}
      </fieldset>
      <div className="settings-list">
        <Segmented
          isDisabled={readOnly}
          label="Ladder"
          onChange={ladder => store.commit(setView({ ladder }))}
          options={[
            { id: 'wait-up', label: 'waits up' },
            { id: 'work-up', label: 'work up' },
          ]}
          value={view.ladder}
        />
        <Switch
          isDisabled={readOnly}
          isSelected={view.lanes}
          label="Lanes by team"
          onChange={lanes => store.commit(setView({ lanes }))}
        />
        <AmountField
          isReadOnly={readOnly}
          label="Steps in a row"
          layout="stack"
          onCommit={wrap => {
            if (wrap !== null) store.commit(setView({ wrap: Math.max(1, Math.round(wrap)) }))
          }}
          value={view.wrap}
        />
      </div>
    </div>
  )
}
