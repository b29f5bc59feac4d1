// One experiment whole: the sentence, what it predicts and promises, its way to evidence, and what starts it.

import { setExperiment } from '../edit/experiment-edits'
import { cited } from '../model/cited'
import { inOrder, own } from '../model/records'
import type { Id } from '../model/types'
import { DurationField } from '../parts/EntryFields'
import { EvidenceStrips } from '../parts/EvidenceStrips'
import { ExperimentConditions } from '../parts/ExperimentConditions'
import { ExperimentPromise } from '../parts/ExperimentPromise'
import { ExperimentTravel } from '../parts/ExperimentTravel'
import { experimentTitle, missingText, statusText } from '../parts/litmus-words'
import { Predictions } from '../parts/Predictions'
import { RemoveEntry } from '../parts/RemoveEntry'
import { TravelLog } from '../parts/TravelLog'
import { useEditor, useReading, useView } from '../session/editor'
import { goTo } from '../session/route'
import { select } from '../session/selection'
import { Button } from '../widgets/Button'
import { Select } from '../widgets/Select'
import { ExperimentCourse } from './ExperimentCourse'
import { ExperimentSentence } from './ExperimentSentence'

interface ExperimentDetailProps {
  readonly id: Id
  readonly onCompare: (other: Id) => void
}

export function ExperimentDetail({ id, onCompare }: ExperimentDetailProps) {
  const editor = useEditor()
  const { store, session, readOnly } = editor
  const doc = useView()
  const { assessment } = useReading()
  const experiment = own(doc.experiments, id)
  if (!experiment) return null
  const blocker = own(doc.blockers, experiment.blocker)
  const missing = missingText(doc, experiment, own(assessment.effects, id)?.litmus ?? [])
  const others = inOrder(doc.experiments).filter(other => other.id !== id)
  return (
    <article aria-label={experimentTitle(experiment)} className="experiment">
      <header className="experiment-head">
        <div>
          <h3>{experimentTitle(experiment)}</h3>
          <p className="experiment-sub">
            {statusText(experiment)}
            {blocker ? ` · on ${cited(blocker.title || 'an unnamed blocker')}` : ' · on no blocker'}
            {' · '}
            {missing === '' ? 'answers the litmus test' : missing.replace(/^./, first => first.toLowerCase())}
          </p>
        </div>
        <div className="experiment-buttons">
          <Button
            onPress={() => {
              select(session, [`experiments/${id}`])
              goTo({ at: 'map', id: doc.id })
            }}
          >
            Show on the map
          </Button>
          {others.length === 0 ? null : (
            <Select
              hideLabel
              label="Compare with"
              onChange={onCompare}
              options={others.map(other => ({ id: other.id, label: experimentTitle(other) }))}
              placeholder="Compare with"
              value=""
            />
          )}
          {readOnly || experiment.status !== 'candidate' ? null : (
            <Button
              onPress={() => {
                select(session, [`experiments/${id}`])
                session.setState({ dialog: 'start' })
              }}
            >
              Start it
            </Button>
          )}
        </div>
      </header>
      <ExperimentCourse experiment={experiment} />
      {experiment.status === 'running' || experiment.travel !== null ? (
        <section className="experiment-travel">
          <h4>Travel log</h4>
          <TravelLog experiment={experiment} />
        </section>
      ) : null}
      <div className="experiment-parts">
        <section className="experiment-words">
          <h4>The experiment</h4>
          <ExperimentSentence experiment={experiment} />
          <div data-seek="experiment-changes">
            <h4>What it changes</h4>
            <Predictions experiment={experiment} />
          </div>
          <h4>Before it starts</h4>
          <ExperimentConditions experiment={experiment} />
        </section>
        <section className="experiment-numbers">
          <h4>What it promises</h4>
          <ExperimentPromise experiment={experiment} />
          <h4>Time to evidence</h4>
          <EvidenceStrips experiment={experiment} />
          <div data-seek="experiment-timebox">
            <DurationField
              calendar={doc.calendar}
              hint="To build the smallest slice and watch it"
              isReadOnly={readOnly}
              label="Timebox"
              onCommit={timebox => store.commit(setExperiment(store.doc, id, { timebox }))}
              placeholder="3d"
              use="time"
              value={experiment.timebox}
            />
          </div>
          <div data-seek="experiment-bypasses">
            <ExperimentTravel experiment={experiment} />
          </div>
        </section>
      </div>
      <RemoveEntry label="Remove this experiment" refs={[`experiments/${id}`]} />
    </article>
  )
}
