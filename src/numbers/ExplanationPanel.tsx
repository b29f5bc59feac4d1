// Why a number is what it is: formula, what goes in, what each step adds as bars that lead to their step, what it means and lacks.

import { Dialog, Heading } from 'react-aria-components'
import { capitalised } from '../diagram/words'
import { explain } from '../explain/explain'
import type { Explanation, ExplanationId, Missing } from '../explain/explanation'
import { verdictOnOwnDays } from '../explain/verdict-on-own-days'
import type { EntryRef } from '../model/entry'
import { useAssessment, useReading, useSessionStore, useView } from '../session/editor'
import { selectAndReveal } from '../session/selection'
import { Button } from '../widgets/Button'
import { ContributionBars } from './ContributionBars'
import { DaysSwitch } from './DaysSwitch'

export function ExplanationPanel({ id }: { readonly id: ExplanationId }) {
  const { doc, assessment } = useReading()
  const session = useSessionStore()
  const explanation = explain(doc, assessment, id)
  const onOwnDays = verdictOnOwnDays(useView(), useAssessment(), assessment)
  return (
    <Dialog className="explain">
      {({ close }) => {
        const go = (entry: EntryRef) => {
          close()
          selectAndReveal(session, entry)
        }
        return explanation ? (
          <>
            <div className="explain-head">
              <Heading className="explain-title" slot="title">
                {explanation.label}: {explanation.figure}
              </Heading>
              <Button onPress={close} variant="quiet">
                Close
              </Button>
            </div>
            <Body explanation={explanation} go={go} note={id === 'strategy' ? capitalised(onOwnDays) : ''} />
          </>
        ) : (
          <Heading className="explain-title" slot="title">
            Not known yet
          </Heading>
        )
      }}
    </Dialog>
  )
}

interface BodyProps {
  readonly explanation: Explanation
  readonly go: (entry: EntryRef) => void
  /** What must be said beside the notes; '' for nothing. */
  readonly note: string
}

function Body({ explanation, go, note: further }: BodyProps) {
  const { id, figure, exact, formula, inputs, contributions, notes, missing, basis } = explanation
  return (
    <>
      {exact === '' || figure.includes(exact) ? null : <p className="explain-exact">{exact}</p>}
      <p>{formula}</p>
      {inputs.length > 0 ? (
        <dl className="explain-inputs">
          {inputs.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {notes.map(note => (
        <p key={note}>{note}</p>
      ))}
      {further === '' ? null : <p>{further}.</p>}
      {contributions ? <ContributionBars contributions={contributions} go={go} /> : null}
      {missing.length > 0 ? <NotThere go={go} missing={missing} /> : null}
      <p className="explain-basis">Basis: {basis}</p>
      {id === 'leadTime' || id === 'flowEfficiency' ? <DaysSwitch /> : null}
    </>
  )
}

/** What is listed one by one; a map with more has them in its list of problems. */
const mostMissing = 8

function NotThere({ missing, go }: { readonly missing: readonly Missing[]; readonly go: (entry: EntryRef) => void }) {
  return (
    <section>
      <h3>Not there yet</h3>
      <ul className="explain-missing">
        {missing.slice(0, mostMissing).map(({ text, entry }) => (
          <li key={`${entry} ${text}`}>
            {entry ? (
              <Button className="inspector-link" onPress={() => go(entry)} variant="quiet">
                {text}
              </Button>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
      {missing.length > mostMissing ? <p>and {missing.length - mostMissing} more</p> : null}
    </section>
  )
}
