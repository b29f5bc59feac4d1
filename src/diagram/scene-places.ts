// Where everything on the map stands and how large it is: steps, what hangs below them, symbols and notes.

import type { Id, MapDocument, Point } from '../model/types'
import { type Lane, placeInLanes } from './lanes'
import { placeSteps } from './layout'
import { noteSize } from './note-drawing'
import { inReach } from './reach'
import type { Rect } from './rect-index'
import { ownShape, plainShape, type RowShape, sharedShape, stepHeight, stepWidth } from './step-size'
import { streamWidth } from './stream-drawing'
import { symbolSize, symbolWordsHeight } from './symbol-drawing'
import { columnHeight, wideColumn } from './under-step'

export interface SymbolArea extends Rect {
  /** Half the height of the sign itself: where flows meet its sides. */
  readonly middle: number
}

export interface ScenePlaces {
  readonly shapes: ReadonlyMap<Id, RowShape>
  readonly steps: Readonly<Record<Id, Rect>>
  readonly symbols: Readonly<Record<Id, Rect>>
  /** The same with the words below them, which flows and labels keep off. */
  readonly wholeSymbols: Readonly<Record<Id, SymbolArea>>
  readonly notes: Readonly<Record<Id, Rect>>
  /** What hangs below a step, where anything does, as wide as it may be. */
  readonly columns: Readonly<Record<Id, Rect>>
  /** The bands of the teams, where the map is shown with lanes. */
  readonly lanes: readonly Lane[]
}

/** Steps that stand at one height share their header and rows. */
function rowShapes(doc: MapDocument, placed: Readonly<Record<Id, Point>>): Map<Id, RowShape> {
  const rows = new Map<number, RowShape>()
  for (const [id, { y }] of Object.entries(placed)) {
    const step = doc.steps[id]
    if (step) rows.set(y, sharedShape(rows.get(y) ?? plainShape, ownShape(doc, step)))
  }
  return new Map(Object.entries(placed).map(([id, { y }]) => [id, rows.get(y) ?? plainShape]))
}

/** Symbols and notes without a position stand in a row above the steps, and below them. */
function rowOf<T extends { readonly id: Id; readonly position: Point | null }>(
  entries: readonly T[],
  size: (entry: T) => { readonly width: number; readonly height: number },
  start: Point,
): Record<Id, Rect> {
  let x = start.x
  const rects: Record<Id, Rect> = {}
  for (const entry of entries) {
    const { width, height } = size(entry)
    if (entry.position) {
      const { x, y } = inReach(entry.position)
      rects[entry.id] = { x: Math.round(x), y: Math.round(y), width, height }
      continue
    }
    rects[entry.id] = { x, y: start.y, width, height }
    x += width + 40
  }
  return rects
}

function withWords(doc: MapDocument, symbols: Readonly<Record<Id, Rect>>): Record<Id, SymbolArea> {
  const areas: Record<Id, SymbolArea> = {}
  for (const [id, rect] of Object.entries(symbols)) {
    const symbol = doc.symbols[id]
    const words = symbol ? symbolWordsHeight(symbol) : 0
    areas[id] = { ...rect, height: rect.height + words, middle: rect.height / 2 }
  }
  return areas
}

export function scenePlaces(doc: MapDocument, cards = true): ScenePlaces {
  const base = placeSteps(doc)
  const { steps: placed, lanes } = doc.view.lanes ? placeInLanes(doc, base) : { steps: base, lanes: [] }
  const shapes = rowShapes(doc, placed)
  const steps: Record<Id, Rect> = {}
  const columns: Record<Id, Rect> = {}
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const [id, point] of Object.entries(placed)) {
    const height = stepHeight(shapes.get(id) ?? plainShape)
    steps[id] = { ...point, width: stepWidth, height }
    const below = columnHeight(doc, id, wideColumn, cards)
    if (below > 0) columns[id] = { x: point.x, y: point.y + height, width: wideColumn, height: below }
    left = Math.min(left, point.x)
    top = Math.min(top, point.y)
    bottom = Math.max(bottom, point.y + height + below)
  }
  for (const lane of lanes) {
    top = Math.min(top, lane.y + 60)
    bottom = Math.max(bottom, lane.y + lane.height)
  }
  if (left === Number.POSITIVE_INFINITY) {
    left = 96
    top = 200
    bottom = 200
  }
  const symbols = rowOf(Object.values(doc.symbols), symbolSize, { x: left, y: top - 190 })
  return {
    shapes,
    steps,
    columns,
    lanes,
    symbols,
    wholeSymbols: withWords(doc, symbols),
    // Beside what blocks the whole stream.
    notes: rowOf(Object.values(doc.notes), noteSize, { x: left + streamWidth(doc), y: bottom + 40 }),
  }
}
