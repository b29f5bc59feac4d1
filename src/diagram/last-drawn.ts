// What was drawn last of a map, known as long as the map is: a picture of what stands on the screen is not laid out again.
// What comes out is the same as without it.

import type { Assessment } from '../experiments/assess'
import type { MapDocument } from '../model/types'
import { type DrawnBefore, drawnBefore } from './drawn-before'
import type { Level } from './level'
import type { Scene } from './scene'

interface LastDrawn {
  readonly assessment: Assessment
  readonly level: Level
  readonly scene: Scene
  readonly before: DrawnBefore
}

const last = new WeakMap<MapDocument, LastDrawn>()

export const rememberDrawn = (doc: MapDocument, drawn: LastDrawn): void => {
  last.set(doc, drawn)
}

/** The scene of the map where the last one was drawn from these numbers at this level, else `null`. */
export function lastScene(doc: MapDocument, assessment: Assessment, level: Level): Scene | null {
  const drawn = last.get(doc)
  return drawn && drawn.assessment === assessment && drawn.level === level ? drawn.scene : null
}

/** What of the map can be taken over into another picture of it. A copy: the canvas goes on with its own. */
export function takenOver(doc: MapDocument): DrawnBefore {
  const drawn = last.get(doc)
  if (!drawn) return drawnBefore()
  const { ground, labels, faces, flows, rows } = drawn.before
  return { ground, labels, faces: new Map(faces), flows: new Map(flows), rows: new Map(rows) }
}
