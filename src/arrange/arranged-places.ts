// From a graph that was laid out to places on the map: its columns at the map's own pitch, cut into rows of `view.wrap`, each
// row below what hangs under the one above and its ladder; then out of the way of whatever was not to be moved.

import { ladderRoom } from '../diagram/ladder-rows'
import { origin } from '../diagram/layout'
import { pitch, stepWidth } from '../diagram/step-size'
import type { Id, MapDocument, Point } from '../model/types'
import { type ElkBox, type ElkGraph, looseSteps } from './elk-graph'

/** A rectangle that stays: a step with what hangs below it, a symbol, a note. */
export interface Standing extends Point {
  readonly width: number
  readonly height: number
}

/** What a column is further right where flows turn up or down into it. */
const turnRoom = 24
const aboveRow = 86
/** Boxes whose tops differ by no more are put at one height. */
const nearlyLevel = 14
const clear = 20

/** The column of each box: those with one left edge. */
function columnsOf(boxes: readonly ElkBox[]): ReadonlyMap<Id, number> {
  const lefts = [...new Set(boxes.map(box => Math.round(box.x ?? 0)))].sort((a, b) => a - b)
  const at = new Map(lefts.map((x, index) => [x, index]))
  return new Map(boxes.map(box => [box.id, at.get(Math.round(box.x ?? 0)) ?? 0]))
}

/** Boxes of one row whose tops are nearly level come to one height. */
function levelled(row: readonly ElkBox[]): ReadonlyMap<Id, number> {
  const sorted = [...row].sort((a, b) => (a.y ?? 0) - (b.y ?? 0))
  const tops = new Map<Id, number>()
  let level = Number.NEGATIVE_INFINITY
  for (const { id, y = 0 } of sorted) {
    if (y - level > nearlyLevel) level = y
    tops.set(id, level)
  }
  return tops
}

/** The steps of the path that runs straight. */
const mainSteps = (graph: ElkGraph): ReadonlySet<Id> =>
  new Set(
    graph.edges
      .filter(edge => 'elk.layered.priority.straightness' in edge.layoutOptions)
      .flatMap(({ sources, targets }) => [
        sources[0]?.slice('out '.length) ?? '',
        targets[0]?.slice('in '.length) ?? '',
      ]),
  )

/** The height at which most of a row's main line runs; `null` where it does not come by. */
function mainLevel(row: readonly ElkBox[], tops: ReadonlyMap<Id, number>, main: ReadonlySet<Id>): number | null {
  const counts = new Map<number, number>()
  for (const { id } of row) if (main.has(id)) counts.set(tops.get(id) ?? 0, (counts.get(tops.get(id) ?? 0) ?? 0) + 1)
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a - b)
  return most?.[0] ?? null
}

/** Branches above the main line go below it, level by level, so that each row begins with its main line and ends with its ladder. */
function mainFirst(
  row: readonly ElkBox[],
  tops: ReadonlyMap<Id, number>,
  main: ReadonlySet<Id>,
  columns: ReadonlyMap<Id, number>,
): ReadonlyMap<Id, number> {
  const level = mainLevel(row, tops, main)
  if (level === null) return tops
  const above = row.filter(box => (tops.get(box.id) ?? 0) < level && !main.has(box.id))
  const settled = new Map([...tops].filter(([id]) => !above.some(box => box.id === id)))
  const bottoms = new Map<number, number>()
  const stand = ({ id, height }: ElkBox, top: number): void => {
    const column = columns.get(id) ?? 0
    settled.set(id, top)
    bottoms.set(column, Math.max(bottoms.get(column) ?? level, top + height))
  }
  for (const box of row) if (settled.has(box.id)) stand(box, settled.get(box.id) ?? 0)
  const levels = [...new Set(above.map(box => tops.get(box.id) ?? 0))].sort((a, b) => b - a)
  for (const old of levels) {
    const boxes = above.filter(box => tops.get(box.id) === old)
    const top = Math.max(...boxes.map(box => (bottoms.get(columns.get(box.id) ?? 0) ?? level) + aboveRow))
    for (const box of boxes) stand(box, top)
  }
  return settled
}

