// The steps as lines of text, told forwards or backwards; the boxes appear while one types.

import { type KeyboardEvent, useEffect, useState } from 'react'
import { namesIn, stepNames, syncSteps } from '../edit/sync-steps'
import { useEditor } from '../session/editor'
import { Segmented } from '../widgets/Segmented'
import { TextField } from '../widgets/TextField'
import { GuidePage, useGuide } from './GuidePage'
import { StepsPreview } from './StepsPreview'

type Direction = 'forwards' | 'backwards'

const words: Readonly<Record<Direction, { readonly label: string; readonly hint: string }>> = {
  forwards: {
    label: 'What happens, from first to last?',
    hint: 'Type the first step, Enter, then what comes after it. Eight lines pasted are eight steps.',
  },
  backwards: {
    label: 'What is the last thing that happens before people benefit?',
    hint: 'Type it, Enter, then what comes before it.',
  },
}

export function GuideSteps() {
  const { store, newId } = useEditor()
  const go = useGuide()
  const [direction, setDirection] = useState<Direction>('forwards')
  const [text, setText] = useState(() => lines(stepNames(store.doc, true)))
  const [error, setError] = useState<string | null>(null)
  const count = namesIn(text).length

  const edit = (next: string, told = direction) => syncSteps(store.doc, namesIn(next), told === 'forwards', newId)
  const keep = () => store.commit(edit(text))
  // What is only previewed goes when the screen goes; what is kept stays.
  useEffect(() => () => store.preview(null), [store])

  const type = (next: string) => {
    setText(next)
    setError(null)
    // A line that was ended is kept; the one being typed is only shown.
    if (next.split('\n').length !== text.split('\n').length) store.commit(edit(next))
    else store.preview(edit(next))
  }
  const turn = (told: Direction) => {
    keep()
    setDirection(told)
    setText(lines(stepNames(store.doc, told === 'forwards')))
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
      onLeave={keep}
      onNext={next}
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
        rows={10}
        size="large"
        value={text}
      />
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

const lines = (names: readonly string[]): string => names.map(name => `${name}\n`).join('')

function isEmptyLastLine(area: HTMLTextAreaElement): boolean {
  const { value, selectionStart } = area
  const before = value.slice(0, selectionStart)
  return value.slice(selectionStart).trim() === '' && before.slice(before.lastIndexOf('\n') + 1).trim() === ''
}
