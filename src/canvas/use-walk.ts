// The keyboard on the canvas: one tab stop, arrow keys along the flow, Shift to select more, Ctrl to move what is selected.

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
import { changeTeams, moveEntries, teamsChanged } from '../edit/move'
import type { EntryRef } from '../model/entry'
import type { Point } from '../model/types'
import { announce, announceChange } from '../session/announce'
import { useEditor } from '../session/editor'
import { isMac } from '../session/key-press'
import { select } from '../session/selection'
import { elementOf, entryAt, isTyping } from './hit'
import { keptMoves, laneBeside, type Stage } from './lane-moves'
import { type Direction, type WalkMap, walk, walkOntoFlow, walkThrough } from './walk'
import { type WalkCommand, walkCommand } from './walk-keys'

const unit = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } } as const
/** Frames that a far away entry is waited for until the canvas has moved to it. */
const patience = 40

export interface Walking {
  readonly tabIndex: 0 | -1
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: (event: FocusEvent) => void
  readonly onPointerDownCapture: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Focuses an entry, or the one focused last, or the canvas itself where there is none. */
  readonly focus: (ref?: EntryRef) => void
  /** Selects an entry, with its fold the steps in it, and gives it the focus. */
  readonly visit: (ref: EntryRef) => void
  /** Onto a flow that leaves (right) or enters (left) what has the focus, else what is selected. */
  readonly ontoFlow: (side: 'left' | 'right') => void
}

/** What the walk reads of the canvas whenever a key is pressed. */
export interface WalkStage {
  readonly walkMap: () => WalkMap
  readonly stage: () => Stage
  /** What stands on the canvas for an entry: the fold of a folded step. */
  readonly shown: (ref: EntryRef) => EntryRef
}

