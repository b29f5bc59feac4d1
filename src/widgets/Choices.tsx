// A choice of one among few that each need a sentence to be understood; arrow keys move it.

import { Label, Radio, RadioGroup } from 'react-aria-components'
import './field.css'
import './choice.css'

export interface ChoicesProps<T extends string> {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  /** `null`: nothing is chosen yet. */
  readonly value: T | null
  readonly options: readonly { readonly id: T; readonly label: string; readonly text: string }[]
  readonly onChange: (id: T) => void
}

export function Choices<T extends string>({ label, hideLabel, value, options, onChange }: ChoicesProps<T>) {
  return (
    <RadioGroup
      className="field"
      onChange={id => {
        const chosen = options.find(option => option.id === id)
        if (chosen) onChange(chosen.id)
      }}
      value={value}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className="choices">
        {options.map(option => (
          <Radio className="choice" key={option.id} value={option.id}>
            <span aria-hidden="true" className="choice-dot" />
            <span>
              <strong>{option.label}</strong> <span className="choice-text">{option.text}</span>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
