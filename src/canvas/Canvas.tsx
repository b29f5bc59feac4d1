// The map to look at and to work on: pan, zoom, select, drag, connect. React Flow moves and measures; what is drawn and what
// a gesture means are ours.

import '@xyflow/react/dist/base.css'
import { ReactFlowProvider, useStore } from '@xyflow/react'
import { useMemo } from 'react'
import { levelFor } from '../diagram/level'
import { themes } from '../drawing/theme'
import { useSession } from '../session/editor'
import { CanvasSurface } from './CanvasSurface'
import { LookContext } from './look'
import { sameValue } from './same-value'
import './canvas.css'
import './flows.css'
import './touch.css'
import './ghost.css'

export function Canvas() {
  return (
    <ReactFlowProvider>
      <LeveledCanvas />
    </ReactFlowProvider>
  )
}

/** Draws again only when zooming passes from one level of detail to the next. */
function LeveledCanvas() {
  const level = useStore(state => levelFor(state.transform[2]), sameValue)
  const theme = themes[useSession(session => session.look)]
  const look = useMemo(() => ({ level, theme }), [level, theme])
  return (
    <LookContext value={look}>
      <CanvasSurface />
    </LookContext>
  )
}
