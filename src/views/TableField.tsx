// The field in a cell while it is written: Enter takes it and goes down, Tab goes on, Escape leaves it as it was. Begun by
// typing, the arrow keys take it too; begun by F2 or Enter, they move in the text.

import { useEffect, useId, useRef, useState } from 'react'
import type { ShownColumn } from '../table/shown-columns'
import type { FieldEnd } from './field-end'

export interface TableFieldProps {
  readonly column: ShownColumn
  readonly label: string
  readonly text: string
  /** Begun by typing over what was there. */
  readonly isTyped: boolean
  /** Words and names that can be completed. */
  readonly suggestions: readonly string[]
  /** What the cell says now, for the message that says what was kept. */
  readonly kept: string
  /** @returns what is wrong; `null` when the text was taken. */
  readonly onWrite: (text: string, end: FieldEnd) => string | null
  /** With what was wrong, where the field was left for somewhere else. */
  readonly onCancel: (wrong?: string) => void
}

const arrows: Readonly<Record<string, FieldEnd>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

export function TableField({ column, label, text, isTyped, suggestions, kept, onWrite, onCancel }: TableFieldProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
  const [error, setError] = useState('')
  const over = useRef(false)
  useEffect(() => {
    const element = field.current
    if (!element) return
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
  }, [])

  function write(end: FieldEnd): void {
    if (over.current) return
    const wrong = onWrite(completed(field.current?.value ?? '', column, suggestions), end)
    over.current = wrong === null || end === 'stay'
    if (wrong === null) return
    const message = kept === '' ? wrong : `${wrong} Kept: ${kept}.`
    // Left for somewhere else, what cannot be taken goes, and the cell keeps what it said.
    if (end === 'stay') onCancel(message)
    else setError(message)
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const { key, altKey, shiftKey } = event
    if (key === 'Escape') {
      over.current = true
      onCancel()
    } else if (key === 'Enter' && altKey && hasLines) {
      field.current?.setRangeText('\n', field.current.selectionStart ?? 0, field.current.selectionEnd ?? 0, 'end')
    } else if (key === 'Enter') write(shiftKey ? 'up' : 'down')
    else if (key === 'Tab') write(shiftKey ? 'before' : 'next')
    else {
      const arrow = isTyped && !shiftKey ? arrows[key] : undefined
      event.stopPropagation()
      if (arrow === undefined || (suggestions.length > 0 && (arrow === 'up' || arrow === 'down'))) return
      write(arrow)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  const hasLines = column.kind === 'text' && column.id !== 'team' && column.id !== 'step'
  const props = {
    'aria-describedby': error === '' ? undefined : `${id}-error`,
    'aria-invalid': error !== '',
    'aria-label': label,
    className: 'table-field',
    defaultValue: text,
    onBlur: () => write('stay'),
    onChange: () => setError(''),
    onKeyDown,
    ref: field,
    spellCheck: false,
  }
  return (
    <>
      {hasLines ? (
        <textarea {...props} rows={Math.min(8, Math.max(1, text.split('\n').length))} />
      ) : (
        <input {...props} autoComplete="off" list={suggestions.length > 0 ? `${id}-list` : undefined} type="text" />
      )}
      {suggestions.length > 0 ? (
        <datalist id={`${id}-list`}>
          {suggestions.map(suggestion => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
      {error === '' ? null : (
        <span className="table-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </>
  )
}

/** The beginning of one of the few words of a column is that word. */
function completed(text: string, column: ShownColumn, words: readonly string[]): string {
  const plain = text.trim()
  if (column.kind !== 'word' || plain === '') return plain
  const found = words.filter(word => word.startsWith(plain.toLowerCase()))
  return found.length === 1 ? (found[0] ?? plain) : plain
}