export function useWalk(root: RefObject<HTMLElement | null>, { walkMap: map, stage, shown }: WalkStage): Walking {
  const { store, session, readOnly } = useEditor()
  const [isInside, setInside] = useState(false)
  const last = useRef<EntryRef | null>(null)
  const isPointer = useRef(false)

  const focus = useCallback(
    (ref?: EntryRef) => {
      const { selection } = session.getState()
      const wanted =
        ref ?? (last.current && selection.size === 0 ? last.current : ([...selection].map(shown)[0] ?? map().order[0]))
      if (!root.current) return
      const known = wanted ? elementOf(root.current, wanted) : null
      if (known) return known.focus({ preventScroll: true })
      root.current.focus({ preventScroll: true })
      if (wanted) focusOnceDrawn(root, wanted, patience)
    },
    [map, root, session, shown],
  )

  const go = useCallback(
    (ref: EntryRef | null, isAdding: boolean) => {
      if (ref === null) return
      const meant = stage().meant(ref)
      select(session, isAdding ? [...session.getState().selection, ...meant] : meant)
      session.getState().camera?.reveal(ref)
      focus(ref)
    },
    [focus, session, stage],
  )

  const placeNow = useCallback(
    (target: EventTarget | null) => {
      const chosen = [...session.getState().selection].at(-1)
      return entryAt(target) ?? (chosen ? shown(chosen) : null)
    },
    [session, shown],
  )
  const visit = useCallback((ref: EntryRef) => go(shown(ref), false), [go, shown])
  const ontoFlow = useCallback(
    (side: 'left' | 'right') => {
      const at = placeNow(document.activeElement)
      const flow = at && walkOntoFlow(map(), at, side)
      if (flow) go(flow, false)
      else announce(session, side === 'right' ? 'No flow leaves it.' : 'No flow leads to it.')
    },
    [go, map, placeNow, session],
  )

  const nudge = useCallback(
    (direction: Direction, by: number) => {
      const now = stage()
      const { selection } = session.getState()
      const { x, y } = unit[direction]
      const isAcross = now.lanes.length > 0 && y !== 0
      if (isAcross) {
        const { doc } = store
        const teams = laneBeside(doc, selection, y === 1 ? 1 : -1)
        if (Object.keys(teams).length > 0 && store.commit(changeTeams(doc, teams)))
          announceChange(session, store, teamsChanged(doc, teams))
      }
      const moved: Record<EntryRef, Point> = {}
      for (const ref of selection) {
        const box = now.drawn[shown(ref)]
        if (box && !(isAcross && ref.startsWith('steps/'))) moved[shown(ref)] = { x: box.x + x * by, y: box.y + y * by }
      }
      if (Object.keys(moved).length === 0) return
      store.commit(moveEntries(store.doc, now.kept, keptMoves(now, moved).moved))
    },
    [session, shown, stage, store],
  )

  // What had the focus may be gone, by Delete, Undo or folding: the keys stay with the canvas.
  useEffect(() => {
    if (!isInside) return
    const keep = () =>
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) focus()
      })
    const stop = [
      store.subscribe(keep),
      session.subscribe((now, before) => {
        if (now.folds !== before.folds) keep()
      }),
    ]
    return () => {
      for (const end of stop) end()
    }
  }, [focus, isInside, session, store])

  // What is pasted or added is selected: the keys go on from there. Elsewhere in the window nothing takes the focus away.
  useEffect(() => {
    if (!isInside) return
    return session.subscribe(({ selection }, before) => {
      if (selection === before.selection || selection.size === 0) return
      requestAnimationFrame(() => {
        const focused = document.activeElement
        if (!focused || !root.current?.contains(focused) || isTyping(focused)) return
        const at = entryAt(focused)
        if (
          at === null ||
          !stage()
            .meant(at)
            .some(ref => session.getState().selection.has(ref))
        )
          focus()
      })
    })
  }, [focus, isInside, root, session, stage])

  return useMemo<Walking>(() => {
    const enter = (event: KeyboardEvent, at: EntryRef) => {
      if (openTextOf(event.target)) return
      const meant = stage().meant(at)
      const { selection, camera } = session.getState()
      if (meant.length === selection.size && meant.every(ref => selection.has(ref))) camera?.fields()
      else select(session, meant)
    }
    /** Says whether the key meant something: the others are the browser's and the table's. */
    const obey = (event: KeyboardEvent, command: WalkCommand): boolean => {
      const at = placeNow(event.target)
      const focused = entryAt(event.target)
      switch (command.kind) {
        case 'walk':
          go(walk(map(), at, command.direction), command.isAdding)
          return true
        case 'nudge':
          if (!readOnly) nudge(command.direction, command.by)
          return true
        case 'end':
          go(map().order.at(command.which === 'first' ? 0 : -1) ?? null, command.isAdding)
          return true
        case 'through':
          go(walkThrough(map(), at, command.by), command.isAdding)
          return true
        case 'enter':
          if (focused) enter(event, focused)
          return focused !== null
        case 'select':
          if (focused) select(session, stage().meant(focused))
          return focused !== null
        case 'leave': {
          const isAnything = session.getState().selection.size > 0
          select(session, [])
          return isAnything
        }
      }
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.nativeEvent.isComposing) return
      const command = walkCommand(event, isMac())
      if (!command || !obey(event, command)) return
      event.preventDefault()
      event.stopPropagation()
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
      visit,
      ontoFlow,
    }
  }, [focus, go, isInside, map, nudge, ontoFlow, placeNow, readOnly, session, stage, visit])
}

/** Far away entries are drawn only once the canvas has moved to them; who goes elsewhere meanwhile is left alone. */
function focusOnceDrawn(root: RefObject<HTMLElement | null>, ref: EntryRef, frames: number): void {
  requestAnimationFrame(() => {
    if (!root.current || document.activeElement !== root.current) return
    const found = elementOf(root.current, ref)
    if (found) found.focus({ preventScroll: true })
    else if (frames > 0) focusOnceDrawn(root, ref, frames - 1)
  })
}

/** Enter on a note or a symbol writes in it, as a double click does. */
function openTextOf(target: EventTarget): boolean {
  const text = target instanceof Element ? target.querySelector('[data-edit]') : null
  text?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  return text !== null
}
