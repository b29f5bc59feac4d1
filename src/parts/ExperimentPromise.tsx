// What an experiment promises, at once as its predictions change: each number before → after, and whether the longest wait moves.

import { useMemo } from 'react'
import { longestWaitCell } from '../diagram/longest-wait-cell'
import { gapClosed } from '../experiments/goal-gaps'
import { tomorrow } from '../experiments/together'
import { formatShare, formatTime } from '../model/format'
import { own } from '../model/records'
import type { Experiment, MapDocument } from '../model/types'
import { assessmentOf, type Reading, useReading } from '../session/editor'

export interface PromiseRow {
  readonly label: string
  readonly text: string
  readonly isGain: boolean
}

export function ExperimentPromise({ experiment }: { readonly experiment: Experiment }) {
  const rows = usePromise(experiment)
  return (
    <dl aria-label="What it promises" className="promise">
      {rows.map(({ label, text, isGain }) => (
        <div className={isGain ? 'promise-row promise-gain' : 'promise-row'} key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

export function usePromise(experiment: Experiment): readonly PromiseRow[] {
  const reading = useReading()
  return useMemo(() => promiseOf(reading.doc, reading.assessment, experiment), [reading, experiment])
}

function promiseOf(doc: MapDocument, assessment: Reading['assessment'], experiment: Experiment): readonly PromiseRow[] {
  const base = baseOf(doc, assessment, experiment)
  const { calendar } = doc
  const [now, together] = [base.assessment.analysis, tomorrow(base.doc, base.assessment, [experiment.id])]
  const then = together.assessment.analysis
  const row = (label: string, a: number | null, b: number | null, text: (value: number) => string, isMore: boolean) => {
    if (a === null || b === null) return { label, text: 'not known yet', isGain: false }
    const isSame = Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a))
    return {
      label,
      text: isSame ? `${text(a)}, no change` : `${text(a)} → ${text(b)}`,
      isGain: !isSame && b > a === isMore,
    }
  }
  const time = (seconds: number) => formatTime(seconds, calendar)
  const effect = own(assessment.effects, experiment.id)
  const closed = effect ? gapClosed(doc, now, effect) : null
  const waits = [longestWaitCell(base.doc, now).figure, longestWaitCell(together.doc, then).figure]
  return [
    row('Lead time', now.leadTime, then.leadTime, time, false),
    row('Flow efficiency', now.flowEfficiency, then.flowEfficiency, formatShare, true),
    ...(now.rolledCompleteAccurate === null && then.rolledCompleteAccurate === null
      ? []
      : [row('Right first time', now.rolledCompleteAccurate, then.rolledCompleteAccurate, formatShare, true)]),
    {
      label: 'Longest wait',
      text: waits[0] === waits[1] ? `stays: ${waits[0]}` : `${waits[0]} → ${waits[1]}`,
      isGain: waits[0] !== waits[1] && together.longestWaitMoved,
    },
    ...(closed === null
      ? []
      : [
          {
            label: 'Gap to the goal closed',
            text: closed <= 0 ? 'nothing of it' : formatShare(closed),
            isGain: closed > 0,
          },
        ]),
  ]
}

/** A started experiment is predicted against the map of the day when it started. */
function baseOf(doc: MapDocument, assessment: Reading['assessment'], experiment: Experiment): Reading {
  const version = own(doc.versions, experiment.startedFrom)
  if (!version) return { doc, assessment }
  const then: MapDocument = { ...version.map, experiments: doc.experiments, versions: {} }
  return { doc: then, assessment: assessmentOf(then) }
}
