// A flow on the canvas: our own routed drawing in map coordinates, so that routes equal those of the exported picture.

import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { polyline } from '../drawing/path-data'
import { Drawing } from '../drawing-react/Drawing'
import { useLook } from './look'
import type { FlowEdgeType } from './project'

export const FlowEdge = memo(function FlowEdge({ data, selected }: EdgeProps<FlowEdgeType>) {
  const { theme } = useLook()
  if (!data) return null
  const line = polyline(data.points)
  return (
    <>
      <path className="canvas-flow-ring" d={line} data-selected={selected || undefined} />
      <Drawing primitive={data.primitive} theme={theme} />
      <path className="canvas-flow-hit" d={line} />
    </>
  )
})
