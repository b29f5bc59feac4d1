// Where the lines of the ladder lie: which steps stand on which line, and how far below the map, so that nothing is drawn upon it.

import type { Assessment } from '../experiments/assess'
import { own } from '../model/records'
import type { Id } from '../model/types'
import { lowestEdges } from './lowest-edges'
import { passSteps } from './pass'
import { rectIndex } from './rect-index'
import { startReach } from './wait-drawing'

/** Where a step is drawn, with everything that hangs below its box. */
export interface LadderBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Height from the label of the upper line to that of the lower. */
const ladderHeight = 84
/** Room that a ladder needs between two rows of steps, beside what stands above a box anyway. */
export const ladderRoom = 120
const labelHeight = 14
/** How far the ladder begins before its first box: where the arrow does. */
export const leadIn = startReach

export interface Stop {
  readonly step: Id
  readonly wait: number
  readonly work: number
  readonly box: LadderBox
}

/** The stops of one line, the y of its upper edge, and whether it is beside the main line: a way that another step of it stands above. */
export interface LadderRow {
  readonly stops: readonly Stop[]
  readonly y: number
  readonly isBranch: boolean
}

export const rightOf = (box: LadderBox): number => box.x + box.width
const bottomOf = (box: LadderBox): number => box.y + box.height
const meets = (box: LadderBox, left: number, right: number, top: number, bottom: number): boolean =>
  box.x < right && rightOf(box) > left && box.y < bottom && bottomOf(box) > top

const overlap = (one: Stop, other: Stop): boolean => one.box.x < rightOf(other.box) && other.box.x < rightOf(one.box)
const time = (stop: Stop): number => stop.wait + stop.work

/** Puts a stop on the first line where its column is free; of two in one column the longer takes the place on an earlier line. */
function put(band: Stop[][], stop: Stop): void {
  let carried = stop
  for (const line of band) {
    const rivals = line.filter(other => overlap(other, carried))
    const [rival] = rivals
    if (!rival) {
      line.push(carried)
      return
    }
    if (rivals.length === 1 && time(carried) > time(rival)) {
      line[line.indexOf(rival)] = carried
      carried = rival
    }
  }
  band.push([carried])
}

/** Lines of stops for each row of the map: the first is its main line, the others take what stands in a column that is taken. */
function bands(stops: readonly Stop[]): readonly Stop[][][] {
  const found: Stop[][][] = []
  for (const stop of stops) {
    const band = found.at(-1)
    const first = band?.[0]?.[0]
    if (!band || !first || stop.box.x <= first.box.x) found.push([[stop]])
    else put(band, stop)
  }
  for (const band of found) for (const line of band) line.sort((a, b) => a.box.x - b.box.x)
  return found
}

/**
 * The lines of the ladder, those of one row of the map below each other. They lie below everything that the steps of the row
 * carry, and where that would run into other steps all lie below the whole map instead.
 */
export function ladderRows(
  { analysis }: Assessment,
  boxes: Readonly<Record<Id, LadderBox>>,
  textScale = 1,
): readonly LadderRow[] {
  const lineHeight = ladderHeight + 16 + (textScale - 1) * 2 * labelHeight
  const gapAbove = 48 + textScale * labelHeight
  const found = bands(
    passSteps(analysis).flatMap(({ step, wait, work }) => {
      const box = own(boxes, step)
      return box ? [{ step, wait, work, box }] : []
    }),
  )
  const all = Object.values(boxes)
  const stacked = (band: readonly Stop[][], y: number): readonly LadderRow[] =>
    band.map((stops, index) => ({ stops, y: y + index * lineHeight, isBranch: index > 0 }))
  const lowestAbove = lowestEdges(all)
  const bottomOfBand = (band: readonly Stop[][], next: readonly Stop[][] | undefined): number => {
    const limit = (next ?? []).flat().reduce((top, { box }) => Math.min(top, box.y), Number.POSITIVE_INFINITY)
    return Math.max(lowest(band.flat().map(stop => stop.box)), lowestAbove(limit))
  }
  const rows = found.flatMap((band, index) => stacked(band, bottomOfBand(band, found[index + 1]) + gapAbove))
  const index = rectIndex(all)
  const collides = rows.some(({ stops, y }, place) => {
    const before = rows[place - 1]
    if (before && y < before.y + lineHeight) return true
    const left = Math.min(...stops.map(stop => stop.box.x)) - leadIn
    const right = Math.max(...stops.map(stop => rightOf(stop.box)))
    const [top, bottom] = [y - 20, y + ladderHeight - 20]
    const area = { x: left, y: top, width: right - left, height: bottom - top }
    return index.near(area).some(box => meets(box, left, right, top, bottom))
  })
  if (!collides) return rows
  let y = lowest(all) + gapAbove
  return found.flatMap(band => {
    const lines = stacked(band, y)
    y += band.length * lineHeight
    return lines
  })
}

const lowest = (boxes: readonly LadderBox[]): number =>
  boxes.reduce((bottom, box) => Math.max(bottom, bottomOf(box)), Number.NEGATIVE_INFINITY)
