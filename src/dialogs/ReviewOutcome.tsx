// What a review made of the map: before over after to one scale, what changed, and the question what is tested next.

import { followUp } from '../edit/conclude-experiment'
import { nextAction } from '../experiments/next-action'
import { cited } from '../model/cited'
import { own } from '../model/records'
import type { Experiment, MapDocument } from '../model/types'
import { BeforeAfter } from '../parts/BeforeAfter'
import { goToPlace } from '../parts/go-to-place'
import { labelOf } from '../parts/kinds'
import { experimentTitle, verdicts } from '../parts/litmus-words'
import { assessmentOf, useDoc, useEditor } from '../session/editor'
import { goTo } from '../session/route'
import { select } from '../session/selection'
import { compare } from '../versions/compare'
import { mapOfVersion } from '../versions/trend'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import './review.css'

interface ReviewOutcomeProps {
  readonly experiment: Experiment
  /** The next review that is due. */
  readonly later: Experiment | null
  readonly onLater: () => void
  readonly onClose: () => void
}

export function ReviewOutcome({ experiment, later, onLater, onClose }: ReviewOutcomeProps) {
  const editor = useEditor()
  const { store, session, newId } = editor
  const doc = useDoc()
  const started = own(doc.versions, experiment.startedFrom)
  const before: MapDocument = started ? mapOfVersion(started) : doc
  const goOn = () => {
    const edit = followUp(store.doc, experiment.id, newId)
    store.commit(edit)
    onClose()
    select(session, [`experiments/${edit.id}`])
    goToPlace(editor, { label: '', goTo: { place: 'experiment', experiment: edit.id, field: 'changes' } })
  }
  const chooseNext = () => {
    onClose()
    const next = nextAction(store.doc, assessmentOf(store.doc))
    if (next.goTo.place === 'starters') goToPlace(editor, next)
    else goTo({ at: 'map', id: doc.id }, { view: 'experiments' })
  }
  const changes = experiment.result?.next === 'change'
  // The primary one stands last.
  const chooseButton = (
    <Button autoFocus={!changes} key="choose" onPress={chooseNext} variant={changes ? 'plain' : 'primary'}>
      Choose the next
    </Button>
  )
  const goOnButton = (
    <Button autoFocus={changes} key="go-on" onPress={goOn} variant={changes ? 'primary' : 'plain'}>
      Go on from this one
    </Button>
  )
  return (
    <ModalDialog
      footer={
        <>
          <Button onPress={() => void store.history.undo()} variant="quiet">
            Undo
          </Button>
          <Button onPress={onClose}>Done</Button>
          {later ? (
            <Button autoFocus onPress={onLater} variant="primary">
              {`Next review: ${experimentTitle(later)}`}
            </Button>
          ) : (
            <>
              {changes ? chooseButton : goOnButton}
              {changes ? goOnButton : chooseButton}
            </>
          )}
        </>
      }
      isOpen
      onClose={onClose}
      size="wide"
      title={`${experimentTitle(experiment)}: ${labelOf(verdicts, experiment.result?.verdict ?? 'inconclusive')}`}
    >
      <div className="review">
        <BeforeAfter
          after={doc}
          before={before}
          beforeLabel={started ? started.label.trim() || 'When it started' : 'Before'}
          rows={compare(before, doc).rows}
        />
        <p className="review-kept">{keptText(doc, experiment)}</p>
        {later ? null : (
          <section>
            <h3>What do we test next?</h3>
            <p>
              {changes
                ? '“Go on from this one” makes a new candidate with the same words and predictions, for you to change.'
                : '“Choose the next” shows the candidates; “Go on from this one” makes a new one with the same words.'}
            </p>
          </section>
        )}
      </div>
    </ModalDialog>
  )
}

/** What became of the answers, for those who wonder. */
function keptText(doc: MapDocument, { id, result }: Experiment): string {
  const version = Object.values(doc.versions)
    .filter(({ map }) => own(map.experiments, id)?.status === 'learned')
    .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))[0]
  const map =
    result?.next === 'stop'
      ? 'The map stays as it was; what was measured is kept with the experiment.'
      : 'What was measured is in the map, and marked measured.'
  return `${map} ${version ? `The map is kept as version ${cited(version.label)}. ` : ''}Undo takes all of it back.`
}
