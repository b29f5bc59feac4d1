// A flow on the canvas: our own routed drawing in map coordinates, so that routes equal those of the exported picture.

import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { around, boxOf } from '../diagram/entry-areas'
import type { Rect } from '../diagram/rect-index'
import { polyline } from '../drawing/path-data'
import type { Primitive } from '../drawing/primitive'
import { Drawing } from '../drawing-react/Drawing'
import { useEditor, useSession } from '../session/editor'
import { later } from '../widgets/later'
import { useLook } from './look'
import type { FlowEdgeType } from './project'

/** Only a selected flow has them. */
const FlowBends = later(() => import('./FlowBends').then(({ FlowBends }) => FlowBends))

/** The line as it is drawn, with the gap that it leaves for its label; the sign at it has a group of its own. */
function drawnLines(primitive: Primitive): string {
  if (primitive.kind !== 'group') return ''
  return primitive.children.map(part => (part.kind === 'path' && part.fill === 'none' ? part.d : '')).join('')
}

/** Where its sign and its words stand: they point at the flow as its line does. */
function labelBox(primitive: Primitive): Rect | null {
  if (primitive.kind !== 'group') return null
  return around(primitive.children.flatMap(part => (part.kind === 'path' ? [] : (boxOf(part) ?? []))))
}

export const FlowEdge = memo(function FlowEdge({ id, data, selected }: EdgeProps<FlowEdgeType>) {
  const { theme } = useLook()
  const { readOnly } = useEditor()
  const isAlone = useSession(session => session.selection.size === 1)
  if (!data) return null
  const line = polyline(data.points)
  const drawn = drawnLines(data.primitive)
  const label = labelBox(data.primitive)
  return (
    <>
      <path className="canvas-flow-ring" d={drawn === '' ? line : drawn} data-selected={selected || undefined} />
      <Drawing primitive={data.primitive} theme={theme} />
      <path className="canvas-flow-hit" d={line} />
      {label ? <rect className="canvas-flow-label" {...label} /> : null}
      {selected && isAlone && !readOnly ? <FlowBends id={id.slice('flows/'.length)} points={data.points} /> : null}
    </>
  )
})
