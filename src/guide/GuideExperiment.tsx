// What could be tried about a blocker: the fields without which it is only a wish first, the rest before it starts.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type Edit, together } from '../edit/edit'
import { addExperiment, setPrediction } from '../edit/experiment-edits'
import { addAssumption } from '../edit/intent-edits'
import { enteringStep, onlyAssumption, runningTeam } from '../experiments/entering'
import { own } from '../model/records'
import { readTyped } from '../model/typed'
import type { Blocker, Id, MapDocument } from '../model/types'
import { announceChange } from '../session/announce'
import { useAssessment, useDoc, useEditor, useSession } from '../session/editor'
import { selectAndReveal } from '../session/selection'
import { Disclosure } from '../widgets/Disclosure'
import { Segmented } from '../widgets/Segmented'
import { TextField } from '../widgets/TextField'
import { GuidePage, useGuide } from './GuidePage'
import { StepPicture } from './StepPicture'

const noAnswers = {
  title: '',
  audience: '',
  timebox: '',
  measure: '',
  assumption: '',
  because: '',
  refutedIf: '',
  undo: '',
  owner: '',
  wait: '',
}
type Answers = typeof noAnswers
type Field = keyof Answers
const firstFields: readonly Field[] = ['title', 'audience', 'timebox', 'measure', 'assumption']
type ShipsTo = 'production' | 'staging' | 'paper'

export function GuideExperiment() {
  const { store, session, newId } = useEditor()
  const doc = useDoc()
  const go = useGuide()
  const guided = useSession(state => state.guidedBlocker)
  const blocker = blockerFor(doc, guided)
  const { analysis } = useAssessment()
  const known = own(doc.intent.assumptions, onlyAssumption(doc))
  const [answers, setAnswers] = useState<Answers>({ ...noAnswers, assumption: known?.text ?? '' })
  const [shipsTo, setShipsTo] = useState<ShipsTo>('production')
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({})
  const inputs = useRef(new Map<Field, HTMLInputElement>())
  useEffect(() => {
    if (!blocker) go(null, true)
  })
  if (!blocker) return null
  const step = blocker.step !== null && Object.hasOwn(doc.steps, blocker.step) ? blocker.step : null
  const stepName = step === null ? 'this' : (doc.steps[step]?.name ?? 'this')
  const timebox = answers.timebox.trim() === '' ? null : readTyped(answers.timebox, 'time', doc.calendar)
  const wait = answers.wait.trim() === '' ? null : readTyped(answers.wait, 'wait', doc.calendar)

  const refuse = (field: Field, message: string) => {
    setErrors({ [field]: message })
    inputs.current.get(field)?.focus()
  }
  const next = () => {
    if (answers.title.trim() === '') return refuse('title', 'Say in a few words what would be tried.')
    if (timebox && !timebox.ok) return refuse('timebox', timebox.error.message)
    if (wait && !wait.ok) return refuse('wait', wait.error.message)
    const enters = enteringStep(store.doc, analysis)
    const [assumption, stated] = assumptionFor(store.doc, answers.assumption, newId)
    const added = addExperiment(store.doc, blocker.id, answers.title, newId, {
      audience: answers.audience.trim(),
      measure: answers.measure.trim(),
      because: answers.because.trim(),
      refutedIf: answers.refutedIf.trim(),
      undo: answers.undo.trim(),
      owner: answers.owner.trim(),
      timebox: timebox?.ok ? timebox.value.text : null,
      shipsTo,
      assumption,
      enters,
      team: runningTeam(store.doc, enters),
    })
    const edits = [...stated, added]
    const predicted =
      wait?.ok && step !== null
        ? [setPrediction(store.doc, added.id, { step, field: 'wait', to: wait.value.text }, newId)]
        : []
    store.commit(together(added.label, [...edits, ...predicted]))
    announceChange(session, store, 'The experiment is on the map.', null)
    go(null, true)
    // The canvas is there after the next frame.
    setTimeout(() => selectAndReveal(session, `experiments/${added.id}`), 100)
  }
  const enter = (event: KeyboardEvent, field: Field) => {
    const following = firstFields[firstFields.indexOf(field) + 1]
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !firstFields.includes(field) || !following) return
    event.preventDefault()
    inputs.current.get(following)?.focus()
  }
  const text = (field: Field, label: string, hint: React.ReactNode, first = false) => (
    <TextField
      autoFocus={first}
      error={errors[field] ?? null}
      hint={hint}
      inputRef={element => {
        if (element) inputs.current.set(field, element)
      }}
      label={label}
      onChange={typed => {
        setAnswers({ ...answers, [field]: typed })
        setErrors({})
      }}
      onKeyDown={event => enter(event, field)}
      value={answers[field]}
    />
  )
  return (
    <GuidePage
      onBack={() => {
        session.setState({ guidedBlocker: blocker.id })
        go('blocker')
      }}
      onNext={next}
      overline={`About: ${blocker.title}`}
      primary="Put it on the map"
      side={step === null ? null : <StepPicture step={step} />}
    >
      <h2>What could be tried?</h2>
      <div className="guide-fields">
        {text('title', 'What is tried', 'For example: Pre-approve low-risk changes', true)}
        {text('audience', 'For whom', 'A small part first: one team, one kind of request')}
        {text(
          'timebox',
          'By when is there an answer',
          timebox?.ok ? timebox.value.echo : 'In days or weeks from the start: 2w',
        )}
        {text('measure', 'Seen by which number', `For example: the wait before ${stepName}`)}
        {text(
          'assumption',
          'What must be true for it to work',
          'The assumption that it tests: Most changes carry so little risk that no board needs to see them',
        )}
        <Disclosure title="Before it starts">
          <div className="guide-fields guide-more">
            {step === null
              ? null
              : text('wait', `The wait before ${stepName} would be`, wait?.ok ? wait.value.echo : 'For example: 4d')}
            {text('because', 'Because', 'Why it should work')}
            {text('refutedIf', 'It is refuted if', 'What would show that it does not work')}
            {text('undo', 'To take it back', 'How it is undone when it does harm')}
            {text('owner', 'Who sees to it', '')}
            <Segmented
              label="It reaches"
              onChange={setShipsTo}
              options={[
                { id: 'production', label: 'Production' },
                { id: 'staging', label: 'A test system' },
                { id: 'paper', label: 'Paper' },
              ]}
              value={shipsTo}
            />
          </div>
        </Disclosure>
      </div>
    </GuidePage>
  )
}

/** The assumption of these words: one that is there, or one that the edit adds; none for no words. */
function assumptionFor(doc: MapDocument, words: string, newId: () => Id): readonly [Id | null, readonly Edit[]] {
  const text = words.trim()
  if (text === '') return [null, []]
  const known = Object.values(doc.intent.assumptions).find(assumption => assumption.text.trim() === text)
  if (known) return [known.id, []]
  const added = addAssumption(text, true, newId)
  return [added.id, [added]]
}

/** The blocker just made; after a reload, the last open one without an experiment. */
function blockerFor(doc: MapDocument, guided: string | null): Blocker | null {
  if (guided !== null && Object.hasOwn(doc.blockers, guided)) return doc.blockers[guided] ?? null
  const tried = new Set(Object.values(doc.experiments).map(experiment => experiment.blocker))
  const open = Object.values(doc.blockers).filter(blocker => blocker.status === 'open' && !tried.has(blocker.id))
  return open.sort((a, b) => b.order - a.order)[0] ?? null
}
