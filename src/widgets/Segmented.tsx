// A choice of one among two to four that are all in sight; arrow keys move it.

import { Label, Radio, RadioGroup } from 'react-aria-components'
import './field.css'
import './choice.css'

export interface SegmentedProps<T extends string> {
  readonly label: React.ReactNode
  readonly hideLabel?: boolean | undefined
  /** `null`: nothing is chosen yet. */
  readonly value: T | null
  readonly options: readonly { readonly id: T; readonly label: React.ReactNode }[]
  readonly onChange: (id: T) => void
  readonly layout?: 'stack' | 'row' | undefined
  readonly isDisabled?: boolean | undefined
  /** Takes the focus when it appears. */
  readonly autoFocus?: boolean | undefined
}

export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, hideLabel, value, options, onChange, layout = 'stack', isDisabled = false, autoFocus = false } = props
  return (
    <RadioGroup
      className={`field field-${layout}`}
      isDisabled={isDisabled}
      onChange={id => {
        const chosen = options.find(option => option.id === id)
        if (chosen) onChange(chosen.id)
      }}
      orientation="horizontal"
      value={value}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className="segmented">
        {options.map(option => (
          <Radio
            autoFocus={autoFocus && option.id === (value ?? options[0]?.id)}
            className="segment"
            key={option.id}
            value={option.id}
          >
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
