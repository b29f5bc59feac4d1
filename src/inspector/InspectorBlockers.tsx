// The blockers of a step as cards, each with the experiments on it, and one line that adds the next.

import { addBlocker } from '../edit/blocker-edits'
import { inOrder } from '../model/records'
import type { Blocker, Id } from '../model/types'
import { AddLine } from '../parts/AddLine'
import { useEditor, useView } from '../session/editor'
import { select } from '../session/selection'
import { Button } from '../widgets/Button'
import { BlockerCard, ExperimentCard } from './EntryCards'

/** `null`: those of the whole stream. */
export function InspectorBlockers({ step }: { readonly step: Id | null }) {
  const { store, session, newId, today, readOnly } = useEditor()
  const doc = useView()
  const blockers = inOrder(doc.blockers).filter(blocker => blocker.step === step)
  return (
    <section>
      <h3>{step === null ? 'Blockers of the whole stream' : blockers.length > 1 ? 'Blockers' : 'Blocker'}</h3>
      {blockers.map(blocker => (
        <div className="inspector-pair" key={blocker.id}>
          <BlockerCard blocker={blocker} />
          <BlockerExperiments blocker={blocker} />
        </div>
      ))}
      {readOnly ? null : (
        <AddLine
          label={step === null ? 'What holds up everything?' : 'What causes the wait?'}
          onAdd={title => {
            const edit = addBlocker(store.doc, step, title, newId, today())
            store.commit(edit)
            select(session, [`blockers/${edit.id}`])
          }}
        />
      )}
    </section>
  )
}

/** The experiments on a blocker, and the way to what could be tried. */
export function BlockerExperiments({ blocker }: { readonly blocker: Blocker }) {
  const { session, readOnly } = useEditor()
  const doc = useView()
  const experiments = inOrder(doc.experiments).filter(experiment => experiment.blocker === blocker.id)
  return (
    <>
      {experiments.map(experiment => (
        <ExperimentCard experiment={experiment} key={experiment.id} />
      ))}
      {readOnly || blocker.status === 'cleared' ? null : (
        <div className="inspector-buttons">
          <Button onPress={() => session.setState({ dialog: 'starters', guidedBlocker: blocker.id })}>
            {experiments.length > 0 ? 'What else could be tried?' : 'What could be tried?'}
          </Button>
        </div>
      )}
    </>
  )
}
