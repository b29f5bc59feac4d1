// A drag on the canvas becomes a preview of the document while it lasts and one commit when the pointer is let go [E2].

import type { NodeChange } from '@xyflow/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { moveEntries, teamsChanged } from '../edit/move'
import { announceChange } from '../session/announce'
import { useEditor } from '../session/editor'
import type { GuideLine } from './guides'
import { keptMoves, type Stage } from './lane-moves'
import { cancelDrag, type Drag, type Translation, translateMoves } from './translate'

/** Screen pixels within which guides attract. */
const attraction = 6

export interface Dragging {
  readonly lines: readonly GuideLine[]
  readonly isDragging: boolean
  readonly onMoves: (changes: readonly NodeChange[]) => void
  /** Whether there was a drag to cancel. */
  readonly cancel: () => boolean
}

const none: readonly GuideLine[] = []

/** `stage` is read when a drag begins; `zoom` whenever the pointer moves. */
export function useDrag(stage: () => Stage, zoom: () => number): Dragging {
  const { store, session } = useEditor()
  const drag = useRef<Drag | null>(null)
  const begun = useRef<Stage | null>(null)
  const [lines, setLines] = useState(none)
  const [isDragging, setDragging] = useState(false)

  const follow = useCallback(
    ({ drag: next, effect }: Translation) => {
      drag.current = next
      // In lanes a box stands as high as its lane has it: only lines along the flow mean something.
      const lines = next?.lines ?? none
      setLines(begun.current?.lanes.length ? lines.filter(line => line.axis === 'x') : lines)
      setDragging(next !== null && !next.cancelled)
      if (effect.kind === 'cancel') store.preview(null)
      if (effect.kind !== 'preview' && effect.kind !== 'commit') return
      if (begun.current === null) return
      const { moved, teams } = keptMoves(begun.current, effect.moved)
      // Without the merge key of arrow keys: two quick drags are two undo steps.
      const { label, recipe } = moveEntries(store.doc, begun.current.kept, moved, teams)
      const before = store.doc
      store[effect.kind]({ label, recipe })
      if (effect.kind === 'commit' && Object.keys(teams).length > 0)
        announceChange(session, store, teamsChanged(before, teams))
    },
    [session, store],
  )

  const onMoves = useCallback(
    (changes: readonly NodeChange[]) => {
      if (!changes.some(change => change.type === 'position')) return
      if (drag.current === null) begun.current = stage()
      const { drawn } = begun.current ?? stage()
      follow(translateMoves(drag.current, changes, drawn, attraction / zoom()))
    },
    [stage, follow, zoom],
  )

  const cancel = useCallback(() => {
    if (drag.current === null) return false
    follow(cancelDrag(drag.current))
    return true
  }, [follow])

  // The focus may be anywhere while the pointer holds a box.
  useEffect(() => {
    if (!isDragging) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      cancel()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [isDragging, cancel])

  // Leaving the map in the middle of a drag leaves nothing half done.
  useEffect(() => () => void cancel(), [cancel])

  return { lines, isDragging, onMoves, cancel }
}
