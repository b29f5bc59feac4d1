// What blocks the whole stream, and experiments that stand on no blocker: side by side below the steps, since no step is theirs.

import type { GroupShape, Primitive } from '../drawing/primitive'
import { measure, shorten } from '../drawing/text'
import type { Assessment } from '../experiments/assess'
import type { MapDocument } from '../model/types'
import { drawBlockers, drawExperiment } from './blocker-drawing'
import { blockerFaces, experimentFace } from './blocker-face'
import { drawDistantBlockers, drawDistantExperiment } from './distant-blocker'
import { type Level, textSize } from './level'
import { pitch } from './step-size'
import { blockersOf, cardHeightOf, columnHeight, looseExperiments, wideColumn } from './under-step'

const headingHeight = 16
const cardsTop = headingHeight + 9

export interface StreamDrawing {
  readonly width: number
  readonly height: number
  /** With its top left corner at (0, 0). */
  readonly primitive: GroupShape
}

function heading(text: readonly string[], x: number, room: number, level: Level): Primitive {
  const size = textSize(level, 12)
  // Where it would be cut, in fewer words.
  const fitting = text.find(one => measure(one, size, 600) <= room - 8) ?? text.at(-1) ?? ''
  const shown = shorten(fitting, room - 8, size, 600)
  return {
    kind: 'text',
    x,
    baseline: 12,
    size,
    weight: 600,
    anchor: 'start',
    fill: 'soft',
    lines: [shown],
    ...(shown === text[0] ? {} : { title: text[0] ?? '' }),
  }
}

/** Blockers and experiments of the stream as a whole; `null` when there are none. */
export function drawStream(doc: MapDocument, assessment: Assessment, level: Level): StreamDrawing | null {
  const loose = looseExperiments(doc)
  const hasBlockers = blockersOf(doc, null).length > 0
  if (!hasBlockers && loose.length === 0) return null
  const isNear = level.detail === 'full' || level.detail === 'compact'
  const children: Primitive[] = []
  let x = 0
  let height = 0
  if (hasBlockers) {
    const { blockers, more } = blockerFaces(doc, assessment, null)
    if (isNear) children.push(heading(['Blocks the whole stream', 'Blocks it all'], 0, pitch, level))
    const draw = level.detail === 'full' ? drawBlockers : drawDistantBlockers
    children.push(...draw(blockers, more, headingHeight, wideColumn, level))
    height = headingHeight + columnHeight(doc, null, wideColumn, level.cards !== false)
    x += pitch
  }
  if (loose.length > 0 && isNear) {
    children.push(
      heading(
        [loose.length === 1 ? 'Experiment on no blocker' : 'Experiments on no blocker', 'On no blocker'],
        x,
        pitch * loose.length,
        level,
      ),
    )
    loose.forEach((experiment, index) => {
      const face = experimentFace(doc, assessment, experiment)
      const card =
        level.detail === 'full'
          ? drawExperiment(face, [], cardsTop, wideColumn, level)
          : drawDistantExperiment(face, cardsTop, wideColumn, level)
      children.push({ ...card, x: x + index * pitch })
    })
    const tallest = Math.max(...loose.map(experiment => cardHeightOf(experiment, wideColumn)))
    height = Math.max(height, cardsTop + tallest)
    x += pitch * loose.length
  }
  return { width: x, height, primitive: { kind: 'group', x: 0, y: 0, children } }
}

/** How wide `drawStream` draws; 0 for nothing. */
export const streamWidth = (doc: MapDocument): number =>
  pitch * ((blockersOf(doc, null).length > 0 ? 1 : 0) + looseExperiments(doc).length)
