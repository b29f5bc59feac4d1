// What stands in the way of the stream: its blockers by rank, candidates that the numbers propose, and one line for another.

import { useState } from 'react'
import { addBlocker, setBlocker } from '../edit/blocker-edits'
import { together } from '../edit/edit'
import { type BlockerCandidate, blockerCandidates } from '../experiments/blocker-candidates'
import { stepName } from '../model/names'
import { byOrder } from '../model/records'
import type { Blocker } from '../model/types'
import { AddLine } from '../parts/AddLine'
import { blockerSentence } from '../parts/blocker-sentence'
import { announceChange } from '../session/announce'
import { useEditor, useReading } from '../session/editor'
import { goTo } from '../session/route'
import { select } from '../session/selection'
import { Button } from '../widgets/Button'
import { Select } from '../widgets/Select'
import './blockers.css'

/** More than these are one press away. */
const shownAtOnce = 3

export function BlockersPanel() {
  const { session, readOnly } = useEditor()
  const { doc } = useReading()
  const blockers = Object.values(doc.blockers).sort(
    (a, b) => Number(a.status === 'cleared') - Number(b.status === 'cleared') || byOrder(a, b),
  )
  return (
    <section aria-label="What stands in the way" className="blockers">
      <div className="view-head">
        <h2>What stands in the way</h2>
        {readOnly || blockers.length === 0 ? null : (
          <Button onPress={() => session.setState({ dialog: 'tally' })}>Tally</Button>
        )}
      </div>
      <ol>
        {blockers.map(blocker => (
          <BlockerRow blocker={blocker} key={blocker.id} />
        ))}
      </ol>
      {readOnly ? null : (
        <>
          <Candidates />
          <NewBlocker />
        </>
      )}
    </section>
  )
}

function BlockerRow({ blocker }: { readonly blocker: Blocker }) {
  const { session, today, readOnly } = useEditor()
  const { doc } = useReading()
  const title = blocker.title || 'Unnamed blocker'
  const isTried = Object.values(doc.experiments).some(experiment => experiment.blocker === blocker.id)
  return (
    <li className={blocker.status === 'cleared' ? 'blocker blocker-cleared' : 'blocker'}>
      <p className="blocker-title">{title}</p>
      <p className="blocker-detail">
        {blocker.step === null ? 'The whole stream' : stepName(doc, blocker.step)}
        {'. '}
        {blockerSentence(blocker, today())}
      </p>
      <div className="blocker-buttons">
        {readOnly || blocker.status === 'cleared' ? null : (
          <Button
            aria-label={`Try something against: ${title}`}
            onPress={() => session.setState({ dialog: 'starters', guidedBlocker: blocker.id })}
          >
            {isTried ? 'Try something else' : 'Try something'}
          </Button>
        )}
        <Button
          aria-label={`Open on the map: ${title}`}
          onPress={() => {
            select(session, [`blockers/${blocker.id}`])
            goTo({ at: 'map', id: doc.id })
          }}
          variant="quiet"
        >
          Open
        </Button>
      </div>
    </li>
  )
}

/** Proposals from the numbers: nothing is added before somebody says so. */
function Candidates() {
  const { store, session, newId, today } = useEditor()
  const { doc, assessment } = useReading()
  const [isWhole, setIsWhole] = useState(false)
  const all = blockerCandidates(doc, assessment.analysis)
  const shown = isWhole ? all : all.slice(0, shownAtOnce)
  const accept = ({ step, kind, title }: BlockerCandidate) => {
    const edit = addBlocker(store.doc, step, title, newId, today())
    store.commit(together(edit.label, [edit, setBlocker(store.doc, edit.id, { kind })]))
    announceChange(session, store, `Added: ${title}.`)
  }
  if (all.length === 0) return null
  return (
    <div className="candidates">
      <h3>The numbers point here</h3>
      <ul>
        {shown.map(candidate => (
          <li className="candidate" key={`${candidate.step} ${candidate.kind}`}>
            <div>
              <p className="candidate-title">{candidate.title}</p>
              <p className="candidate-reason">{candidate.reason}</p>
            </div>
            <Button aria-label={`Add as a blocker: ${candidate.title}`} onPress={() => accept(candidate)}>
              Add
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < all.length ? (
        <Button onPress={() => setIsWhole(true)} variant="quiet">
          {`${all.length - shown.length} more`}
        </Button>
      ) : null}
    </div>
  )
}

function NewBlocker() {
  const { store, session, newId, today } = useEditor()
  const { doc, assessment } = useReading()
  const { flowOrder, longestDelay } = assessment.analysis
  const [step, setStep] = useState<string | null>(null)
  const chosen = step ?? longestDelay?.step ?? flowOrder[0] ?? ''
  const steps = [...new Set([...flowOrder, ...Object.keys(doc.steps)])]
  return (
    <div className="blocker-new" data-seek="blockers">
      <AddLine
        label={Object.keys(doc.blockers).length === 0 ? 'The first blocker' : 'Another blocker'}
        onAdd={title => {
          store.commit(addBlocker(store.doc, chosen === '' ? null : chosen, title, newId, today()))
          announceChange(session, store, `Added: ${title}.`)
        }}
        placeholder="What holds it up, then Enter"
      />
      <Select
        label="On"
        layout="row"
        onChange={setStep}
        options={[{ id: '', label: 'The whole stream' }, ...steps.map(id => ({ id, label: stepName(doc, id) }))]}
        value={chosen}
      />
    </div>
  )
}
