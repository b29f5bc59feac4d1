// The quick line at the foot of the canvas: a step with its numbers in one line, one after the other without a mouse.
// `! ` begins a blocker, `? ` an experiment.

import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { parseQuickLine, type QuickLine as Understood } from '../edit/quick-line'
import { addSteps, namesIn } from '../edit/sync-steps'
import { useDoc, useEditor, useSession, useSessionStore } from '../session/editor'
import { select } from '../session/selection'
import type { QuickLineState } from '../session/session'
import { keepLine, keptLine } from './kept-line'
import { QuickLineField } from './QuickLineField'
import { quickEdit } from './quick-add'
import { type Completion, complete, completions } from './quick-completions'
import { hintFor, type Modifier, type QuickTarget } from './quick-placement'
import { understood } from './quick-understood'
import './quick-line.css'

const closed: QuickLineState = { open: false, text: '' }

export function QuickLine() {
  const quickLine = useSession(session => session.quickLine)
  const { store, session, readOnly } = useEditor()
  // Half a line that a reload came upon is gone on with.
  useEffect(() => {
    const text = keptLine(store.doc.id)
    if (text !== '' && !session.getState().quickLine.open) session.setState({ quickLine: { open: true, text } })
  }, [store, session])
  // Each opening starts anew with its own text and place.
  const [opening, setOpening] = useState({ state: quickLine, serial: 0 })
  if (opening.state !== quickLine) setOpening({ state: quickLine, serial: opening.serial + 1 })
  return quickLine.open && !readOnly ? <OpenQuickLine key={opening.serial} opened={quickLine} /> : null
}

const kindOf = (text: string) => (/^\s*!/.test(text) ? 'blocker' : /^\s*\?/.test(text) ? 'experiment' : 'step')
const labels = { step: 'Add a step', blocker: 'Add a blocker', experiment: 'Add an experiment' } as const

function OpenQuickLine({ opened }: { readonly opened: QuickLineState }) {
  const { store, newId, today } = useEditor()
  const session = useSessionStore()
  const doc = useDoc()
  const selection = useSession(state => state.selection)
  // Another view in between closes nothing: the line stands as it was left.
  const [first] = useState(() => opened.text || (opened.place ? '' : keptLine(store.doc.id)))
  const [text, setText] = useState(first)
  const [caret, setCaret] = useState(first.length)
  const [place, setPlace] = useState(opened.place)
  const [isBackwards, setBackwards] = useState(() => Object.keys(doc.steps).length === 0)
  const [refused, setRefused] = useState<string | null>(null)
  const [added, setAdded] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const helpId = useId()

  useEffect(() => {
    input.current?.focus()
    input.current?.setSelectionRange(first.length, first.length)
  }, [first])

  const line: Understood = useMemo(() => parseQuickLine(text, doc), [text, doc])
  const offers = useMemo(() => completions(text, caret, doc), [text, caret, doc])
  const target: QuickTarget = { doc, selection, place, isBackwards }
  const kind = kindOf(text)
  const isEmptyMap = Object.keys(doc.steps).length === 0
  const chips = understood(line, doc)
  const error = line.error ?? refused

  const close = () => {
    keepLine(store.doc.id, '')
    session.setState({ quickLine: closed })
    session.getState().camera?.focus()
  }
  const write = (next: string, at = next.length) => {
    setText(next)
    keepLine(store.doc.id, next)
    setCaret(at)
    setRefused(null)
  }
  const onTake = (offer: Completion) => {
    write(complete(text, offer))
    input.current?.focus()
  }
  const onEnter = (event: KeyboardEvent) => {
    const modifier: Modifier = event.altKey ? 'alt' : event.shiftKey ? 'shift' : 'none'
    const made = quickEdit(line, target, modifier, newId, today())
    if (!made) {
      if (line.error === null && text.trim() !== '') setRefused(missing[kind])
      return
    }
    if (!store.commit(made.edit)) return
    if (modifier !== 'none' && isBackwards) setBackwards(false)
    setPlace(undefined)
    write('')
    setAdded(`${made.edit.label}. Added.`)
    select(session, [made.ref])
    // The new step is drawn in the next frame; only then is there something to bring into sight.
    requestAnimationFrame(() => session.getState().camera?.reveal(made.ref))
  }
  const onPaste = (event: ClipboardEvent) => {
    const names = namesIn(event.clipboardData.getData('text/plain'))
    if (names.length < 2 || text.trim() !== '') return
    event.preventDefault()
    store.commit(addSteps(names, true, newId))
    setAdded(`${names.length} steps added.`)
  }

  return (
    <section aria-label="Quick line" className="quick-line" onPaste={onPaste}>
      <QuickLineField
        describedBy={helpId}
        inputRef={input}
        isInvalid={error !== null}
        label={isEmptyMap ? 'What is the last thing that happens before people benefit?' : labels[kind]}
        offers={offers}
        onChange={write}
        onEnter={onEnter}
        onEscape={close}
        onTake={onTake}
        placeholder={isEmptyMap ? 'What is the last thing that happens before people benefit?' : placeholder}
        tokens={line.tokens}
        value={text}
      />
      <div className="quick-help" id={helpId}>
        {error === null ? null : <p className="quick-error">{error}</p>}
        {chips.length > 0 ? (
          <ul className="quick-chips">
            {chips.map(chip => (
              <li className={`quick-chip quick-chip-${chip.kind}`} key={chip.kind}>
                <span className="quick-chip-label">{chip.label}</span> {chip.text}
              </li>
            ))}
          </ul>
        ) : null}
        {error === null ? <p className="quick-hint">{hintFor(target, kind)}</p> : null}
      </div>
      <p aria-live="polite" className="visually-hidden">
        {added}
      </p>
    </section>
  )
}

const placeholder = 'Smoke test 2h wait 1-3d 90% @Test office'
const missing = {
  step: 'Name the step first, as in Smoke test 2h.',
  blocker: 'Say what blocks, as in ! One test environment.',
  experiment: 'Say what could be tried, as in ? Skip the board for small changes.',
} as const
