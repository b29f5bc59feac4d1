// The drawn map and everything the canvas reckons from it, each made once for a document, a level of detail and a selection.

import { useCallback, useMemo, useRef, useState } from 'react'
import { inDrawingOrder } from '../diagram/drawing-order'
import { drawnBefore } from '../diagram/drawn-before'
import { around, entryAreas } from '../diagram/entry-areas'
import { foldedMap } from '../diagram/folded-map'
import { drawFoldedScene } from '../diagram/folded-scene'
import { ladder } from '../diagram/ladder'
import { placeSteps } from '../diagram/layout'
import type { Level } from '../diagram/level'
import { ladderFrom, ladderScale, type Scene } from '../diagram/scene'
import { withLadder } from '../diagram/scene-part'
import { tomorrowScene } from '../diagram/tomorrow-scene'
import type { Primitive } from '../drawing/primitive'
import type { Assessment } from '../experiments/assess'
import { type EntryRef, splitRef } from '../model/entry'
import type { MapDocument } from '../model/types'
import { useDrawnReading, useEditor, useSession, useTomorrowOf } from '../session/editor'
import { useWay } from '../session/use-way'
import { type Box, shifted } from './box'
import type { Stage } from './lane-moves'
import { layersOf } from './layers'
import { createProjector, hostStep, type Projection } from './project'
import { type Speaker, speaker } from './spoken'
import { type Boxes, type Places, placesOf } from './translate'
import type { WalkMap } from './walk'
import { walkMap } from './walk-map'

export interface CanvasScene {
  readonly scene: Scene
  /** The map as drawn, with its folds. */
  readonly doc: MapDocument
  readonly projection: Projection
  /** What is drawn over the map without being a node. */
  readonly layers: readonly Primitive[]
  /** Everything with a place of its own, as drawn now. */
  readonly boxes: () => Boxes
  /** The same with where the map keeps it: what a move begins from. */
  readonly stage: () => Stage
  /** What stands on the canvas for an entry: the fold of a folded step. */
  readonly shown: (ref: EntryRef) => EntryRef
  /** The selection as it stands on the canvas. */
  readonly shownSelection: ReadonlySet<EntryRef>
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

/** The same value however often it is asked for, made the first time. */
function whenAsked<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Where the map has everything: as drawn, but for steps that lanes and folds draw elsewhere. */
function keptPlaces(doc: MapDocument, assessment: Assessment, drawn: Boxes, isFolded: boolean): Places {
  const places = placesOf(drawn)
  if (!doc.view.lanes && !isFolded) return places
  const steps = Object.entries(placeSteps(inDrawingOrder(doc, assessment)))
  return {
    ...Object.fromEntries(Object.entries(places).filter(([ref]) => !ref.startsWith('steps/'))),
    ...Object.fromEntries(steps.map(([id, at]) => [`steps/${id}`, at])),
  }
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
  const folds = useSession(session => session.folds)
  const folded = useMemo(() => foldedMap(view, assessment, folds), [view, assessment, folds])
  const [before] = useState(drawnBefore)
  const today = useMemo(
    () => drawFoldedScene(view, assessment, folds, level, before),
    [view, assessment, folds, level, before],
  )
  const together = useTomorrowOf({ doc: view, assessment })
  const way = useWay({ doc: view, assessment })
  const scene = useMemo(() => {
    if (together) return tomorrowScene(today, folded.doc, folded.assessment, together, level.textScale)
    if (!way) return today
    const along = ladder(way.doc, way.assessment, today.whole, ladderScale(level), undefined, way.name)
    return withLadder(today, ladderFrom(along, level))
  }, [today, folded, together, way, level])
  const shownSelection = useMemo(
    () => (folded.folds.size === 0 ? selection : new Set([...selection].map(folded.refOf))),
    [folded, selection],
  )
  const boxes = useMemo(() => whenAsked(() => boxesOf(scene)), [scene])
  const lastSpeaker = useRef<Speaker | null>(null)
  // Words do not depend on where things stand, and versions that differ only in that share their numbers.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the assessment stands for all of the view that is put into words
  const sayEntry = useMemo(() => {
    lastSpeaker.current = speaker(folded.doc, folded.assessment, lastSpeaker.current)
    return lastSpeaker.current.say
  }, [folded.assessment])
  const say = useMemo(() => {
    if (folded.folds.size === 0) return sayEntry
    return (ref: EntryRef) => {
      const id = ref.slice('steps/'.length)
      return folded.folds.has(id) ? `${scene.steps[id]?.face.name}, ${scene.steps[id]?.face.label}.` : sayEntry(ref)
    }
  }, [folded, sayEntry, scene])
  const [projector] = useState(createProjector)
  const projection = useMemo(
    () => projector({ doc: folded.doc, scene, selection: shownSelection, say, readOnly }),
    [projector, folded, scene, shownSelection, say, readOnly],
  )

  const lastLayers = useRef<readonly Primitive[]>([])
  const layers = useMemo(() => {
    lastLayers.current = layersOf(scene, lastLayers.current)
    return lastLayers.current
  }, [scene])

  const latest = useRef({ view, assessment, folded, boxes, scene, level })
  latest.current = { view, assessment, folded, boxes, scene, level }

  const readBoxes = useCallback(() => latest.current.boxes(), [])
  const shown = useCallback((ref: EntryRef) => latest.current.folded.refOf(ref), [])
  const stage = useCallback((): Stage => {
    const now = latest.current
    const drawn = now.boxes()
    return {
      doc: now.view,
      drawn,
      kept: keptPlaces(now.view, now.assessment, drawn, now.folded.folds.size > 0),
      lanes: now.scene.lanes,
      meant: ref =>
        now.folded.folds.get(ref.slice('steps/'.length))?.steps.map((id): EntryRef => `steps/${id}`) ?? [ref],
    }
  }, [])
  const readWalk = useCallback(() => {
    const now = latest.current
    return walkMap(
      now.folded.doc,
      now.folded.assessment.analysis,
      { ...now.boxes(), ...streamBoxes(now.scene) },
      now.level.detail === 'full' || now.level.detail === 'compact',
    )
  }, [])
  const areaOf = useCallback((asked: EntryRef): Box | null => {
    const now = latest.current
    const within = asked.startsWith('steps/') ? splitRef(asked).id : hostStep(now.view, asked)
    const ref = within === null ? asked : now.folded.refOf(`steps/${within}`)
    const host = within === null ? null : splitRef(ref).id
    const step = host === null ? undefined : now.scene.whole[host]
    if (step) {
      const { left, top } = overhang
      return { x: step.x - left, y: step.y - top, width: step.width + left, height: step.height + top }
    }
    const box = now.boxes()[ref] ?? streamBoxes(now.scene)[ref]
    if (box) return box
    const flow = now.scene.flows[ref.slice('flows/'.length)]
    return flow ? around(flow.points.map(point => ({ ...point, width: 0, height: 0 }))) : null
  }, [])

  return {
    scene,
    doc: folded.doc,
    projection,
    layers,
    boxes: readBoxes,
    stage,
    shown,
    shownSelection,
    walkMap: readWalk,
    areaOf,
  }
}
