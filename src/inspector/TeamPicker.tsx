// A field for a team's name that offers the teams of the map; any other name makes a new team.

import { useState } from 'react'
import { Button as AriaButton, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { inOrder } from '../model/records'
import { useView } from '../session/editor'
import '../widgets/choice.css'
import './combo.css'
import '../widgets/field.css'

export interface TeamPickerProps {
  readonly label: string
  readonly value: string
  readonly onCommit: (name: string) => void
  readonly placeholder?: string | undefined
  readonly isReadOnly?: boolean | undefined
  readonly layout?: 'row' | 'stack' | undefined
}

export function TeamPicker({
  label,
  value,
  onCommit,
  placeholder,
  isReadOnly = false,
  layout = 'row',
}: TeamPickerProps) {
  const doc = useView()
  const [draft, setDraft] = useState<string | null>(null)
  const commit = (name: string) => {
    setDraft(null)
    if (name.trim() !== value) onCommit(name.trim())
  }
  return (
    <ComboBox
      allowsCustomValue
      className={`field field-${layout}`}
      inputValue={draft ?? value}
      isReadOnly={isReadOnly}
      menuTrigger="focus"
      onBlur={() => commit(draft ?? value)}
      onInputChange={setDraft}
      onSelectionChange={key => {
        const chosen = key === null ? undefined : doc.teams[String(key)]
        if (chosen) commit(chosen.name)
      }}
    >
      <Label className="field-label">{label}</Label>
      <div className="field-body combo">
        <Input
          autoComplete="off"
          className="field-input"
          onKeyDown={event => {
            if (event.key === 'Enter' && draft !== null && !event.nativeEvent.isComposing) commit(draft)
            if (event.key === 'Escape') setDraft(null)
          }}
          {...(placeholder ? { placeholder } : {})}
          spellCheck={false}
        />
        <AriaButton aria-label="Show teams" className="combo-button">
          <svg aria-hidden="true" height="6" viewBox="0 0 10 6" width="10">
            <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </AriaButton>
      </div>
      <Popover className="popover">
        <ListBox className="list" items={inOrder(doc.teams)}>
          {team => (
            <ListBoxItem className="list-item" id={team.id} textValue={team.name}>
              {team.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
