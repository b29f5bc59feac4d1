// Drags a symbol out of the palette with mouse, pen or finger: past a few pixels it hangs at the pointer, over the map it is
// put down, Escape or anywhere else lets it go.

import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { SymbolKind } from '../model/symbol-kinds'
import type { Point } from '../model/types'

/** Screen pixels before a press becomes a drag. */
const threshold = 6

export interface SymbolDrag {
  /** What hangs at the pointer, and where on the screen. */
  readonly held: { readonly kind: SymbolKind; readonly at: Point } | null
  readonly onPointerDown: (kind: SymbolKind, event: PointerEvent) => void
}

/** `drop` is told where on the screen the symbol was let go. */
export function useSymbolDrag(drop: (kind: SymbolKind, at: Point) => void): SymbolDrag {
  const [held, setHeld] = useState<SymbolDrag['held']>(null)
  const dropped = useRef(drop)
  dropped.current = drop
  const stop = useRef<() => void>(() => {})
  useEffect(() => () => stop.current(), [])

  const onPointerDown = useCallback((kind: SymbolKind, event: PointerEvent) => {
    if (event.button !== 0) return
    stop.current()
    const { pointerId, clientX, clientY } = event
    let isHeld = false
    const move = (moved: globalThis.PointerEvent) => {
      if (moved.pointerId !== pointerId) return
      const at = { x: moved.clientX, y: moved.clientY }
      isHeld ||= Math.hypot(at.x - clientX, at.y - clientY) > threshold
      if (isHeld) setHeld({ kind, at })
    }
    const up = (ended: globalThis.PointerEvent) => {
      if (ended.pointerId !== pointerId) return
      stop.current()
      if (isHeld && ended.type === 'pointerup') dropped.current(kind, { x: ended.clientX, y: ended.clientY })
    }
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || !isHeld) return
      pressed.preventDefault()
      pressed.stopPropagation()
      stop.current()
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', up)
    window.addEventListener('keydown', key, true)
    stop.current = () => {
      setHeld(null)
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', up)
      window.removeEventListener('keydown', key, true)
      stop.current = () => {}
    }
  }, [])

  return { held, onPointerDown }
}
