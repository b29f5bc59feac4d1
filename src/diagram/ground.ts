// What the rest of the drawing stands on: where the boxes are, the ways of the flows between them, and how wide what hangs below
// the boxes may be. It depends on no time, so that a typed time routes nothing anew.

import type { XY } from '../drawing/path-data'
import type { Id, MapDocument, Step } from '../model/types'
import { routeFlows } from './flow-routing'
import { rowTops } from './lanes'
import { type Rect, rectAround, rectIndex } from './rect-index'
import { type ScenePlaces, scenePlaces } from './scene-places'
import { ownShape } from './step-size'
import { columnHeight, narrowColumn, wideColumn } from './under-step'

export type Routes = Readonly<Record<Id, readonly XY[]>>

export interface Ground {
  /** What it was made of. */
  readonly doc: MapDocument
  readonly cards: boolean
  readonly places: ScenePlaces
  readonly routes: Routes
  /** Width of what hangs below each step that has something there. */
  readonly widths: ReadonlyMap<Id, number>
  /** The boxes with what hangs below them. */
  readonly whole: Readonly<Record<Id, Rect>>
}

/** The lines of all flows as thin rectangles. */
export function flowRects(routes: Routes): readonly Rect[] {
  const rects: Rect[] = []
  for (const points of Object.values(routes)) {
    points.forEach((a, index) => {
      const b = points[index + 1]
      if (!b) return
      const { x, y, width, height } = rectAround(a, b)
      rects.push({ x: x - 3, y: y - 3, width: width + 6, height: height + 6 })
    })
  }
  return rects
}

/** Whether a flow runs down beside the box where the wide column would be, or another box stands there. */
function columnWidths(places: ScenePlaces, routes: Routes): Map<Id, number> {
  const columns = Object.entries(places.columns)
  if (columns.length === 0) return new Map()
  const obstacles = rectIndex([
    ...Object.values(places.steps),
    ...Object.values(places.wholeSymbols),
    ...flowRects(routes).filter(rect => rect.height > rect.width),
  ])
  const widths = new Map<Id, number>()
  for (const [id, column] of columns) {
    const beside = {
      x: column.x + narrowColumn,
      y: column.y + 4,
      width: wideColumn - narrowColumn,
      height: column.height,
    }
    widths.set(id, obstacles.meets(beside) ? narrowColumn : wideColumn)
  }
  return widths
}

/** Fields of a step that move no box as long as its box is as large: names and numbers. */
const calm: ReadonlySet<string> = new Set([
  'name',
  'wait',
  'work',
  'completeAccurate',
  'basis',
  'note',
] satisfies (keyof Step)[])

function standsTheSame(a: Step, b: Step, doc: MapDocument): boolean {
  if (a === b) return true
  const [one, other] = [ownShape(doc, a), ownShape(doc, b)]
  if (one.rows !== other.rows || one.nameLines !== other.nameLines) return false
  const fields = new Map<string, unknown>(Object.entries(a))
  const own = Object.entries(b)
  return own.length === fields.size && own.every(([name, value]) => calm.has(name) || fields.get(name) === value)
}

/** Whether two versions of a map, both in drawing order, put everything in the same places. */
function isSameGround(a: MapDocument, b: MapDocument): boolean {
  const others = new Map<string, unknown>(Object.entries(a))
  const isSame = Object.entries(b).every(
    ([name, value]) => name === 'steps' || name === 'title' || others.get(name) === value,
  )
  if (!isSame) return false
  const before = Object.values(a.steps)
  const now = Object.values(b.steps)
  return (
    before.length === now.length &&
    now.every((step, index) => {
      const same = before[index]
      return same !== undefined && same.id === step.id && standsTheSame(same, step, b)
    })
  )
}

/** The ground of a map in drawing order; places, routes and widths are those of `before` where they are the same. */
export function groundOf(doc: MapDocument, cards: boolean, before: Ground | null): Ground {
  if (before !== null && before.cards === cards && isSameGround(before.doc, doc)) return { ...before, doc }
  const places = scenePlaces(doc, cards)
  const routes = routeFlows(doc, { ...places.wholeSymbols, ...places.steps }, places.columns, rowTops(places.lanes))
  const widths = columnWidths(places, routes)
  const whole: Record<Id, Rect> = {}
  for (const id of Object.keys(doc.steps)) {
    const rect = places.steps[id]
    if (!rect) continue
    const width = widths.get(id)
    const below = width === undefined ? 0 : columnHeight(doc, id, width, cards)
    whole[id] = { ...rect, height: rect.height + below }
  }
  return { doc, cards, places, routes, widths, whole }
}
