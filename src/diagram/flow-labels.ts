// Places the labels of all flows of a map, one after the other, clear of boxes, waits, blockers and one another.

import type { XY } from '../drawing/path-data'
import { measure } from '../drawing/text'
import type { Flow, Id, MapDocument } from '../model/types'
import { type FlowLabel, flowText, placeLabel } from './flow-label'
import { type Level, textSize } from './level'
import { overlaps, type Rect, rectAround, rectIndex } from './rect-index'
import type { StepFace } from './step-face'
import { gap, stepWidth } from './step-size'

interface Obstacles {
  readonly steps: Readonly<Record<Id, Rect & { readonly face: StepFace }>>
  /** Boxes with what hangs below them. */
  readonly whole: Readonly<Record<Id, Rect>>
  readonly symbols: Readonly<Record<Id, Rect>>
  /** What words of symbols cover beside their signs from further away. */
  readonly plates?: readonly Rect[]
}

const labelSize = 12.5

/** The triangle with its time, and the tag above it, as large as they are drawn at this level. */
export function waitArea({ x, y, face }: Rect & { readonly face: StepFace }, level: Level): readonly Rect[] {
  const areas: Rect[] = []
  if (face.wait) {
    const larger = textSize(level, 13.5) - 13.5
    const width = larger > 0 ? Math.max(gap - 8, measure(face.wait.short, 13.5 + larger, 600)) : gap - 8
    const height = (face.wait.range === '' ? 56 : 72) + larger
    areas.push({ x: x - gap / 2 - width / 2, y: y + 18, width, height })
  }
  const size = textSize(level, 12)
  const tag = measure('Bottleneck', size, 600) + 2 * size
  const height = 2 * size
  if (face.duty === 'wait') areas.push({ x: x - gap / 2 - tag / 2, y: y - 8 - height, width: tag, height })
  if (face.duty === 'box') areas.push({ x: x + stepWidth / 2 - 13 - tag, y: y - 8 - height, width: tag, height })
  return areas
}

/** What the labels around a step depend on beside its place: while these are the same, so is what they keep off. */
export const labelMarks = ({ wait, duty }: StepFace, level: Level): readonly unknown[] => [
  wait === null,
  wait?.range === '',
  level.textScale > 1 ? wait?.short : '',
  duty,
]

interface LineRect extends Rect {
  readonly flow: Id
  readonly piece: number
}

/** The pieces of all ways as thin rectangles. */
function lineRects(routes: Readonly<Record<Id, readonly XY[]>>): readonly LineRect[] {
  return Object.entries(routes).flatMap(([flow, points]) =>
    points.flatMap((a, piece) => {
      const b = points[piece + 1]
      if (!b) return []
      const { x, y, width, height } = rectAround(a, b)
      return [{ x: x - 2, y: y - 2, width: width + 4, height: height + 4, flow, piece }]
    }),
  )
}

/** Work flows by the step that they leave. */
function waysOf(doc: MapDocument): Map<Id, Flow[]> {
  const ways = new Map<Id, Flow[]>()
  for (const flow of Object.values(doc.flows)) {
    if (flow.kind !== 'work') continue
    const list = ways.get(flow.from)
    if (list) list.push(flow)
    else ways.set(flow.from, [flow])
  }
  return ways
}

/** A label for each flow that has something to say, where it stands; none from so far away that it could not be read. */
export function placeLabels(
  doc: MapDocument,
  routes: Readonly<Record<Id, readonly XY[]>>,
  obstacles: Obstacles,
  level: Level,
): ReadonlyMap<Id, FlowLabel> {
  const labels = new Map<Id, FlowLabel>()
  if (level.detail === 'small' || level.detail === 'bar') return labels
  const boxes = rectIndex([
    ...Object.values(obstacles.whole),
    ...Object.values(obstacles.symbols),
    ...(obstacles.plates ?? []),
  ])
  const others = rectIndex(Object.values(obstacles.steps).flatMap(step => waitArea(step, level)))
  const ways = waysOf(doc)
  const lines = rectIndex<LineRect>(lineRects(routes))
  const size = textSize(level, labelSize)
  for (const [id, points] of Object.entries(routes)) {
    const flow = doc.flows[id]
    if (!flow) continue
    const text = flowText(doc, flow, ways.get(flow.from) ?? [])
    const label = placeLabel(flow, text, size, points, {
      isOffBoxes: area => !boxes.meets(area),
      isOffMarks: area => !others.meets(area),
      isOffLines: (area, ownPiece) =>
        !lines.near(area).some(line => !(line.flow === id && line.piece === ownPiece) && overlaps(area, line)),
      // Nearer it has its place; from further away a wait is worth more than the share beside it.
      mayHideMarks: level.textScale === 1,
    })
    if (!label) continue
    labels.set(id, label)
    others.add({
      x: label.x - label.width / 2 - 2,
      y: label.y - label.height / 2,
      width: label.width + 4,
      height: label.height,
    })
  }
  return labels
}
