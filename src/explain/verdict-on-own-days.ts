// A map read on other days than its own can seem to answer the litmus test: work takes fewer of the longer days, so evidence
// comes within a limit in days that it misses. The verdict of the map's own days is then said beside the other.

import { strategyCell } from '../diagram/strategy-cell'
import { basisText } from '../diagram/words'
import type { Assessment } from '../experiments/assess'
import type { MapDocument } from '../model/types'

/** "on 8 h days, 5 a week: A wish so far"; '' where both readings have one verdict, of one experiment. */
export function verdictOnOwnDays(doc: MapDocument, own: Assessment, read: Assessment): string {
  if (own.litmus.verdict === read.litmus.verdict && own.litmus.experiment === read.litmus.experiment) return ''
  return `on ${basisText(doc.calendar)}: ${strategyCell(doc, own).figure}`
}
