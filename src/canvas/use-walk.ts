// The keyboard on the canvas: one tab stop, arrow keys along the flow, Shift to select more, Alt to move what is selected.

import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { moveEntries } from '../edit/move'
import type { EntryRef } from '../model/entry'
import type { Point } from '../model/types'
import { useEditor } from '../session/editor'
import { select } from '../session/selection'
import { elementOf, entryAt, isTyping } from './hit'
import { type Boxes, placesOf } from './translate'
import { type Direction, type WalkMap, walk, walkOntoFlow, walkThrough } from './walk'

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const unit = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } } as const
/** Map units that Alt and an arrow key move by; with Shift finer. */
const grid = 10

export interface Walking {
  readonly tabIndex: 0 | -1
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: (event: FocusEvent) => void
  readonly onPointerDownCapture: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Focuses an entry, or the one focused last, or the canvas itself where there is none. */
  readonly focus: (ref?: EntryRef) => void
}

export function useWalk(root: RefObject<HTMLElement | null>, map: () => WalkMap, boxes: () => Boxes): Walking {
  const { store, session, readOnly } = useEditor()
  const [isInside, setInside] = useState(false)
  const last = useRef<EntryRef | null>(null)
  const isPointer = useRef(false)

  const focus = useCallback(
    (ref?: EntryRef) => {
      const { selection } = session.getState()
      const wanted =
        ref ?? (last.current && selection.size === 0 ? last.current : ([...selection][0] ?? map().order[0]))
      if (!root.current) return
      const known = wanted ? elementOf(root.current, wanted) : null
      if (known) return known.focus({ preventScroll: true })
      root.current.focus({ preventScroll: true })
      // Far away entries are drawn only once the canvas has moved to them.
      if (wanted)
        requestAnimationFrame(() => root.current && elementOf(root.current, wanted)?.focus({ preventScroll: true }))
    },
    [map, root, session],
  )

  const go = useCallback(
    (ref: EntryRef | null, isAdding: boolean) => {
      if (ref === null) return
      select(session, isAdding ? [...session.getState().selection, ref] : [ref])
      session.getState().camera?.reveal(ref)
      focus(ref)
    },
    [focus, session],
  )

  const nudge = useCallback(
    (direction: Direction, by: number) => {
      const drawn = boxes()
      const { x, y } = unit[direction]
      const moved: Record<EntryRef, Point> = {}
      for (const ref of session.getState().selection) {
        const box = drawn[ref]
        if (box) moved[ref] = { x: box.x + x * by, y: box.y + y * by }
      }
      if (Object.keys(moved).length === 0) return
      store.commit(moveEntries(store.doc, placesOf(drawn), moved))
    },
    [boxes, session, store],
  )

  // What had the focus may be removed, by Delete or by Undo: the keys stay with the canvas.
  useEffect(() => {
    if (!isInside) return
    return store.subscribe(() => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) root.current?.focus({ preventScroll: true })
      })
    })
  }, [isInside, root, store])

  // What is pasted or added is selected: the keys go on from there. Elsewhere in the window nothing takes the focus away.
  useEffect(() => {
    if (!isInside) return
    return session.subscribe(({ selection }, before) => {
      if (selection === before.selection || selection.size === 0) return
      requestAnimationFrame(() => {
        const focused = document.activeElement
        if (!focused || !root.current?.contains(focused) || isTyping(focused)) return
        const at = entryAt(focused)
        if (at === null || !session.getState().selection.has(at)) focus()
      })
    })
  }, [focus, isInside, root, session])

  return useMemo<Walking>(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.nativeEvent.isComposing) return
      const at = entryAt(event.target) ?? [...session.getState().selection].at(-1) ?? null
      const direction = directions[event.key]
      const done = () => {
        event.preventDefault()
        event.stopPropagation()
      }
      if (direction) {
        done()
        const across = direction === 'left' || direction === 'right'
        if (event.altKey) {
          if (!readOnly) nudge(direction, event.shiftKey ? 1 : grid)
        } else if (event.ctrlKey || event.metaKey) {
          if (at && across) go(walkOntoFlow(map(), at, direction), false)
        } else go(walk(map(), at, direction), event.shiftKey)
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Escape') {
        if (session.getState().selection.size === 0) return
        done()
        select(session, [])
      } else if (event.key === 'Home' || event.key === 'End') {
        done()
        go(map().order.at(event.key === 'Home' ? 0 : -1) ?? null, event.shiftKey)
      } else if (event.key === 'PageDown' || event.key === 'PageUp') {
        done()
        go(walkThrough(map(), at, event.key === 'PageDown' ? 1 : -1), event.shiftKey)
      } else if ((event.key === ' ' || event.key === 'Enter') && at && entryAt(event.target)) {
        done()
        if (event.key === 'Enter' && openTextOf(event.target)) return
        select(session, [at])
      }
    }
    return {
      tabIndex: isInside ? -1 : 0,
      onFocus: event => {
        const ref = entryAt(event.target)
        setInside(ref !== null || event.target === event.currentTarget || isTyping(event.target))
        if (ref) last.current = ref
        else if (event.target === event.currentTarget && !isPointer.current && !isInside) focus()
        isPointer.current = false
      },
      onBlur: event => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setInside(false)
      },
      onPointerDownCapture: () => {
        isPointer.current = true
        requestAnimationFrame(() => {
          isPointer.current = false
        })
      },
      onKeyDown,
      focus,
    }
  }, [focus, go, isInside, map, nudge, readOnly, session])
}

/** Enter on a note or a symbol writes in it, as a double click does. */
function openTextOf(target: EventTarget): boolean {
  const text = target instanceof Element ? target.querySelector('[data-edit]') : null
  text?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  return text !== null
}
