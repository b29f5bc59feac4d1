// The wait before a step: the inventory triangle in the gap at the left of its box, with the time below it; and the red tag.

import { num, polygon, polyline } from '../drawing/path-data'
import { type GroupShape, group, type Primitive, type TextShape } from '../drawing/primitive'
import { measure, wrap } from '../drawing/text'
import { type Level, textSize } from './level'
import type { Rect } from './rect-index'
import type { StepFace } from './step-face'
import { gap, portHeight, stepWidth } from './step-size'

/** Middle of the triangle, left of the box. */
const middle = -gap / 2
const halfBase = 17
const top = 19
const bottom = 49

/** Signs that go with a number that is not simply estimated: a guess has a tilde before it, what was measured a line below. */
export function basisSign(text: string, face: 'measured' | 'estimated' | 'guessed' | null): string {
  return face === 'guessed' ? `~${text}` : text
}

/** The line below a measured number. */
export function measuredLine(text: TextShape): Primitive {
  const width = Math.max(...text.lines.map(line => measure(line, text.size, text.weight)))
  const left = text.x - { start: 0, middle: width / 2, end: width }[text.anchor]
  const y = text.baseline + (text.lines.length - 1) * (text.lineHeight ?? text.size * 1.25) + 3
  return {
    kind: 'path',
    d: `M${num(left)} ${num(y)}H${num(left + width)}`,
    fill: 'none',
    stroke: text.fill,
    strokeWidth: 1,
  }
}

/** Where the triangle stands beside its box: the flow that it stands upon runs on at both its sides. */
export const triangleArea: Rect = { x: middle - halfBase, y: top, width: 2 * halfBase, height: bottom - top }

const outline = polygon([
  { x: middle, y: top },
  { x: middle + halfBase, y: bottom },
  { x: middle - halfBase, y: bottom },
])
/** The serif I of inventory. */
const letter = `M${middle} 35V44.5M${middle - 2.5} 35H${middle + 2.5}M${middle - 2.5} 44.5H${middle + 2.5}`

/** Every wait has one: but for the bottleneck's, triangle and letter are one shape. */
function triangle(isBottleneck: boolean): readonly Primitive[] {
  if (!isBottleneck) {
    const d = `${outline}${letter}`
    return [{ kind: 'path', d, fill: 'waitPale', stroke: 'waitText', strokeWidth: 1.4, join: 'round' }]
  }
  return [
    { kind: 'path', d: outline, fill: 'wait', stroke: 'ink', strokeWidth: 2.2, join: 'round' },
    { kind: 'path', d: letter, fill: 'none', stroke: 'onWait', strokeWidth: 1.4 },
  ]
}

/** The largest letters of a wait at full detail. */
const fullSize = 15

/** Two figures are enough where there is little room: `10.8d` is `11d`. */
const withoutTenths = (text: string): string =>
  text.replace(/\d{2,}\.\d+/, figure => String(Math.round(Number(figure))))

const parted = (text: string): readonly string[] => /^(\W*[\d.]+)\s*(\D+)$/.exec(text)?.slice(1) ?? [text]

/** Words that stand clear of the boxes at both sides, on lines of their own; the short form where a word is wider. */
function labelLines(
  face: NonNullable<StepFace['wait']>,
  sign: (text: string) => string,
  size: number,
): readonly string[] {
  // From further away, where letters are larger than the map, a hair's breadth must do.
  const room = gap - (size > fullSize ? 2 : 6)
  const fits = (text: string) => text.split(' ').every(word => measure(word, size, 600) <= room)
  const text = sign(face.text)
  if (fits(text)) return wrap(text, room, size, 600, 3).lines
  const short = sign(face.short)
  const plain = withoutTenths(short)
  // Items that wait are a time as well, which is shorter.
  const texts = [short, plain, ...(/ /.test(plain) && face.range !== '' ? [sign(face.range)] : [])]
  const whole = texts.find(fits)
  if (whole !== undefined) return [whole]
  // Figure and unit below each other, where they do not fit side by side.
  return texts.map(parted).find(lines => lines.every(fits)) ?? parted(plain)
}

