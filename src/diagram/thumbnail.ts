// A map as a small picture for the home page: its boxes and flows without words, and under them its time to scale.

import { polygon, polyline } from '../drawing/path-data'
import { type GroupShape, group, type PathShape, type Primitive, type RectShape } from '../drawing/primitive'
import type { Assessment } from '../experiments/assess'
import { own } from '../model/records'
import type { Id, MapDocument, Point } from '../model/types'
import { type Duty, dutyOf } from './bottleneck'
import { inDrawingOrder } from './drawing-order'
import { placeSteps, stepSize } from './layout'
import type { Rect } from './rect-index'
import { stripSegments } from './segments'

type Segments = readonly Pick<ReturnType<typeof stripSegments>[number], 'kind' | 'seconds'>[]

const padding = 12
const bar = 10
const between = 12
/** Of more steps than this no box can be told from the next: all that looks alike is one shape. */
const many = 500

/** Draws the map into `width` by `height` units; an empty map gives an empty group. */
export function drawThumbnail(given: MapDocument, assessment: Assessment, width: number, height: number): GroupShape {
  const doc = inDrawingOrder(given, assessment)
  const placed = placeSteps(doc)
  const points = Object.values(placed)
  if (points.length === 0) return group([])
  const segments = stripSegments(doc, assessment)
  const room = { width: width - 2 * padding, height: height - 2 * padding - (segments.length > 0 ? bar + between : 0) }
  const left = Math.min(...points.map(point => point.x))
  const top = Math.min(...points.map(point => point.y))
  const wide = Math.max(...points.map(point => point.x)) + stepSize.width - left
  const high = Math.max(...points.map(point => point.y)) + stepSize.height - top
  const scale = Math.min(room.width / wide, room.height / high, 0.4)
  const inset = { x: padding + (room.width - wide * scale) / 2, y: padding + (room.height - high * scale) / 2 }
  // The bar stands under the boxes, both together in the middle.
  const barTop = inset.y + high * scale + between
  const at = (point: Point): Point => ({ x: inset.x + (point.x - left) * scale, y: inset.y + (point.y - top) * scale })
  return group([
    ...together(flowLines(doc, placed, at, scale), points.length),
    ...together(
      Object.entries(placed).map(([id, point]) =>
        box(at(point), scale, isMarked(dutyOf(doc, assessment.analysis, id))),
      ),
      points.length,
    ),
    ...(segments.length > 0 ? timeBar(seen(segments, points.length), room.width, barTop) : []),
  ])
}

/** One path for all that looks alike; few shapes stay as they are. */
function together(shapes: readonly (PathShape | RectShape)[], steps: number): readonly Primitive[] {
  if (steps <= many) return shapes
  const looks = new Map<string, { readonly of: PathShape | RectShape; readonly d: Set<string> }>()
  for (const shape of shapes) {
    const key = `${shape.fill} ${shape.stroke}`
    const known = looks.get(key) ?? { of: shape, d: new Set() }
    known.d.add(shape.kind === 'path' ? shape.d : outline(shape))
    looks.set(key, known)
  }
  return [...looks.values()].map(({ of: { fill, stroke = 'none' }, d }) => ({
    kind: 'path',
    d: [...d].join(''),
    fill,
    stroke,
  }))
}

const outline = ({ x, y, width, height }: Rect): string =>
  polygon([
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ])

/** The times of neighbours added up by kind, until they can be seen. */
function seen(segments: Segments, steps: number): Segments {
  if (steps <= many) return segments
  const least = segments.reduce((sum, segment) => sum + segment.seconds, 0) / 100
  const packed: Segments[number][] = []
  let run = new Map<Segments[number]['kind'], number>()
  let length = 0
  for (const [index, { kind, seconds }] of segments.entries()) {
    run.set(kind, (run.get(kind) ?? 0) + seconds)
    length += seconds
    if (length < least && index < segments.length - 1) continue
    packed.push(...[...run].map(([kind, seconds]) => ({ kind, seconds })))
    run = new Map()
    length = 0
  }
  return packed
}

const isMarked = (duty: Duty): boolean => duty === 'wait' || duty === 'box'

function box(point: Point, scale: number, marked: boolean): RectShape {
  return {
    kind: 'rect',
    x: point.x,
    y: point.y,
    width: stepSize.width * scale,
    height: stepSize.height * scale,
    radius: Math.min(4, 12 * scale),
    fill: marked ? 'wait' : 'paper',
    stroke: marked ? 'ink' : 'soft',
    strokeWidth: marked ? 1.5 : 1,
  }
}

function flowLines(
  doc: MapDocument,
  placed: Readonly<Record<Id, Point>>,
  at: (point: Point) => Point,
  scale: number,
): readonly PathShape[] {
  const anchor = (id: Id, side: number): Point | null => {
    const point = own(placed, id)
    if (!point) return null
    const { x, y } = at(point)
    return { x: x + side * stepSize.width * scale, y: y + (stepSize.height * scale) / 2 }
  }
  return Object.values(doc.flows).flatMap<PathShape>(flow => {
    if (flow.kind !== 'work') return []
    const from = anchor(flow.from, 1)
    const to = anchor(flow.to, 0)
    if (!from || !to) return []
    return [{ kind: 'path', d: polyline([from, to]), fill: 'none', stroke: 'soft' }]
  })
}

function timeBar(segments: Segments, width: number, y: number): readonly Primitive[] {
  const total = segments.reduce((sum, segment) => sum + segment.seconds, 0)
  let before = 0
  return segments.map<Primitive>(({ kind, seconds }) => {
    const x = padding + (before / total) * width
    before += seconds
    const length = (seconds / total) * width
    return kind === 'rework'
      ? {
          kind: 'rect',
          x: x + 0.5,
          y: y + 0.5,
          width: Math.max(0, length - 1),
          height: bar - 1,
          fill: 'paper',
          stroke: 'information',
          dash: '2 2',
        }
      : { kind: 'rect', x, y, width: Math.max(0.5, length), height: bar, fill: kind === 'wait' ? 'wait' : 'workFill' }
  })
}
