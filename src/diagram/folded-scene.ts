// The drawing of a map with folds: each is a box like a step's, with a second one behind it, and says how many steps it holds.

import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import type { Assessment } from '../experiments/assess'
import type { Fold } from '../model/fold'
import { stepName } from '../model/names'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import { type DrawnBefore, drawnBefore } from './drawn-before'
import { foldedMap } from './folded-map'
import { rememberDrawn } from './last-drawn'
import type { Level } from './level'
import type { Rect } from './rect-index'
import { drawScene, type Scene } from './scene'
import type { StepFace } from './step-face'
import { listed } from './words'

/** "5 steps folded: Build, Review code, …; work 5d, wait 3w, 2 blockers." */
export function foldLabel(doc: MapDocument, fold: Fold, face: StepFace): string {
  const names = listed(fold.steps.map(id => stepName(doc, id)))
  const wait = face.wait ? `wait ${face.wait.whole}` : 'no wait'
  const work = face.rows.find(row => row.label === 'Work')?.whole ?? face.work
  const counts = face.rows
    .filter(row => row.label === 'Blockers' || row.label === 'Experiments')
    .map(row => `, ${row.text} ${row.text === '1' ? row.label.slice(0, -1).toLowerCase() : row.label.toLowerCase()}`)
  return `${fold.steps.length} steps folded: ${names}; work ${work}, ${wait}${counts.join('')}`
}

/** The edges of a second box behind the first. */
function behind({ x, y, width, height }: Rect, scale: number): Primitive {
  return {
    kind: 'rect',
    x: x + 5,
    y: y + 5,
    width,
    height,
    radius: 5,
    fill: 'paper',
    stroke: 'ink',
    strokeWidth: 1.25 * scale,
  }
}

function stacked(scene: Scene, folds: ReadonlyMap<Id, Fold>, level: Level): GroupShape {
  const scale = 0.6 + level.textScale * 0.4
  const edges = [...folds.keys()].flatMap(id => {
    const box = own(scene.steps, id)
    return box ? [behind(box, scale)] : []
  })
  return group([...(scene.bands ? [scene.bands] : []), ...edges])
}

/** As drawScene, with some steps shown as one. */
export function drawFoldedScene(
  doc: MapDocument,
  assessment: Assessment,
  given: readonly Fold[],
  level: Level,
  before: DrawnBefore = drawnBefore(),
): Scene {
  const shown = foldedMap(doc, assessment, given)
  const scene = drawScene(shown.doc, shown.assessment, level, before)
  if (shown.folds.size === 0) {
    rememberDrawn(doc, { assessment, level, scene, before })
    return scene
  }
  const steps = Object.fromEntries(
    Object.entries(scene.steps).map(([id, step]) => {
      const fold = shown.folds.get(id)
      if (!fold) return [id, step]
      const count = `${fold.steps.length} steps`
      const footer = step.face.footer === '' || doc.view.lanes ? count : `${count} · ${step.face.footer}`
      return [id, { ...step, face: { ...step.face, footer, label: foldLabel(doc, fold, step.face) } }]
    }),
  )
  return { ...scene, steps, bands: stacked(scene, shown.folds, level) }
}
