// What asks for the menu of an entry or of the ground: the right button, the menu key, and a finger that stays where it is.

import { type MouseEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react'
import type { EntryRef } from '../model/entry'
import type { Point } from '../model/types'
import { useEditor } from '../session/editor'
import { select } from '../session/selection'
import { entryAt, isTyping } from './hit'

/** Milliseconds: as long as touch systems wait themselves. */
const long = 500
/** Screen pixels that a resting finger may tremble. */
const tremble = 8

export interface MenuGestures {
  readonly onContextMenu: (event: MouseEvent) => void
  readonly onPointerDownCapture: (event: PointerEvent) => void
  readonly onPointerMoveCapture: (event: PointerEvent) => void
  readonly onPointerUpCapture: (event: PointerEvent) => void
  readonly onPointerCancelCapture: (event: PointerEvent) => void
}

/** `meant` is what is selected when an entry is pointed at: for a fold the steps in it. */
export function useMenu(meant: (ref: EntryRef) => readonly EntryRef[]): MenuGestures {
  const { session } = useEditor()
  const asking = useRef(meant)
  asking.current = meant
  const timer = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])

  return useMemo(() => {
    const fingers = new Set<number>()
    let from: Point | null = null

    const stop = () => {
      window.clearTimeout(timer.current)
      from = null
    }
    const open = (target: EventTarget | null, at: Point) => {
      stop()
      const ref = entryAt(target)
      const wanted = ref === null ? [] : asking.current(ref)
      const { selection } = session.getState()
      // Whoever points at one of several selected entries means all of them.
      if (!wanted.some(one => selection.has(one))) select(session, wanted)
      session.setState({ menuAt: at })
    }
    const lift = (event: PointerEvent) => {
      fingers.delete(event.pointerId)
      stop()
    }
    return {
      onContextMenu: event => {
        if (isTyping(event.target)) return
        event.preventDefault()
        // Touch systems ask once more after our own long press.
        if (session.getState().menuAt !== null) return
        const box = event.target instanceof Element ? event.target.getBoundingClientRect() : null
        const byKey = event.clientX === 0 && event.clientY === 0 && box !== null
        open(event.target, byKey ? { x: box.left + 8, y: box.bottom } : { x: event.clientX, y: event.clientY })
      },
      onPointerDownCapture: event => {
        stop()
        if (event.pointerType !== 'touch' || isTyping(event.target)) return
        fingers.add(event.pointerId)
        // The second finger zooms.
        if (fingers.size > 1) return
        const { target, clientX: x, clientY: y } = event
        from = { x, y }
        timer.current = window.setTimeout(() => open(target, { x, y }), long)
      },
      onPointerMoveCapture: event => {
        if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > tremble) stop()
      },
      onPointerUpCapture: lift,
      onPointerCancelCapture: lift,
    }
  }, [session])
}
