// A map without an experiment: what to do first, which depends on whether anything stands in the way yet.

import { insertExperiment } from '../edit/experiment-edits'
import { shipOneWord } from '../experiments/ship-one-word'
import { useEditor, useReading } from '../session/editor'
import { select } from '../session/selection'
import { Button } from '../widgets/Button'

export function ExperimentsNone() {
  const { store, session, newId, readOnly } = useEditor()
  const { doc, assessment } = useReading()
  if (readOnly) return <p className="view-note">There is no experiment on this map.</p>
  if (Object.keys(doc.steps).length === 0) {
    return <p className="view-note">The map has no steps yet. Draw the stream first: an experiment has to travel it.</p>
  }
  const start = () => {
    const edit = insertExperiment(shipOneWord(doc, assessment.analysis, newId))
    store.commit(edit)
    select(session, [`experiments/${edit.id}`])
  }
  return (
    <div className="experiments-none">
      <p className="experiments-question">
        What is the smallest, fastest experiment we can ship to production to test a core assumption?
      </p>
      <p>
        Ship one word: the smallest visible change, entering at the team’s first step and passing by nothing. It
        measures the path itself, and needs nobody’s permission.
      </p>
      <div className="experiment-buttons">
        <Button onPress={start}>Ship one word</Button>
        <Button onPress={() => session.setState({ dialog: 'starters', guidedBlocker: null })}>
          Choose another way to begin
        </Button>
      </div>
    </div>
  )
}
