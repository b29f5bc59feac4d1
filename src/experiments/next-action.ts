// The one next thing to do for the strategy: what the button beside the verdict says, and the place it goes to.

import { inOrder, own } from '../model/records'
import type { Experiment, Id, MapDocument } from '../model/types'
import type { Assessment } from './assess'
import { closestExperiment } from './litmus'

export type Place =
  /** The steps of the map, while there are none. */
  | { readonly place: 'map' }
  /** Blockers: the first one is to be named. */
  | { readonly place: 'blockers' }
  /** Starter experiments, of that blocker where one is without an experiment. */
  | { readonly place: 'starters'; readonly blocker: Id | null }
  /** The ranked table of experiments. */
  | { readonly place: 'experiments' }
  /** The assumptions of the intent. */
  | { readonly place: 'assumptions' }
  /** One field of an experiment; `start` is the way to start it. */
  | {
      readonly place: 'experiment'
      readonly experiment: Id
      readonly field:
        | 'assumption'
        | 'shipsTo'
        | 'timebox'
        | 'bypasses'
        | 'changes'
        | 'measure'
        | 'refutedIf'
        | 'start'
        | 'result'
    }

export interface NextAction {
  readonly label: string
  readonly goTo: Place
}

/** What to do next, for each verdict and, in a wish, for what is missing first. */
export function nextAction(doc: MapDocument, assessment: Assessment): NextAction {
  const { verdict, experiment: id, missing } = assessment.litmus
  const found = own(doc.experiments, id)
  if (verdict === 'testing' && found) return go('Keep what it taught', found, 'result')
  if (verdict === 'testable' && found) {
    return found.refutedIf.trim() === ''
      ? go('Say what would refute it', found, 'refutedIf')
      : go('Start it', found, 'start')
  }
  if (verdict === 'learning') return { label: 'Choose the next', goTo: { place: 'experiments' } }
  const closest = own(doc.experiments, closestExperiment(doc, assessment.effects))
  if (missing === 'experiment' || !closest) return firstExperiment(doc)
  switch (missing) {
    case 'assumption':
      return Object.keys(doc.intent.assumptions).length === 0
        ? { label: 'Write an assumption', goTo: { place: 'assumptions' } }
        : go('Choose the assumption', closest, 'assumption')
    case 'production':
      return go('Choose one', closest, 'shipsTo')
    case 'time':
      return closest.timebox === null
        ? go('Set its timebox', closest, 'timebox')
        : go('Shorten its way', closest, 'bypasses')
    case 'change':
      return go('Say what it changes', closest, 'changes')
    default:
      return go('Name its measure', closest, 'measure')
  }
}

function go(label: string, { id }: Experiment, field: Extract<Place, { place: 'experiment' }>['field']): NextAction {
  return { label, goTo: { place: 'experiment', experiment: id, field } }
}

/** Without steps there is nothing to block, and without a blocker nothing to try. */
function firstExperiment(doc: MapDocument): NextAction {
  if (Object.keys(doc.steps).length === 0) return { label: 'Add the steps', goTo: { place: 'map' } }
  const open = inOrder(doc.blockers).filter(({ status }) => status === 'open')
  const [dearest] = [...open].sort((a, b) => b.votes - a.votes)
  if (!dearest) return { label: 'Name a blocker', goTo: { place: 'blockers' } }
  return { label: 'Add one', goTo: { place: 'starters', blocker: dearest.id } }
}
