// The headline numbers of a map before and after, side by side in words, with which way is the better one.

import { longestWaitCell } from '../diagram/longest-wait-cell'
import type { Assessment } from '../experiments/assess'
import { formatCalendar, formatShare, formatTime } from '../model/format'
import { own } from '../model/records'
import type { MapDocument } from '../model/types'

export interface NumberDelta {
  readonly label: string
  readonly before: string
  readonly after: string
  /** "8.1d less"; '' where both are the same or one is not known. */
  readonly by: string
  readonly way: 'better' | 'worse' | 'same' | 'unknown'
}

export interface Assessed {
  readonly doc: MapDocument
  readonly assessment: Assessment
}

/** Lead time, flow efficiency, rolled %C&A and the longest wait. */
export function numberDeltas(before: Assessed, after: Assessed): readonly NumberDelta[] {
  const [a, b] = [before.assessment.analysis, after.assessment.analysis]
  const { calendar } = after.doc
  const time = (seconds: number) => formatTime(seconds, calendar)
  const waits = [longestWait(before), longestWait(after)] as const
  return [
    delta('Lead time', [a.leadTime, b.leadTime], seconds => formatCalendar(seconds, calendar), time, false),
    delta('Flow efficiency', [a.flowEfficiency, b.flowEfficiency], formatShare, points, true),
    delta(
      'Right first time (rolled %C&A)',
      [a.rolledCompleteAccurate, b.rolledCompleteAccurate],
      formatShare,
      points,
      true,
    ),
    {
      ...delta('Longest wait', [waits[0].seconds, waits[1].seconds], time, time, false),
      before: waits[0].text,
      after: waits[1].text,
    },
  ]
}

const points = (share: number): string => {
  const rounded = Math.round(share * 1000) / 10
  return `${rounded} ${rounded === 1 ? 'point' : 'points'}`
}

function longestWait({ doc, assessment: { analysis } }: Assessed): {
  readonly seconds: number | null
  readonly text: string
} {
  const seconds = own(analysis.steps, analysis.longestDelay?.step ?? null)?.wait ?? null
  return { seconds, text: longestWaitCell(doc, analysis).figure }
}

function delta(
  label: string,
  [before, after]: readonly [number | null, number | null],
  text: (value: number) => string,
  difference: (value: number) => string,
  isMore: boolean,
): NumberDelta {
  const said = (value: number | null) => (value === null ? 'Not known yet' : text(value))
  const both = { label, before: said(before), after: said(after) }
  if (before === null || after === null) return { ...both, by: '', way: before === after ? 'same' : 'unknown' }
  const size = Math.abs(after - before)
  if (size <= Math.abs(before) * 1e-9) return { ...both, by: '', way: 'same' }
  return {
    ...both,
    by: `${difference(size)} ${after > before ? 'more' : 'less'}`,
    way: after > before === isMore ? 'better' : 'worse',
  }
}
