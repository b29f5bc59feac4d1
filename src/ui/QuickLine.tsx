// The quick line at the foot of the canvas: steps with their numbers in a line of text, one after the other without a mouse.
// What it understands stands below it in words, and dashed on the map.

import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { parseQuickLines } from '../edit/quick-lines'
import { useDoc, useEditor, useSession, useSessionStore } from '../session/editor'
import { isMac } from '../session/key-press'
import { select } from '../session/selection'
import type { QuickLineState } from '../session/session'
import { keepLine, keptLine } from './kept-line'
import { QuickLineField } from './QuickLineField'
import { QuickLineWords } from './QuickLineWords'
import { quickAdd } from './quick-add'
import { type Completion, complete, completions } from './quick-completions'
import { hintFor, type Modifier, type QuickTarget, selectedStep } from './quick-placement'
import { useGhost } from './use-ghost'
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
const firstQuestion = 'What is the last thing that happens before people benefit?'

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
  // Enter was pressed and did nothing: now what is unfinished is wrong too.
  const [isRefused, setRefused] = useState(false)
  const [isTyping, setTyping] = useState(true)
  const input = useRef<HTMLTextAreaElement>(null)
  const helpId = useId()

  useEffect(() => {
    input.current?.focus()
    input.current?.setSelectionRange(first.length, first.length)
  }, [first])

  const selected = selectedStep(doc, selection)
  const lines = useMemo(() => parseQuickLines(text, doc, selected), [text, doc, selected])
  const steps = lines.stages.flatMap(stage => stage.steps)
  const offers = useMemo(() => {
    const typed = lines.stages.flatMap(stage => stage.steps)
    const names = { steps: typed.map(step => step.name), teams: typed.flatMap(step => step.team ?? []) }
    return completions(text, caret, doc, names)
  }, [text, caret, doc, lines])
  const target = useMemo<QuickTarget>(
    () => ({ doc, selection, place, isBackwards }),
    [doc, selection, place, isBackwards],
  )
  const kind = kindOf(text)
  const isEmptyMap = Object.keys(doc.steps).length === 0
  const slips = isRefused ? lines.slips : lines.slips.filter(slip => !slip.isUnfinished)
  const isMissing = isRefused && lines.slips.length === 0 && steps.length === 0
  const error = slips[0]?.message ?? (isMissing ? missing[kind] : null)
  useGhost(useDeferredValue(lines), target, isTyping)

  const close = () => {
    keepLine(store.doc.id, '')
    session.setState({ quickLine: closed })
    session.getState().camera?.focus()
  }
  const write = (next: string, at = next.length) => {
    setText(next)
    keepLine(store.doc.id, next)
    setCaret(at)
    setRefused(false)
  }
  const onTake = (offer: Completion) => {
    const next = complete(text, offer)
    const at = caret + next.length - text.length
    write(next, at)
    input.current?.focus()
    // The caret stays behind what was taken, where more lines follow too.
    requestAnimationFrame(() => input.current?.setSelectionRange(at, at))
  }
  const onEnter = (event: KeyboardEvent) => {
    const modifier: Modifier = event.altKey ? 'alt' : event.ctrlKey || event.metaKey ? 'mod' : 'none'
    const [slip] = lines.slips
    const made = slip ? null : quickAdd(lines, target, modifier, newId, today())
    if (!made) {
      if (text.trim() !== '') setRefused(true)
      if (slip) input.current?.setSelectionRange(slip.from, slip.to)
      return
    }
    if (!store.commit(made.edit)) return
    // Who told several steps at once told them forwards.
    if (isBackwards && (modifier !== 'none' || steps.length > 1)) setBackwards(false)
    setPlace(undefined)
    write('')
    const { ref } = made
    if (ref === null) return
    select(session, [ref])
    // The new step is drawn in the next frame; only then is there something to bring into sight.
    // A place that was pointed at is in sight: there the map stays as it is.
    if (!place) requestAnimationFrame(() => session.getState().camera?.reveal(ref))
  }

  return (
    <section aria-label="Quick line" className="quick-line">
      <QuickLineField
        describedBy={helpId}
        inputRef={input}
        isInvalid={error !== null}
        label={isEmptyMap && kind === 'step' ? firstQuestion : labels[kind]}
        offers={offers}
        onCaret={setCaret}
        onChange={write}
        onEnter={onEnter}
        onEscape={close}
        onFocusChange={setTyping}
        onTake={onTake}
        placeholder={isEmptyMap ? firstQuestion : placeholder}
        tokens={lines.tokens}
        value={text}
      />
      <QuickLineWords
        caret={caret}
        doc={doc}
        error={error}
        hint={slips.length > 0 ? toTheSlip : hintFor(target, kind, steps.length, isMac() ? 'Cmd' : 'Ctrl')}
        id={helpId}
        isSure={isRefused}
        lines={lines}
        more={Math.max(0, slips.length - 1)}
        onHelp={() => session.setState({ dialog: 'notation' })}
      />
    </section>
  )
}

const toTheSlip = 'Enter goes to the underlined word. Nothing is added until it can be read'
const placeholder = 'Smoke test 2h wait 1-3d 90% @Test office'
const missing = {
  step: 'Name the step first, as in Smoke test 2h.',
  blocker: 'Say what blocks, as in ! One test environment.',
  experiment: 'Say what could be tried, as in ? Skip the board for small changes.',
} as const
