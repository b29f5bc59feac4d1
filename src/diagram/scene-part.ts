// A part of the drawn map: some entries where they stand, with the flows between them, and its own bounds to crop it to.

import type { XY } from '../drawing/path-data'
import { type GroupShape, group } from '../drawing/primitive'
import type { Id, MapDocument } from '../model/types'
import { around, boxOf } from './entry-areas'
import { clearOfFlows } from './ladder-clear'
import type { Shown } from './picture-parts'
import { overlaps, type Rect } from './rect-index'
import type { Scene } from './scene'
import { sceneBounds } from './scene-bounds'

const only = <T>(records: Readonly<Record<Id, T>>, keep: (id: Id) => boolean): Record<Id, T> =>
  Object.fromEntries(Object.entries(records).filter(([id]) => keep(id)))

const withBounds = (scene: Scene): Scene => ({ ...scene, bounds: sceneBounds(scene) })

/** The scene with another ladder. */
export const withLadder = (scene: Scene, ladder: GroupShape): Scene =>
  withBounds({
    ...scene,
    ladder: clearOfFlows(
      ladder,
      Object.values(scene.flows).map(({ points }) => points),
    ),
  })

export const withoutLadder = (scene: Scene): Scene => withLadder(scene, group([]))

/** What is shown of a scene. Ladder, lanes and the outline of a team are about more than that, and stay behind. */
export function partOfScene(doc: MapDocument, scene: Scene, shown: Shown): Scene {
  const isPlaced = (id: Id) => shown.steps.has(id) || shown.symbols.has(id)
  const stream = shown.stream ? scene.stream : null
  const streamBox = scene.whole['stream/all']
  return withBounds({
    ...scene,
    steps: only(scene.steps, id => shown.steps.has(id)),
    whole: {
      ...only(scene.whole, id => shown.steps.has(id)),
      ...(stream && streamBox ? { 'stream/all': streamBox } : {}),
    },
    flows: only(scene.flows, id => {
      const flow = doc.flows[id]
      return flow !== undefined && isPlaced(flow.from) && isPlaced(flow.to)
    }),
    symbols: only(scene.symbols, id => shown.symbols.has(id)),
    notes: only(scene.notes, id => shown.notes.has(id)),
    ladder: group([]),
    outline: null,
    lanes: [],
    bands: null,
    stream,
  })
}

/** What reaches into an area, drawn as in the whole scene and in the same bounds. */
export function sceneWithin(scene: Scene, area: Rect): Scene {
  const isWithin = (box: Rect | null | undefined): boolean => Boolean(box && overlaps(box, area))
  const { ladder, flows, steps, whole, symbols, notes } = scene
  return {
    ...scene,
    steps: only(steps, id => isWithin(whole[id])),
    flows: only(flows, id => isWithin(boxOfPoints(flows[id]?.points ?? []))),
    symbols: only(symbols, id => isWithin(symbols[id])),
    notes: only(notes, id => isWithin(notes[id])),
    ladder:
      ladder.kind === 'group'
        ? { ...ladder, children: ladder.children.filter(shape => isWithin(boxOf(shape))) }
        : ladder,
  }
}

/** A level or upright line has room around it too. */
const boxOfPoints = (points: readonly XY[]): Rect | null =>
  around(points.map(({ x, y }) => ({ x: x - 1, y: y - 1, width: 2, height: 2 })))
