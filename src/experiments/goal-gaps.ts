// How far it is from the map to each goal of the intent, as values, and which part of that way an experiment goes.

import { closeness } from '../analysis/shares'
import type { Analysis } from '../analysis/types'
import { meanSeconds } from '../model/estimate'
import { inOrder } from '../model/records'
import type { Goal, GoalMeasure, Id, MapDocument } from '../model/types'
import type { ExperimentEffect } from './types'

export interface GoalGap {
  readonly goal: Id
  readonly measure: GoalMeasure
  /** What the map says today; `null` when that is not known. */
  readonly now: number | null
  /** What is wanted; `null` when nobody has said. */
  readonly target: number | null
  /** How much is left to go, never below 0; `null` when one of the two is not known. */
  readonly gap: number | null
  /** Of now, target and gap: seconds of working time, or a share from 0 to 1. */
  readonly unit: 'seconds' | 'fraction'
  readonly met: boolean
}

/** The gap to each goal, in the order of the goals. */
export function goalGaps(doc: MapDocument, analysis: Analysis): readonly GoalGap[] {
  return inOrder(doc.intent.goals).map(goal => gapTo(doc, analysis, goal))
}

function gapTo(doc: MapDocument, analysis: Analysis, { id, measure, to }: Goal): GoalGap {
  const now = analysis[measure]
  const target = typeof to === 'string' ? meanSeconds(to, doc.calendar) : to
  const isTime = measure === 'leadTime'
  const known = now !== null && target !== null
  const met = known && (isTime ? now <= target * (1 + closeness) : now >= target * (1 - closeness))
  const gap = known ? Math.max(0, isTime ? now - target : target - now) : null
  return { goal: id, measure, now, target, gap: met ? 0 : gap, unit: isTime ? 'seconds' : 'fraction', met }
}

/**
 * The share of the gap to the goal for lead time (else to the first goal) that an experiment closes: 1 where it reaches the
 * goal, below 0 where it leads away from it. `null` without a goal, without its numbers, or where the goal is met.
 */
export function gapClosed(doc: MapDocument, analysis: Analysis, effect: ExperimentEffect): number | null {
  const gaps = goalGaps(doc, analysis)
  const goal = gaps.find(({ measure }) => measure === 'leadTime') ?? gaps[0]
  if (!goal || goal.now === null || !goal.gap) return null
  const closes = goal.measure === 'leadTime' ? effect.saved : difference(effect[goal.measure], goal.now)
  return closes === null ? null : Math.min(1, closes / goal.gap)
}

const difference = (then: number | null, now: number): number | null => (then === null ? null : then - now)
