// The tally: hands raised for each blocker, entered one after the other, and the blockers put in the order of their votes.

import { counted } from '../model/format'
import { inOrder, own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import { setBlocker } from './blocker-edits'
import type { Edit } from './edit'

/** Who votes and with how many dots each: together they are the most that one blocker can get. */
export interface Voters {
  readonly people: number
  readonly dots: number
}

export const mostVotes = ({ people, dots }: Voters): number => Math.max(0, Math.floor(people) * Math.floor(dots))

/** The hands raised for one blocker: a whole number from 0 to people × dots. */
export function setVotes(doc: MapDocument, blocker: Id, hands: number, voters: Voters): Edit {
  const votes = Number.isFinite(hands) ? Math.min(mostVotes(voters), Math.max(0, Math.round(hands))) : 0
  return { ...setBlocker(doc, blocker, { votes }), label: `Give ${titleOf(doc, blocker)} ${counted(votes, 'vote')}` }
}

/** The blockers by votes, equal ones as they stood, in one undo step. */
export function rankByVotes(doc: MapDocument): Edit {
  return {
    label: Object.keys(doc.blockers).length === 1 ? 'Rank the blocker' : 'Rank the blockers by votes',
    recipe(draft) {
      const ranked = inOrder(draft.blockers).sort((a, b) => b.votes - a.votes)
      ranked.forEach((blocker, place) => {
        blocker.order = place + 1
      })
    },
  }
}

const titleOf = (doc: MapDocument, blocker: Id): string => own(doc.blockers, blocker)?.title.trim() || 'a blocker'
