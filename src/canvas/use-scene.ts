// The drawn map and everything the canvas reckons from it, each made once for a document, a level of detail and a selection.

import { useCallback, useMemo, useRef, useState } from 'react'
import type { Level } from '../diagram/level'
import { drawScene, type Scene } from '../diagram/scene'
import type { Primitive } from '../drawing/primitive'
import { type EntryRef, splitRef } from '../model/entry'
import { useDrawnReading, useEditor, useSession } from '../session/editor'
import { around, type Box, shifted } from './box'
import { entryAreas } from './entry-areas'
import { layersOf } from './layers'
import { createProjector, hostStep, type Projection } from './project'
import { speaker } from './spoken'
import type { Boxes } from './translate'
import type { WalkMap } from './walk'
import { walkMap } from './walk-map'

export interface CanvasScene {
  readonly scene: Scene
  readonly projection: Projection
  /** What is drawn over the map without being a node. */
  readonly layers: readonly Primitive[]
  /** Everything with a place of its own, as drawn now. */
  readonly boxes: () => Boxes
  readonly walkMap: () => WalkMap
  /** The part of the map that shows an entry; `null` for what is not drawn. */
  readonly areaOf: (ref: EntryRef) => Box | null
}

/** Room beside a step's box for its wait on the left and the tag above. */
const overhang = { left: 60, top: 44 }

function boxesOf(scene: Scene): Boxes {
  const boxes: Record<EntryRef, Box> = {}
  for (const collection of ['steps', 'symbols', 'notes'] as const) {
    for (const [id, { x, y, width, height }] of Object.entries(scene[collection])) {
      boxes[`${collection}/${id}`] = { x, y, width, height }
    }
  }
  return boxes
}

/** What belongs to the whole stream has places of its own, but is not moved by hand. */
function streamBoxes({ stream }: Scene): Boxes {
  if (!stream) return {}
  return Object.fromEntries(entryAreas(stream.primitive).map(({ entry, box }) => [entry, shifted(box, stream)]))
}

export function useScene(level: Level): CanvasScene {
  const { readOnly } = useEditor()
  const { doc: view, assessment } = useDrawnReading()
  const selection = useSession(session => session.selection)
  const scene = useMemo(() => drawScene(view, assessment, level), [view, assessment, level])
  const boxes = useMemo(() => boxesOf(scene), [scene])
  // Words do not depend on where things stand, and versions that differ only in that share their numbers.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the assessment stands for all of the view that is put into words
  const say = useMemo(() => speaker(view, assessment), [assessment])
  const [projector] = useState(createProjector)
  const projection = useMemo(
    () => projector({ doc: view, scene, selection, say, readOnly }),
    [projector, view, scene, selection, say, readOnly],
  )

  const lastLayers = useRef<readonly Primitive[]>([])
  const layers = useMemo(() => {
    lastLayers.current = layersOf(scene, lastLayers.current)
    return lastLayers.current
  }, [scene])

  const latest = useRef({ view, assessment, boxes, scene, level })
  latest.current = { view, assessment, boxes, scene, level }

  const readBoxes = useCallback(() => latest.current.boxes, [])
  const readWalk = useCallback(() => {
    const now = latest.current
    return walkMap(
      now.view,
      now.assessment.analysis,
      { ...now.boxes, ...streamBoxes(now.scene) },
      now.level.detail === 'full' || now.level.detail === 'compact',
    )
  }, [])
  const areaOf = useCallback((ref: EntryRef): Box | null => {
    const now = latest.current
    const host = ref.startsWith('steps/') ? splitRef(ref).id : hostStep(now.view, ref)
    const step = host === null ? undefined : now.scene.whole[host]
    if (step) {
      const { left, top } = overhang
      return { x: step.x - left, y: step.y - top, width: step.width + left, height: step.height + top }
    }
    const box = now.boxes[ref] ?? streamBoxes(now.scene)[ref]
    if (box) return box
    const flow = now.scene.flows[ref.slice('flows/'.length)]
    return flow ? around(flow.points.map(point => ({ ...point, width: 0, height: 0 }))) : null
  }, [])

  return { scene, projection, layers, boxes: readBoxes, walkMap: readWalk, areaOf }
}
