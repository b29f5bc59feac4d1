// The litmus test: what is the smallest, fastest experiment we can ship to production to test a core assumption of this strategy?

import type { MainNumbers } from '../analysis/main-numbers'
import { closeness } from '../analysis/shares'
import { meanSeconds } from '../model/estimate'
import type { Experiment, Id, MapDocument, Records } from '../model/types'
import type { ExperimentEffect, Litmus, LitmusVerdict, LitmusWord } from './types'

const order: readonly LitmusWord[] = ['assumption', 'production', 'time', 'change', 'measure']
const usualEvidenceWithin = '10d'

/** What the experiment lacks, in the order of the test; `gains` tells whether it predicts a gain, `timeToEvidence` is with all bypasses. */
export function missingWords(
  doc: MapDocument,
  experiment: Experiment,
  timeToEvidence: number | null,
  gains: boolean,
): LitmusWord[] {
  const { assumption, shipsTo, measure } = experiment
  const within = meanSeconds(doc.intent.evidenceWithin ?? usualEvidenceWithin, doc.calendar)
  const has: Readonly<Record<LitmusWord, boolean>> = {
    assumption: assumption !== null && Object.hasOwn(doc.intent.assumptions, assumption),
    production: shipsTo === 'production',
    time: timeToEvidence !== null && timeToEvidence <= within * (1 + closeness),
    change: gains,
    measure: measure.trim() !== '',
  }
  return order.filter(word => !has[word])
}

/** Whether the predicted map is better than the present one in lead time, flow efficiency, rolled %C&A or throughput limit. */
export function isGain(now: MainNumbers, predicted: MainNumbers): boolean {
  return (
    isGreater(now.leadTime, predicted.leadTime) ||
    isGreater(predicted.flowEfficiency, now.flowEfficiency) ||
    isGreater(predicted.rolledCompleteAccurate, now.rolledCompleteAccurate) ||
    isGreater(predicted.throughputLimit, now.throughputLimit)
  )
}

function isGreater(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && one > other * (1 + closeness)
}

interface Entry {
  readonly experiment: Experiment
  readonly effect: ExperimentEffect
}

/** The verdict over all experiments of the map. */
export function judge(doc: MapDocument, effects: Records<ExperimentEffect>): Litmus {
  const entries = entriesOf(doc, effects)
  const answers = entries.filter(({ effect }) => effect.litmus.length === 0)
  const verdicts: readonly [LitmusVerdict, (experiment: Experiment) => boolean][] = [
    ['testing', ({ status }) => status === 'running'],
    ['testable', ({ status }) => status === 'candidate'],
    ['learning', ({ status, result }) => status === 'learned' && result !== null],
  ]
  for (const [verdict, fits] of verdicts) {
    const best = answers.filter(({ experiment }) => fits(experiment)).sort(soonest)[0]
    if (best) return { verdict, experiment: best.experiment.id, missing: null }
  }
  const closest = closestOf(entries)
  return { verdict: 'wish', experiment: null, missing: closest?.effect.litmus[0] ?? 'experiment' }
}

/** The experiment of which a wish names what is missing; `null` when there is none to come close. */
export function closestExperiment(doc: MapDocument, effects: Records<ExperimentEffect>): Id | null {
  return closestOf(entriesOf(doc, effects))?.experiment.id ?? null
}

function entriesOf(doc: MapDocument, effects: Records<ExperimentEffect>): Entry[] {
  return Object.values(doc.experiments).flatMap((experiment): Entry[] => {
    const effect = effects[experiment.id]
    return effect ? [{ experiment, effect }] : []
  })
}

const closestOf = (entries: readonly Entry[]): Entry | undefined =>
  entries.filter(({ experiment }) => experiment.status !== 'learned').sort(nearest)[0]

const byId = (a: Id, b: Id): number => (a < b ? -1 : Number(a > b))

/** The shortest time to evidence first, then the greater saving a day, then the smaller id. */
function soonest(a: Entry, b: Entry): number {
  return (
    (a.effect.timeToEvidence ?? 0) - (b.effect.timeToEvidence ?? 0) ||
    rate(b.effect.savedPerDay) - rate(a.effect.savedPerDay) ||
    byId(a.experiment.id, b.experiment.id)
  )
}

/** What is not known is less than any loss. */
const rate = (perDay: number | null): number => perDay ?? -Number.MAX_VALUE

/** The fewest words missing first, then those that come earliest in the test, then the smaller id. */
function nearest(a: Entry, b: Entry): number {
  const places = ({ effect }: Entry): number[] => effect.litmus.map(word => order.indexOf(word))
  const [ofA, ofB] = [places(a), places(b)]
  const differs = ofA.findIndex((place, at) => place !== ofB[at])
  return (
    ofA.length - ofB.length ||
    (differs === -1 ? 0 : (ofA[differs] ?? 0) - (ofB[differs] ?? 0)) ||
    byId(a.experiment.id, b.experiment.id)
  )
}
