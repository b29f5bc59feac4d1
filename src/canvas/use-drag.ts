// A drag on the canvas becomes a preview of the document while it lasts and one commit when the pointer is let go [E2].

import type { NodeChange } from '@xyflow/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { moveEntries } from '../edit/move'
import { useEditor } from '../session/editor'
import type { GuideLine } from './guides'
import { type Boxes, cancelDrag, type Drag, type Translation, translateMoves } from './translate'

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

/** `boxes` is read when a drag begins; `zoom` whenever the pointer moves. */
export function useDrag(boxes: () => Boxes, zoom: () => number): Dragging {
  const { store } = useEditor()
  const drag = useRef<Drag | null>(null)
  const [lines, setLines] = useState(none)
  const [isDragging, setDragging] = useState(false)

  const follow = useCallback(
    ({ drag: next, effect }: Translation) => {
      drag.current = next
      setLines(next?.lines ?? none)
      setDragging(next !== null && !next.cancelled)
      if (effect.kind === 'cancel') store.preview(null)
      if (effect.kind !== 'preview' && effect.kind !== 'commit') return
      // Without the merge key of arrow keys: two quick drags are two undo steps.
      const { label, recipe } = moveEntries(store.doc, effect.placed, effect.moved)
      store[effect.kind]({ label, recipe })
    },
    [store],
  )

  const onMoves = useCallback(
    (changes: readonly NodeChange[]) => {
      if (!changes.some(change => change.type === 'position')) return
      follow(translateMoves(drag.current, changes, boxes(), attraction / zoom()))
    },
    [boxes, follow, zoom],
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
