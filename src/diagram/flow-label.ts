// What stands at a flow, and where: in a gap of its line, never on a box, a wait or another label.

import type { XY } from '../drawing/path-data'
import { measure } from '../drawing/text'
import { formatShare } from '../model/format'
import type { Flow, MapDocument } from '../model/types'
import type { Rect } from './rect-index'

export interface FlowLabel {
  readonly text: string
  readonly size: number
  /** The middle of the text. */
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
  const step = Object.hasOwn(doc.steps, flow.from) ? doc.steps[flow.from] : undefined
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
}

interface Piece {
  readonly a: XY
  readonly b: XY
  readonly length: number
  readonly isLevel: boolean
}

function piecesOf(points: readonly XY[]): readonly Piece[] {
  const pieces: Piece[] = []
  points.forEach((a, index) => {
    const b = points[index + 1]
    if (b) pieces.push({ a, b, length: Math.abs(a.x - b.x) + Math.abs(a.y - b.y), isLevel: a.y === b.y })
  })
  return pieces.sort((one, other) => other.length - one.length)
}

const along = ({ a, b }: Piece, part: number): XY => ({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part })

function* places(points: readonly XY[], width: number, height: number): Generator<Place> {
  const pieces = piecesOf(points)
  const inLine = (piece: Piece) => piece.length >= (piece.isLevel ? width : height) + 28
  for (const part of [0.5, 0.35, 0.65, 0.2, 0.8]) {
    for (const piece of pieces) if (piece.isLevel && inLine(piece)) yield { ...along(piece, part), inLine: true }
  }
  for (const part of [0.5, 0.3, 0.7, 0.15, 0.85]) {
    for (const piece of pieces) if (!piece.isLevel && inLine(piece)) yield { ...along(piece, part), inLine: true }
  }
  // Above the line, there also above the triangle of a wait; then below it.
  for (const piece of pieces) {
    if (!piece.isLevel) continue
    const middle = along(piece, 0.5)
    for (const by of [-12 - height / 2, -19 - height / 2, -36 - height / 2, 12 + height / 2]) {
      yield { x: middle.x, y: middle.y + by, inLine: false }
    }
  }
  for (const piece of pieces) {
    if (piece.isLevel) continue
    const middle = along(piece, 0.5)
    yield { x: middle.x + margin + width / 2, y: middle.y, inLine: false }
    yield { x: middle.x - margin - width / 2, y: middle.y, inLine: false }
  }
}

/** A place for the text at a flow; `isFree` tells whether an area is. Where none is free, the best that no box hides. */
export function placeLabel(
  text: string,
  size: number,
  points: readonly XY[],
  isFree: (area: Rect) => boolean,
  isOffBoxes: (area: Rect) => boolean,
): FlowLabel | null {
  if (text === '' || points.length < 2) return null
  const width = measure(text, size, 600)
  const height = size * 1.3
  const area = (place: Place): Rect => ({
    x: place.x - width / 2 - 2,
    y: place.y - height / 2,
    width: width + 4,
    height,
  })
  let second: Place | null = null
  for (const place of places(points, width, height)) {
    if (isFree(area(place))) return { text, size, ...place, width, height }
    if (!second && isOffBoxes(area(place))) second = place
  }
  return second ? { text, size, ...second, width, height } : null
}
