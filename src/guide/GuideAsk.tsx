// Ask for numbers: visits each missing wait and work in the order of the steps, one field each, the step shown large.

import { useEffect, useRef, useState } from 'react'
import { nextQuestion, type Question, questionsOf } from '../actions/questions'
import { type Answer, parseAnswer } from '../edit/answer'
import { setStepFields } from '../edit/step-fields'
import { workOrder } from '../edit/work-order'
import type { Id, MapDocument } from '../model/types'
import { asksForDays } from '../parts/day-meaning'
import { useDoc, useEditor, useSession } from '../session/editor'
import { Button } from '../widgets/Button'
import { TextField } from '../widgets/TextField'
import { DayMeaning } from './DayMeaning'
import { GuidePage } from './GuidePage'
import { StepPicture } from './StepPicture'
import { useAfterAsking } from './use-after-asking'

export function GuideAsk() {
  const { store, session } = useEditor()
  const doc = useDoc()
  const notKnown = useSession(state => state.notKnown)
  const [step, setStep] = useState<Id | null>(() => nextQuestion(store.doc, notKnown, null)?.step ?? null)
  const [visited, setVisited] = useState<readonly Id[]>([])
  const afterAsking = useAfterAsking()
  const isGone = step === null || !Object.hasOwn(doc.steps, step)

  // Nothing left to ask, or the step went by undo: go on from here.
  useEffect(() => {
    if (!isGone) return
    const next = nextQuestion(store.doc, session.getState().notKnown, null)
    if (next) setStep(next.step)
    else afterAsking()
  }, [isGone, store, session, afterAsking])

  if (step === null || isGone) return null
  const goOn = (from: Id) => {
    const known = session.getState().notKnown
    // Half an answer: what is left of it is asked before the next step.
    if (!known.has(from) && missingOf(store.doc, from) !== 'none') return
    const next = nextQuestion(store.doc, known, from)
    setVisited([...visited, from])
    setStep(next?.step ?? null)
  }
  const back = visited.at(-1)
  return (
    <AskOne
      key={`${step} ${missingOf(doc, step)}`}
      onAnswered={() => goOn(step)}
      onBack={
        back === undefined
          ? undefined
          : () => {
              setVisited(visited.slice(0, -1))
              setStep(back)
            }
      }
      onNotKnown={() => {
        session.setState({ notKnown: new Set([...notKnown, step]) })
        goOn(step)
      }}
      step={step}
    />
  )
}

interface AskOneProps {
  readonly step: Id
  readonly onAnswered: () => void
  readonly onNotKnown: () => void
  readonly onBack: (() => void) | undefined
}

function AskOne({ step, onAnswered, onNotKnown, onBack }: AskOneProps) {
  const { store, session } = useEditor()
  const doc = useDoc()
  const [first] = useState(() => missingOf(store.doc, step))
  const [text, setText] = useState(() => (first === 'none' ? knownText(store.doc, step) : ''))
  const [error, setError] = useState<string | null>(null)
  const [days, setDays] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const asked = first === 'work' ? 'work' : 'wait'
  const answered = text.trim() === '' ? null : parseAnswer(text, doc, asked)

  // What is typed is shown on the step, the headline and the strip before Enter keeps it.
  const preview = (next: string) => {
    const read = parseAnswer(next, store.doc, asked)
    store.preview(read.ok && read.value.isKnown ? setStepFields(store.doc, [step], read.value.fields) : null)
  }
  useEffect(() => () => store.preview(null), [store])

  const keep = (value: Answer) => {
    store.commit(setStepFields(store.doc, [step], value.fields))
    onAnswered()
  }
  const next = () => {
    if (!answered) {
      setError('Type a time such as 3d, or choose “Don’t know”.')
      field.current?.focus()
    } else if (!answered.ok) {
      setError(answered.error.message)
      field.current?.focus()
    } else if (!answered.value.isKnown) {
      onNotKnown()
    } else if (!session.getState().daysAsked && asksForDays(store.doc, [step], [answered.value.fields.wait])) {
      setDays(true)
    } else keep(answered.value)
  }
  const { number, count } = progress(doc, step)
  const overline = `Step ${number} of ${count} · ${openText(questionsOf(doc).length)}`
  if (days && answered?.ok) {
    return (
      <DayMeaning
        onAnswer={() => {
          const read = parseAnswer(text, store.doc, asked)
          if (read.ok) keep(read.value)
        }}
        onBack={() => setDays(false)}
        overline={overline}
        step={step}
        text={text}
      />
    )
  }
  const notice = answered?.ok ? answered.value.notice : null
  return (
    <GuidePage
      more={
        <Button keys="?" onPress={onNotKnown}>
          Don’t know
        </Button>
      }
      onBack={onBack}
      onNext={next}
      overline={overline}
      primary="Next"
      showNumbers
      side={<StepPicture step={step} />}
    >
      <TextField
        autoFocus
        description={explain(first)}
        error={error}
        hint={
          <span aria-live="polite" className="guide-echo">
            {answered?.ok ? answered.value.echo : '~ before or after a number marks a guess'}
            {notice ? <strong className="guide-notice">{notice}</strong> : null}
          </span>
        }
        inputRef={field}
        label={ask(doc, step, first)}
        onChange={typed => {
          setText(typed)
          setError(null)
          preview(typed)
        }}
        size="large"
        value={text}
      />
    </GuidePage>
  )
}

type Missing = Question['missing'] | 'none'

function missingOf(doc: MapDocument, step: Id): Missing {
  return questionsOf(doc).find(question => question.step === step)?.missing ?? 'none'
}

/** What was answered before, to be written over when somebody goes back. */
function knownText(doc: MapDocument, id: Id): string {
  const step = doc.steps[id]
  const said = (field: 'wait' | 'work') =>
    step?.[field] ? `${field} ${step[field]}${step.basis[field] === 'guessed' ? '~' : ''}` : ''
  return `${said('wait')} ${said('work')}`.trim()
}

function ask(doc: MapDocument, id: Id, missing: Missing): string {
  const name = doc.steps[id]?.name || 'this step'
  return missing === 'work' ? `How long is one item worked on in ${name}?` : `How long does it wait before ${name}?`
}

function explain(missing: Missing): string {
  switch (missing) {
    case 'work':
      return 'Hands-on time for one item: 4h, 30min, 2-3d.'
    case 'wait':
      return 'The wait alone: 3w, 2-4d, every 2w, 0 when it goes on at once.'
    default:
      return 'Wait, then work: 3w 4h. Or lead 5d work 2h. Or what the room says: 2d/1w/3w.'
  }
}

function progress(doc: MapDocument, step: Id) {
  const order = workOrder(doc)
  return { number: order.indexOf(step) + 1, count: order.length }
}

const openText = (open: number): string => (open === 1 ? 'the last one still open' : `${open} still open`)
