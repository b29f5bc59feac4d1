// The teams of the map: names, people, order.

import { addTeam, removeTeam, setTeam } from '../edit/team-edits'
import { formatShare } from '../model/format'
import { inOrder, own } from '../model/records'
import { AddLine } from '../parts/AddLine'
import { AmountField } from '../parts/EntryFields'
import { useAssessment, useEditor, useView } from '../session/editor'
import { Button } from '../widgets/Button'
import { TextField } from '../widgets/TextField'

export function SettingsTeams() {
  const { store, newId, readOnly } = useEditor()
  const doc = useView()
  const { analysis } = useAssessment()
  return (
    <div className="settings-list">
      {inOrder(doc.teams).map(team => {
        const load = own(analysis.teams, team.id)?.load ?? null
        return (
          <div className="settings-row" key={team.id}>
            <TextField
              className="settings-grow"
              hideLabel
              isReadOnly={readOnly}
              label={`Name of ${team.name || 'the team'}`}
              onCommit={name => store.commit(setTeam(store.doc, team.id, { name: name.trim() }))}
              value={team.name}
            />
            <AmountField
              isReadOnly={readOnly}
              label="People"
              onCommit={people => store.commit(setTeam(store.doc, team.id, { people }))}
              placeholder="not known"
              value={team.people}
            />
            <span className="settings-load">{load === null ? '' : `${formatShare(load)} of its time`}</span>
            {readOnly ? null : (
              <Button
                aria-label={`Remove ${team.name || 'the team'}`}
                onPress={() => store.commit(removeTeam(store.doc, team.id))}
                variant="quiet"
              >
                Remove
              </Button>
            )}
          </div>
        )
      })}
      {readOnly ? null : (
        <AddLine
          label="Add a team"
          onAdd={name => store.commit(addTeam(name, null, newId))}
          placeholder="Its name, then Enter"
        />
      )}
    </div>
  )
}
