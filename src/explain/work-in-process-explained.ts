// How many items are under way at once, and where they are: Little's law over the steps of the critical path.

import { roundedFigure } from '../diagram/headline-cell'
import { basisText } from '../diagram/words'
import type { Assessment } from '../experiments/assess'
import type { MapDocument } from '../model/types'
import { contributionsOf } from './contributions'
import { criticalParts } from './critical-parts'
import type { Explanation } from './explanation'
import { countOf, itemMeasure, timeMeasure } from './measure'
import { missingTimes } from './missing'
import { perWeek } from './two-findings'

/** `null` while nobody says how many items are asked for. */
export function explainWorkInProcess(doc: MapDocument, { analysis }: Assessment): Explanation | null {
  const { workInProcess, leadTime, taktTime } = analysis
  if (workInProcess === null || leadTime === null || taktTime === null || doc.demand === null) return null
  const measure = itemMeasure(workInProcess)
  const parts = criticalParts(analysis).map(({ step, wait, work }) => ({
    step,
    wait: wait / taktTime,
    work: work / taktTime,
  }))
  const lead = timeMeasure(leadTime, doc.calendar)
  const takt = timeMeasure(taktTime, doc.calendar)
  const exact = measure.whole(countOf(measure, workInProcess))
  return {
    id: 'workInProcess',
    label: 'Work in process',
    figure: `${roundedFigure(workInProcess)} items`,
    exact,
    formula: 'Items asked for in a time × lead time (Little’s law): how many are under way at once.',
    inputs: [
      { label: 'Asked for', text: perWeek(doc, 1 / taktTime) },
      { label: 'One every', text: takt.whole(countOf(takt, taktTime)) },
      { label: 'Lead time', text: lead.whole(countOf(lead, leadTime)) },
    ],
    contributions: contributionsOf(doc, parts, workInProcess, measure, { title: 'Where the items are', bars: 'time' }),
    notes: [],
    missing: missingTimes(doc, analysis),
    basis: basisText(doc.calendar),
  }
}
