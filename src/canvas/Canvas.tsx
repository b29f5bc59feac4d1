// The map to look at and to work on: pan, zoom, select, drag, connect. React Flow moves and measures; what is drawn and what
// a gesture means are ours.

import '@xyflow/react/dist/base.css'
import { ReactFlowProvider, useStore } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { levelFor } from '../diagram/level'
import { themes } from '../drawing/theme'
import { useEditor, useSession } from '../session/editor'
import { CanvasSurface } from './CanvasSurface'
import { DrawingWord } from './DrawingWord'
import { type CanvasViewport, minZoom } from './fit'
import { LookContext } from './look'
import { sameValue } from './same-value'
import './canvas.css'
import './flows.css'
import './touch.css'
import './ghost.css'

/** Above this many steps drawing takes so long that it is said first, and not done in the middle of a gesture. */
const large = 1000
/** Milliseconds that a large map keeps its level of detail while it is zoomed. */
const calm = 200

export function Canvas() {
  const { store } = useEditor()
  const [steps] = useState(() => Object.keys(store.view.steps).length)
  // Nothing is painted in a page that is not shown, so that there nobody could be told.
  const [isSaid, setIsSaid] = useState(steps <= large || document.hidden)
  const onSeen = useCallback(() => setIsSaid(true), [])
  if (!isSaid) return <DrawingWord onSeen={onSeen} steps={steps} />
  return (
    <ReactFlowProvider>
      <LeveledCanvas isLarge={steps > large} />
    </ReactFlowProvider>
  )
}

/** Draws again only when zooming passes from one level of detail to the next; a large map when it has come to rest there. */
function LeveledCanvas({ isLarge }: { readonly isLarge: boolean }) {
  const { viewport } = useEditor()
  // Where a map begins that was never moved: a large one is not drawn from near only to be seen from afar.
  const [begin] = useState<CanvasViewport>(viewport ?? { x: 0, y: 0, zoom: isLarge ? minZoom : 1 })
  const now = useStore(({ panZoom, transform }) => levelFor(panZoom === null ? begin.zoom : transform[2]), sameValue)
  const level = useSettled(now, isLarge)
  const theme = themes[useSession(session => session.look)]
  const look = useMemo(() => ({ level, theme }), [level, theme])
  return (
    <LookContext value={look}>
      <CanvasSurface begin={begin} />
    </LookContext>
  )
}

/** The value once it has been the same for a moment; at once if it is not `held`. */
function useSettled<T>(value: T, held: boolean): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (!held) return
    const timer = setTimeout(() => setSettled(value), calm)
    return () => clearTimeout(timer)
  }, [value, held])
  return held ? settled : value
}
