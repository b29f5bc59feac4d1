// The text of the quick line, its words coloured while they are typed: a real text area over a mirror of it that it grows with,
// and a list of offers. Enter enters it, Shift Enter begins a new line.

import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import type { Completion } from './quick-completions'

export interface FieldToken {
  readonly from: number
  readonly to: number
  readonly kind: string
}

export interface QuickLineFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly tokens: readonly FieldToken[]
  readonly offers: readonly Completion[]
  readonly isInvalid: boolean
  readonly describedBy: string
  readonly inputRef: RefObject<HTMLTextAreaElement | null>
  readonly onChange: (text: string, caret: number) => void
  readonly onCaret: (caret: number) => void
  readonly onTake: (offer: Completion) => void
  readonly onEnter: (event: KeyboardEvent) => void
  readonly onEscape: () => void
  readonly onFocusChange: (hasFocus: boolean) => void
}

/** The text in pieces, each with the kind of its token; what is between tokens is plain. */
function pieces(text: string, tokens: readonly FieldToken[]) {
  const parts: { readonly text: string; readonly kind: string; readonly from: number }[] = []
  let at = 0
  for (const { from, to, kind } of [...tokens].sort((a, b) => a.from - b.from)) {
    if (from < at || to <= from) continue
    if (from > at) parts.push({ text: text.slice(at, from), kind: 'plain', from: at })
    parts.push({ text: text.slice(from, to), kind, from })
    at = to
  }
  // A last line that is still empty has its height too.
  return [...parts, { text: `${text.slice(at)}\u200b`, kind: 'plain', from: at }]
}

export function QuickLineField(props: QuickLineFieldProps) {
  const { value, tokens, offers, inputRef, onChange, onTake, onEnter, onEscape } = props
  const listId = useId()
  const mirror = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(-1)
  const [isListWanted, setListWanted] = useState(true)
  const shown = isListWanted ? offers : []
  const current = active < shown.length ? active : -1
  const optionId = (index: number) => `${listId}-${index}`

  const scroll = () => {
    if (mirror.current && inputRef.current) mirror.current.scrollTop = inputRef.current.scrollTop
  }
  const take = (offer: Completion) => {
    onTake(offer)
    setActive(-1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const offer = shown[current]
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && shown.length > 0) {
      // The list opens upwards: its first offer is the one next to the line.
      event.preventDefault()
      const by = event.key === 'ArrowUp' ? 1 : -1
      setActive(Math.max(-1, Math.min(shown.length - 1, current + by)))
    } else if (event.key === 'Tab' && !event.shiftKey && shown.length > 0) {
      event.preventDefault()
      const first = offer ?? shown[0]
      if (first) take(first)
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      if (offer) take(offer)
      else onEnter(event)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      if (current >= 0) setActive(-1)
      else onEscape()
    }
  }

  return (
    <div className="quick-field">
      {shown.length > 0 ? (
        <div aria-label="Offers" className="quick-offers" id={listId} role="listbox">
          {shown.map((offer, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input keeps the focus and takes the keys
            <div
              aria-selected={index === current}
              className="quick-offer"
              id={optionId(index)}
              key={offer.text}
              onClick={() => take(offer)}
              onMouseDown={event => event.preventDefault()}
              role="option"
              tabIndex={-1}
            >
              {offer.text}
              {index === 0 ? <kbd className="quick-offer-key">Tab</kbd> : null}
            </div>
          ))}
        </div>
      ) : null}
      <div aria-hidden="true" className="quick-mirror" ref={mirror}>
        {pieces(value, tokens).map(piece => (
          <span className={`quick-token quick-${piece.kind}`} key={piece.from}>
            {piece.text}
          </span>
        ))}
      </div>
      <textarea
        aria-activedescendant={current >= 0 ? optionId(current) : undefined}
        aria-autocomplete="list"
        aria-controls={shown.length > 0 ? listId : undefined}
        aria-describedby={props.describedBy}
        aria-invalid={props.isInvalid || undefined}
        aria-label={props.label}
        autoCapitalize="sentences"
        autoComplete="off"
        className="quick-input"
        onBlur={() => {
          setListWanted(false)
          props.onFocusChange(false)
        }}
        onChange={event => {
          setActive(-1)
          setListWanted(true)
          onChange(event.currentTarget.value, event.currentTarget.selectionStart ?? event.currentTarget.value.length)
        }}
        onFocus={() => props.onFocusChange(true)}
        onKeyDown={onKeyDown}
        onScroll={scroll}
        onSelect={event => {
          scroll()
          props.onCaret(event.currentTarget.selectionStart)
        }}
        placeholder={props.placeholder}
        ref={inputRef}
        rows={1}
        spellCheck={false}
        value={value}
      />
    </div>
  )
}
