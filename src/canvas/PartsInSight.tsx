// Shapes of the map that are no nodes, such as the rows of the ladder: of many only those in sight, and a window's width and height
// around it, are in the page.

import { type ReactFlowState, useStore } from '@xyflow/react'
import { useCallback, useMemo } from 'react'
import type { Primitive } from '../drawing/primitive'
import type { Theme } from '../drawing/theme'
import { Drawing } from '../drawing-react/Drawing'
import { type Chunk, chunks, chunksInSight } from './chunks'
import { sameValue } from './same-value'

interface PartsProps {
  readonly parts: readonly Primitive[]
  readonly theme: Theme
}

/** So many shapes may be in the page whether they are in sight or not. */
const manyParts = 1000

export function Parts({ parts, theme }: PartsProps) {
  return parts.length > manyParts ? <PartsInSight parts={parts} theme={theme} /> : drawn(parts, 0, theme)
}

function PartsInSight({ parts, theme }: PartsProps) {
  const all = useMemo(() => chunks(parts), [parts])
  const inSight = useCallback(
    ({ transform: [x, y, zoom], width, height }: ReactFlowState) =>
      chunksInSight(all, { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }),
    [all],
  )
  return useStore(inSight, sameValue).map(at => drawnChunk(all[at], theme))
}

const drawnChunk = (chunk: Chunk | undefined, theme: Theme) => (chunk ? drawn(chunk.parts, chunk.first, theme) : null)

const drawn = (parts: readonly Primitive[], first: number, theme: Theme) =>
  parts.map((primitive, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what is at a place in the list is always drawn at that place
    <Drawing key={first + index} primitive={primitive} theme={theme} />
  ))
