// A choice of one among few, as a button that opens a list.

import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'
import './field.css'
import './choice.css'

export interface SelectProps {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly value: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly onChange: (id: string) => void
  readonly hint?: React.ReactNode
  readonly layout?: 'stack' | 'row' | undefined
  readonly isDisabled?: boolean | undefined
  /** What stands on the button while nothing is chosen. */
  readonly placeholder?: string | undefined
}

export function Select(props: SelectProps) {
  const { label, hideLabel, value, options, onChange, hint, layout = 'stack', isDisabled = false, placeholder } = props
  return (
    <AriaSelect
      className={`field field-${layout}`}
      isDisabled={isDisabled}
      onSelectionChange={key => {
        if (key !== null) onChange(String(key))
      }}
      placeholder={placeholder ?? 'Choose'}
      selectedKey={value}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className="field-body">
        <Button className="field-input select-button">
          <SelectValue className="select-value" />
          <svg aria-hidden="true" className="select-arrow" height="6" viewBox="0 0 10 6" width="10">
            <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </Button>
        {hint ? (
          <Text className="field-hint" slot="description">
            {hint}
          </Text>
        ) : null}
      </div>
      <Popover className="popover">
        <ListBox className="list" items={options}>
          {option => (
            <ListBoxItem className="list-item" id={option.id} textValue={option.label}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
