// Steps that nothing is connected to while the others are: each counts as one more way into the stream, which is seldom meant.

import type { Analysis } from '../analysis/types'
import { stepName } from '../model/names'
import { own } from '../model/records'
import type { MapDocument } from '../model/types'
import type { ProblemNote } from './problem-notes'

/** A step that was said to be a start is meant as one. */
export function looseSteps(doc: MapDocument, { starts }: Analysis): readonly ProblemNote[] {
  const joined = new Set(
    Object.values(doc.flows)
      .filter(({ kind }) => kind === 'work' || kind === 'rework')
      .flatMap(({ from, to }) => [from, to]),
  )
  if (joined.size === 0) return []
  return starts
    .filter(id => !joined.has(id) && own(doc.steps, id)?.start == null)
    .map(id => ({
      text: `Nothing is connected to ${stepName(doc, id)}, so it counts as one more way in. Draw a flow to it.`,
      mend: `steps/${id}`,
    }))
}
