// Asks once what people here mean by days, when the first wait in days is typed outside the guide: in the inspector or the
// quick line.

import { useEffect, useState } from 'react'
import { together } from '../edit/edit'
import { setCalendar } from '../edit/map-edits'
import { setStepFields } from '../edit/step-fields'
import { readTyped } from '../model/typed'
import type { DurationText, Id } from '../model/types'
import { asksForDays, waitTyped } from '../parts/day-meaning'
import { useEditor } from '../session/editor'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'

interface Asked {
  readonly step: Id
  readonly wait: DurationText
}

export function DaysDialog() {
  const { store, session } = useEditor()
  const [asked, setAsked] = useState<Asked | null>(null)

  useEffect(
    () =>
      store.subscribe(change => {
        const step = change?.origin === 'user' ? waitTyped(change.patches) : null
        const wait = step === null || !Object.hasOwn(store.doc.steps, step) ? null : store.doc.steps[step]?.wait
        if (step === null || !wait || session.getState().daysAsked || !asksForDays(store.doc, step, wait)) return
        session.setState({ daysAsked: true })
        setAsked({ step, wait })
      }),
    [store, session],
  )
  if (!asked) return null
  const { step, wait } = asked
  const calendar = { ...store.doc.calendar, typedDays: 'calendar' as const }
  const asCalendar = readTyped(wait, 'wait', calendar)
  const asWorking = readTyped(wait, 'wait', store.doc.calendar)
  const close = () => setAsked(null)
  return (
    <ModalDialog
      footer={
        <>
          <Button
            onPress={() => {
              const fields = asCalendar.ok ? { wait: asCalendar.value.text } : {}
              const edits = [setCalendar({ typedDays: 'calendar' }), setStepFields(store.doc, [step], fields)]
              store.commit(together('Days of waiting are calendar days', edits))
              close()
            }}
          >
            Calendar days
          </Button>
          <Button autoFocus onPress={close} variant="primary">
            Working days
          </Button>
        </>
      }
      isOpen
      onClose={close}
      title="Which days do people here mean?"
    >
      <p>When they say how many days something waits: working days, or calendar days with the weekends?</p>
      <dl className="days-readings">
        {asWorking.ok ? <Reading echo={asWorking.value.echo} label="Working days" /> : null}
        {asCalendar.ok ? <Reading echo={asCalendar.value.echo} label="Calendar days" /> : null}
      </dl>
      <p className="guide-note">Asked once. It can be changed in the map’s settings.</p>
    </ModalDialog>
  )
}

function Reading({ label, echo }: { readonly label: string; readonly echo: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{echo}</dd>
    </div>
  )
}
