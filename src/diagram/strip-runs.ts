// Where many pieces of the strip are thinner than can be seen, they are drawn as one: blocks of the same time side by side, each
// with its share of work at the foot. A stream of thousands of steps is then as quick to draw as one of ten, and still to scale.

import type { Primitive } from '../drawing/primitive'
import type { Segment } from './segments'

export interface PlacedSegment {
  readonly segment: Segment
  readonly x: number
  readonly width: number
}

/** Pieces side by side that are too thin to be told apart. */
export interface ThinRun {
  readonly pieces: readonly PlacedSegment[]
  readonly x: number
  readonly width: number
}

/** A piece narrower than this is no more than a line. */
const thin = 1.5
/** Fewer are drawn one by one. */
const fewest = 12
const blockWidth = 3

/** Places segments side by side at one scale; together they are exactly as wide as the strip. */
export function placeSegments(segments: readonly Segment[], width: number): readonly PlacedSegment[] {
  const total = segments.reduce((sum, segment) => sum + segment.seconds, 0)
  let before = 0
  return segments.map(segment => {
    const x = total > 0 ? (before / total) * width : 0
    before += segment.seconds
    return { segment, x, width: total > 0 ? (before / total) * width - x : 0 }
  })
}

/** Runs of thin pieces, and the pieces that stand alone. The bottleneck and rework never go into a run. */
export function thinRuns(placed: readonly PlacedSegment[]): {
  readonly runs: readonly ThinRun[]
  readonly alone: readonly PlacedSegment[]
} {
  const runs: ThinRun[] = []
  const alone: PlacedSegment[] = []
  let open: PlacedSegment[] = []
  const close = () => {
    const [first, last] = [open[0], open.at(-1)]
    if (first && last && open.length >= fewest) {
      runs.push({ pieces: open, x: first.x, width: last.x + last.width - first.x })
    } else alone.push(...open)
    open = []
  }
  for (const piece of placed) {
    if (piece.width < thin && !piece.segment.bottleneck && piece.segment.kind !== 'rework') open.push(piece)
    else {
      close()
      alone.push(piece)
    }
  }
  close()
  return { runs, alone }
}

/** The run as blocks of about three units, waiting above, the share of work below. */
export function drawThinRun({ pieces, x, width }: ThinRun, top: number, bar: number): readonly Primitive[] {
  const count = Math.max(1, Math.round(width / blockWidth))
  const block = width / count
  const work = new Float64Array(count)
  for (const piece of pieces) {
    if (piece.segment.kind !== 'work') continue
    // What spans two blocks is work in both.
    const end = piece.x + piece.width - x
    for (let place = Math.floor((piece.x - x) / block); place < count && place * block < end; place += 1) {
      const [from, to] = [Math.max(piece.x - x, place * block), Math.min(end, (place + 1) * block)]
      if (to > from) work[place] = (work[place] ?? 0) + to - from
    }
  }
  const blocks: Primitive[] = [
    { kind: 'rect', x, y: top, width, height: bar, fill: 'wait', stroke: 'waitText', strokeWidth: 0.5 },
  ]
  work.forEach((share, place) => {
    const height = Math.min(1, share / block) * bar
    // Less than this would not be seen.
    if (height < 0.25) return
    blocks.push({
      kind: 'rect',
      x: x + place * block,
      y: top + bar - height,
      width: block,
      height,
      fill: 'workFill',
    })
  })
  return blocks
}
