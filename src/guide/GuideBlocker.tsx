// When the numbers are in: the longest wait, and one line for what causes it.

import { useEffect, useState } from 'react'
import { headline } from '../diagram/headline'
import { addBlocker, setBlocker } from '../edit/blocker-edits'
import { own } from '../model/records'
import { useAssessment, useDoc, useEditor, useSession } from '../session/editor'
import { select } from '../session/selection'
import { TextField } from '../widgets/TextField'
import { GuidePage, useGuide } from './GuidePage'
import { longestWaitStep } from './longest-wait'
import { StepPicture } from './StepPicture'

export function GuideBlocker() {
  const { store, session, newId, today } = useEditor()
  const doc = useDoc()
  const assessment = useAssessment()
  const go = useGuide()
  const guided = useSession(state => state.guidedBlocker)
  /** Named before, and come back to. */
  const named = own(doc.blockers, guided)
  const step = longestWaitStep(doc, assessment)
  const known = named?.step === step ? named : undefined
  const [cause, setCause] = useState(known?.title ?? '')
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    if (step === null) go(null, true)
  })
  if (step === null) return null

  const { figure, detail } = headline(doc, assessment).longestWait
  const next = () => {
    const title = cause.trim()
    if (title === '') {
      setError('Write one line, such as “Every change gets the full assessment”. Esc leaves it open.')
      return
    }
    if (known) {
      if (title !== known.title) store.commit(setBlocker(store.doc, known.id, { title }))
      go('experiment')
      return
    }
    const edit = addBlocker(store.doc, step, title, newId, today())
    store.commit(edit)
    select(session, [`blockers/${edit.id}`])
    session.setState({ guidedBlocker: edit.id })
    go('experiment')
  }
  return (
    <GuidePage
      onBack={() => go('ask')}
      onNext={next}
      overline="The numbers are in"
      primary="Next: what could be tried?"
      showNumbers
      side={<StepPicture step={step} />}
    >
      <TextField
        autoFocus
        description={detail}
        error={error}
        hint="What holds it up, not who. One line becomes a blocker on the map."
        label={`This costs most time: ${figure}. What causes it?`}
        onChange={text => {
          setCause(text)
          setError(null)
        }}
        size="large"
        value={cause}
      />
    </GuidePage>
  )
}
