// The whole map as drawn: everything with its place, its ways and its drawing. Canvas, file and command line all read it.

import type { XY } from '../drawing/path-data'
import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import type { Assessment } from '../experiments/assess'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import { inDrawingOrder } from './drawing-order'
import { type DrawnBefore, type DrawnFlow, drawnBefore, isSameFace, isSameFlow, sameList } from './drawn-before'
import { drawFlow } from './flow-drawing'
import type { FlowLabel } from './flow-label'
import { labelMarks, placeLabels, waitArea } from './flow-labels'
import { flowRects, type Ground, groundOf } from './ground'
import { ladder } from './ladder'
import { clearOfFlows } from './ladder-clear'
import { drawLanes } from './lane-drawing'
import type { Lane } from './lanes'
import { origin } from './layout'
import type { Level } from './level'
import { drawNote } from './note-drawing'
import { type Rect, type RectIndex, rectIndex } from './rect-index'
import { sceneBounds } from './scene-bounds'
import { drawStep } from './step-drawing'
import { faceInputs, type StepFace, type Surroundings, stepFace, timeShares } from './step-face'
import { plainShape } from './step-size'
import { drawStream } from './stream-drawing'
import { drawSymbol, symbolName } from './symbol-drawing'
import { symbolRooms } from './symbol-rooms'
import { drawTeamOutline } from './team-outline'
import { wideColumn } from './under-step'

export interface PlacedDrawing extends Rect {
  /** In coordinates of its own, (0, 0) at (x, y). */
  readonly primitive: Primitive
}

export interface Scene {
  /** Everything that is drawn, with its overhang. */
  readonly bounds: Rect
  /** Boxes in whole pixels; `drawStep(face, level)` draws them, in the order in which an item meets them. */
  readonly steps: Readonly<Record<Id, Rect & { readonly face: StepFace }>>
  /** The boxes with what hangs below them, for whatever has to stand clear of them. */
  readonly whole: Readonly<Record<Id, Rect>>
  readonly flows: Readonly<Record<Id, { readonly points: readonly XY[]; readonly primitive: Primitive }>>
  readonly symbols: Readonly<Record<Id, PlacedDrawing>>
  readonly notes: Readonly<Record<Id, PlacedDrawing>>
  readonly ladder: Primitive
  readonly outline: Primitive | null
  /** The bands of the teams where the map is shown with lanes, and their drawing, which lies under everything. */
  readonly lanes: readonly Lane[]
  readonly bands: Primitive | null
  /** Blockers and experiments that belong to no step. */
  readonly stream: PlacedDrawing | null
}

function orderOf(doc: MapDocument, assessment: Assessment): readonly Id[] {
  const met = assessment.analysis.flowOrder.filter(id => Object.hasOwn(doc.steps, id))
  const known = new Set(met)
  return [...met, ...Object.keys(doc.steps).filter(id => !known.has(id))]
}

function nameOf(doc: MapDocument, id: Id): string {
  if (Object.hasOwn(doc.steps, id)) return doc.steps[id]?.name ?? id
  const symbol = own(doc.symbols, id)
  return symbol ? symbol.text.trim() || symbolName(symbol.kind) : id
}

/** The face of a step, the one of before while nothing that it shows at this level is another. */
function faceOf(
  doc: MapDocument,
  assessment: Assessment,
  id: Id,
  around: Surroundings,
  withBars: boolean,
  { faces }: DrawnBefore,
): StepFace {
  const of = faceInputs(doc, assessment, id, around)
  const before = faces.get(id)
  const known = before && isSameFace(before.of, of) ? before.face : null
  // Nearer there are no bars: a longer wait somewhere else changes nothing that is seen here.
  const shares = withBars ? timeShares(assessment, id) : noShares
  if (known?.waitShare === shares.waitShare && known.workShare === shares.workShare) return known
  const face = { ...(known ?? stepFace(doc, assessment, id, around)), ...shares }
  faces.set(id, { face, of })
  return face
}

const noShares = { waitShare: 0, workShare: 0 }

function drawnFlow(wanted: Omit<DrawnFlow, 'primitive'>, { flows }: DrawnBefore): DrawnFlow {
  const before = flows.get(wanted.flow.id)
  if (before && isSameFlow(before, wanted)) return before
  const { flow, points, label, names, level } = wanted
  const drawn = { ...wanted, primitive: drawFlow(flow, points, label, names, level) }
  flows.set(flow.id, drawn)
  return drawn
}

/** The labels of all flows, those of before while the ways and what stands beside them are the same. */
function labelsOf(
  ground: Ground,
  steps: Readonly<Record<Id, Rect & { readonly face: StepFace }>>,
  plates: readonly Rect[],
  level: Level,
  before: DrawnBefore,
): ReadonlyMap<Id, FlowLabel> {
  const { doc, routes, whole, places } = ground
  const marks = [
    ...Object.values(steps).flatMap(({ face }) => labelMarks(face, level)),
    ...plates.flatMap(({ x, y, width, height }) => [x, y, width, height]),
  ]
  const known = before.labels
  if (known && known.level === level && known.ground.routes === routes && sameList(known.marks, marks))
    return known.labels
  const labels = placeLabels(doc, routes, { steps, whole, symbols: places.wholeSymbols, plates }, level)
  before.labels = { labels, level, ground, marks }
  return labels
}

