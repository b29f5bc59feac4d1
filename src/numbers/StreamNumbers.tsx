// The numbers of the whole stream beside the headline, each with its range, what rework costs, and what lies behind it.

import type { Analysis } from '../analysis/types'
import { basisText } from '../diagram/words'
import type { ExplanationId } from '../explain/explanation'
import { perWeek } from '../explain/two-findings'
import { formatNumber, formatShare, formatTime } from '../model/format'
import type { MapDocument } from '../model/types'
import { useReading } from '../session/editor'
import { CoverageMeter } from './CoverageMeter'
import { DaysSwitch } from './DaysSwitch'
import { ExplainButton } from './ExplainButton'

interface NumberRow {
  readonly label: string
  readonly text: string
  readonly detail?: string
  readonly explains?: ExplanationId
}

export function StreamNumbers() {
  const { doc, assessment } = useReading()
  const rows = numberRows(doc, assessment.analysis)
  if (rows.length === 0) return null
  return (
    <section>
      <h3>Numbers, on {basisText(doc.calendar)}</h3>
      <dl className="inspector-rows stream-numbers">
        {rows.map(({ label, text, detail, explains }) => (
          <div key={label}>
            <dt>{explains ? <ExplainButton id={explains}>{label}</ExplainButton> : label}</dt>
            <dd>
              {text}
              {detail ? <span className="stream-number-detail">{detail}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
      <h4 className="coverage-head">How much is known</h4>
      <CoverageMeter field="wait" showsWhole />
      <CoverageMeter field="work" showsWhole />
      <CoverageMeter field="completeAccurate" showsWhole />
      <DaysSwitch />
    </section>
  )
}

function numberRows(doc: MapDocument, analysis: Analysis): readonly NumberRow[] {
  const time = (seconds: number): string => formatTime(seconds, doc.calendar)
  const { leadTime, leadTimeBest, leadTimeWorst, leadTimeFirstPass, rolledCompleteAccurate, waitTime } = analysis
  if (leadTime === null) return []
  const rows: NumberRow[] = []
  if (leadTimeBest !== null && leadTimeWorst !== null && time(leadTimeBest) !== time(leadTimeWorst)) {
    rows.push({ label: 'Lead time, best to worst', text: `${time(leadTimeBest)} to ${time(leadTimeWorst)}` })
  }
  if (leadTimeFirstPass !== null && time(leadTimeFirstPass) !== time(leadTime)) {
    rows.push({ label: 'First pass, without rework', text: time(leadTimeFirstPass) })
    rows.push({ label: 'With rework', text: time(leadTime) })
    if (leadTime > leadTimeFirstPass) {
      const cost = leadTime - leadTimeFirstPass
      rows.push({
        label: 'What rework costs',
        text: time(cost),
        detail: `${formatShare(cost / leadTime)} of lead time`,
      })
    }
  }
  if (rolledCompleteAccurate !== null) {
    const over = `rolled %C&A, over ${analysis.rolledOver} of ${analysis.flowOrder.length} steps`
    rows.push({
      label: 'Right first time',
      text: formatShare(rolledCompleteAccurate),
      detail: over,
      explains: 'rightFirstTime',
    })
  }
  if (analysis.workInProcess !== null) {
    const items = analysis.workInProcess
    const text = formatNumber(items >= 10 ? Math.round(items) : Math.round(items * 10) / 10)
    rows.push({ label: 'Work in process', text: `${text} items`, explains: 'workInProcess' })
  }
  if (analysis.throughputLimit !== null) {
    rows.push({ label: 'At most', text: perWeek(doc, analysis.throughputLimit) })
  }
  if (analysis.waitAtHandoffs !== null && waitTime) {
    const share = formatShare(analysis.waitAtHandoffs / waitTime)
    rows.push({ label: 'Waiting at hand-offs', text: time(analysis.waitAtHandoffs), detail: `${share} of all waiting` })
  }
  if (analysis.insideFirstTeam !== null) {
    rows.push({
      label: 'Inside our first team',
      text: time(analysis.insideFirstTeam),
      detail: 'what it can change alone',
    })
  }
  if (analysis.pathToProduction !== null) {
    rows.push({
      label: 'From there to production',
      text: time(analysis.pathToProduction),
      detail: 'what leaders owe it',
    })
  }
  return rows
}
