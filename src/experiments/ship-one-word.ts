// Ship one word: the first experiment of any map. It changes nothing that matters, takes the whole way like everything else,
// and so measures the path itself.

import { studyMap } from '../analysis/study'
import type { Analysis } from '../analysis/types'
import { newExperiment } from '../model/defaults'
import { formatTime } from '../model/format'
import { stepName } from '../model/names'
import { nextOrder } from '../model/records'
import type { Experiment, Id, MapDocument } from '../model/types'
import { enteringStep, runningTeam } from './entering'
import { timeToProduction } from './evidence'

/** A candidate on no blocker, with the smallest visible change, entering at the first team's first step and bypassing nothing. */
export function shipOneWord(doc: MapDocument, analysis: Analysis, newId: () => Id): Experiment {
  const enters = enteringStep(doc, analysis)
  const way = enters === null ? null : timeToProduction(studyMap(doc), enters, new Set())
  const from = enters === null ? 'the first step' : stepName(doc, enters)
  return {
    ...newExperiment(newId(), null, 'Ship one word', nextOrder(doc.experiments)),
    because: 'nobody has timed the path itself',
    audience: 'everyone who reads that page',
    timebox: '1d',
    shipsTo: 'production',
    enters,
    team: runningTeam(doc, enters),
    measure: `Working days from ${from} to production`,
    refutedIf: way
      ? `it takes longer than the ${formatTime(way, doc.calendar)} that the map says`
      : 'it takes longer than the map says',
    undo: 'put the old word back the same way',
  }
}
