// Who does a step: the team by its name, made when it is new, and how many people it has.

import { useActions } from '../actions/use-actions'
import { setStepsTeam, setTeam } from '../edit/team-edits'
import { formatShare } from '../model/format'
import { own } from '../model/records'
import type { Step } from '../model/types'
import { AmountField } from '../parts/EntryFields'
import { useAssessment, useEditor, useView } from '../session/editor'
import { Button } from '../widgets/Button'
import { TeamPicker } from './TeamPicker'

export function InspectorTeam({ steps }: { readonly steps: readonly Step[] }) {
  const { store, newId, readOnly } = useEditor()
  const doc = useView()
  const actions = useActions()
  const { analysis } = useAssessment()
  const [first] = steps
  const teamId = steps.every(step => step.team === first?.team) ? (first?.team ?? null) : null
  const team = own(doc.teams, teamId)
  const load = team ? (own(analysis.teams, team.id)?.load ?? null) : null
  const isFirst = (step: Step) => step.team !== null && step.team === doc.intent.firstTeam
  const mixed = steps.some(step => step.team !== first?.team)
  return (
    <section className="inspector-fields">
      <h3>Who</h3>
      <TeamPicker
        isReadOnly={readOnly}
        label="Team"
        onCommit={name => {
          store.commit(
            setStepsTeam(
              store.doc,
              steps.map(step => step.id),
              name,
              newId,
            ),
          )
        }}
        placeholder={mixed ? 'different teams' : 'none yet'}
        value={team?.name ?? ''}
      />
      {team ? (
        <AmountField
          hint={load === null ? undefined : `Its work takes ${formatShare(load)} of its time`}
          isReadOnly={readOnly}
          label="People"
          onCommit={people => store.commit(setTeam(store.doc, team.id, { people }))}
          placeholder="not known"
          value={team.people}
        />
      ) : null}
      {readOnly ? null : steps.length > 0 && steps.every(step => isFirst(step)) ? (
        <p className="inspector-note">Inside the island of our first team.</p>
      ) : (
        <div className="inspector-buttons">
          <Button keys="T" onPress={() => actions.run('first-team')}>
            Our first team
          </Button>
        </div>
      )}
    </section>
  )
}
