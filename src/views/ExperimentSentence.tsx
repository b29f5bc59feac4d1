// An experiment as one sentence with blanks: why, what, to whom, by when, seen in which number, and when we were wrong.

import { type ExperimentFields, setExperiment } from '../edit/experiment-edits'
import { experimentSentence, type SentenceField } from '../experiments/sentence'
import { exampleDate } from '../model/days'
import type { Experiment } from '../model/types'
import { DateField } from '../parts/EntryFields'
import { useEditor } from '../session/editor'
import { TextField } from '../widgets/TextField'
import './experiment-sentence.css'

export function ExperimentSentence({ experiment }: { readonly experiment: Experiment }) {
  return (
    <div className="sentence">
      {clausesOf(experiment).map(clause => (
        <div data-seek={`experiment-${clause.field}`} key={clause.field}>
          <Blank clause={clause} id={experiment.id} />
        </div>
      ))}
    </div>
  )
}

interface Clause {
  /** The words before the blank: "we will ship". */
  readonly words: string
  readonly field: SentenceField
  readonly value: string
  readonly placeholder: string
}

/** Each blank with the words that lead to it. */
function clausesOf(experiment: Experiment): readonly Clause[] {
  let words = ''
  return experimentSentence(experiment).flatMap((part): Clause[] => {
    if (part.kind === 'blank') return [{ ...part, words }]
    words = part.text.replace(/^[;.]/, '').trim()
    return []
  })
}

function Blank({ id, clause }: { readonly id: string; readonly clause: Clause }) {
  const { store, readOnly, today } = useEditor()
  const { words, field, value, placeholder } = clause
  const set = (fields: ExperimentFields) => store.commit(setExperiment(store.doc, id, fields))
  return field === 'dueOn' ? (
    <DateField
      isReadOnly={readOnly}
      label={words}
      onCommit={dueOn => set({ dueOn })}
      placeholder={`${placeholder}, such as ${exampleDate(today(), 14)}`}
      value={value || null}
    />
  ) : (
    <TextField
      isReadOnly={readOnly}
      label={words}
      layout="row"
      multiline
      onCommit={text => set({ [field]: text.replace(/\s+/g, ' ').trim() })}
      placeholder={placeholder}
      rows={1}
      value={value}
    />
  )
}
