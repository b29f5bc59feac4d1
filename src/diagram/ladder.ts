// The ladder below the steps: a line that steps up where an item waits and down where it is worked on (or the other way, as
// the map's view says), with the times of one pass along the critical path. Each row of steps has its own.

import { polyline, type XY } from '../drawing/path-data'
import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import { measure } from '../drawing/text'
import type { Role } from '../drawing/theme'
import type { Assessment } from '../experiments/assess'
import { formatTime } from '../model/format'
import { stepName } from '../model/names'
import { own } from '../model/records'
import type { Calendar, Id, MapDocument } from '../model/types'
import { dutyOf } from './bottleneck'
import { type KnownRow, sameList } from './drawn-before'
import { leastOf } from './headline-cell'
import { type LadderBox, type LadderRow, ladderRows, leadIn, rightOf } from './ladder-rows'
import { onePass, passSteps } from './pass'
import { gap } from './step-size'
import { capitalised } from './words'

/** From the upper line to the lower. */
export const ladderRise = 36
export const ladderLabelSize = 12.5
/** How far a line goes on behind its last step. */
const tail = 14
const clearLeadIn = 42

/** "60.5d in all · 6.8d worked · 49.5d waiting · rework +4.2d"; '' when the map has no lead time. `name` says along which way. */
export function ladderTotals(doc: MapDocument, { analysis }: Assessment, name = ''): string {
  if (analysis.leadTime === null || analysis.criticalPath.length === 0) return ''
  const stops = passSteps(analysis)
  const sum = (of: (stop: (typeof stops)[number]) => number) => stops.reduce((total, stop) => total + of(stop), 0)
  const time = (seconds: number) => formatTime(seconds, doc.calendar)
  const { rework } = onePass(analysis)
  const parts = [
    `${capitalised(leastOf(analysis))}${time(analysis.leadTime)} in all`,
    `${time(sum(stop => stop.work))} worked`,
    `${time(sum(stop => stop.wait))} waiting`,
  ]
  if (rework > 1e-9 * analysis.leadTime) parts.push(`rework +${time(rework)}`)
  return `${name === '' ? '' : `${name}: `}${parts.join(' · ')}`
}

/**
 * Draws the ladder in map units; an empty group when the map has no lead time. `textScale` enlarges its words, `name` says along
 * which way it runs where that is not the critical path (the document and its numbers are then those of mapByWay).
 */
export function ladder(
  doc: MapDocument,
  assessment: Assessment,
  boxes: Readonly<Record<Id, LadderBox>>,
  textScale = 1,
  before: Map<Id, KnownRow> = new Map(),
  name = '',
): GroupShape {
  const rows = ladderRows(assessment, boxes, textScale)
  const last = rows.at(-1)
  const sums = ladderTotals(doc, assessment)
  if (!last || sums === '') return group([])
  const named = ladderTotals(doc, assessment, name)
  // From further away the words are large: the name would be wider than the map.
  const totals = textScale > 1 ? sums : named
  const lastMain = rows.findLastIndex(({ isBranch }) => !isBranch)
  return {
    kind: 'group',
    x: 0,
    y: 0,
    entry: 'ladder',
    label: `Ladder of one pass: ${named}`,
    children: [
      ...rows.flatMap((row, index) => rowShapes(doc, assessment, row, index < lastMain, textScale, before)),
      {
        kind: 'text',
        x: totalsLeft(rows),
        baseline: totalsBaseline(last, textScale),
        size: ladderLabelSize * textScale,
        weight: 600,
        anchor: 'start',
        fill: 'ink',
        lines: [totals],
      },
    ],
  }
}

/** Where the line of totals begins: under the beginning of the whole ladder. */
export const totalsLeft = (rows: readonly LadderRow[]): number =>
  Math.min(...rows.flatMap(row => row.stops.map(stop => stop.box.x))) - leadIn

/** Where the line of totals stands under the last row. */
export const totalsBaseline = (row: LadderRow, textScale = 1): number => row.y + ladderRise + (18 + 36) * textScale

