// Why flow efficiency is what it is: the part of lead time in which somebody works on the item, by step, with the basis
// beside it, because the same map read with longer days gives a smaller figure.

import { analyze } from '../analysis/analyze'
import type { HeadlineCell } from '../diagram/headline-cell'
import { basisText } from '../diagram/words'
import type { Assessment } from '../experiments/assess'
import { formatShare } from '../model/format'
import type { MapDocument } from '../model/types'
import { onWholeDays } from '../model/whole-days'
import { contributionsOf } from './contributions'
import { criticalParts } from './critical-parts'
import type { Explanation, Input } from './explanation'
import { countOf, shareMeasure, timeMeasure } from './measure'
import { missingTimes } from './missing'
import { goalTexts } from './reality-check'

export function explainEfficiency(doc: MapDocument, { analysis }: Assessment, cell: HeadlineCell): Explanation {
  const { leadTime, workTime, flowEfficiency } = analysis
  const parts = leadTime ? criticalParts(analysis).map(({ step, work }) => ({ step, work: work / leadTime })) : []
  const missing = missingTimes(doc, analysis)
  const [waits, works] = [
    missing.some(({ text }) => text.startsWith('the wait')),
    missing.some(({ text }) => text.startsWith('the work')),
  ]
  return {
    id: 'flowEfficiency',
    label: cell.label,
    figure: cell.figure,
    exact: cell.exact,
    formula: 'Work time ÷ lead time: the part of the whole time in which somebody works on the item.',
    inputs:
      leadTime === null || workTime === null || flowEfficiency === null
        ? []
        : inputsOf(doc, workTime, leadTime, analysis.processCycleEfficiency),
    contributions: contributionsOf(doc, parts, flowEfficiency ?? 0, shareMeasure(flowEfficiency ?? 0), {
      title: 'The work in it',
      bars: 'work',
    }),
    notes: [
      ...goalTexts(doc, analysis).flatMap(({ measure, text }) => (measure === 'flowEfficiency' ? [text] : [])),
      ...(works
        ? ['Some work is not known, so this is about right at best.']
        : waits
          ? ['Some waits are not known, so it is this at most.']
          : []),
      ...(doc.calendar.hoursPerDay < 24 && flowEfficiency !== null
        ? ['Waiting goes on at night, work does not: counted in 24-hour days, the same work is a smaller part.']
        : []),
    ],
    missing,
    basis: basisText(doc.calendar),
  }
}

function inputsOf(doc: MapDocument, work: number, lead: number, cycle: number | null): readonly Input[] {
  const inputs: Input[] = [work, lead].map((seconds, place) => {
    const measure = timeMeasure(seconds, doc.calendar)
    return { label: place === 0 ? 'Work time' : 'Lead time', text: measure.whole(countOf(measure, seconds)) }
  })
  if (cycle !== null) inputs.push({ label: 'Work that adds value', text: `${formatShare(cycle)} of lead time` })
  const whole = onWholeDays(doc)
  if (whole !== doc) {
    const { flowEfficiency } = analyze(whole)
    if (flowEfficiency !== null) {
      inputs.push({ label: 'The same map on 24-hour days', text: formatShare(flowEfficiency) })
    }
  }
  return inputs
}
