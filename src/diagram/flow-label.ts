// What stands at a flow, and where: in a gap of its line, never on a box, a wait or another label.

import type { XY } from '../drawing/path-data'
import { measure } from '../drawing/text'
import { formatShare } from '../model/format'
import { own } from '../model/records'
import type { Flow, MapDocument } from '../model/types'
import { type FlowSign, flowSign, signSizes } from './flow-sign'
import type { Rect } from './rect-index'

export interface FlowLabel {
  /** '' where the sign stands alone. */
  readonly text: string
  readonly size: number
  /** How the work passes on; it stands before the text. */
  readonly sign: FlowSign | null
  /** Whether the flow runs to the left here: its sign does too. */
  readonly isLeftward: boolean
  /** The middle of sign and text. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The line runs through the label and leaves a gap there. */
  readonly inLine: boolean
}

/** The share by which an item takes each open way of a choice: what the given shares leave, in equal parts. */
function openShare(ways: readonly Flow[]): number {
  const given = ways.reduce((sum, way) => sum + (way.share ?? 0), 0)
  const open = ways.filter(way => way.share === null).length
  return open === 0 ? 0 : Math.max(0, 1 - given) / open
}

/** The text at a flow: `20 % sent back`, `30 %`, a label of its own, or ''. `ways` are the work flows that leave the same step. */
export function flowText(doc: MapDocument, flow: Flow, ways: readonly Flow[]): string {
  const label = flow.label.trim().replace(/\s+/g, ' ')
  if (flow.kind === 'rework') {
    return `${formatShare(flow.share ?? 0)} ${label === '' ? 'sent back' : label}`
  }
  const step = own(doc.steps, flow.from)
  const isChoice = flow.kind === 'work' && step?.split === 'choice' && ways.length > 1
  if (!isChoice) return label
  const share = formatShare(flow.share ?? openShare(ways))
  return label === '' ? share : `${share} ${label}`
}

const margin = 6

interface Place {
  readonly x: number
  readonly y: number
  readonly inLine: boolean
  /** Which piece of the way it stands in or beside. */
  readonly piece: number
}

interface Piece {
  readonly index: number
  readonly a: XY
  readonly b: XY
  readonly length: number
  readonly isLevel: boolean
}

function piecesOf(points: readonly XY[]): readonly Piece[] {
  const pieces: Piece[] = []
  points.forEach((a, index) => {
    const b = points[index + 1]
    if (b) pieces.push({ index, a, b, length: Math.abs(a.x - b.x) + Math.abs(a.y - b.y), isLevel: a.y === b.y })
  })
  return pieces.sort((one, other) => other.length - one.length)
}

const along = ({ a, b }: Piece, part: number): XY => ({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part })

interface Manner {
  /** A line that is an arrow itself is never parted. */
  readonly isBroad: boolean
  /** A sign that points along the line stands at level pieces before all others. */
  readonly isArrow: boolean
}

function* places(points: readonly XY[], width: number, height: number, { isBroad, isArrow }: Manner): Generator<Place> {
  const pieces = piecesOf(points)
  const inLine = (piece: Piece) => !isBroad && piece.length >= (piece.isLevel ? width : height) + 28
  for (const part of [0.5, 0.35, 0.65, 0.2, 0.8]) {
    for (const piece of pieces)
      if (piece.isLevel && inLine(piece)) yield { ...along(piece, part), inLine: true, piece: piece.index }
  }
  if (!isArrow) yield* uprights(pieces, inLine)
  // Above the line, there also above the triangle of a wait; then below it.
  for (const piece of pieces) {
    if (!piece.isLevel) continue
    const middle = along(piece, 0.5)
    for (const by of [-4 - height / 2, -12 - height / 2, -19 - height / 2, -36 - height / 2, 12 + height / 2]) {
      yield { x: middle.x, y: middle.y + by, inLine: false, piece: piece.index }
    }
  }
  for (const piece of pieces) {
    if (piece.isLevel) continue
    const middle = along(piece, 0.5)
    yield { x: middle.x + margin + width / 2, y: middle.y, inLine: false, piece: piece.index }
    yield { x: middle.x - margin - width / 2, y: middle.y, inLine: false, piece: piece.index }
  }
  if (isArrow) yield* uprights(pieces, inLine)
}

function* uprights(pieces: readonly Piece[], inLine: (piece: Piece) => boolean): Generator<Place> {
  for (const part of [0.5, 0.3, 0.7, 0.15, 0.85]) {
    for (const piece of pieces)
      if (!piece.isLevel && inLine(piece)) yield { ...along(piece, part), inLine: true, piece: piece.index }
  }
}

/** What a label may not stand on. */
export interface LabelGround {
  /** Boxes and what hangs below them. */
  isOffBoxes(area: Rect): boolean
  /** Waits, tags and labels that stand already. */
  isOffMarks(area: Rect): boolean
  /** Lines of any flow but the piece of this one that the label stands in. */
  isOffLines(area: Rect, ownPiece: number | null): boolean
  /** Whether it stands upon a mark rather than nowhere. */
  readonly mayHideMarks: boolean
}

/** Between the sign and the text beside it. */
export const afterSign = 5

/** A place for the text and the sign at a flow. Where none is free a line may run behind it, then a mark, but never a box. */
export function placeLabel(
  flow: Pick<Flow, 'kind' | 'transfer'>,
  text: string,
  size: number,
  points: readonly XY[],
  ground: LabelGround,
): FlowLabel | null {
  const sign = flowSign(flow)
  if ((text === '' && sign === null) || points.length < 2) return null
  const drawn = sign === null ? { width: 0, height: 0 } : signSizes[sign]
  const between = sign !== null && text !== '' ? afterSign : 0
  const width = measure(text, size, 600) + between + drawn.width
  const height = Math.max(text === '' ? 0 : size * 1.3, drawn.height)
  let offMarks: Place | null = null
  let offBoxes: Place | null = null
  const manner = { isBroad: flow.kind === 'shipment', isArrow: sign === 'push' }
  const made = ({ x, y, inLine, piece }: Place): FlowLabel => {
    const isLeftward = (points[piece]?.x ?? 0) > (points[piece + 1]?.x ?? 0)
    return { text, size, sign, isLeftward, x, y, inLine, width, height }
  }
  for (const place of places(points, width, height, manner)) {
    const area = { x: place.x - width / 2 - 2, y: place.y - height / 2, width: width + 4, height }
    if (!ground.isOffBoxes(area)) continue
    offBoxes ??= place
    if (!ground.isOffMarks(area)) continue
    offMarks ??= place
    if (ground.isOffLines(area, place.inLine ? place.piece : null)) return made(place)
  }
  const second = offMarks ?? (ground.mayHideMarks ? offBoxes : null)
  return second ? made(second) : null
}
