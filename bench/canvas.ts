// How long the canvas takes to follow one edit and one move of a drag, up to what React is given: numbers, scene, projection.
// Prints a table. What the browser adds is not in it. Processor time, the median of many: other programs count little.

import { createProjector } from '../src/canvas/project'
import { type Speaker, speaker } from '../src/canvas/spoken'
import { placesOf } from '../src/canvas/translate'
import { drawnBefore } from '../src/diagram/drawn-before'
import { fullDetail } from '../src/diagram/level'
import { drawScene } from '../src/diagram/scene'
import { moveEntries } from '../src/edit/move'
import { setStepFields } from '../src/edit/step-fields'
import { createDocumentStore } from '../src/edit/store'
import type { EntryRef } from '../src/model/entry'
import type { MapDocument } from '../src/model/types'
import { assessmentOf } from '../src/session/editor'
import { shapes } from './shapes'

const sizes = [7, 200, 1_000, 2_000]
const times = 30

/** Milliseconds of processor time of one call. */
function cpu(run: () => unknown): number {
  const begun = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

function canvas() {
  const projector = createProjector()
  const before = drawnBefore()
  const none: ReadonlySet<EntryRef> = new Set()
  let spoken: { readonly of: unknown; readonly by: Speaker } | null = null
  return (view: MapDocument) => {
    const assessment = assessmentOf(view)
    if (spoken?.of !== assessment) spoken = { of: assessment, by: speaker(view, assessment, spoken?.by) }
    const scene = drawScene(view, assessment, fullDetail, before)
    projector({ doc: view, scene, selection: none, say: spoken.by.say, readOnly: false })
    return scene
  }
}

function figures(doc: MapDocument): { readonly edit: number; readonly drag: number } {
  const store = createDocumentStore(doc, { now: () => 0 })
  const show = canvas()
  const middle = Object.keys(doc.steps)[Object.keys(doc.steps).length >> 1] ?? ''
  const first = show(store.view)
  const boxes = Object.fromEntries(Object.entries(first.steps).map(([id, box]) => [`steps/${id}` as const, box]))
  const edits = Array.from({ length: times }, (_, round) => {
    store.commit(setStepFields(store.doc, [middle], { wait: `${round + 9}d` }))
    return cpu(() => show(store.view))
  })
  const start = boxes[`steps/${middle}`] ?? { x: 0, y: 0 }
  const moves = Array.from({ length: times }, (_, round) => {
    const to = { x: start.x + round * 3, y: start.y + round * 2 }
    return cpu(() => {
      store.preview(moveEntries(store.doc, placesOf(boxes), { [`steps/${middle}`]: to }))
      show(store.view)
    })
  })
  return { edit: median(edits), drag: median(moves) }
}

process.stdout.write(`| shape | ${sizes.map(size => `${size} steps, edit | drag`).join(' | ')} |\n`)
process.stdout.write(`|---|${sizes.map(() => '---:|---:').join('|')}|\n`)
for (const name of ['chain', 'branchy', 'with loops']) {
  const cells = sizes.map(size => {
    const { edit, drag } = figures(shapes[name]?.(size) as MapDocument)
    return `${edit.toFixed(1)} ms | ${drag.toFixed(1)} ms`
  })
  process.stdout.write(`| ${name} | ${cells.join(' | ')} |\n`)
}
