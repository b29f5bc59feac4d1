// With nothing selected: where the stream should go, what is still missing, and what stands in the way.

import { useActions } from '../actions/use-actions'
import type { Analysis } from '../analysis/types'
import { capitalised } from '../diagram/words'
import { firstTeamLine } from '../explain/first-team-line'
import { goalTexts, realityCheck } from '../explain/reality-check'
import { inOrder } from '../model/records'
import type { MapDocument } from '../model/types'
import { StreamNumbers } from '../numbers/StreamNumbers'
import { Doubts } from '../parts/Doubts'
import { useAssessment, useReading, useView } from '../session/editor'
import { Button } from '../widgets/Button'
import { BlockerCard } from './EntryCards'
import { HoldsBack } from './HoldsBack'
import { InspectorBlockers } from './InspectorBlockers'

export function InspectorMap() {
  const actions = useActions()
  const doc = useView()
  const { analysis } = useAssessment()
  const onSteps = inOrder(doc.blockers).filter(blocker => blocker.step !== null && blocker.status === 'open')
  return (
    <>
      <h2>The whole stream</h2>
      <p className="inspector-sub">
        {scopeLine(doc, analysis) || 'Select a step to see and change what is known of it.'}
      </p>
      {doc.intent.direction ? <p className="inspector-direction">{doc.intent.direction}</p> : null}
      <div className="inspector-buttons">
        <Button onPress={() => actions.run('settings')}>Calendar, demand, teams</Button>
      </div>
      <Reality />
      {onSteps.length > 0 ? (
        <section>
          <h3>What stands in the way</h3>
          {onSteps.map(blocker => (
            <BlockerCard blocker={blocker} key={blocker.id} />
          ))}
        </section>
      ) : null}
      <Doubts />
      <HoldsBack />
      <StreamNumbers />
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

/** What happened and what is wanted, against what the map says. */
function Reality() {
  const { doc, assessment } = useReading()
  const seen = realityCheck(doc, assessment.analysis)
  const goals = goalTexts(doc, assessment.analysis)
  if (seen === null && goals.length === 0) return null
  return (
    <section>
      <h3>Against reality</h3>
      {seen === null ? null : <p>{seen}</p>}
      {goals.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  )
}

function scopeLine(doc: MapDocument, analysis: Analysis): string {
  const { item, from, to } = doc.intent.scope
  const range = from && to ? `, from ${from} to ${to}` : ''
  const line = item ? `${capitalised(item)}${range}.` : ''
  return [line, firstTeamLine(doc, analysis)].filter(Boolean).join(' ')
}
