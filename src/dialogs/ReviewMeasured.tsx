// The measured values of a review beside the frozen prediction: a field for everything that was predicted or logged.

import type { ReviewField } from '../experiments/review-fields'
import type { Experiment } from '../model/types'
import { changeBefore, changeSubject, readChange, shownChange } from '../parts/prediction-text'
import { useDoc } from '../session/editor'
import { TextField } from '../widgets/TextField'

interface ReviewMeasuredProps {
  readonly experiment: Experiment
  readonly fields: readonly ReviewField[]
  readonly typed: Readonly<Record<string, string>>
  readonly onChange: (id: string, text: string) => void
  readonly errorAt: (id: string) => string | null
}

export function ReviewMeasured({ experiment, fields, typed, onChange, errorAt }: ReviewMeasuredProps) {
  const doc = useDoc()
  if (fields.length === 0) {
    return (
      <p className="view-note">
        It predicted no number, and its travel log is empty: there is nothing to set side by side.
      </p>
    )
  }
  return (
    <table className="review-table">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Before</th>
          <th scope="col">Predicted</th>
          <th scope="col">Measured</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ change, isPredicted, logged }, at) => {
          const subject = changeSubject(doc, change)
          const before = shownChange(change.field, changeBefore(doc, experiment, change))
          const predicted = isPredicted ? shownChange(change.field, change.to) : 'nothing'
          const text = typed[change.id] ?? ''
          const read = text.trim() === '' ? null : readChange(doc, change.field, text)
          const fromLog = logged !== null && text === logged ? 'from the travel log' : null
          return (
            <tr key={change.id}>
              <th scope="row">{subject}</th>
              <td>{before}</td>
              <td className={isPredicted ? 'review-predicted' : 'review-soft'}>{predicted}</td>
              <td data-field={`measured/${change.id}`}>
                <TextField
                  autoFocus={at === 0}
                  error={errorAt(change.id)}
                  hideLabel
                  hint={(read?.ok ? read.value.echo : null) ?? fromLog}
                  label={`Measured: ${subject}, before ${before}, predicted ${predicted}`}
                  onChange={next => onChange(change.id, next)}
                  placeholder="not measured"
                  value={text}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
