// What stands on the map without being pointed at: the outline of the first team, ladder, arrows at start and end, and guides.

import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import type { Primitive } from '../drawing/primitive'
import { Drawing } from '../drawing-react/Drawing'
import type { GuideLine } from './guides'
import { useLook } from './look'
import { Parts } from './PartsInSight'

export interface MapLayerProps {
  /** Under everything else: the lanes of teams, the boxes behind folds. */
  readonly bands: Primitive | null
  readonly drawings: readonly Primitive[]
  readonly guides: readonly GuideLine[]
}

export const MapLayer = memo(function MapLayer({ bands, drawings, guides }: MapLayerProps) {
  const { theme } = useLook()
  return (
    <ViewportPortal>
      {bands ? (
        <svg aria-hidden="true" className="canvas-layer canvas-bands" height="1" width="1">
          <Drawing primitive={bands} theme={theme} />
        </svg>
      ) : null}
      <svg aria-hidden="true" className="canvas-layer" height="1" width="1">
        <Parts parts={drawings} theme={theme} />
        {guides.map(line => (
          <line
            className="canvas-guide"
            key={`${line.axis} ${line.at} ${line.from}`}
            {...(line.axis === 'x'
              ? { x1: line.at, x2: line.at, y1: line.from - 24, y2: line.to + 24 }
              : { x1: line.from - 24, x2: line.to + 24, y1: line.at, y2: line.at })}
          />
        ))}
      </svg>
    </ViewportPortal>
  )
})
