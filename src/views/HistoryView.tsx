// History: the kept versions of a map with the trend of its numbers, any two of them side by side, and what was predicted
// against what came.

import { useState } from 'react'
import { actionById, useActions } from '../actions/use-actions'
import { useKeyHints } from '../actions/use-key-hints'
import type { Id } from '../model/types'
import { useEditor, useView } from '../session/editor'
import { Button } from '../widgets/Button'
import { type ComparedStates, HistoryCompare } from './HistoryCompare'
import { HistoryStates } from './HistoryStates'
import { HistoryVersions } from './HistoryVersions'
import { PredictionLedger } from './PredictionLedger'
import { ViewPage } from './ViewPage'
import '../parts/history.css'

export function HistoryView() {
  const { readOnly, session } = useEditor()
  const actions = useActions()
  const keys = useKeyHints()
  const doc = useView()
  const hasVersions = Object.keys(doc.versions).length > 0
  const hasLearned = Object.values(doc.experiments).some(({ status }) => status === 'learned')
  const [chosen, setChosen] = useState<ComparedStates | null>(null)
  const compareWithNow = (version: Id) => {
    setChosen({ from: version, to: null })
    session.setState({ seek: { view: 'history', place: 'compare' } })
  }
  const keep = actionById('keep-version')
  const button = readOnly ? null : (
    <Button aria-keyshortcuts={keys.aria(keep)} keys={keys.text(keep)} onPress={() => actions.run('keep-version')}>
      {keep.label}
    </Button>
  )
  return (
    <ViewPage className="history-view" name="History">
      {hasVersions ? (
        <>
          <section className="history-section">
            <div className="view-head">
              <h2>How the stream went</h2>
              {button}
            </div>
            <HistoryVersions onCompare={compareWithNow} />
          </section>
          <section className="history-section">
            <HistoryCompare chosen={chosen} onChoose={setChosen} />
          </section>
        </>
      ) : (
        <section className="history-section history-none">
          <h2 className="history-question">Did it get better since the last meeting?</h2>
          <p>
            Keep the map as it is today. At the next meeting its numbers stand here beside the new ones, with what
            changed on both pictures and what was learned in between. A version is also kept by itself whenever an
            experiment starts and whenever one is reviewed.
          </p>
          {button}
        </section>
      )}
      <HistoryStates />
      {hasVersions || hasLearned ? (
        <section className="history-section" data-seek="ledger">
          <h2>Predicted and measured</h2>
          <PredictionLedger />
        </section>
      ) : null}
    </ViewPage>
  )
}
