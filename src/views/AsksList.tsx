// What was asked of others and not given yet, oldest and dearest first: what, of whom, how many days it buys, and the answer.

import { agreeBypass, setBlockerAsk, setPermission } from '../edit/ask-edits'
import { type Ask, asks } from '../experiments/asks'
import { cited } from '../model/cited'
import { formatTime } from '../model/format'
import { AskedField } from '../parts/AskedField'
import { daysAgo } from '../parts/blocker-sentence'
import { useEditor, useReading, useView } from '../session/editor'
import { Button } from '../widgets/Button'
import { Disclosure } from '../widgets/Disclosure'
import { TextField } from '../widgets/TextField'
import '../parts/asks.css'

export function AsksList() {
  const { today } = useEditor()
  const { doc, assessment } = useReading()
  const list = asks(doc, assessment, today())
  return (
    <section aria-label="Asks" className="asks" data-seek="asks">
      <h2>Asks</h2>
      {list.length === 0 ? (
        <p className="view-note">
          Nothing is asked of anybody. A bypass that nobody agreed to, or a blocker that others must clear, becomes an
          ask.
        </p>
      ) : (
        <ul>
          {list.map(ask => (
            <AskRow ask={ask} key={`${ask.kind} ${ask.experiment ?? ''} ${ask.entry}`} />
          ))}
        </ul>
      )}
    </section>
  )
}

function AskRow({ ask }: { readonly ask: Ask }) {
  const { store, today, readOnly } = useEditor()
  const { calendar } = useView()
  const buys = ask.buysSeconds === null ? '' : `buys ${formatTime(ask.buysSeconds, calendar)}`
  const asked = ask.askedOn === null ? 'not asked yet' : `asked ${daysAgo(ask.askedOn, today())}`
  const answered = ask.answeredOn === null ? '' : `answered ${daysAgo(ask.answeredOn, today())}`
  const setAskedOn = (askedOn: string | null) =>
    store.commit(
      ask.experiment === null
        ? setBlockerAsk(store.doc, ask.entry, { askedOn, ...(ask.ofWhom === '' ? {} : { to: ask.ofWhom }) })
        : setPermission(store.doc, ask.experiment, ask.entry, { askedOn, by: ask.ofWhom }),
    )
  return (
    <li className="ask">
      <p className="ask-what">{ask.what}</p>
      <p className="ask-detail">
        {[ask.ofWhom === '' ? 'of nobody yet' : `of ${ask.ofWhom}`, buys, asked, answered]
          .filter(part => part !== '')
          .join(' · ')}
      </p>
      {ask.answer === '' ? null : <p className="ask-answer">{cited(ask.answer)}</p>}
      {readOnly ? null : (
        <>
          <div className="ask-buttons">
            {ask.askedOn === null ? (
              <Button aria-label={`Asked today: ${ask.what}`} onPress={() => setAskedOn(today())}>
                Asked today
              </Button>
            ) : null}
            {ask.experiment === null ? null : (
              <Button
                aria-label={`Agreed today: ${ask.what}`}
                onPress={() => store.commit(agreeBypass(store.doc, ask.experiment ?? '', ask.entry, today()))}
              >
                Agreed today
              </Button>
            )}
          </div>
          <Disclosure title="Dates and answer">
            <AskFields ask={ask} onAskedOn={setAskedOn} />
          </Disclosure>
        </>
      )}
    </li>
  )
}

function AskFields({ ask, onAskedOn }: { readonly ask: Ask; readonly onAskedOn: (date: string | null) => void }) {
  const { store, today } = useEditor()
  const { experiment, entry } = ask
  const field = { isReadOnly: false, today: today() }
  return (
    <div className="ask-fields">
      <TextField
        label="Of whom"
        layout="row"
        onCommit={text =>
          store.commit(
            experiment === null
              ? setBlockerAsk(store.doc, entry, { to: text.trim() })
              : setPermission(store.doc, experiment, entry, { by: text.trim() }),
          )
        }
        value={ask.ofWhom}
      />
      <AskedField {...field} label="Asked on" onCommit={onAskedOn} value={ask.askedOn} />
      {experiment === null ? (
        <>
          <TextField
            label="Answer"
            layout="row"
            onCommit={text => {
              const answer = text.trim()
              const answeredOn = ask.answeredOn ?? (answer === '' ? null : today())
              store.commit(setBlockerAsk(store.doc, entry, { answer, answeredOn }))
            }}
            placeholder="none yet"
            value={ask.answer}
          />
          <AskedField
            {...field}
            label="Answered on"
            onCommit={answeredOn => store.commit(setBlockerAsk(store.doc, entry, { answeredOn }))}
            value={ask.answeredOn}
          />
        </>
      ) : (
        <AskedField
          {...field}
          label="Agreed on"
          onCommit={date => store.commit(agreeBypass(store.doc, experiment, entry, date))}
          value={null}
        />
      )}
    </div>
  )
}
