// Starting an experiment: it needs a day of review and what would refute it, and the map of that day is kept, so that its
// prediction stands still.

import { daysBetween } from '../model/days'
import { formatDate } from '../model/format'
import { own } from '../model/records'
import { ok, type Result, refuse } from '../model/result'
import type { DateText, Id, MapDocument } from '../model/types'
import type { Edit } from './edit'
import { keepMap } from './keep-version'

export interface Starting {
  readonly today: DateText
  /** The day of its review; absent, the one that the experiment has. */
  readonly dueOn?: DateText | null
  readonly newId: () => Id
}

/**
 * The edit that starts a candidate, in one undo step. Refused, in words for people and with the field as its place, while it
 * has no day of review, one that is over, nothing that would refute it, or no reason to reach production without the stream.
 */
export function startExperiment(doc: MapDocument, id: Id, { today, dueOn, newId }: Starting): Result<Edit> {
  const experiment = own(doc.experiments, id)
  const place = (field: string): string => `experiments/${id}/${field}`
  if (!experiment) return refuse(`experiments/${id}`, 'This experiment is no longer on the map.')
  if (experiment.status !== 'candidate') {
    const state = experiment.status === 'running' ? 'is running already' : 'has its result already'
    return refuse(place('status'), `This experiment ${state}. Add a new one to try something else.`)
  }
  const due = dueOn ?? experiment.dueOn
  const days = daysBetween(today, due)
  if (due === null || days === null) {
    return refuse(place('dueOn'), 'Say by when there is an answer: choose the day of the review.')
  }
  if (days < 0) {
    return refuse(place('dueOn'), `The day of the review, ${formatDate(due)}, is over. Choose a later one.`)
  }
  if (experiment.refutedIf.trim() === '') {
    return refuse(place('refutedIf'), 'Say what would show that you were wrong, for example: the wait stays above 10d.')
  }
  if (experiment.shipsTo === 'production' && experiment.enters === null && experiment.because.trim() === '') {
    return refuse(
      place('because'),
      'Say under “Because” why it reaches production without this stream, or choose the step where it enters.',
    )
  }
  const version = newId()
  const title = experiment.title.trim()
  return ok({
    label: `Start ${title || 'the experiment'}`,
    recipe(draft) {
      const target = own(draft.experiments, id)
      if (target?.status !== 'candidate') return
      keepMap(draft, version, `Before ${title || 'the experiment'}`, today)
      target.status = 'running'
      target.startedOn = today
      target.dueOn = due
      target.startedFrom = version
    },
  })
}
