// The to-scale strip: one pass of an item from left to right, every hour the same length, so that one look says where the
// time goes. It is drawn in screen space and is as wide as it is told.

import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import { measure, shorten } from '../drawing/text'
import type { Role } from '../drawing/theme'
import type { Calendar, Id } from '../model/types'
import { drawAxis } from './axis'
import type { Segment } from './segments'
import { drawThinRun, type PlacedSegment, placeSegments, thinRuns } from './strip-runs'
import { drawStripParts, partsHeight, type StripPart } from './strip-split'

export interface StripOptions {
  /** What belongs to the first team and what lies between it and the users; see stripParts. */
  readonly parts?: readonly StripPart[]
  /** 1 for the screen and the file, more for a room. */
  readonly textScale?: number
}

export interface Strip {
  readonly primitive: GroupShape
  readonly width: number
  readonly height: number
  /** Top and height of the bar, which carries the segments. */
  readonly bar: { readonly y: number; readonly height: number }
}

const labelSize = 12.5

/** Draws the strip: bar, labels that fit, the bracket of the bottleneck, and the axis. */
export function drawStrip(
  segments: readonly Segment[],
  calendar: Calendar,
  width: number,
  { parts = [], textScale = 1 }: StripOptions = {},
): Strip {
  const placed = placeSegments(segments, width)
  const { runs, alone } = thinRuns(placed)
  const bar = 34 * textScale
  const named = alone.filter(({ segment }) => segment.bottleneck)
  const outside = widest(named.filter(item => fittingLabel(item, textScale) !== item.segment.title))
  const top = outside ? 18 * textScale : 0
  const axisBottom = top + bar + 24 * textScale
  const height = axisBottom + (parts.length > 0 ? partsHeight * textScale : 0)
  const total = segments.reduce((sum, segment) => sum + segment.seconds, 0)
  const children: Primitive[] =
    placed.length === 0
      ? emptyBar(width, bar, textScale)
      : [
          ...runs.flatMap(run => drawThinRun(run, top, bar)),
          ...alone.map(item => drawSegment(item, top, bar, textScale)),
          ...named.map(item => bracket(item, top, bar)),
          ...(outside ? [bracketName(outside, width, textScale)] : []),
          ...drawAxis(total, calendar, width, top + bar, textScale),
          ...drawStripParts(spansOf(parts, placed), width, axisBottom, textScale),
        ]
  return { primitive: group(children), width, height, bar: { y: top, height: bar } }
}

const spansOf = (parts: readonly StripPart[], placed: readonly PlacedSegment[]) =>
  parts.flatMap(({ kind, first, last }) => {
    const [start, end] = [placed[first], placed[last]]
    return start && end ? [{ kind, x: start.x, width: end.x + end.width - start.x }] : []
  })

/** The ring around the segments of one step, over a strip that stays as it is. */
export function drawStripMark(segments: readonly Segment[], step: Id, { width, bar }: Strip): GroupShape {
  return group(
    placeSegments(segments, width)
      .filter(({ segment }) => segment.step === step)
      .map(item => ({
        kind: 'rect',
        x: item.x + 1.5,
        y: bar.y + 1.5,
        width: Math.max(2, item.width - (item.width > 4 ? 1 : 0) - 3),
        height: bar.height - 3,
        fill: 'none',
        stroke: 'focus',
        strokeWidth: 3,
      })),
  )
}

function widest(items: readonly PlacedSegment[]): PlacedSegment | null {
  return items.reduce<PlacedSegment | null>((best, item) => (best && best.width >= item.width ? best : item), null)
}

function fittingLabel({ segment, width }: PlacedSegment, textScale: number): string | null {
  // A sentence wants more air around it than a bare time.
  const room = (label: string) => width - (label === segment.title ? 11 : 7) * textScale
  return segment.labels.find(label => measure(label, labelSize * textScale, 600) <= room(label)) ?? null
}

const fills: Readonly<Record<Segment['kind'], Role>> = { wait: 'wait', work: 'workFill', rework: 'paper' }
const inks: Readonly<Record<Segment['kind'], Role>> = { wait: 'onWait', work: 'onWork', rework: 'information' }

function drawSegment(item: PlacedSegment, top: number, bar: number, textScale: number): GroupShape {
  const { segment, x, width } = item
  // A hairline of air between neighbours; what is too short for it is still drawn, so that nothing vanishes.
  const gap = width > 4 ? 1 : 0
  const label = fittingLabel(item, textScale)
  const size = labelSize * textScale
  const shape: Primitive =
    segment.kind === 'rework'
      ? {
          kind: 'rect',
          x: x + gap + 0.6,
          y: top + 0.6,
          width: Math.max(0, width - gap - 1.2),
          height: bar - 1.2,
          fill: 'paper',
          stroke: 'information',
          strokeWidth: 1.2,
          dash: '4 3',
        }
      : {
          kind: 'rect',
          x,
          y: top,
          width: Math.max(1, width - gap),
          height: bar,
          fill: fills[segment.kind],
          ...(segment.kind === 'wait' ? { stroke: 'waitText' as const, strokeWidth: 0.5 } : {}),
        }
  const children: Primitive[] = [shape]
  if (label !== null) {
    if (segment.kind === 'work') {
      // Words on a hatch are hard to read: they stand on a plain plate of the same colour.
      const plate = measure(label, size, 600) + 6 * textScale
      children.push({
        kind: 'rect',
        x: x + (width - gap - plate) / 2,
        y: top + bar / 2 - size * 0.7,
        width: plate,
        height: size * 1.4,
        radius: 2,
        fill: 'work',
      })
    }
    children.push(labelText(label, x + (width - gap) / 2, top + bar / 2 + size * 0.36, size, inks[segment.kind]))
  }
  return { kind: 'group', x: 0, y: 0, entry: segment.id, label: segment.title, title: segment.title, children }
}

/** The bottleneck is named by an outline in ink around its segment, never by another fill. */
function bracket({ x, width }: PlacedSegment, top: number, bar: number): Primitive {
  return {
    kind: 'rect',
    x: x - 0.5,
    y: top,
    width: Math.max(3, width),
    height: bar,
    fill: 'none',
    stroke: 'ink',
    strokeWidth: 2,
  }
}

/** The name of a bottleneck too short to carry it stands above, as near as the strip's ends allow. */
function bracketName({ segment, x, width }: PlacedSegment, stripWidth: number, textScale: number): Primitive {
  const size = labelSize * textScale
  const name = shorten(segment.title, stripWidth, size, 600)
  const half = measure(name, size, 600) / 2
  const middle = Math.min(Math.max(x + width / 2, half), Math.max(half, stripWidth - half))
  return labelText(name, middle, 12 * textScale, size, 'ink')
}

const labelText = (text: string, x: number, baseline: number, size: number, fill: Role): Primitive => ({
  kind: 'text',
  x,
  baseline,
  size,
  weight: 600,
  anchor: 'middle',
  fill,
  lines: [text],
})

function emptyBar(width: number, bar: number, textScale: number): Primitive[] {
  const size = labelSize * textScale
  return [
    {
      kind: 'rect',
      x: 0.5,
      y: 0.5,
      width: Math.max(0, width - 1),
      height: bar - 1,
      fill: 'none',
      stroke: 'rule',
      dash: '4 3',
    },
    labelText('The strip grows as times become known', width / 2, bar / 2 + size * 0.36, size, 'soft'),
  ]
}