/** Where each column of a row begins, in map units from the first. */
function startsOf(doc: MapDocument, graph: ElkGraph, columns: ReadonlyMap<Id, number>, wrap: number) {
  const tops = new Map(graph.children.map(box => [box.id, box.y ?? 0]))
  const turning = new Set<number>()
  for (const { sources, targets } of graph.edges) {
    const [from, to] = [sources[0]?.slice('out '.length) ?? '', targets[0]?.slice('in '.length) ?? '']
    const column = (columns.get(to) ?? 0) % wrap
    if (Math.abs((tops.get(from) ?? 0) - (tops.get(to) ?? 0)) > nearlyLevel) turning.add(column)
  }
  const starts = [0]
  for (let column = 1; column < wrap; column += 1) {
    starts.push((starts[column - 1] ?? 0) + pitch + (doc.view.lanes || turning.has(column) ? turnRoom : 0))
  }
  return starts
}

/** Places from (0, 0), rows below each other. */
function inRows(doc: MapDocument, graph: ElkGraph): Map<Id, Point> {
  const wrap = Math.max(1, Math.round(doc.view.wrap))
  const columns = columnsOf(graph.children)
  const rowOf = (id: Id): number => Math.floor((columns.get(id) ?? 0) / wrap)
  const starts = startsOf(doc, graph, columns, wrap)
  const main = mainSteps(graph)
  const rowCount = Math.max(0, ...graph.children.map(box => rowOf(box.id) + 1))
  const places = new Map<Id, Point>()
  let y = 0
  for (let row = 0; row < rowCount; row += 1) {
    const boxes = graph.children.filter(box => rowOf(box.id) === row)
    const tops = mainFirst(boxes, levelled(boxes), main, columns)
    const top = Math.min(...tops.values())
    let bottom = y
    for (const { id, height } of boxes) {
      const at = Math.round(y + (tops.get(id) ?? 0) - top)
      places.set(id, { x: starts[(columns.get(id) ?? 0) % wrap] ?? 0, y: at })
      bottom = Math.max(bottom, at + height)
    }
    y = bottom + aboveRow + ladderRoom
  }
  return places
}

/** Steps that no flow joins, in rows of their own below the others. */
function addLoose(doc: MapDocument, loose: readonly Id[], graph: ElkGraph, places: Map<Id, Point>): void {
  const wrap = Math.max(1, Math.round(doc.view.wrap))
  const heights = new Map(graph.children.map(box => [box.id, box.height]))
  const bottoms = [...places].map(([id, { y }]) => y + (heights.get(id) ?? 0))
  const top = bottoms.length === 0 ? 0 : Math.max(...bottoms) + aboveRow + ladderRoom
  loose.forEach((id, index) => {
    places.set(id, { x: (index % wrap) * pitch, y: top + Math.floor(index / wrap) * 260 })
  })
}

/**
 * Places for the steps `ids` after their graph was laid out.
 *
 * @param graph as elkGraph made it, with the places that the layout gave its boxes
 * @param corner where the top left of them all goes; `null` for a whole map: where a new map begins
 * @param standing what is not moved; all of them together go further down until they are clear of it
 */
export function arrangedPlaces(
  doc: MapDocument,
  ids: ReadonlySet<Id>,
  graph: ElkGraph,
  corner: Point | null,
  standing: readonly Standing[],
): Readonly<Record<Id, Point>> {
  const places = inRows(doc, graph)
  addLoose(doc, looseSteps(doc, ids), graph, places)
  const heights = new Map(graph.children.map(box => [box.id, box.height]))
  const start = corner ?? origin
  const left = Math.min(0, ...[...places.values()].map(({ x }) => x))
  const isClear = (dy: number): boolean =>
    standing.every(rect =>
      [...places].every(([id, { x, y }]) => {
        const [at, top] = [start.x + x - left, start.y + y + dy]
        const height = heights.get(id) ?? 200
        return (
          at + stepWidth + clear <= rect.x ||
          rect.x + rect.width + clear <= at ||
          top + height + clear <= rect.y ||
          rect.y + rect.height + clear <= top
        )
      }),
    )
  let down = 0
  while (!isClear(down)) down += 40
  return Object.fromEntries([...places].map(([id, { x, y }]) => [id, { x: start.x + x - left, y: start.y + y + down }]))
}
