// One step of the travel log: three moments, each by one key, one button or typed, and what lies between them beside the map.

import { type KeyboardEvent, useState } from 'react'
import { type Mark, setTravel } from '../edit/travel-edits'
import type { Measured } from '../experiments/travel'
import { stepName } from '../model/names'
import { own } from '../model/records'
import { ok } from '../model/result'
import type { Experiment, Id } from '../model/types'
import { announceChange } from '../session/announce'
import { useEditor, useView } from '../session/editor'
import { Button } from '../widgets/Button'
import { ReadField } from './EntryFields'
import { momentNow, readMomentHere, shownHere } from './local-clock'
import { basisWords } from './travel-changes'

const marks = [
  { id: 'arrived', label: 'Arrived', key: 'a' },
  { id: 'started', label: 'Started', key: 's' },
  { id: 'done', label: 'Done', key: 'd' },
] as const satisfies readonly { id: Mark; label: string; key: string }[]

interface TravelRowProps {
  readonly experiment: Experiment
  readonly step: Id
  readonly measured: readonly Measured[]
}

export function TravelRow({ experiment, step, measured }: TravelRowProps) {
  const { store, session, today, readOnly } = useEditor()
  const doc = useView()
  const [error, setError] = useState<string | null>(null)
  const name = stepName(doc, step)
  const log = own(experiment.travel ?? {}, step)

  const write = (mark: Mark, moment: string | null) => {
    const edit = setTravel(store.doc, experiment.id, step, mark, moment)
    if (!edit.ok) {
      setError(edit.error.message)
      return
    }
    setError(null)
    store.commit(edit.value)
    const label = marks.find(({ id }) => id === mark)?.label.toLowerCase() ?? mark
    announceChange(session, store, `${name}: ${label} ${moment === null ? 'taken out' : shownHere(moment)}`)
  }
  const writeNow = (mark: Mark) => {
    const kept = own(store.doc.experiments, experiment.id)?.travel?.[step]?.[mark]
    if (kept) setError(`${name}: ${mark} is written down already, ${shownHere(kept)}. Change it in its field.`)
    else write(mark, momentNow())
  }
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (readOnly || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const mark = session.getState().letterKeys ? marks.find(({ key }) => key === event.key.toLowerCase()) : undefined
    if (mark) writeNow(mark.id)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.target !== event.currentTarget) return
      const rows = [...(event.currentTarget.closest('ol')?.querySelectorAll<HTMLElement>('.travel-row') ?? [])]
      rows[rows.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <li>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold the focus for its keys */}
      <div
        aria-keyshortcuts="A S D"
        aria-label={`${name}: A arrived, S started, D done`}
        className="travel-row"
        onKeyDown={keyDown}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys act while it has the focus
        tabIndex={0}
      >
        <p className="travel-step">{name}</p>
        {marks.map(({ id, label, key }) => {
          const moment = log?.[id] ?? null
          return (
            <div className="travel-mark" key={id}>
              <ReadField<string | null>
                isReadOnly={readOnly}
                label={label}
                layout="stack"
                onCommit={next => write(id, next)}
                placeholder={readOnly ? '' : '9:00'}
                read={text => {
                  if (text.trim() === '') return ok({ value: null, echo: null })
                  const read = readMomentHere(text, today())
                  if (!read.ok) return read
                  const edit = setTravel(store.doc, experiment.id, step, id, read.value)
                  return edit.ok ? ok({ value: read.value, echo: shownHere(read.value) }) : edit
                }}
                shown={moment === null ? '' : shownHere(moment)}
              />
              {readOnly || moment !== null ? null : (
                <Button aria-label={`${label} at ${name} now`} keys={key.toUpperCase()} onPress={() => writeNow(id)}>
                  Now
                </Button>
              )}
            </div>
          )
        })}
        <p className="travel-measured">
          {measured.map(({ field, before, after }) => (
            <span key={field}>
              {field === 'wait' ? 'Waited' : 'Work'} <strong>{after}</strong>, the map says {before ?? 'nothing yet'}
              {basisWords(own(doc.steps, step)?.basis[field] ?? null)}
            </span>
          ))}
        </p>
        <p aria-live="polite" className="field-error travel-error">
          {error}
        </p>
      </div>
    </li>
  )
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input, textarea') !== null