/** The drawing of a map at a level of detail. Pure: the same document and numbers give the same values. */
export function drawScene(
  given: MapDocument,
  assessment: Assessment,
  level: Level,
  before: DrawnBefore = drawnBefore(),
): Scene {
  const doc = inDrawingOrder(given, assessment)
  const ground = groundOf(doc, level.cards !== false, before.ground)
  before.ground = ground
  const { places, routes, widths, whole } = ground
  const withBars = level.detail === 'small' || level.detail === 'bar'
  const steps: Record<Id, Rect & { readonly face: StepFace }> = {}
  for (const id of orderOf(doc, assessment)) {
    const rect = places.steps[id]
    if (!rect) continue
    const columnWidth = widths.get(id) ?? wideColumn
    const shape = places.shapes.get(id) ?? plainShape
    steps[id] = { ...rect, face: faceOf(doc, assessment, id, { shape, columnWidth }, withBars, before) }
  }
  const { rooms, plates } = symbolRooms(doc, places, level)
  const labels = labelsOf(ground, steps, plates, level, before)
  const flows: Record<Id, DrawnFlow> = {}
  for (const [id, points] of Object.entries(routes)) {
    const flow = doc.flows[id]
    if (!flow) continue
    const names = [nameOf(doc, flow.from), nameOf(doc, flow.to)] as const
    flows[id] = drawnFlow({ flow, points, label: labels.get(id) ?? null, names, level }, before)
  }
  const symbols: Record<Id, PlacedDrawing> = {}
  for (const [id, rect] of Object.entries(places.symbols)) {
    const symbol = doc.symbols[id]
    if (symbol) symbols[id] = { ...rect, primitive: drawSymbol(symbol, level, rooms.get(id)) }
  }
  const notes: Record<Id, PlacedDrawing> = {}
  for (const [id, rect] of Object.entries(places.notes)) {
    const note = doc.notes[id]
    if (note) notes[id] = { ...rect, primitive: drawNote(note, level) }
  }
  let known: RectIndex | null = null
  /** Where neither a box nor a wait nor a flow nor a label is; most maps never ask. */
  const isFree = (area: Rect): boolean => {
    known ??= rectIndex([
      ...flowRects(routes),
      ...Object.values(whole),
      ...Object.values(steps).flatMap(step => waitArea(step, level)),
      ...[...labels.values()].map(one => ({ ...one, x: one.x - one.width / 2, y: one.y - one.height / 2 })),
    ])
    return !known.meets(area)
  }
  const withStream: Record<Id, Rect> = { ...whole }
  const stream = placeStream(doc, assessment, whole, level, isFree)
  // The ladder stands below them: to the ladder they are more that hangs below the steps.
  if (stream) withStream['stream/all'] = stream
  for (const note of Object.values(doc.notes)) {
    const rect = places.notes[note.id]
    if (note.position === null && rect) withStream[`notes/${note.id}`] = rect
  }
  // So it is below a lane that reaches further down than what stands in it.
  for (const { row, x, y, width, height } of places.lanes) {
    withStream[`lanes/${row}`] = { x, y: y + height - 1, width, height: 1 }
  }
  const ladderDrawing = ladder(doc, assessment, withStream, ladderScale(level), before.rows)
  const bands = drawLanes(doc, places.lanes, level)
  const outline = bands ? null : drawTeamOutline(doc, places.steps, level, isFree)
  const drawn = {
    steps,
    whole: withStream,
    flows,
    symbols,
    notes,
    ladder: clearOfFlows(ladderFrom(ladderDrawing, level), Object.values(routes)),
    outline,
    bands,
  }
  return { bounds: sceneBounds(drawn), ...drawn, lanes: places.lanes, stream }
}

/** From so far away that boxes are bars the ladder is its line alone: words would be larger than the rows they stand between. */
export const ladderFrom = (drawing: GroupShape, { detail }: Level): GroupShape =>
  detail === 'bar' ? { ...drawing, children: drawing.children.filter(shape => shape.kind !== 'text') } : drawing

/** How large the words of a ladder are drawn at a level. */
export const ladderScale = ({ detail, textScale }: Level): number => (detail === 'bar' ? 1 : textScale)

const aboveStream = 24
const outlineBelow = 5

/** Below the steps at the left edge: close under them where nothing else hangs or runs there, else below everything. */
function placeStream(
  doc: MapDocument,
  assessment: Assessment,
  whole: Readonly<Record<Id, Rect>>,
  level: Level,
  isFree: (area: Rect) => boolean,
): PlacedDrawing | null {
  const stream = drawStream(doc, assessment, level)
  // From far away its cards are left out: what has no width has no boxes above it to stand under.
  if (!stream || stream.width === 0) return null
  const boxes = Object.values(whole)
  if (boxes.length === 0) return { ...origin, ...stream }
  const x = Math.min(...boxes.map(box => box.x))
  const bottomOf = (some: readonly Rect[]): number => Math.max(...some.map(box => box.y + box.height))
  const near = bottomOf(boxes.filter(box => box.x < x + stream.width)) + outlineBelow + aboveStream
  const beside = { x, y: near, width: stream.width, height: stream.height }
  return { ...stream, x, y: isFree(beside) ? near : bottomOf(boxes) + aboveStream }
}

/** The scene as one drawing in map coordinates, steps in reading order. */
export function sceneDrawing(scene: Scene, level: Level): GroupShape {
  const at = ({ x, y }: Rect, primitive: Primitive): Primitive =>
    primitive.kind === 'group' ? { ...primitive, x, y } : group([primitive], x, y)
  return group([
    ...(scene.bands ? [scene.bands] : []),
    ...(scene.outline ? [scene.outline] : []),
    ...Object.values(scene.flows).map(flow => flow.primitive),
    ...Object.values(scene.symbols).map(one => at(one, one.primitive)),
    ...Object.values(scene.steps).map(one => at(one, drawStep(one.face, level))),
    ...Object.values(scene.notes).map(one => at(one, one.primitive)),
    ...(scene.stream ? [at(scene.stream, scene.stream.primitive)] : []),
    scene.ladder,
  ])
}