/** The drawing of a row, the one of before while nothing in it is another. */
function rowShapes(
  doc: MapDocument,
  assessment: Assessment,
  row: LadderRow,
  isFollowed: boolean,
  textScale: number,
  before: Map<Id, KnownRow>,
): readonly Primitive[] {
  const { stops, y, isBranch } = row
  const of: unknown[] = [doc.calendar, doc.view.ladder, y, isBranch, isFollowed, textScale]
  for (const { step, wait, work, box } of stops) {
    const numbers = own(assessment.analysis.steps, step)
    const isLongest = dutyOf(doc, assessment.analysis, step) === 'wait'
    of.push(step, wait, work, box.x, box.width, own(doc.steps, step)?.name, numbers?.wait, numbers?.work, isLongest)
  }
  const name = stops[0]?.step ?? ''
  const known = before.get(name)
  if (known && sameList(known.of, of)) return known.shapes
  const shapes = drawRow(doc, assessment, row, isFollowed, textScale)
  before.set(name, { shapes, of })
  return shapes
}

function drawRow(
  doc: MapDocument,
  { analysis }: Assessment,
  { stops, y, isBranch }: LadderRow,
  isFollowed: boolean,
  textScale: number,
): readonly Primitive[] {
  const waitUp = doc.view.ladder === 'wait-up'
  const waitY = waitUp ? y : y + ladderRise
  const workY = waitUp ? y + ladderRise : y
  // A row that another follows begins nearer to its box, clear of the flow that comes down to the next.
  const before = isBranch ? gap : isFollowed ? clearLeadIn : leadIn
  const lines: XY[][] = []
  const labels: Label[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const { step, wait, work, box } of stops) {
    // Beside the main line a way is drawn where it runs, without a line across what it has nothing to do with.
    const isApart = lines.length === 0 || (isBranch && box.x - end > gap + 1)
    const start = isApart ? box.x - before : end
    if (isApart) {
      lines.at(-1)?.push({ x: end + tail, y: waitY })
      lines.push([{ x: start, y: waitY }])
    }
    const right = rightOf(box)
    lines.at(-1)?.push({ x: box.x, y: waitY }, { x: box.x, y: workY }, { x: right, y: workY }, { x: right, y: waitY })
    const numbers = own(analysis.steps, step)
    const isLongest = dutyOf(doc, analysis, step) === 'wait'
    const name = stepName(doc, step)
    // The first words of a row that begins near its box stay right of where the line begins, however large they are.
    const widest = numbers?.wait === null ? '?' : formatTime(wait, doc.calendar)
    const least = isFollowed && isApart ? start + (measure(widest, ladderLabelSize * textScale, 600) + 4) / 2 : start
    labels.push(
      ...timeLabel(numbers?.wait === null ? null : wait, doc.calendar, {
        x: Math.max((start + box.x) / 2, least),
        level: 'wait',
        fill: isLongest ? 'ink' : 'waitText',
        where: `before ${name}`,
      }),
      ...timeLabel(numbers?.work === null ? null : work, doc.calendar, {
        x: (box.x + right) / 2,
        level: 'work',
        fill: 'workText',
        where: `of work in ${name}`,
      }),
    )
    end = right
  }
  lines.at(-1)?.push({ x: end + tail, y: waitY })
  return [
    ...lines.map<Primitive>(points => ({
      kind: 'path',
      d: polyline(points),
      fill: 'none',
      stroke: 'ink',
      strokeWidth: 1.5,
      join: 'round',
    })),
    ...withoutOverlap(labels, textScale).map<Primitive>(label => ({
      kind: 'text',
      x: label.x,
      baseline: (label.level === 'wait') === waitUp ? y - 8 : y + ladderRise + 5.5 + ladderLabelSize * textScale,
      size: ladderLabelSize * textScale,
      weight: 600,
      anchor: 'middle',
      fill: label.fill,
      lines: [label.text],
      hint: label.title,
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
    const half = measure(label.text, ladderLabelSize * textScale, 600) / 2
    if (label.x - half < ends[label.level] + 6 * textScale) return false
    ends[label.level] = label.x + half
    return true
  })
}
