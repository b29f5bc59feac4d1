// One pass of an item as a row of pieces, what waits, what is worked on and what rework adds: the strip and the small picture
// of a map draw them, and together they are always the lead time.

import type { Analysis } from '../analysis/types'
import type { Assessment } from '../experiments/assess'
import type { EntryRef } from '../model/entry'
import { formatTime } from '../model/format'
import { stepName } from '../model/names'
import type { Id, MapDocument } from '../model/types'
import { dutyOf } from './bottleneck'
import { onePass, passSteps } from './pass'

export interface Segment {
  /** `strip/STEP/wait`, `strip/STEP/work` or `strip/rework`: stable, for focus and clicks. */
  readonly id: string
  readonly kind: 'wait' | 'work' | 'rework'
  /** `null` for rework, which belongs to no single step. */
  readonly step: Id | null
  readonly entry: EntryRef | null
  /** Working time that an item spends here in one pass, on average. */
  readonly seconds: number
  /** What may stand on the segment, the longest first; the first that fits is drawn. */
  readonly labels: readonly string[]
  /** The whole in words: "22d before Security review". */
  readonly title: string
  readonly bottleneck: boolean
}

/** Whether the bottleneck sits in this step's wait or work: a delay is a wait, too little capacity is work. */
function isBottleneck(doc: MapDocument, analysis: Analysis, step: Id, kind: 'wait' | 'work'): boolean {
  const duty = dutyOf(doc, analysis, step)
  return kind === 'wait' ? duty === 'wait' : duty === 'box' || duty === 'shared'
}

/** The segments of a map in flow order, those of no length left out; empty when the map has no lead time. */
export function stripSegments(doc: MapDocument, { analysis }: Assessment): readonly Segment[] {
  const segments: Segment[] = []
  for (const { step, wait, work } of passSteps(analysis)) {
    const name = stepName(doc, step)
    for (const [kind, seconds] of [
      ['wait', wait],
      ['work', work],
    ] as const) {
      if (seconds <= 0) continue
      const time = formatTime(seconds, doc.calendar)
      const title = kind === 'wait' ? `${time} before ${name}` : `${time} of work in ${name}`
      segments.push({
        id: `strip/${step}/${kind}`,
        kind,
        step,
        entry: `steps/${step}`,
        seconds,
        labels: kind === 'wait' ? [title, time] : [time],
        title,
        bottleneck: isBottleneck(doc, analysis, step, kind),
      })
    }
  }
  const { rework } = onePass(analysis)
  if (rework > 0 && rework > 1e-9 * (analysis.leadTime ?? 0)) {
    const time = formatTime(rework, doc.calendar)
    segments.push({
      id: 'strip/rework',
      kind: 'rework',
      step: null,
      entry: null,
      seconds: rework,
      labels: [`rework +${time}`, `+${time}`],
      title: `${time} of rework, on average`,
      bottleneck: false,
    })
  }
  return segments
}
