// What the experiments of a map promise, and what the litmus test of its strategy answers: the two parts that `analyze --json` adds to the analysis.

import type { Bottleneck } from '../analysis/types'
import type { Id } from '../model/types'

/** What an experiment lacks to answer the litmus test. */
export type LitmusWord = 'assumption' | 'production' | 'time' | 'change' | 'measure'

/** The predicted map of one experiment (each number is that of the map with its changes), and how soon production answers. */
export interface ExperimentEffect {
  /** Seconds of working time. */
  readonly leadTime: number | null
  /** Lead time of the map it is predicted against, less the predicted one. */
  readonly saved: number | null
  /** Seconds saved for each working day of timebox. */
  readonly savedPerDay: number | null
  /** Seconds until production has answered, with every bypass. */
  readonly timeToEvidence: number | null
  /** The same with the bypasses that are agreed. */
  readonly timeToEvidenceAgreed: number | null
  /** Bypasses that are not agreed yet. */
  readonly permissions: number
  readonly flowEfficiency: number | null
  readonly rolledCompleteAccurate: number | null
  readonly bottleneck: Bottleneck | null
  /** What is missing, in the order of the test; empty when the experiment answers it. */
  readonly litmus: readonly LitmusWord[]
}

export type LitmusVerdict = 'wish' | 'learning' | 'testable' | 'testing'

export interface Litmus {
  readonly verdict: LitmusVerdict
  /** The experiment that answers; `null` in a wish. */
  readonly experiment: Id | null
  /** In a wish the first thing missing, `experiment` when there is none to come close; `null` otherwise. */
  readonly missing: LitmusWord | 'experiment' | null
}
