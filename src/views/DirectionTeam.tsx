// The first team and its island: what it can change alone, the path to production that others owe it, and what else pulls on it.

import { setIntent } from '../edit/intent-edits'
import { firstTeam } from '../experiments/first-team'
import { formatDate, formatTime } from '../model/format'
import { stepName, teamName } from '../model/names'
import { inOrder } from '../model/records'
import { useEditor, useReading } from '../session/editor'
import { goTo } from '../session/route'
import { Button } from '../widgets/Button'
import { Select } from '../widgets/Select'

export function DirectionTeam() {
  const { store, readOnly } = useEditor()
  const { doc, assessment } = useReading()
  const team = firstTeam(doc, assessment.analysis)
  return (
    <section aria-label="Our first team" className="direction-part">
      <h2>Our first team</h2>
      <Select
        hideLabel
        isDisabled={readOnly}
        label="Our first team"
        onChange={id => store.commit(setIntent({ firstTeam: id || null }))}
        options={[
          { id: '', label: 'Not chosen' },
          ...inOrder(doc.teams).map(({ id }) => ({ id, label: teamName(doc, id) })),
        ]}
        value={doc.intent.firstTeam ?? ''}
      />
      {team ? <Island /> : null}
      {readOnly ? null : (
        <div className="direction-island">
          <p className="view-note">
            {team ? 'Other steps?' : 'Choose a team, or draw its island:'} Select its steps on the map, then “Our first
            team”.
          </p>
          <Button onPress={() => goTo({ at: 'map', id: doc.id })}>To the map</Button>
        </div>
      )}
    </section>
  )
}

function Island() {
  const { doc, assessment } = useReading()
  const team = firstTeam(doc, assessment.analysis)
  if (!team) return null
  const time = (seconds: number | null) => (seconds === null ? 'not known yet' : formatTime(seconds, doc.calendar))
  const { who, until } = team.shield
  return (
    <dl className="island">
      <div>
        <dt>What it can change alone</dt>
        <dd>
          <strong className="island-inside">{time(team.inside)}</strong>{' '}
          {team.steps.map(id => stepName(doc, id)).join(', ') || 'It has no steps yet.'}
        </dd>
      </div>
      <div>
        <dt>The path to production that leaders owe it</dt>
        <dd>
          <strong>{time(team.pathToProduction)}</strong>{' '}
          {team.path.map(id => stepName(doc, id)).join(', ') || 'Nothing comes after its steps.'}
        </dd>
      </div>
      <div>
        <dt>What else pulls on it</dt>
        <dd>
          {team.pulls.length === 0 ? (
            'Nothing that is on this map.'
          ) : (
            <ul>
              {team.pulls.map(({ entry, what }) => (
                <li key={entry}>{what}</li>
              ))}
            </ul>
          )}
        </dd>
      </div>
      <div>
        <dt>Who shields it</dt>
        <dd>
          {who === '' ? 'Nobody says yet: name the owner of its running experiment.' : who}
          {who === '' || until === null ? '' : ` until ${formatDate(until)}`}
        </dd>
      </div>
    </dl>
  )
}
