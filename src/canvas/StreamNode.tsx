// Blockers and experiments that belong to the whole stream: drawn below the steps, to be selected but not dragged.

import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { Drawing } from '../drawing-react/Drawing'
import { EntryAreas } from './EntryAreas'
import { useLook } from './look'
import type { StreamNodeType } from './project'

export const StreamNode = memo(function StreamNode({ data, width, height }: NodeProps<StreamNodeType>) {
  const { theme } = useLook()
  return (
    <>
      <svg aria-hidden="true" className="canvas-drawing" height={height} width={width}>
        <Drawing primitive={data.primitive} theme={theme} />
      </svg>
      <EntryAreas primitive={data.primitive} selected={data.inner} />
    </>
  )
})
