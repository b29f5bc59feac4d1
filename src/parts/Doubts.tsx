// What the numbers lack, in one place: problems with where each is mended, sent-back work that is not drawn, the number that is
// worth measuring next.

import { useActions } from '../actions/use-actions'
import type { Analysis } from '../analysis/types'
import { drawSentBack } from '../edit/sent-back'
import { looseSteps } from '../explain/loose-steps'
import { type MeasureNext, measureNext } from '../explain/measure-next'
import { type ProblemNote, problemNotes } from '../explain/problem-notes'
import { type NotDrawn, sentBackNotDrawn } from '../explain/sent-back'
import type { Id, MapDocument } from '../model/types'
import { announceChange, announceError } from '../session/announce'
import { useAssessment, useEditor, useView } from '../session/editor'
import { selectAndReveal } from '../session/selection'
import { Button } from '../widgets/Button'

/** Offers that stand one by one; drawing one leaves room for the next. */
const mostOffers = 3
/** Problems that stand one by one; each one mended makes room for the next. */
const mostNotes = 12

interface Found {
  readonly notes: readonly ProblemNote[]
  readonly next: MeasureNext | null
  readonly notDrawn: readonly NotDrawn[]
}

const found = new WeakMap<Analysis, Found>()

/** Looked for once for each analysis, which a map keeps while things on it are only moved. */
function doubtsOf(doc: MapDocument, analysis: Analysis): Found {
  const known = found.get(analysis) ?? {
    notes: [...problemNotes(doc, analysis), ...looseSteps(doc, analysis)],
    next: measureNext(doc, analysis),
    notDrawn: sentBackNotDrawn(doc, analysis),
  }
  found.set(analysis, known)
  return known
}

export function Doubts() {
  const actions = useActions()
  const { session, readOnly } = useEditor()
  const doc = useView()
  const { analysis } = useAssessment()
  const { notes, next, notDrawn } = doubtsOf(doc, analysis)
  const offers = readOnly ? [] : notDrawn.slice(0, mostOffers)
  if (notes.length === 0 && next === null && offers.length === 0) return null
  const go = (note: ProblemNote) => {
    const { mend } = note
    if (mend === 'settings' || mend === 'view-direction' || mend === 'add-step') actions.run(mend)
    else if (mend) selectAndReveal(session, mend)
  }
  const unknown = analysis.problems.some(({ code }) => code === 'unknown-wait' || code === 'unknown-work')
  return (
    <section>
      <h3>What the numbers lack</h3>
      <ul className="inspector-problems">
        {notes.slice(0, mostNotes).map(note => (
          <li key={note.text}>
            <span>{note.text}</span>
            {note.mend ? (
              <Button aria-label={`Go there: ${note.text}`} onPress={() => go(note)} variant="quiet">
                Go there
              </Button>
            ) : null}
          </li>
        ))}
        {notes.length > mostNotes ? <li>and {notes.length - mostNotes} more</li> : null}
        {offers.map(offer => (
          <li key={offer.step}>
            <span>
              Sent-back work is not drawn yet. {offer.text} <AddSentBack offer={offer} />
            </span>
          </li>
        ))}
        {next ? (
          <li>
            <span>
              <strong>Measure this next:</strong> {next.what}. {next.reason}
            </span>
            <Button
              aria-label={`Go there: ${next.what}`}
              onPress={() => selectAndReveal(session, next.entry)}
              variant="quiet"
            >
              Go there
            </Button>
          </li>
        ) : null}
      </ul>
      {unknown && !readOnly ? <Button onPress={() => actions.run('ask')}>Ask for numbers</Button> : null}
    </section>
  )
}

/** The offer beside a step's own %C&A; nothing where there is none. */
export function SentBackOffer({ step }: { readonly step: Id }) {
  const { readOnly } = useEditor()
  const doc = useView()
  const { analysis } = useAssessment()
  const offer = readOnly ? undefined : sentBackNotDrawn(doc, analysis).find(one => one.step === step)
  if (!offer) return null
  return (
    <p className="inspector-note">
      Sent-back work is not drawn yet. <AddSentBack offer={offer} />
    </p>
  )
}

function AddSentBack({ offer }: { readonly offer: NotDrawn }) {
  const { session, store, newId } = useEditor()
  const add = () => {
    const edit = drawSentBack(store.doc, offer, newId)
    if (!edit.ok) announceError(session, edit.error.message)
    else if (store.commit(edit.value)) announceChange(session, store, `${edit.value.label}.`)
  }
  return (
    <Button aria-label={`Add it: ${offer.text}`} className="inspector-link" onPress={add} variant="quiet">
      Add it?
    </Button>
  )
}
