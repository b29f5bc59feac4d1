// Which experiments a review is about when somebody asks for one: what is selected, else what is due, else what runs.

import { dueReviews } from '../experiments/due-reviews'
import { inOrder } from '../model/records'
import type { Id } from '../model/types'
import type { ActionContext } from './action'

/** The running experiments to review, the first one first; empty when none runs. */
export function runningExperiments({ editor, session }: ActionContext): readonly Id[] {
  if (!editor) return []
  const { doc } = editor.store
  const running = inOrder(doc.experiments).filter(({ status }) => status === 'running')
  const selected = running.filter(({ id }) => session.getState().selection.has(`experiments/${id}`))
  if (selected.length > 0) return selected.map(({ id }) => id)
  const due = dueReviews(doc, editor.today())
  return (due.length > 0 ? due.map(({ experiment }) => experiment) : running).map(({ id }) => id)
}
