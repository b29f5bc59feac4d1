// What one item is, where it begins, when it is done and how long it should take; each can be left empty.

import { type KeyboardEvent, useRef, useState } from 'react'
import { type Edit, together } from '../edit/edit'
import { setGoal, setScope } from '../edit/intent-edits'
import { byOrder } from '../model/records'
import { readTyped } from '../model/typed'
import type { MapDocument } from '../model/types'
import { useDoc, useEditor } from '../session/editor'
import { TextField } from '../widgets/TextField'
import { GuidePage, useGuide } from './GuidePage'

const questions = [
  { id: 'item', label: 'What is one item?', example: 'one change of the rules' },
  { id: 'from', label: 'Where does it begin?', example: 'the request is filed' },
  { id: 'to', label: 'When is it done?', example: 'residents are paid by the new rule' },
  { id: 'goal', label: 'How long should it take?', example: '2w' },
] as const

type Answers = Record<(typeof questions)[number]['id'], string>

function goalOf(doc: MapDocument) {
  return Object.values(doc.intent.goals)
    .filter(goal => goal.measure === 'leadTime')
    .sort(byOrder)[0]
}

export function GuideScope() {
  const { store, newId } = useEditor()
  const doc = useDoc()
  const go = useGuide()
  const { scope } = doc.intent
  const goal = goalOf(doc)
  const [answers, setAnswers] = useState<Answers>({
    item: scope.item,
    from: scope.from,
    to: scope.to,
    goal: typeof goal?.to === 'string' ? goal.to : '',
  })
  const [refused, setRefused] = useState(false)
  const fields = useRef(new Map<string, HTMLInputElement>())
  const typed = answers.goal.trim() === '' ? null : readTyped(answers.goal, 'time', doc.calendar)

  const keep = () => {
    const { item, from, to } = answers
    const edits: Edit[] = [setScope({ item: item.trim(), from: from.trim(), to: to.trim() })]
    if (typed?.ok) edits.push(setGoal('leadTime', typed.value.text, newId))
    store.commit(together('Say what is mapped', edits))
  }
  const next = () => {
    if (typed && !typed.ok) {
      setRefused(true)
      fields.current.get('goal')?.focus()
      return
    }
    keep()
    go('steps')
  }
  const enter = (event: KeyboardEvent, index: number) => {
    const following = questions[index + 1]
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !following) return
    event.preventDefault()
    fields.current.get(following.id)?.focus()
  }
  return (
    <GuidePage onLeave={keep} onNext={next} primary="Next: the steps">
      <h2>What exactly do we follow?</h2>
      <p className="guide-note">Leave empty what is not known yet. Enter goes from field to field.</p>
      <div className="guide-fields">
        {questions.map((question, index) => (
          <TextField
            autoFocus={index === 0}
            error={question.id === 'goal' && refused && typed && !typed.ok ? typed.error.message : null}
            hint={question.id === 'goal' && typed?.ok ? typed.value.echo : `For example: ${question.example}`}
            inputRef={element => {
              if (element) fields.current.set(question.id, element)
            }}
            key={question.id}
            label={question.label}
            onChange={text => {
              setAnswers({ ...answers, [question.id]: text })
              setRefused(false)
            }}
            onKeyDown={event => enter(event, index)}
            value={answers[question.id]}
          />
        ))}
      </div>
    </GuidePage>
  )
}
