// The dotted violet outline around the steps of the first team: what it can change alone. One around each run of its steps
// that stand side by side.

import { type GroupShape, group, type Primitive } from '../drawing/primitive'
import { measure } from '../drawing/text'
import type { MapDocument } from '../model/types'
import { type Level, textSize } from './level'
import { overlaps, type Rect } from './rect-index'
import { gap } from './step-size'

/** Clear of the triangle and the time of the next wait, of the flag below a box and of the tag above it. */
const around = 5
/** Between the label and what runs beside it. */
const apart = 8
/** How far the label may stand out beside its outline to keep clear, at its usual size. */
const asides = [12, 24, 40, 60]
const rowTolerance = 60

const union = (a: Rect, b: Rect): Rect => {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}

/** Runs of the team's boxes with no other box between them. */
function runsOf(own: readonly Rect[], others: readonly Rect[]): readonly Rect[] {
  const sorted = [...own].sort((a, b) => (Math.abs(a.y - b.y) < rowTolerance ? a.x - b.x : a.y - b.y))
  const runs: Rect[] = []
  for (const box of sorted) {
    const last = runs.at(-1)
    const isBeside =
      last && Math.abs(last.y - box.y) < rowTolerance && box.x >= last.x && box.x - (last.x + last.width) <= gap * 2
    const joined = last ? union(last, box) : box
    if (isBeside && !others.some(other => overlaps(other, joined))) runs[runs.length - 1] = joined
    else runs.push(box)
  }
  return runs
}

const words = 'Our first team'

/** Above the outline at its left end, or where a flow comes down through it there at its right end, or below it. */
function label(run: Rect, level: Level, isFree: (area: Rect) => boolean): Primitive {
  const size = textSize(level, 12)
  const width = measure(words, size, 600)
  const above = run.y - around - 8
  const below = run.y + run.height + around + size + 3
  const left = run.x - around + 2
  const right = run.x + run.width + around - 2 - width
  const aside = asides.flatMap(by => [left - (by * size) / 12, right + (by * size) / 12])
  const xs = [left, right, (left + right) / 2, ...aside]
  const places = [above, below].flatMap(baseline => xs.map(x => ({ x, baseline })))
  const free = places.find(({ x, baseline }) =>
    isFree({ x: x - apart + 3, y: baseline - size * 0.75, width: width + 2 * (apart - 3), height: size * 0.75 }),
  )
  return {
    kind: 'text',
    x: free?.x ?? left,
    baseline: free?.baseline ?? above,
    size,
    weight: 600,
    anchor: 'start',
    fill: 'experiment',
    lines: [words],
  }
}

/** The outline under the steps; `null` without a first team or without a step of it. `isFree` tells where no flow runs. */
export function drawTeamOutline(
  doc: MapDocument,
  boxes: Readonly<Record<string, Rect>>,
  level: Level,
  isFree: (area: Rect) => boolean = () => true,
): GroupShape | null {
  const team = doc.intent.firstTeam
  if (team === null) return null
  const own: Rect[] = []
  const others: Rect[] = []
  for (const [id, box] of Object.entries(boxes)) {
    if (Object.hasOwn(doc.steps, id) && doc.steps[id]?.team === team) own.push(box)
    else others.push(box)
  }
  if (own.length === 0) return null
  const withText = level.detail === 'full' || level.detail === 'compact'
  const children = runsOf(own, others).flatMap((run): readonly Primitive[] => [
    {
      kind: 'rect',
      x: run.x - around,
      y: run.y - around,
      width: run.width + 2 * around,
      height: run.height + 2 * around,
      radius: 10,
      fill: 'none',
      stroke: 'experiment',
      strokeWidth: 1.3 * (0.6 + level.textScale * 0.4),
      dash: '2 5',
      cap: 'round',
    },
    ...(withText ? [label(run, level, isFree)] : []),
  ])
  return group(children)
}
