// One pass of an item through the stream as a row of times: what waits, what is worked on, and what rework adds at the end,
// so that the pieces always sum to the lead time of the headline. Strip, ladder and thumbnail draw the same pieces.

import type { Analysis } from '../analysis/types'
import type { EntryRef } from '../model/entry'
import { formatTime } from '../model/format'
import type { Id, MapDocument } from '../model/types'
import { stepName } from './names'

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

/** How often each step counts in one pass, and what rework adds to it; both sum to the lead time. */
export interface Pass {
  readonly visits: Readonly<Record<Id, number>>
  readonly rework: number
}

/**
 * The pass that strip and ladder show: lead time with no rework, and rework as what is left of the lead time. Where a map has
 * no such pass (it only ends by way of rework, or rework makes it shorter), the whole is shown with its repeats.
 * @see metrics.md, First pass
 */
export function onePass(analysis: Analysis): Pass {
  const { leadTime, leadTimeFirstPass } = analysis
  if (leadTime === null) return { visits: {}, rework: 0 }
  if (leadTimeFirstPass !== null && leadTimeFirstPass <= leadTime * (1 + 1e-9)) {
    return { visits: analysis.firstPass.visits, rework: Math.max(0, leadTime - leadTimeFirstPass) }
  }
  const visits: Record<Id, number> = {}
  for (const id of analysis.criticalPath) visits[id] = ownValue(analysis.steps, id)?.visits ?? 0
  return { visits, rework: 0 }
}

const ownValue = <T>(records: Readonly<Record<Id, T>>, id: Id): T | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined

/** The steps of the pass in flow order, with the seconds that an item waits and is worked on there. */
export function passSteps(
  analysis: Analysis,
): readonly { readonly step: Id; readonly wait: number; readonly work: number }[] {
  const { visits } = onePass(analysis)
  return analysis.flowOrder.flatMap(step => {
    const times = ownValue(visits, step) ?? 0
    const numbers = ownValue(analysis.steps, step)
    if (times <= 1e-12 || !numbers) return []
    return [{ step, wait: times * (numbers.wait ?? 0), work: times * (numbers.work ?? 0) }]
  })
}

/** Whether the bottleneck sits in this step's wait or work: a delay is a wait, too little capacity is work. */
function isBottleneck(doc: MapDocument, { bottleneck }: Analysis, step: Id, kind: 'wait' | 'work'): boolean {
  if (!bottleneck) return false
  if (bottleneck.kind === 'delay') return kind === 'wait' && bottleneck.step === step
  if (kind === 'wait') return false
  return 'team' in bottleneck ? ownValue(doc.steps, step)?.team === bottleneck.team : bottleneck.step === step
}

/** The segments of a map in flow order, those of no length left out; empty when the map has no lead time. */
export function stripSegments(doc: MapDocument, analysis: Analysis): readonly Segment[] {
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
      labels: [`rework ${time}`, time],
      title: `${time} of rework, on average`,
      bottleneck: false,
    })
  }
  return segments
}
