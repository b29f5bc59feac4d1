// Draws a step: its box with name, data rows and team, the wait before it, and what blocks it. One drawing for the canvas,
// the file and the wall; (0, 0) is the top left corner of the box.

import { num } from '../drawing/path-data'
import { type GroupShape, group, type Primitive, type RectShape, type TextShape } from '../drawing/primitive'
import { measure, shorten, wrap } from '../drawing/text'
import type { Role } from '../drawing/theme'
import { drawBlockers } from './blocker-drawing'
import { drawDistantBlockers } from './distant-blocker'
import { drawDistantBox } from './distant-box'
import { type Level, textSize } from './level'
import { drawProblemMark } from './problem-mark'
import { drawMark, markSize } from './row-mark'
import type { RowFace, StepFace } from './step-face'
import {
  footerTop,
  headerHeight,
  nameLine,
  nameSize,
  nameWidth,
  padding,
  rowBaseline,
  stepHeight,
  stepWidth,
} from './step-size'
import { basisSign, bottleneckTag, drawEnds, drawWait, measuredLine } from './wait-drawing'

export { fullDetail, type Level, levelFor } from './level'

const tones: Readonly<Record<RowFace['tone'], Role>> = { work: 'workText', plain: 'ink', unknown: 'soft' }

/** The outline of the box; heavy where its work is the bottleneck. */
export function frame(face: StepFace, scale = 1): RectShape {
  const isHeavy = face.duty === 'box' || face.duty === 'shared'
  return {
    kind: 'rect',
    x: 0,
    y: 0,
    width: stepWidth,
    height: stepHeight(face.shape),
    radius: 5,
    fill: 'paper',
    stroke: 'ink',
    strokeWidth: (isHeavy ? 2.6 : 1.25) * scale,
  }
}

function drawRow(face: StepFace, row: RowFace, index: number, level: Level): readonly Primitive[] {
  const baseline = rowBaseline(face.shape, index)
  const room = stepWidth - 2 * padding
  const labelSize = textSize(level, 12.5)
  const size = textSize(level, 13)
  const markRoom = row.mark ? markSize + 4 : 0
  const most = row.tone === 'plain' ? room - Math.min(measure(row.label, labelSize, 400), room / 2) - 8 : room - 44
  const value = shorten(basisSign(row.text, row.basis), most, size, 600)
  const valueShape: TextShape = {
    kind: 'text',
    x: stepWidth - padding,
    baseline,
    size,
    weight: 600,
    anchor: 'end',
    fill: tones[row.tone],
    lines: [value],
    ...(row.whole === row.text && value === basisSign(row.text, row.basis) ? {} : { title: row.whole }),
  }
  const valueWidth = measure(value, size, 600)
  const label = shorten(row.label, room - valueWidth - markRoom - 8, labelSize, 400)
  return [
    {
      kind: 'text',
      x: padding,
      baseline,
      size: labelSize,
      weight: 400,
      anchor: 'start',
      fill: 'soft',
      lines: [label],
      ...(label === row.label ? {} : { title: row.label }),
    },
    valueShape,
    ...(row.mark
      ? [group(drawMark(row.mark), stepWidth - padding - valueWidth - markRoom, baseline - size * 0.36 - markSize / 2)]
      : []),
    ...(row.basis === 'measured' ? [measuredLine(valueShape)] : []),
  ]
}

function drawFooter(face: StepFace, level: Level): readonly Primitive[] {
  if (face.footer === '') return []
  const top = footerTop(face.shape)
  const inset = (frame(face).strokeWidth ?? 1) / 2 + 0.1
  const size = textSize(level, 12)
  const text = shorten(face.footer, stepWidth - 2 * padding + 4, size, 400)
  return [
    {
      kind: 'rect',
      x: inset,
      y: top,
      width: stepWidth - 2 * inset,
      height: stepHeight(face.shape) - inset - top,
      radius: 4,
      fill: 'footer',
    },
    {
      kind: 'text',
      x: padding,
      baseline: top + 18.5,
      size,
      weight: 400,
      anchor: 'start',
      fill: 'soft',
      lines: [text],
      ...(text === face.footer ? {} : { title: face.footer }),
    },
  ]
}

function drawFullBox(face: StepFace, level: Level): readonly Primitive[] {
  const size = textSize(level, nameSize)
  const { lines, cut } = wrap(face.name, nameWidth(face), size, 600, face.shape.nameLines)
  const header = headerHeight(face.shape)
  // A name of one line stands in the middle of a header that is higher for its neighbours.
  const first = 24 + ((face.shape.nameLines - Math.max(1, lines.length)) * nameLine) / 2
  return [
    frame(face),
    {
      kind: 'text',
      x: padding,
      baseline: first,
      size,
      weight: 600,
      anchor: 'start',
      fill: 'ink',
      lines,
      lineHeight: nameLine,
      ...(cut ? { title: face.name } : {}),
    },
    { kind: 'path', d: `M0 ${num(header)}H${stepWidth}`, fill: 'none', stroke: 'rule' },
    ...face.rows.flatMap((row, index) => drawRow(face, row, index, level)),
    ...drawFooter(face, level),
  ]
}

/** The tick of a step that puts the change into people's hands. */
const tick: Primitive = { kind: 'path', d: 'M130 13L135 18L144 8', fill: 'none', stroke: 'work', strokeWidth: 2 }

/** The last drawing of each face: a step on the screen and in a picture of the map is drawn once. */
const drawings = new WeakMap<StepFace, { readonly level: Level; readonly drawing: GroupShape }>()

/**
 * The whole step at a level of detail. Groups in it carry the entries that they draw: `waits/STEP`, `blockers/ID`,
 * `experiments/ID`, within `steps/STEP`.
 */
export function drawStep(face: StepFace, level: Level): GroupShape {
  const known = drawings.get(face)
  if (known?.level === level) return known.drawing
  const drawing = drawnStep(face, level)
  drawings.set(face, { level, drawing })
  return drawing
}

function drawnStep(face: StepFace, level: Level): GroupShape {
  const isFull = level.detail === 'full'
  const wait = drawWait(face, level)
  const tag = level.detail === 'bar' ? null : bottleneckTag(face, level)
  const problem = drawProblemMark(face.problem, level)
  const bottom = stepHeight(face.shape)
  return {
    kind: 'group',
    x: 0,
    y: 0,
    entry: `steps/${face.id}`,
    label: face.label,
    description: 'step',
    children: [
      ...drawEnds(face),
      ...(wait ? [wait] : []),
      ...(isFull ? drawFullBox(face, level) : drawDistantBox(face, level, frame(face, 0.6 + level.textScale * 0.4))),
      ...(face.production && (isFull || level.detail === 'compact') ? [tick] : []),
      ...(problem ? [problem] : []),
      ...(tag ? [tag] : []),
      ...(isFull
        ? drawBlockers(face.blockers, face.moreBlockers, bottom, face.columnWidth, level)
        : drawDistantBlockers(face.blockers, face.moreBlockers, bottom, face.columnWidth, level)),
    ],
  }
}
