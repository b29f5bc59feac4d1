// A step on the canvas: the shared drawing, with a place to point at and to focus for each blocker and experiment in it.

import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { drawStep } from '../diagram/step-drawing'
import { Drawing } from '../drawing-react/Drawing'
import { useSession } from '../session/editor'
import { EntryAreas } from './EntryAreas'
import { useLook } from './look'
import type { StepNodeType } from './project'

export const StepNode = memo(function StepNode({ id, data, width, height }: NodeProps<StepNodeType>) {
  const { level, theme } = useLook()
  const isMarked = useSession(session => session.marked !== null && `steps/${session.marked}` === id)
  const primitive = useMemo(() => drawStep(data.face, level), [data.face, level])
  return (
    <>
      <svg aria-hidden="true" className="canvas-drawing" height={height} width={width}>
        {/* Made anew at another level: an element that is only changed would keep the attributes of before in their order. */}
        <Drawing key={level.textScale} primitive={primitive} theme={theme} />
      </svg>
      {isMarked ? <div className="canvas-mark" /> : null}
      <div className="canvas-ring" />
      <EntryAreas primitive={primitive} selected={data.inner} />
      <Handle className="canvas-handle canvas-handle-in" position={Position.Left} type="target" />
      <Handle className="canvas-handle canvas-handle-out" position={Position.Right} type="source" />
    </>
  )
})
