// The steps as lines of text, told forwards or backwards; the boxes appear while one types.

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { stepNames, syncSteps } from '../edit/sync-steps'
import { lineOf, type ToldSteps, toldSteps } from '../edit/told-steps'
import type { MapDocument } from '../model/types'
import { DaysQuestion } from '../parts/DaysQuestion'
import { useDoc, useEditor } from '../session/editor'
import { Segmented } from '../widgets/Segmented'
import { TextField } from '../widgets/TextField'
import { GuidePage, useGuide } from './GuidePage'
import { StepsPreview } from './StepsPreview'
import { ToldWords } from './ToldWords'

type Direction = 'forwards' | 'backwards'

const words: Readonly<Record<Direction, { readonly label: string; readonly hint: string }>> = {
  forwards: {
    label: 'What happens, from first to last?',
    hint: 'Type the first step, Enter, then what comes after it. Eight lines pasted are eight steps. Times may stand behind a name: Check 30min wait 3d.',
  },
  backwards: {
    label: 'What is the last thing that happens before people benefit?',
    hint: 'Type it, Enter, then what comes before it. Times may stand behind a name: Check 30min wait 3d.',
  },
}

export function GuideSteps() {
  const { store, newId } = useEditor()
  const go = useGuide()
  const [direction, setDirection] = useState<Direction>('forwards')
  const [text, setText] = useState(() => linesOf(store.doc, true))
  const [error, setError] = useState<string | null>(null)
  const doc = useDoc()
  /** What the lines said when they were last kept. */
  const said = useRef<ToldSteps['lines']>([])
  const told = useMemo(() => toldSteps(text, doc), [text, doc])
  const count = told.lines.flat().length

  const edit = (next: string) =>
    syncSteps(store.doc, toldSteps(next, store.doc).lines, direction === 'forwards', newId, said.current)
  const keep = (next = text) => {
    const { lines } = toldSteps(next, store.doc)
    store.commit(edit(next))
    said.current = lines
  }
  // What is only previewed goes when the screen goes; what is kept stays.
  useEffect(() => () => store.preview(null), [store])

  const type = (next: string) => {
    setText(next)
    setError(null)
    // A line that was ended is kept; the one being typed is only shown.
    if (next.split('\n').length !== text.split('\n').length) keep(next)
    else store.preview(edit(next))
  }
  const turn = (told: Direction) => {
    keep()
    said.current = []
    setDirection(told)
    setText(linesOf(store.doc, told === 'forwards'))
  }
  const next = () => {
    if (count === 0) {
      setError('Name at least one step, one a line.')
      return
    }
    keep()
    go('ask')
  }
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const area = event.target
    const onEmptyLine = area instanceof HTMLTextAreaElement && isEmptyLastLine(area)
    if (!(event.ctrlKey || event.metaKey || (onEmptyLine && count > 0))) return
    event.preventDefault()
    next()
  }
  return (
    <GuidePage
      onBack={() => {
        keep()
        go('scope')
      }}
      onLeave={() => keep()}
      onNext={next}
      foot={<DaysQuestion />}
      primary="Next: the numbers"
      side={<StepsPreview />}
    >
      <TextField
        autoFocus
        description={words[direction].hint}
        error={error}
        hint={
          count === 0
            ? 'One step a line.'
            : `${count === 1 ? '1 step' : `${count} steps`}. Enter on an empty line goes on.`
        }
        label={words[direction].label}
        multiline
        onChange={type}
        onKeyDown={event => enter(event)}
        rows={8}
        size="large"
        value={text}
      />
      <ToldWords told={told} />
      <Segmented
        label="Tell it"
        layout="row"
        onChange={turn}
        options={[
          { id: 'forwards', label: 'Forwards' },
          { id: 'backwards', label: 'Backwards' },
        ]}
        value={direction}
      />
    </GuidePage>
  )
}

const linesOf = (doc: MapDocument, forwards: boolean): string =>
  stepNames(doc, forwards)
    .map(name => `${lineOf(name, doc)}\n`)
    .join('')

function isEmptyLastLine(area: HTMLTextAreaElement): boolean {
  const { value, selectionStart } = area
  const before = value.slice(0, selectionStart)
  return value.slice(selectionStart).trim() === '' && before.slice(before.lastIndexOf('\n') + 1).trim() === ''
}
