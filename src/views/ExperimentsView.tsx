// Start small: every experiment of the map in one ranked table, the chosen one below it, and beside them what stands in the
// way and what was asked of others.

import { useState } from 'react'
import { rankedExperiments } from '../experiments/ranking'
import { own } from '../model/records'
import type { Id } from '../model/types'
import { useEditor, useReading, useSession } from '../session/editor'
import { select } from '../session/selection'
import { Button } from '../widgets/Button'
import { AsksList } from './AsksList'
import { BlockersPanel } from './BlockersPanel'
import { ExperimentCompare } from './ExperimentCompare'
import { ExperimentDetail } from './ExperimentDetail'
import { ExperimentsNone } from './ExperimentsNone'
import { ExperimentsTable } from './ExperimentsTable'
import { ExperimentsTomorrow } from './ExperimentsTomorrow'
import { ViewPage } from './ViewPage'
import './experiments.css'

export function ExperimentsView() {
  const { session, readOnly } = useEditor()
  const { doc, assessment } = useReading()
  const selection = useSession(state => state.selection)
  const [other, setOther] = useState<Id | null>(null)
  const ranked = rankedExperiments(doc, assessment)
  const selected = [...selection].flatMap(ref =>
    ref.startsWith('experiments/') ? (own(doc.experiments, ref.slice('experiments/'.length))?.id ?? []) : [],
  )
  const shown = selected[0] ?? ranked[0]?.experiment ?? null
  const compared = other !== null && other !== shown && own(doc.experiments, other) ? other : null
  const choose = (id: Id) => {
    select(session, [`experiments/${id}`])
    setOther(null)
  }
  return (
    <ViewPage className="experiments-view" name="Experiments">
      <div className="experiments-main">
        <div className="view-head" data-seek="experiments">
          <h2>Experiments</h2>
          {readOnly || shown === null ? null : (
            <Button onPress={() => session.setState({ dialog: 'starters', guidedBlocker: null })}>
              New experiment
            </Button>
          )}
        </div>
        {shown === null ? (
          <ExperimentsNone />
        ) : (
          <>
            <ExperimentsTomorrow />
            <ExperimentsTable onChoose={choose} ranked={ranked} shown={shown} />
            {compared === null ? (
              <ExperimentDetail id={shown} key={shown} onCompare={setOther} />
            ) : (
              <ExperimentCompare ids={[shown, compared]} onClose={() => setOther(null)} />
            )}
          </>
        )}
      </div>
      <div className="experiments-side">
        <BlockersPanel />
        <AsksList />
      </div>
    </ViewPage>
  )
}
