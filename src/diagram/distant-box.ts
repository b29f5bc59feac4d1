// A step's box from further away: name and work at the size of the screen, then name and bars, then bars alone.

import type { Primitive, RectShape, TextShape } from '../drawing/primitive'
import { measure, shorten, wrap } from '../drawing/text'
import { type Level, textSize } from './level'
import type { StepFace } from './step-face'
import { nameWidth, stepHeight, stepWidth } from './step-size'

const edge = 8

function name(face: StepFace, size: number, room: number, height: number): TextShape {
  const lineHeight = size * 1.12
  const most = Math.max(1, Math.min(3, Math.floor((height + size * 0.25) / lineHeight)))
  const { lines, cut } = wrap(face.name, room, size, 600, most, 'shorten')
  return {
    kind: 'text',
    x: edge,
    baseline: 5 + size * 0.95,
    size,
    weight: 600,
    anchor: 'start',
    fill: 'ink',
    lines,
    lineHeight,
    ...(cut ? { title: face.name } : {}),
  }
}

/** The work with the hatch that stands for it. */
function work(face: StepFace, size: number, bottom: number): readonly Primitive[] {
  const text = shorten(face.work, stepWidth - 3 * edge - size * 0.6, size, 600)
  const right = stepWidth - edge
  const width = measure(text, size, 600)
  return [
    {
      kind: 'rect',
      x: right - width - size * 0.85,
      y: bottom - size * 0.68,
      width: size * 0.6,
      height: size * 0.64,
      radius: 2,
      fill: 'workFill',
    },
    {
      kind: 'text',
      x: right,
      baseline: bottom,
      size,
      weight: 600,
      anchor: 'end',
      fill: 'workText',
      lines: [text],
    },
  ]
}

/** Two bars, waiting above and worked on below, as long as their times; the longest of the map fills the box. */
function bars(face: StepFace, top: number, height: number): readonly Primitive[] {
  const room = stepWidth - 2 * edge
  const long = (share: number) => (share > 0 ? Math.max(3, share * room) : 0)
  const bar = (share: number, y: number, fill: 'wait' | 'workFill'): RectShape => ({
    kind: 'rect',
    x: edge,
    y,
    width: long(share),
    height,
    fill,
    ...(fill === 'wait' && face.duty === 'wait' ? { stroke: 'ink', strokeWidth: 4 } : {}),
    ...(fill === 'wait' && face.duty !== 'wait' ? { stroke: 'waitText', strokeWidth: 1 } : {}),
  })
  const drawn: Primitive[] = []
  if (face.workShare > 0) drawn.push(bar(face.workShare, top + height + 3, 'workFill'))
  if (face.waitShare > 0) drawn.push(bar(face.waitShare, top, 'wait'))
  return drawn
}

/** The inside of the box, over its frame. */
export function drawDistantBox(face: StepFace, level: Level, frame: RectShape): readonly Primitive[] {
  const height = stepHeight(face.shape)
  const size = textSize(level, 14)
  const room = level.detail === 'compact' ? nameWidth(face) + 6 : stepWidth - 2 * edge
  switch (level.detail) {
    case 'compact':
    case 'full':
      return [frame, name(face, size, room, height - size * 1.5), ...work(face, size, height - 9)]
    case 'small':
      return [frame, name(face, size, room, height - 30), ...bars(face, height - 27, 10)]
    case 'bar':
      return [frame, ...bars(face, height / 2 - 36, 32)]
  }
}
