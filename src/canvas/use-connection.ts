// Dragging from a handle: onto a step it connects, into the open it asks for the step to add there, Escape leaves it.

import { type OnConnectEnd, type OnConnectStart, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import { connect } from '../edit/connect'
import { type EntryRef, splitRef } from '../model/entry'
import { announceError } from '../session/announce'
import { useEditor } from '../session/editor'
import { select } from '../session/selection'
import { entryAt } from './hit'
import type { Stage } from './lane-moves'
import { openQuickLine, toFlowPoint } from './pointing'
import { translateConnection } from './translate'

interface Started {
  readonly from: EntryRef
  readonly x: number
  readonly y: number
}

const pointOf = (event: MouseEvent | TouchEvent): { x: number; y: number } => {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 }
}

export interface Connecting {
  readonly onConnectStart: OnConnectStart
  readonly onConnectEnd: OnConnectEnd
}

/** `stage` tells the steps that a fold stands for: work leaves it from its last step, and comes to its first. */
export function useConnection(stage: () => Stage): Connecting {
  const { store, session, newId, readOnly } = useEditor()
  const flow = useStoreApi()
  const started = useRef<Started | null>(null)

  const onConnectStart = useCallback<OnConnectStart>((event, { nodeId }) => {
    started.current = nodeId ? { from: nodeId as EntryRef, ...pointOf(event) } : null
  }, [])

  const onConnectEnd = useCallback<OnConnectEnd>(
    event => {
      const start = started.current
      started.current = null
      if (!start || readOnly) return
      const at = pointOf(event)
      const target = entryAt(document.elementFromPoint(at.x, at.y)?.closest('.react-flow__node') ?? null)
      const travelled = Math.hypot(at.x - start.x, at.y - start.y)
      const point = toFlowPoint(flow.getState(), at)
      const { drawn, lanes, meant } = stage()
      const end = translateConnection(start.from, target, point, travelled)
      const from = meant(start.from).at(-1) ?? start.from
      if (end.kind === 'open') openQuickLine(session, { boxes: drawn, lanes }, { ...end.at, edge: 'left' }, from)
      if (end.kind !== 'connect') return
      const edit = connect(store.doc, splitRef(from).id, splitRef(meant(end.to)[0] ?? end.to).id, newId)
      if (!edit.ok) return announceError(session, edit.error.message)
      if (store.commit(edit.value)) select(session, [`flows/${edit.value.id}`])
    },
    [stage, flow, newId, readOnly, session, store],
  )

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || started.current === null) return
      event.preventDefault()
      event.stopPropagation()
      started.current = null
      flow.getState().cancelConnection()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [flow])

  return { onConnectStart, onConnectEnd }
}
