// Why this wait, or this team, is the bottleneck: all waits (or all the team's work) by step, both findings, and which rule chose.

import type { Analysis } from '../analysis/types'
import type { HeadlineCell } from '../diagram/headline-cell'
import { basisText } from '../diagram/words'
import type { Assessment } from '../experiments/assess'
import { formatShare } from '../model/format'
import { stepName, teamName } from '../model/names'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import { contributionsOf } from './contributions'
import { criticalParts } from './critical-parts'
import type { Contributions, Explanation, Input } from './explanation'
import { shareMeasure, timeMeasure } from './measure'
import { missingTimes } from './missing'
import { twoFindings } from './two-findings'

export function explainBottleneck(doc: MapDocument, { analysis }: Assessment, cell: HeadlineCell): Explanation {
  const { delay, capacity, rule, meaning } = twoFindings(doc, analysis)
  const isCapacity = analysis.bottleneck?.kind === 'capacity'
  const inputs: Input[] =
    analysis.bottleneck === null
      ? []
      : [delay, capacity].map(({ label, text, detail }) => ({
          label,
          text: detail === '' ? text : `${text}, ${detail}`,
        }))
  return {
    id: 'longestWait',
    label: cell.label,
    figure: cell.figure,
    exact: cell.exact,
    formula: isCapacity
      ? 'Items asked for × the work of all its steps ÷ the people who do it.'
      : 'Of all steps, the one with the greatest wait × the times that an item meets it.',
    inputs: [...inputs, ...(isCapacity ? [] : handoffs(analysis))],
    contributions: isCapacity ? loadParts(doc, analysis) : waitParts(doc, analysis),
    notes: [rule, meaning].filter(note => note !== ''),
    missing: missingTimes(doc, analysis).filter(({ text }) => isCapacity === text.startsWith('the work')),
    basis: basisText(doc.calendar),
  }
}

function waitParts(doc: MapDocument, analysis: Analysis): Contributions | null {
  const total = analysis.waitTime ?? 0
  const parts = criticalParts(analysis).map(({ step, wait }) => ({ step, wait }))
  return contributionsOf(doc, parts, total, timeMeasure(total, doc.calendar), { title: 'All waits', bars: 'wait' })
}

/** The load of whoever is the bottleneck, by the steps that they do. */
function loadParts(doc: MapDocument, analysis: Analysis): Contributions | null {
  const tightest = analysis.tightestCapacity
  if (tightest === null || tightest.load === null || analysis.taktTime === null) return null
  const { load } = tightest
  const steps = 'team' in tightest ? stepsOf(doc, analysis, tightest.team) : [tightest.step]
  const efforts = steps.map(step => {
    const numbers = own(analysis.steps, step)
    const uptime = own(doc.steps, step)?.uptime ?? 1
    return { step, effort: ((numbers?.effortVisits ?? 0) * (numbers?.work ?? 0)) / uptime }
  })
  const sum = efforts.reduce((all, { effort }) => all + effort, 0)
  const name = 'team' in tightest ? teamName(doc, tightest.team) : stepName(doc, tightest.step)
  return contributionsOf(
    doc,
    efforts.map(({ step, effort }) => ({ step, work: sum > 0 ? (effort / sum) * load : 0 })),
    load,
    shareMeasure(load),
    { title: `What fills the time of ${name}`, bars: 'work' },
  )
}

const stepsOf = (doc: MapDocument, analysis: Analysis, team: Id): readonly Id[] =>
  analysis.flowOrder.filter(id => own(doc.steps, id)?.team === team)

function handoffs({ waitAtHandoffs, waitTime }: Analysis): readonly Input[] {
  if (waitAtHandoffs === null || !waitTime) return []
  return [{ label: 'Waiting at hand-offs', text: `${formatShare(waitAtHandoffs / waitTime)} of all waiting` }]
}
