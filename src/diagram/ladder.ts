// The ladder below the steps: a line that steps up where an item waits and down where it is worked on (or the other way, as
// the map's view says), with the times of one pass along the critical path. Each row of steps has its own.

import { polyline, type XY } from '../drawing/path-data'
import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import { measure } from '../drawing/text'
import type { Role } from '../drawing/theme'
import type { Assessment } from '../experiments/assess'
import { formatTime } from '../model/format'
import type { Calendar, Id, MapDocument } from '../model/types'
import { dutyOf } from './bottleneck'
import { stepName } from './names'
import { onePass, passSteps } from './pass'
import { startReach } from './wait-drawing'

/** Where a step is drawn, with everything that hangs below its box. */
export interface LadderBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** From the upper line's label to the lower line's. */
const ladderHeight = 84
/** Room that a ladder needs between two rows of steps, beside what stands above a box anyway. */
export const ladderRoom = 120
const rise = 36
const gapAbove = 62
const leadIn = startReach
const labelSize = 12.5

interface Stop {
  readonly step: Id
  readonly wait: number
  readonly work: number
  readonly box: LadderBox
}

/** The stops of one row of the map, and the y of its upper line. */
export interface LadderRow {
  readonly stops: readonly Stop[]
  readonly y: number
}

const bottomOf = (box: LadderBox): number => box.y + box.height
const meets = (box: LadderBox, left: number, right: number, top: number, bottom: number): boolean =>
  box.x < right && box.x + box.width > left && box.y < bottom && bottomOf(box) > top

/**
 * The rows of the ladder. A row ends where the next step stands further left; it lies below everything that its steps carry,
 * and where that would run into other steps all rows lie below the whole map instead.
 */
export function ladderRows({ analysis }: Assessment, boxes: Readonly<Record<Id, LadderBox>>): readonly LadderRow[] {
  const rows: Stop[][] = []
  let right = Number.POSITIVE_INFINITY
  for (const { step, wait, work } of passSteps(analysis)) {
    const box = Object.hasOwn(boxes, step) ? boxes[step] : undefined
    if (!box) continue
    const row = rows.at(-1)
    if (row && box.x >= right) row.push({ step, wait, work, box })
    else rows.push([{ step, wait, work, box }])
    right = box.x + box.width
  }
  const all = Object.values(boxes)
  const free = rows.map((stops, index) => ({ stops, y: bottomOfRow(stops, rows[index + 1], all) + gapAbove }))
  const collides = free.some(({ stops, y }) => {
    const left = Math.min(...stops.map(stop => stop.box.x)) - leadIn
    const rightmost = Math.max(...stops.map(stop => stop.box.x + stop.box.width))
    return all.some(box => meets(box, left, rightmost, y - 20, y + ladderHeight - 20))
  })
  if (!collides) return free
  const bottom = Math.max(...all.map(bottomOf))
  return rows.map((stops, index) => ({ stops, y: bottom + gapAbove + index * (ladderHeight + 16) }))
}

/** The lowest edge of a row with all its branches: of every box that begins above the next row. */
function bottomOfRow(stops: readonly Stop[], next: readonly Stop[] | undefined, all: readonly LadderBox[]): number {
  const limit = next ? Math.min(...next.map(stop => stop.box.y)) : Number.POSITIVE_INFINITY
  const own = stops.map(stop => bottomOf(stop.box))
  return Math.max(...own, ...all.filter(box => box.y < limit).map(bottomOf))
}

/** "60.5d in all · 6.8d worked · 49.5d waiting · rework 4.2d"; '' when the map has no lead time. */
export function ladderTotals(doc: MapDocument, { analysis }: Assessment): string {
  if (analysis.leadTime === null || analysis.criticalPath.length === 0) return ''
  const stops = passSteps(analysis)
  const sum = (of: (stop: (typeof stops)[number]) => number) => stops.reduce((total, stop) => total + of(stop), 0)
  const time = (seconds: number) => formatTime(seconds, doc.calendar)
  const { rework } = onePass(analysis)
  const parts = [
    `${time(analysis.leadTime)} in all`,
    `${time(sum(stop => stop.work))} worked`,
    `${time(sum(stop => stop.wait))} waiting`,
  ]
  if (rework > 1e-9 * analysis.leadTime) parts.push(`rework ${time(rework)}`)
  return parts.join(' · ')
}

