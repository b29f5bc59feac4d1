// The handles of a selected flow: each bend can be dragged or moved by arrow keys, and each piece between them can be bent.

import { useStoreApi } from '@xyflow/react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { viaPoints, writeVia } from '../diagram/flow-via'
import type { XY } from '../drawing/path-data'
import { setFlowFields } from '../edit/flow-edits'
import { own } from '../model/records'
import type { Id } from '../model/types'
import { useEditor, useView } from '../session/editor'
import { alignedBend, type BendHandle, bendHandles, bentAt, withoutBend } from './bends'
import { toFlowPoint } from './pointing'
import './bends.css'

/** Screen pixels that a press may move without meaning a drag, and within which a bend falls into line. */
const still = 3
const attraction = 6
/** Map units that an arrow key moves by; with Shift finer. */
const grid = 10
const arrows: Readonly<Record<string, XY>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

export function FlowBends({ id, points }: { readonly id: Id; readonly points: readonly XY[] }) {
  const { store } = useEditor()
  const flow = useStoreApi()
  const view = useView()
  const root = useRef<SVGGElement>(null)
  const endDrag = useRef<(() => void) | null>(null)
  const via = viaPoints(own(view.flows, id)?.via ?? null)
  const handles = bendHandles(points, via)
  const bends = (next: readonly XY[]) => setFlowFields(store.doc, [id], { via: writeVia(next) })

  // A flow that goes away in the middle of a drag leaves nothing half done.
  useEffect(() => () => endDrag.current?.(), [])

  const startDrag = (event: PointerEvent, handle: BendHandle) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.preventDefault()
    const element = event.currentTarget as SVGElement
    element.focus({ preventScroll: true })
    const from = { x: event.clientX, y: event.clientY }
    let bent: readonly XY[] | null = null
    const onMove = ({ clientX, clientY }: globalThis.PointerEvent) => {
      if (bent === null && Math.hypot(clientX - from.x, clientY - from.y) < still) return
      const state = flow.getState()
      const others = [
        ...withoutBend(via, handle.kind === 'bend' ? handle.index : -1),
        ...points.slice(0, 1),
        ...points.slice(-1),
      ]
      const at = alignedBend(toFlowPoint(state, { x: clientX, y: clientY }), others, attraction / state.transform[2])
      bent = bentAt(via, handle, at)
      store.preview(bends(bent))
    }
    const stop = () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', cancel)
      window.removeEventListener('keydown', onKey, true)
      endDrag.current = null
    }
    const cancel = () => {
      stop()
      store.preview(null)
    }
    const onUp = () => {
      stop()
      if (bent === null) return
      // Without the merge key of arrow keys: two quick drags are two undo steps.
      const { label, recipe } = bends(bent)
      store.commit({ label, recipe })
      focusBend(handle.index)
    }
    const onKey = (key: globalThis.KeyboardEvent) => {
      if (key.key !== 'Escape') return
      key.preventDefault()
      key.stopPropagation()
      cancel()
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', cancel)
    window.addEventListener('keydown', onKey, true)
    endDrag.current = cancel
  }

  const focusBend = (index: number) =>
    requestAnimationFrame(() => root.current?.querySelector<SVGElement>(`[data-bend="${index}"]`)?.focus())

  const onKeyDown = (event: KeyboardEvent, handle: BendHandle) => {
    const arrow = arrows[event.key]
    const isRemove = (event.key === 'Delete' || event.key === 'Backspace') && handle.kind === 'bend'
    if (event.ctrlKey || event.metaKey || event.altKey || !(arrow || isRemove || event.key === 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (arrow) {
      const by = event.shiftKey ? 1 : grid
      store.commit(bends(bentAt(via, handle, { x: handle.at.x + arrow.x * by, y: handle.at.y + arrow.y * by })))
      focusBend(handle.index)
      return
    }
    if (isRemove) store.commit(bends(withoutBend(via, handle.index)))
    event.currentTarget.closest<SVGElement>('.react-flow__edge')?.focus()
  }

  return (
    <g ref={root}>
      {handles.map(handle => (
        // biome-ignore lint/a11y/useSemanticElements: part of a drawing
        <g
          aria-label={
            handle.kind === 'bend'
              ? `Bend ${handle.index + 1} of ${via.length}. Arrow keys move it, Delete takes it out`
              : 'Bend this piece: drag it, or press an arrow key'
          }
          className={`canvas-bend canvas-bend-${handle.kind} nopan`}
          {...(handle.kind === 'bend' ? { 'data-bend': handle.index } : {})}
          key={handle.kind === 'bend' ? `bend ${handle.index}` : `piece ${handle.at.x} ${handle.at.y}`}
          onKeyDown={event => onKeyDown(event, handle)}
          onPointerDown={event => startDrag(event, handle)}
          role="button"
          tabIndex={0}
          transform={`translate(${handle.at.x} ${handle.at.y})`}
        >
          <circle className="canvas-bend-hit" />
          <circle className="canvas-bend-dot" />
        </g>
      ))}
    </g>
  )
}
