// The experiments of a map in the order in which they are worth choosing: soonest evidence first.

import { byOrder, own } from '../model/records'
import type { Experiment, Id, MapDocument } from '../model/types'
import type { Assessment } from './assess'
import { gapClosed } from './goal-gaps'
import type { LitmusWord } from './types'

/** One row of the table: seconds of working time, shares from 0 to 1. */
export interface RankedExperiment {
  readonly experiment: Id
  readonly timeToEvidence: number | null
  readonly timeToEvidenceAgreed: number | null
  readonly saved: number | null
  /** Share of the gap to the goal. */
  readonly gapClosed: number | null
  /** Bypasses that are not agreed yet. */
  readonly permissions: number
  readonly savedPerDay: number | null
  /** Of its blocker. */
  readonly votes: number
  /** What it lacks to answer the litmus test. */
  readonly missing: readonly LitmusWord[]
}

/**
 * By time to evidence, then lead time saved, gap closed, permissions, saved per day, votes; what is not known comes after what
 * is. Experiments that were learned from come last.
 */
export function rankedExperiments(doc: MapDocument, assessment: Assessment): readonly RankedExperiment[] {
  return Object.values(doc.experiments)
    .map(experiment => ({ experiment, row: rowOf(doc, assessment, experiment) }))
    .sort(
      (a, b) =>
        Number(a.experiment.status === 'learned') - Number(b.experiment.status === 'learned') ||
        compare(a.row, b.row) ||
        byOrder(a.experiment, b.experiment),
    )
    .map(({ row }) => row)
}

function rowOf(doc: MapDocument, { analysis, effects }: Assessment, experiment: Experiment): RankedExperiment {
  const effect = own(effects, experiment.id)
  return {
    experiment: experiment.id,
    timeToEvidence: effect?.timeToEvidence ?? null,
    timeToEvidenceAgreed: effect?.timeToEvidenceAgreed ?? null,
    saved: effect?.saved ?? null,
    gapClosed: effect ? gapClosed(doc, analysis, effect) : null,
    permissions: effect?.permissions ?? 0,
    savedPerDay: effect?.savedPerDay ?? null,
    votes: own(doc.blockers, experiment.blocker)?.votes ?? 0,
    missing: effect?.litmus ?? [],
  }
}

function compare(a: RankedExperiment, b: RankedExperiment): number {
  return (
    least(a.timeToEvidence, b.timeToEvidence) ||
    most(a.saved, b.saved) ||
    most(a.gapClosed, b.gapClosed) ||
    a.permissions - b.permissions ||
    most(a.savedPerDay, b.savedPerDay) ||
    b.votes - a.votes
  )
}

const least = (a: number | null, b: number | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : a - b

const most = (a: number | null, b: number | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : b - a
