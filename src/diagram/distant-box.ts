// A step's box from further away: the name and as many data rows as fit at the size of the screen, then name and bars, then
// bars alone.

import type { Primitive, RectShape, TextShape } from '../drawing/primitive'
import { measure, shorten, wrap } from '../drawing/text'
import { type Level, textSize } from './level'
import type { RowFace, StepFace } from './step-face'
import { nameWidth, stepHeight, stepWidth } from './step-size'
import { basisSign } from './wait-drawing'

const edge = 8
/** Lines and rows of text, as parts of their size. */
const nameLine = 1.12
const rowLine = 1.28

function name(face: StepFace, size: number, room: number, height: number): TextShape {
  const lineHeight = size * nameLine
  const most = Math.max(1, Math.min(3, Math.floor((height + size * 0.25) / lineHeight)))
  const whole = wrap(face.name, room, size, 600, most, 'shorten')
  // Steps that begin with the same words would all look alike: what tells this one apart comes first, unless it is seen anyway.
  const isEndLost = whole.lines.at(-1)?.endsWith('…') ?? false
  const { lines } = isEndLost ? wrap(face.ownName, room, size, 600, most, 'shorten') : whole
  const { cut } = whole
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
      ...(text === face.work ? {} : { title: face.work }),
    },
  ]
}

/** The first letters of a label, without which nobody knows what the value is of. */
const leastLetters = 4

/** A data row: what it is at the left, its value at the right; `null` where too little of either would be left to be read. */
function dataRow(row: RowFace, size: number, baseline: number): readonly Primitive[] | null {
  const room = stepWidth - 2 * edge
  const whole = basisSign(row.text, row.basis)
  const value = shorten(whole, room * 0.62, size, 600)
  const label = shorten(row.label, room - measure(value, size, 600) - size * 0.4, size, 400)
  if (value !== whole && leastLetters > value.length) return null
  if (label !== row.label && leastLetters > label.length) return null
  const text = { kind: 'text', baseline, size } as const
  const fill = row.tone === 'work' ? 'workText' : row.tone === 'plain' ? 'ink' : 'soft'
  return [
    {
      ...text,
      x: edge,
      weight: 400,
      anchor: 'start',
      fill: 'soft',
      lines: [label],
      ...(label === row.label ? {} : { title: row.label }),
    },
    {
      ...text,
      x: stepWidth - edge,
      weight: 600,
      anchor: 'end',
      fill,
      lines: [value],
      ...(value === row.whole ? {} : { title: row.whole }),
    },
  ]
}

/**
 * Name, data rows and team, as many as there is room for below a name of two lines: the same for all boxes of one height.
 * Where not even two rows fit, the work stands alone with its hatch, and the name may be longer.
 */
function compactBox(face: StepFace, size: number, height: number): readonly Primitive[] {
  const room = nameWidth(face) + 6
  const below = 5 + size * (2 * nameLine + 0.1)
  const count = Math.floor((height - 6 - below) / (size * rowLine))
  if (count < 2) return [name(face, size, room, height - size * 1.5), ...work(face, size, height - 9)]
  const team: readonly RowFace[] =
    face.footer === '' ? [] : [{ label: face.footer, text: '', whole: '', tone: 'plain', basis: null }]
  const rows = [...face.rows, ...team].slice(0, count)
  const first = height - 9 - (rows.length - 1) * size * rowLine
  return [
    name(face, size, room, 2 * size * nameLine),
    ...rows.flatMap((row, index) => {
      const baseline = first + index * size * rowLine
      return dataRow(row, size, baseline) ?? (row.tone === 'work' ? work(face, size, baseline) : [])
    }),
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
  switch (level.detail) {
    case 'compact':
    case 'full':
      return [frame, ...compactBox(face, size, height)]
    case 'small':
      // Its name ends above the bars: what is drawn across them can be read by nobody.
      return [frame, name(face, size, stepWidth - 2 * edge, height - 32 - size * 0.3), ...bars(face, height - 27, 10)]
    case 'bar':
      return [frame, ...bars(face, height / 2 - 36, 32)]
  }
}
