// The map to look at and to work on: pan, zoom, select, drag, connect. React Flow moves and measures; what is drawn and what
// a gesture means are ours.

import '@xyflow/react/dist/base.css'
import { ReactFlowProvider, useStore } from '@xyflow/react'
import { useCallback, useMemo, useState } from 'react'
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

/** Above this many steps drawing takes so long that it is said first. */
const sayAbove = 1000

export function Canvas() {
  const { store } = useEditor()
  const [steps] = useState(() => Object.keys(store.view.steps).length)
  // Nothing is painted in a page that is not shown, so that there nobody could be told.
  const [isSaid, setIsSaid] = useState(steps <= sayAbove || document.hidden)
  const onSeen = useCallback(() => setIsSaid(true), [])
  if (!isSaid) return <DrawingWord onSeen={onSeen} steps={steps} />
  return (
    <ReactFlowProvider>
      <LeveledCanvas first={steps > sayAbove ? minZoom : 1} />
    </ReactFlowProvider>
  )
}

/**
 * Draws again only when zooming passes from one level of detail to the next. `first` is the zoom at which a map begins that was
 * never moved: a large one is not drawn from near only to be seen from afar.
 */
function LeveledCanvas({ first }: { readonly first: number }) {
  const { viewport } = useEditor()
  const [begin] = useState<CanvasViewport>(viewport ?? { x: 0, y: 0, zoom: first })
  const level = useStore(({ panZoom, transform }) => levelFor(panZoom === null ? begin.zoom : transform[2]), sameValue)
  const theme = themes[useSession(session => session.look)]
  const look = useMemo(() => ({ level, theme }), [level, theme])
  return (
    <LookContext value={look}>
      <CanvasSurface begin={begin} />
    </LookContext>
  )
}
