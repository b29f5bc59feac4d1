// Two copies of one map that were both edited: what differs, what only one of them changed and is taken, what both changed and
// has to be asked. Nothing is changed before somebody puts both together.

import { useMemo, useState } from 'react'
import { counted } from '../model/format'
import type { MapDocument } from '../model/types'
import { MapComparison } from '../parts/MapComparison'
import { useSessionStore } from '../session/editor'
import type { OpenConflict } from '../session/session'
import { compare, type DifferenceRow } from '../versions/compare'
import { merge, type Side } from '../versions/merge'
import { type Answers, choiceOf, type MergeQuestion, mergeQuestions } from '../versions/merge-questions'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { MergeQuestions } from './MergeQuestions'
import '../parts/history.css'
import './merge.css'

interface CompareCopiesProps {
  readonly conflict: OpenConflict
  readonly onBack: () => void
}

export function CompareCopies({ conflict, onBack }: CompareCopiesProps) {
  return conflict.existing ? <Copies conflict={conflict} mine={conflict.existing} onBack={onBack} /> : null
}

const words = {
  marks: { added: 'only in the file', removed: 'only on this device', changed: 'differs' },
  added: 'Only in the file',
  removed: 'Only on this device',
} as const

function Copies({ conflict, mine, onBack }: CompareCopiesProps & { readonly mine: MapDocument }) {
  const session = useSessionStore()
  const { incoming: theirs, base, putTogether } = conflict
  const [answers, setAnswers] = useState<Answers>(new Map())
  const merging = useMemo(() => merge(base, mine, theirs), [base, mine, theirs])
  const questions = useMemo(() => mergeQuestions(merging.conflicts, base, mine, theirs), [merging, base, mine, theirs])
  const open = questions.filter(({ key }) => !answers.has(key))
  const merged = useMemo(() => merging.merged(choiceOf(answers)), [merging, answers])
  const taken = useMemo(() => new Set(compare(mine, merged).rows.map(keyOf)), [mine, merged])
  const unanswered = new Set(open.map(keyOf))
  const isNothingNew = base !== null && compare(base, theirs).rows.length === 0 && questions.length === 0
  const answer = (keys: readonly string[], side: Side) =>
    setAnswers(before => new Map([...before, ...keys.map(key => [key, side] as const)]))
  const isReady = open.length === 0 && !isNothingNew
  return (
    <ModalDialog
      footer={
        <>
          <p className="merge-left" role="status">
            {open.length === 0 ? '' : `${counted(open.length, 'question')} to answer`}
          </p>
          <Button onPress={onBack} variant="quiet">
            Back
          </Button>
          <Button onPress={conflict.keepBoth}>Keep both</Button>
          {putTogether ? (
            <Button isDisabled={!isReady} onPress={() => putTogether(answers)} variant="primary">
              Put both together
            </Button>
          ) : (
            <Button onPress={conflict.continueWithNewer} variant="primary">
              Continue with the newer one
            </Button>
          )}
        </>
      }
      isOpen
      onClose={() => session.setState({ conflict: null })}
      size="full"
      title="Both copies compared"
    >
      <p className="merge-lead">{leadText(conflict, mine, questions, isNothingNew)}</p>
      <MergeQuestions answers={answers} onAnswer={answer} questions={questions} />
      <MapComparison
        after={{ label: 'In the file', doc: theirs }}
        before={{ label: 'On this device', doc: mine }}
        more={{
          head: 'Put together',
          text: row =>
            unanswered.has(keyOf(row)) ? 'asked above' : taken.has(keyOf(row)) ? 'as in the file' : 'as here',
        }}
        words={words}
      />
    </ModalDialog>
  )
}

/** The same entry and field, in whichever list. */
const keyOf = ({ entry, field, sort, name }: DifferenceRow | MergeQuestion): string =>
  `${entry ?? `${sort} ${name}`} ${field}`

function leadText(
  { base, incoming }: OpenConflict,
  mine: MapDocument,
  questions: readonly MergeQuestion[],
  isNothingNew: boolean,
): string {
  if (base === null) {
    return 'Nobody knows from which state both copies began, so more has to be asked: every field in which they differ. What only one of them has is taken.'
  }
  if (isNothingNew) return 'The file holds nothing new: it is a state that this map has been in before.'
  const [here, there] = [compare(base, mine).rows.length, compare(base, incoming).rows.length]
  const both = `Since both were the same, ${here === 0 ? 'nothing' : counted(here, 'thing')} was changed here and ${there === 0 ? 'nothing' : counted(there, 'thing')} in the file.`
  const asked =
    questions.length === 0
      ? 'No field was changed in both: everything can be taken together.'
      : 'What only one of them changed is taken; what both changed is asked.'
  return `${both} ${asked}`
}
