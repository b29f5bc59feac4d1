// The last line of the table: the numbers of the whole stream, word for word as the headline and its explanations have them.

import { headline } from '../diagram/headline'
import type { Assessment } from '../experiments/assess'
import { counted, formatShare, formatTime } from '../model/format'
import type { MapDocument } from '../model/types'

export interface Total {
  readonly label: string
  readonly text: string
}

export function tableTotals(doc: MapDocument, assessment: Assessment): readonly Total[] {
  const { analysis } = assessment
  const { leadTime, flowEfficiency } = headline(doc, assessment)
  const count = Object.keys(doc.steps).length
  const rolled = analysis.rolledCompleteAccurate
  return [
    { label: 'Steps', text: counted(count, 'step') },
    { label: 'Lead time', text: leadTime.exact === '' ? leadTime.figure : `${leadTime.figure} (${leadTime.exact})` },
    {
      label: 'Work time',
      text: analysis.workTime === null ? 'not known' : formatTime(analysis.workTime, doc.calendar),
    },
    { label: 'Flow efficiency', text: flowEfficiency.figure },
    { label: 'Right first time', text: rolled === null ? 'not known' : formatShare(rolled) },
  ]
}
