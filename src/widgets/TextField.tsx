// A labelled field for one line or several. With `onCommit` it holds what is being typed itself and hands it over on Enter
// or when it loses the focus; Escape puts the kept text back. Without, it is controlled by `value` and `onChange`.

import { type KeyboardEvent, useId, useState } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'
import './field.css'

type Passed = Pick<
  AriaTextFieldProps,
  'autoFocus' | 'inputMode' | 'isReadOnly' | 'isDisabled' | 'maxLength' | 'name' | 'onFocus'
>
type OrUndefined<T> = { readonly [key in keyof T]: T[key] | undefined }

export interface TextFieldProps extends OrUndefined<Passed> {
  readonly onBlur?: AriaTextFieldProps['onBlur'] | undefined
  readonly label: React.ReactNode
  /** Label for screen readers alone. */
  readonly hideLabel?: boolean | undefined
  readonly value: string
  readonly onChange?: ((text: string) => void) | undefined
  /** Called with the changed text on Enter or blur; `false` says it was refused, so that what was typed stays. */
  readonly onCommit?: ((text: string) => unknown) | undefined
  /** Below the field: what was understood. */
  readonly hint?: React.ReactNode
  /** Below the field, in place of the hint: what was wrong. */
  readonly error?: string | null | undefined
  /** Between label and field: what is asked for. */
  readonly description?: React.ReactNode
  /** Before the field's own keys; `preventDefault` keeps Enter from submitting. */
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined
  readonly placeholder?: string | undefined
  readonly multiline?: boolean | undefined
  /** Lines of a multiline field. */
  readonly rows?: number | undefined
  /** Label above the field, or left of it. */
  readonly layout?: 'stack' | 'row' | undefined
  readonly size?: 'normal' | 'large' | undefined
  readonly className?: string | undefined
  readonly inputRef?: React.Ref<HTMLInputElement> | undefined
  readonly areaRef?: React.Ref<HTMLTextAreaElement> | undefined
}

export function TextField(props: TextFieldProps) {
  const { label, hideLabel, value, onChange, onCommit, hint, error, description, placeholder, multiline, rows } = props
  const { layout = 'stack', size = 'normal', className, inputRef, areaRef, onBlur, onKeyDown, ...rest } = props
  const [draft, setDraft] = useState<string | null>(null)
  const descriptionId = useId()
  const pass = passThrough(rest)

  const change = (text: string) => {
    if (onCommit) setDraft(text)
    onChange?.(text)
  }
  const commit = () => {
    if (!onCommit || draft === null) return
    if (draft === value || onCommit(draft) !== false) setDraft(null)
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    onKeyDown?.(event)
    if (event.key === 'Enter' && !multiline) commit()
    if (event.key === 'Escape' && draft !== null && draft !== value) {
      event.stopPropagation()
      setDraft(null)
      onChange?.(value)
    }
  }

  return (
    <AriaTextField
      {...pass}
      {...(description ? { 'aria-describedby': descriptionId } : {})}
      className={['field', `field-${layout}`, `field-${size}`, className].filter(Boolean).join(' ')}
      isInvalid={Boolean(error)}
      onBlur={event => {
        commit()
        onBlur?.(event)
      }}
      onChange={change}
      value={draft ?? value}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      {description ? (
        <div className="field-description" id={descriptionId}>
          {description}
        </div>
      ) : null}
      <div className="field-body">
        {multiline ? (
          <TextArea
            className="field-input field-area"
            onKeyDown={keyDown}
            {...(placeholder ? { placeholder } : {})}
            {...(areaRef ? { ref: areaRef } : {})}
            rows={rows ?? 3}
          />
        ) : (
          <Input
            autoComplete="off"
            className="field-input"
            onKeyDown={keyDown}
            {...(placeholder ? { placeholder } : {})}
            {...(inputRef ? { ref: inputRef } : {})}
            spellCheck={false}
          />
        )}
        {/* There before the words are: after Enter the focus stays, and only so a screen reader says what was wrong. */}
        <div aria-live="polite">{error ? <FieldError className="field-error">{error}</FieldError> : null}</div>
        {!error && hint ? (
          <Text className="field-hint" slot="description">
            {hint}
          </Text>
        ) : null}
      </div>
    </AriaTextField>
  )
}

/** What React Aria takes as it is; it wants an absent property, not an undefined one. */
function passThrough(props: Partial<OrUndefined<Passed>>): Passed {
  const { autoFocus, inputMode, isReadOnly, isDisabled, maxLength, name, onFocus } = props
  const all = { autoFocus, inputMode, isReadOnly, isDisabled, maxLength, name, onFocus }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
