// A step on the canvas: the shared drawing, with a place to point at and to focus for each blocker and experiment in it.

import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { drawStep } from '../diagram/step-drawing'
import { Drawing } from '../drawing-react/Drawing'
import type { EntryRef } from '../model/entry'
import { useSession } from '../session/editor'
import { entryAreas } from './entry-areas'
import { useLook } from './look'
import type { StepNodeType } from './project'

const kinds: Readonly<Record<string, string>> = { blockers: 'blocker', experiments: 'experiment', waits: 'wait' }

export const StepNode = memo(function StepNode({ id, data, width, height }: NodeProps<StepNodeType>) {
  const { level, theme } = useLook()
  const isMarked = useSession(session => session.marked !== null && `steps/${session.marked}` === id)
  const primitive = useMemo(() => drawStep(data.face, level), [data.face, level])
  const areas = useMemo(() => entryAreas(primitive), [primitive])
  return (
    <>
      <svg aria-hidden="true" className="canvas-drawing" height={height} width={width}>
        <Drawing primitive={primitive} theme={theme} />
      </svg>
      {isMarked ? <div className="canvas-mark" /> : null}
      <div className="canvas-ring" />
      {areas.map(area => {
        const kind = area.entry.slice(0, area.entry.indexOf('/'))
        if (area.entry === id || kinds[kind] === undefined) return null
        const { x, y, width: wide, height: high } = area.box
        return (
          // biome-ignore lint/a11y/useSemanticElements: a named part of a drawing, not a set of form fields
          <div
            aria-label={area.label}
            aria-roledescription={kinds[kind]}
            className="canvas-entry"
            data-entry={area.entry}
            data-selected={data.inner.includes(area.entry as EntryRef) || undefined}
            key={area.entry}
            role="group"
            style={{ left: x, top: y, width: wide, height: high }}
            tabIndex={kind === 'waits' ? undefined : -1}
          />
        )
      })}
      <Handle className="canvas-handle canvas-handle-in" position={Position.Left} type="target" />
      <Handle className="canvas-handle canvas-handle-out" position={Position.Right} type="source" />
    </>
  )
})
