// Asks once what people here mean by days, when the first waits in days are typed outside the guide: in a line at the foot of
// the window that takes no focus, because whoever types goes on typing. Until it is answered they are working days.

import { useEffect, useRef, useState } from 'react'
import { together } from '../edit/edit'
import { setCalendar } from '../edit/map-edits'
import { setStepFields } from '../edit/step-fields'
import { own } from '../model/records'
import { readTyped } from '../model/typed'
import type { Id, MapDocument } from '../model/types'
import { useDoc, useEditor } from '../session/editor'
import { Button } from '../widgets/Button'
import { asksForDays, inBareDays, waitsTyped } from './day-meaning'
import './days-question.css'

const question = 'Which days do people here mean, when they say how many days something waits?'
const waitsOf = (doc: MapDocument, steps: readonly Id[]) => steps.map(id => own(doc.steps, id)?.wait)

export function DaysQuestion() {
  const { store, session } = useEditor()
  const doc = useDoc()
  /** The steps whose waits were typed since the question stands; `null` while it does not. */
  const [asked, setAsked] = useState<readonly Id[] | null>(null)
  const before = useRef<HTMLElement | null>(null)

  useEffect(() => {
    setAsked(null)
    return store.subscribe(change => {
      const typed = change?.origin === 'user' ? waitsTyped(change.patches) : []
      if (typed.length === 0) return
      const isFirst = !session.getState().daysAsked && asksForDays(store.doc, typed, waitsOf(store.doc, typed))
      if (isFirst) session.setState({ daysAsked: true })
      setAsked(known => (known || isFirst ? [...new Set([...(known ?? []), ...typed])] : known))
    })
  }, [store, session])

  const steps = (asked ?? []).filter(id => inBareDays(own(doc.steps, id)?.wait))
  const isOpen = steps.length > 0 && doc.calendar.typedDays === 'working'
  const close = () => {
    setAsked(null)
    const to = before.current?.isConnected ? before.current : document.querySelector<HTMLElement>('[data-canvas]')
    to?.focus()
  }
  const inCalendarDays = () => {
    const calendar = { ...doc.calendar, typedDays: 'calendar' as const }
    const waits = steps.map(id => {
      const read = readTyped(own(doc.steps, id)?.wait ?? '', 'wait', calendar)
      return setStepFields(doc, [id], read.ok ? { wait: read.value.text } : {})
    })
    store.commit(together('Days of waiting are calendar days', [setCalendar({ typedDays: 'calendar' }), ...waits]))
    close()
  }
  return (
    <>
      {/* Heard when it comes, wherever the focus is; it is there before, so that readers notice the new text. */}
      <p aria-live="polite" className="visually-hidden">
        {isOpen ? question : ''}
      </p>
      {isOpen ? (
        <section
          aria-label="Question"
          className="days-question"
          onFocus={event => {
            const from = event.relatedTarget
            if (from instanceof HTMLElement && !event.currentTarget.contains(from)) before.current = from
          }}
        >
          <p aria-hidden="true">{question}</p>
          <Button onPress={close}>Working days</Button>
          <Button onPress={inCalendarDays}>Calendar days, weekends too</Button>
        </section>
      ) : null}
    </>
  )
}