/** Draws the ladder in map units; an empty group when the map has no lead time. `textScale` enlarges its words. */
export function ladder(
  doc: MapDocument,
  assessment: Assessment,
  boxes: Readonly<Record<Id, LadderBox>>,
  textScale = 1,
): GroupShape {
  const rows = ladderRows(assessment, boxes)
  const last = rows.at(-1)
  const totals = ladderTotals(doc, assessment)
  if (!last || totals === '') return group([])
  const left = Math.min(...last.stops.map(stop => stop.box.x)) - leadIn
  return {
    kind: 'group',
    x: 0,
    y: 0,
    entry: 'ladder',
    label: `Ladder of one pass: ${totals}`,
    children: [
      ...rows.flatMap((row, index) => drawRow(doc, assessment, row, index === rows.length - 1, textScale)),
      {
        kind: 'text',
        x: left,
        baseline: totalsBaseline(last, textScale),
        size: labelSize * textScale,
        weight: 600,
        anchor: 'start',
        fill: 'ink',
        lines: [totals],
      },
    ],
  }
}

/** Where the line of totals stands under the last row. */
export const totalsBaseline = (row: LadderRow, textScale = 1): number => row.y + rise + (18 + 36) * textScale

function drawRow(
  doc: MapDocument,
  { analysis }: Assessment,
  { stops, y }: LadderRow,
  isLast: boolean,
  textScale: number,
): readonly Primitive[] {
  const waitUp = doc.view.ladder === 'wait-up'
  const waitY = waitUp ? y : y + rise
  const workY = waitUp ? y + rise : y
  const points: XY[] = []
  const labels: Label[] = []
  let x = Math.min(...stops.map(stop => stop.box.x)) - leadIn
  for (const { step, wait, work, box } of stops) {
    const end = box.x + box.width
    points.push({ x, y: waitY }, { x: box.x, y: waitY }, { x: box.x, y: workY }, { x: end, y: workY })
    const numbers = Object.hasOwn(analysis.steps, step) ? analysis.steps[step] : undefined
    const isLongest = dutyOf(doc, analysis, step) === 'wait'
    const name = stepName(doc, step)
    labels.push(
      ...timeLabel(numbers?.wait === null ? null : wait, doc.calendar, {
        x: (x + box.x) / 2,
        level: 'wait',
        fill: isLongest ? 'ink' : 'waitText',
        where: `before ${name}`,
      }),
      ...timeLabel(numbers?.work === null ? null : work, doc.calendar, {
        x: (box.x + end) / 2,
        level: 'work',
        fill: 'workText',
        where: `of work in ${name}`,
      }),
    )
    x = end
  }
  points.push({ x, y: waitY }, { x: x + (isLast ? 14 : leadIn / 2), y: waitY })
  return [
    { kind: 'path', d: polyline(points), fill: 'none', stroke: 'ink', strokeWidth: 1.5, join: 'round' },
    ...withoutOverlap(labels, textScale).map<Primitive>(label => ({
      kind: 'text',
      x: label.x,
      baseline: (label.level === 'wait') === waitUp ? y - 8 : y + rise + 5.5 + labelSize * textScale,
      size: labelSize * textScale,
      weight: 600,
      anchor: 'middle',
      fill: label.fill,
      lines: [label.text],
      title: label.title,
    })),
  ]
}

interface Label {
  readonly text: string
  readonly title: string
  readonly x: number
  readonly level: 'wait' | 'work'
  readonly fill: Role
}

/** The label of a time; none for no time at all, a question mark for one that nobody knows. */
function timeLabel(
  seconds: number | null,
  calendar: Calendar,
  { where, ...place }: Pick<Label, 'x' | 'level' | 'fill'> & { readonly where: string },
): readonly Label[] {
  if (seconds === 0) return []
  const text = seconds === null ? '?' : formatTime(seconds, calendar)
  return [{ ...place, text, title: seconds === null ? `Not known: the time ${where}` : `${text} ${where}` }]
}

/** The labels of each level that stand clear of the one before, from left to right. */
function withoutOverlap(labels: readonly Label[], textScale: number): readonly Label[] {
  const ends = { wait: Number.NEGATIVE_INFINITY, work: Number.NEGATIVE_INFINITY }
  return labels.filter(label => {
    const half = measure(label.text, labelSize * textScale, 600) / 2
    if (label.x - half < ends[label.level] + 6 * textScale) return false
    ends[label.level] = label.x + half
    return true
  })
}