function label(face: StepFace, wait: NonNullable<StepFace['wait']>, level: Level): readonly Primitive[] {
  const isBottleneck = face.duty === 'wait'
  const size = textSize(level, 13.5)
  const lines = labelLines(wait, text => basisSign(text, face.waitBasis), size)
  const lineHeight = size * 1.16
  const baseline = bottom + size * 0.76 + 10
  const text: TextShape = {
    kind: 'text',
    x: middle,
    baseline,
    size,
    weight: 600,
    anchor: 'middle',
    fill: isBottleneck ? 'ink' : 'waitText',
    lines,
    lineHeight,
  }
  const drawn: Primitive[] = []
  const widest = Math.max(...lines.map(line => measure(line, size, 600)))
  if (widest > gap + 4) {
    // Wider than the gap even so: it stands before the edges of the boxes, on a ground of its own.
    drawn.push({
      kind: 'rect',
      x: middle - widest / 2 - 3,
      y: baseline - size * 0.9,
      width: widest + 6,
      height: size * 1.15 + (lines.length - 1) * lineHeight,
      radius: 3,
      fill: 'canvas',
    })
  }
  drawn.push(text)
  if (face.waitBasis === 'measured') drawn.push(measuredLine(text))
  // A time that is shown rounded needs no second line to say the same.
  const isSaid = lines.join('').replace(/^~/, '') === wait.range
  if (wait.range !== '' && !isSaid && level.detail === 'full') {
    const rangeSize = textSize(level, 12)
    drawn.push({
      kind: 'text',
      x: middle,
      baseline: baseline + (lines.length - 1) * lineHeight + rangeSize + 4.5,
      size: rangeSize,
      weight: 400,
      anchor: 'middle',
      fill: 'soft',
      lines: wrap(wait.range, gap - 2, rangeSize, 400, 2).lines,
      lineHeight: rangeSize * 1.2,
    })
  }
  return drawn
}

/** The one red tag, above the triangle or the box that it is about. */
export function bottleneckTag(face: StepFace, level: Level): Primitive | null {
  if (face.duty !== 'wait' && face.duty !== 'box') return null
  const size = textSize(level, 12)
  const text = 'Bottleneck'
  // Larger letters must not reach the work that is sent back around it.
  const [wider, higher, tagAbove] = level.detail === 'full' ? [1.7, 1.7, 11] : [0.8, 1.35, 5]
  const width = measure(text, size, 600) + size * wider
  const height = size * higher
  // On a box it stands left of the middle, where work sent back comes and goes.
  const x = face.duty === 'wait' ? middle : stepWidth / 2 - 13 - width / 2
  return group([
    { kind: 'rect', x: x - width / 2, y: -tagAbove - height, width, height, radius: height / 2, fill: 'hot' },
    {
      kind: 'text',
      x,
      baseline: -tagAbove - height / 2 + size * 0.36,
      size,
      weight: 600,
      anchor: 'middle',
      fill: 'onHot',
      lines: [text],
    },
  ])
}

/** Triangle and time, in the coordinates of the step's box; far away the triangle alone. */
export function drawWait(face: StepFace, level: Level): GroupShape | null {
  if (!face.wait) return null
  const withText = level.detail === 'full' || level.detail === 'compact'
  return {
    kind: 'group',
    x: 0,
    y: 0,
    entry: `waits/${face.id}`,
    label: `Wait before ${face.name}: ${face.wait.whole}`,
    description: 'wait',
    children: [...triangle(face.duty === 'wait'), ...(withText ? label(face, face.wait, level) : [])],
  }
}

const arrow = (fromX: number, tipX: number): readonly Primitive[] => [
  {
    kind: 'path',
    d: polyline([
      { x: fromX, y: portHeight },
      { x: tipX - 8, y: portHeight },
    ]),
    fill: 'none',
    stroke: 'ink',
    strokeWidth: 1.5,
  },
  {
    kind: 'path',
    d: polygon([
      { x: tipX, y: portHeight },
      { x: tipX - 9, y: portHeight - 4.5 },
      { x: tipX - 9, y: portHeight + 4.5 },
    ]),
    fill: 'ink',
  },
]

/** How far the arrows at the ends of the stream reach beside a box. */
export const startReach = 78
export const exitReach = 27

/** The arrows by which items come into the stream and leave it. */
export function drawEnds(face: StepFace): readonly Primitive[] {
  return [
    ...(face.isStart ? arrow(-startReach, -1) : []),
    ...(face.isEnd ? arrow(stepWidth, stepWidth + exitReach) : []),
  ]
}
