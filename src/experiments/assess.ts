// The one call for whoever shows a map: its numbers, what its experiments promise, and the verdict of the litmus test.

import { analysisOf } from '../analysis/analyze'
import { criticalVisits } from '../analysis/lead-time'
import { type MainNumbers, mainFindings } from '../analysis/main-numbers'
import { finite, type Study, studyMap } from '../analysis/study'
import type { Analysis } from '../analysis/types'
import { secondsPerDay } from '../model/calendar'
import { meanSeconds } from '../model/estimate'
import type { Experiment, Id, MapDocument, Records } from '../model/types'
import { timeToProduction } from './evidence'
import { isGain, judge, missingWords } from './litmus'
import { predict } from './predict'
import type { ExperimentEffect, Litmus } from './types'

export interface Assessment {
  readonly analysis: Analysis
  readonly effects: Records<ExperimentEffect>
  readonly litmus: Litmus
}

/** A map to predict against, with its numbers. */
interface Base {
  readonly study: Study
  readonly analysis: Analysis
}

/** Numbers, effects and verdict of a map; slack, which takes longer, is in slack.ts. */
export function assess(doc: MapDocument): Assessment {
  const now = baseOf(doc)
  const versions = new Map<Id, Base>()
  const effects: Record<Id, ExperimentEffect> = {}
  for (const [id, experiment] of Object.entries(doc.experiments)) {
    effects[id] = effectOf(now.study, baseFor(experiment, now, versions), experiment)
  }
  return { analysis: now.analysis, effects, litmus: judge(doc, effects) }
}

function baseOf(doc: MapDocument): Base {
  const study = studyMap(doc)
  return { study, analysis: analysisOf(study) }
}

/** A started experiment is predicted against the version kept then, so that its prediction stands still. */
function baseFor({ startedFrom }: Experiment, now: Base, versions: Map<Id, Base>): Base {
  const { doc } = now.study
  if (startedFrom === null || !Object.hasOwn(doc.versions, startedFrom)) return now
  const version = doc.versions[startedFrom]
  if (!version) return now
  const base = versions.get(startedFrom) ?? baseOf({ ...version.map, versions: {} })
  versions.set(startedFrom, base)
  return base
}

function effectOf(now: Study, base: Base, experiment: Experiment): ExperimentEffect {
  const changes = Object.values(experiment.changes)
  const predicted = changes.length === 0 ? base.analysis : numbersOf(predict(base.study, changes))
  const { leadTime, flowEfficiency, rolledCompleteAccurate, bottleneck } = predicted
  const timebox = experiment.timebox === null ? null : finite(meanSeconds(experiment.timebox, now.doc.calendar))
  const saved = leadTime === null || base.analysis.leadTime === null ? null : base.analysis.leadTime - leadTime
  const bypasses = Object.entries(experiment.bypasses)
  const all = new Set(bypasses.map(([step]) => step))
  const agreed = new Set(bypasses.flatMap(([step, { agreedOn }]) => (agreedOn === null ? [] : [step])))
  const timeToEvidence = evidenceTime(now, experiment, timebox, all)
  const isAgreed = agreed.size === all.size
  // The verdict does not ask for it, so that an edit need not wait for it.
  const whenAgreed = once(() => evidenceTime(now, experiment, timebox, agreed))
  return {
    leadTime,
    saved,
    savedPerDay: saved === null || !timebox ? null : finite(saved / (timebox / secondsPerDay(now.doc.calendar))),
    timeToEvidence,
    get timeToEvidenceAgreed() {
      return isAgreed ? timeToEvidence : whenAgreed()
    },
    permissions: all.size - agreed.size,
    flowEfficiency,
    rolledCompleteAccurate,
    bottleneck,
    litmus: missingWords(now.doc, experiment, timeToEvidence, isGain(base.analysis, predicted)),
  }
}

/** Works it out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

/** What an experiment is judged by; the rest of the analysis is worked out where it is shown. */
const numbersOf = (study: Study): MainNumbers => mainFindings(study, criticalVisits(study)).numbers

function evidenceTime(
  now: Study,
  { enters }: Experiment,
  timebox: number | null,
  bypassed: ReadonlySet<Id>,
): number | null {
  if (timebox === null || enters === null) return timebox
  const travel = timeToProduction(now, enters, bypassed)
  return travel === null ? null : finite(timebox + travel)
}
