// The fields that both copies changed in different ways, one question each: as it is here, or as in the file.

import { useId } from 'react'
import type { Side } from '../versions/merge'
import type { Answers, MergeQuestion } from '../versions/merge-questions'
import { Button } from '../widgets/Button'
import { Segmented } from '../widgets/Segmented'

interface MergeQuestionsProps {
  readonly questions: readonly MergeQuestion[]
  readonly answers: Answers
  readonly onAnswer: (keys: readonly string[], side: Side) => void
}

export function MergeQuestions({ questions, answers, onAnswer }: MergeQuestionsProps) {
  const heading = useId()
  if (questions.length === 0) return null
  const all = questions.map(({ key }) => key)
  return (
    <section aria-labelledby={heading} className="merge-questions">
      <div className="merge-head">
        <h3 id={heading}>Changed in both: which one stays?</h3>
        {questions.length > 1 ? (
          <div className="merge-all">
            <Button onPress={() => onAnswer(all, 'mine')}>All as here</Button>
            <Button onPress={() => onAnswer(all, 'theirs')}>All as in the file</Button>
          </div>
        ) : null}
      </div>
      <ul>
        {questions.map(({ key, sort, name, field, base, mine, theirs }, index) => (
          <li className="merge-question" key={key}>
            <Segmented
              autoFocus={index === 0}
              label={
                <>
                  {name}
                  <span className="difference-field">
                    {field === '' ? `This ${sort.toLowerCase()} was removed in one and changed in the other` : field}
                    {base === '' ? '' : `, was ${base}`}
                  </span>
                </>
              }
              onChange={(side: Side) => onAnswer([key], side)}
              options={[
                { id: 'mine', label: <Choice side="Here" text={mine} /> },
                { id: 'theirs', label: <Choice side="The file" text={theirs} /> },
              ]}
              value={answers.get(key) ?? null}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Choice({ side, text }: { readonly side: string; readonly text: string }) {
  return (
    <span>
      <span className="merge-side">{side}:</span> {text}
    </span>
  )
}
