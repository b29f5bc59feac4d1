// With nothing selected: where the stream should go, what is still missing, and what stands in the way.

import { useActions } from '../actions/use-actions'
import { inOrder, own } from '../edit/records'
import { type ProblemNote, problemNotes } from '../explain/problem-notes'
import type { MapDocument } from '../model/types'
import { useAssessment, useEditor, useView } from '../session/editor'
import { selectAndReveal } from '../session/selection'
import { BlockerCard } from './EntryCards'
import { InspectorBlockers } from './InspectorBlockers'
import { Button } from './widgets/Button'

export function InspectorMap() {
  const actions = useActions()
  const { readOnly } = useEditor()
  const doc = useView()
  const onSteps = inOrder(doc.blockers).filter(blocker => blocker.step !== null && blocker.status === 'open')
  return (
    <>
      <h2>The whole stream</h2>
      <p className="inspector-sub">{scopeLine(doc) || 'Select a step to see and change what is known of it.'}</p>
      {doc.intent.direction ? <p className="inspector-direction">{doc.intent.direction}</p> : null}
      <div className="inspector-buttons">
        <Button onPress={() => actions.run('settings')}>Intent, calendar, teams</Button>
      </div>
      <Missing readOnly={readOnly} />
      {onSteps.length > 0 ? (
        <section>
          <h3>What stands in the way</h3>
          {onSteps.map(blocker => (
            <BlockerCard blocker={blocker} key={blocker.id} />
          ))}
        </section>
      ) : null}
      <InspectorBlockers step={null} />
      {doc.source ? (
        <section>
          <h3>Source</h3>
          <p className="inspector-note">{doc.source.name}</p>
        </section>
      ) : null}
    </>
  )
}

function Missing({ readOnly }: { readonly readOnly: boolean }) {
  const actions = useActions()
  const { session } = useEditor()
  const doc = useView()
  const { analysis } = useAssessment()
  const notes = problemNotes(doc, analysis)
  if (notes.length === 0) return null
  const go = (note: ProblemNote) => {
    if (note.mend === 'settings') actions.run('settings')
    else if (note.mend) selectAndReveal(session, note.mend)
  }
  const unknown = analysis.problems.some(({ code }) => code === 'unknown-wait' || code === 'unknown-work')
  return (
    <section>
      <h3>What the numbers lack</h3>
      <ul className="inspector-problems">
        {notes.map(note => (
          <li key={note.text}>
            <span>{note.text}</span>
            {note.mend ? (
              <Button aria-label={`Go there: ${note.text}`} onPress={() => go(note)} variant="quiet">
                Go there
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {unknown && !readOnly ? <Button onPress={() => actions.run('ask')}>Ask for numbers</Button> : null}
    </section>
  )
}

function scopeLine({ intent, teams }: MapDocument): string {
  const { item, from, to } = intent.scope
  const team = own(teams, intent.firstTeam)
  const range = from && to ? `, from ${from} to ${to}` : ''
  const line = item ? `${item.charAt(0).toUpperCase()}${item.slice(1)}${range}.` : ''
  return [line, team ? `Our first team: ${team.name}.` : ''].filter(Boolean).join(' ')
}
