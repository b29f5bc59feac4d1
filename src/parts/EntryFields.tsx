// The fields of the inspector: each takes the grammar that people type, echoes what it understood, and keeps the old value
// when what was typed cannot be read.

import { useState } from 'react'
import type { Result } from '../model/result'
import { readTyped } from '../model/typed'
import type { Calendar, DurationText } from '../model/types'
import { useEditor } from '../session/editor'
import { TextField } from '../widgets/TextField'
import { readAmount, readDate, readShare, shownNumber, shownShare } from './typed-number'

interface FieldProps {
  readonly label: string
  /** Label for screen readers alone. */
  readonly hideLabel?: boolean | undefined
  readonly layout?: 'row' | 'stack' | undefined
  readonly hint?: React.ReactNode
  readonly isReadOnly?: boolean | undefined
  /** What stands in an empty field. */
  readonly placeholder?: string | undefined
}

interface ReadFieldProps<T> extends FieldProps {
  /** How the kept value stands in the field. */
  readonly shown: string
  readonly read: (text: string) => Result<{ readonly value: T; readonly echo: string | null }>
  readonly onCommit: (value: T) => void
}

/** A field whose text is read by a grammar: the echo while typing, on a refusal what would be right and what was kept. */
export function ReadField<T>({ shown, read, onCommit, hint, layout = 'row', ...rest }: ReadFieldProps<T>) {
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const understood = typed === null || typed.trim() === '' ? null : read(typed)
  const echo = understood?.ok ? understood.value.echo : null
  return (
    <TextField
      {...rest}
      error={error}
      hint={echo ?? hint}
      layout={layout}
      onChange={text => {
        setTyped(text === shown ? null : text)
        setError(null)
      }}
      onCommit={text => {
        const result = read(text)
        if (!result.ok) {
          setError(`${result.error.message} Kept: ${shown === '' ? 'not known' : shown}.`)
          return false
        }
        setTyped(null)
        setError(null)
        onCommit(result.value.value)
        return true
      }}
      value={shown}
    />
  )
}

interface DurationFieldProps extends FieldProps {
  readonly value: DurationText | null
  readonly use: 'wait' | 'work' | 'time'
  readonly calendar: Calendar
  /** `guess` says that a `~` stood before it. */
  readonly onCommit: (text: DurationText | null, guess: boolean) => void
}

export function DurationField({ value, use, calendar, onCommit, ...rest }: DurationFieldProps) {
  return (
    <ReadField<{ readonly text: DurationText | null; readonly guess: boolean }>
      {...rest}
      onCommit={({ text, guess }) => onCommit(text, guess)}
      read={typed => {
        if (typed.trim() === '') return { ok: true, value: { value: { text: null, guess: false }, echo: null } }
        const result = readTyped(typed, use, calendar)
        if (!result.ok) return result
        const { text, guess, echo } = result.value
        return { ok: true, value: { value: { text, guess }, echo } }
      }}
      shown={value ?? ''}
    />
  )
}

interface NumberFieldProps extends FieldProps {
  readonly value: number | null
  readonly onCommit: (value: number | null) => void
}

/** A share from 0 to 1, shown and typed as a percentage. */
export function ShareField({ value, onCommit, ...rest }: NumberFieldProps) {
  return <ReadField {...rest} onCommit={onCommit} read={plainly(readShare)} shown={shownShare(value)} />
}

/** A number above 0, such as people, and at most `most`. */
export function AmountField({ value, onCommit, most, ...rest }: NumberFieldProps & { readonly most?: number }) {
  return (
    <ReadField
      {...rest}
      onCommit={onCommit}
      read={plainly(text => readAmount(text, 'a number, such as 2', most))}
      shown={shownNumber(value)}
    />
  )
}

interface DateFieldProps extends FieldProps {
  readonly value: string | null
  readonly onCommit: (date: string | null) => void
}

/** Empty it shows how dates are written: by today's, an example that never lies in the past. */
export function DateField({ value, onCommit, placeholder, ...rest }: DateFieldProps) {
  const { today } = useEditor()
  const example = placeholder ?? today()
  return <ReadField {...rest} onCommit={onCommit} placeholder={example} read={plainly(readDate)} shown={value ?? ''} />
}

/** Reads without an echo: the value says itself what was understood. */
function plainly<T>(read: (text: string) => Result<T>) {
  return (text: string): Result<{ value: T; echo: null }> => {
    const result = read(text)
    return result.ok ? { ok: true, value: { value: result.value, echo: null } } : result
  }
}
