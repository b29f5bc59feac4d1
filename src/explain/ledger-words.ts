// How well a team predicts, in one sentence, from its ledger of predictions.

import type { Ledger } from '../experiments/ledger'
import { formatShare } from '../model/format'

/** "2 of 3 predictions went the way we said; half of them brought more than 87 % of what we predicted." */
export function ledgerSentence({ rows, judged, rightWay, median }: Ledger): string {
  if (rows.length === 0)
    return 'No experiment has been learned from yet. What was predicted will stand here beside what came.'
  if (judged === 0 || median === null)
    return 'Nothing that was predicted has been measured yet, so nobody knows how well we predict.'
  const brought = median <= 0 ? 'nothing' : formatShare(median)
  if (judged === 1) {
    return rightWay === 1
      ? `The one prediction that was measured went the way we said and brought ${brought} of what we predicted.`
      : 'The one prediction that was measured did not go the way we said.'
  }
  const way =
    rightWay === judged ? `All ${judged} predictions` : `${rightWay === 0 ? 'None' : rightWay} of ${judged} predictions`
  const most =
    median <= 0 ? 'half of them brought nothing' : `half of them brought at least ${brought} of what we predicted`
  return `${way} went the way we said; ${most}.`
}
