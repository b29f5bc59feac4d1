// What the bench of exports runs in Node and in a page alike: a map as people fill it in, and its picture.

import { drawnBefore } from '../src/diagram/drawn-before'
import { drawFoldedScene } from '../src/diagram/folded-scene'
import { fullDetail } from '../src/diagram/level'
import { sceneDrawing } from '../src/diagram/scene'
import { assess } from '../src/experiments/assess'
import { writeSvg } from '../src/files/svg'
import { newTeam } from '../src/model/defaults'
import { normalise } from '../src/model/normalise'
import type { MapDocument } from '../src/model/types'
import { shapes } from './shapes'

const names = ['Refine request', 'Build', 'Code review', 'System test', 'Security review', 'Change approval', 'Deploy']
const teams = ['Delivery team', 'Test office', 'Security', 'Change board', 'Operations']

/** A map of so many steps with names and teams, as a drawing has to show them. */
export function benchMap(count: number): MapDocument {
  const doc = shapes.branchy?.(count)
  if (!doc) throw new Error('the shape is gone')
  const steps = Object.values(doc.steps).map((step, index) => {
    const name = `${names[index % names.length]} ${Math.floor(index / names.length) + 1}`
    return [step.id, { ...step, name, team: `t${index % teams.length}`, people: null, completeAccurate: 0.95 }] as const
  })
  const known = teams.map((name, index) => [`t${index}`, { ...newTeam(`t${index}`, name, index), people: 5 }] as const)
  // As every open map, it has been read.
  return normalise({ ...doc, steps: Object.fromEntries(steps), teams: Object.fromEntries(known) })
}

export interface Figures {
  /** Median milliseconds from the document to the text, with nothing known of it. */
  readonly time: number
  /** The same for a map that stands on the canvas. */
  readonly shown: number
  readonly bytes: number
  readonly withoutMap: number
  /** To compare what two engines wrote. */
  readonly hash: number
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** Milliseconds that each of some pictures takes after three to warm up; `prepare` is not counted. */
function measured<T>(times: number, prepare: () => T, write: (prepared: T) => void): number {
  const all = Array.from({ length: times + 3 }, () => {
    const prepared = prepare()
    const begun = performance.now()
    write(prepared)
    return performance.now() - begun
  })
  return median(all.slice(3))
}

/** Draws the map `times` times. A document that is the same in all but identity is one of which nothing is known. */
export function figures(count: number, times: number): Figures {
  const doc = benchMap(count)
  const onCanvas = () => {
    const shown = { ...doc }
    const assessment = assess(shown)
    sceneDrawing(drawFoldedScene(shown, assessment, [], fullDetail, drawnBefore()), fullDetail)
    return { shown, assessment }
  }
  const time = measured(times, () => ({ ...doc }), writeSvg)
  const shown = measured(times, onCanvas, ({ shown, assessment }) => writeSvg(shown, {}, assessment))
  const svg = writeSvg(doc)
  let hash = 0
  for (let at = 0; at < svg.length; at += 1) hash = (Math.imul(hash, 31) + svg.charCodeAt(at)) | 0
  return { time, shown, bytes: bytesOf(svg), withoutMap: bytesOf(writeSvg(doc, { map: false })), hash }
}
