// What of a map a picture shows: all of it or some entries, and which of headline, strip, ladder, experiments and legend.

import { type EntryRef, splitRef } from '../model/entry'
import type { Fold } from '../model/fold'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'

export interface PictureParts {
  /** Only these entries, the flows between them, and what hangs on them; `null` for the whole map. */
  readonly only: readonly EntryRef[] | null
  /** The four figures over the map. */
  readonly headline: boolean
  /** One pass to scale. */
  readonly strip: boolean
  /** The ladder below the steps, with its totals. */
  readonly ladder: boolean
  /** Cards of experiments, and those that ask for one. */
  readonly experiments: boolean
  readonly legend: boolean
  /** Steps shown as one, as they are on the canvas. */
  readonly folds: readonly Fold[]
  /** The flow by whose way strip and ladder go; `null` for the critical path, which is all that folded steps have. */
  readonly way: Id | null
}

/** The picture of a whole map. */
export const allParts: PictureParts = {
  only: null,
  headline: true,
  strip: true,
  ladder: true,
  experiments: true,
  legend: true,
  folds: [],
  way: null,
}

/** What a picture of some entries leaves out: all that speaks of the whole map. */
export const onlyParts: PictureParts = { ...allParts, headline: false, strip: false, ladder: false, legend: false }

/** What `only` asks for, by what is placed on the map. */
export interface Shown {
  readonly steps: ReadonlySet<Id>
  readonly symbols: ReadonlySet<Id>
  readonly notes: ReadonlySet<Id>
  /** Blockers and experiments of no step. */
  readonly stream: boolean
}

/** A blocker or an experiment is shown with its step, a flow with both its ends, a team with its steps; what is not there is not. */
export function shownEntries(doc: MapDocument, only: readonly EntryRef[]): Shown {
  const steps = new Set<Id>()
  const symbols = new Set<Id>()
  const notes = new Set<Id>()
  let stream = false
  const addPlace = (id: Id) => {
    if (own(doc.steps, id)) steps.add(id)
    else if (own(doc.symbols, id)) symbols.add(id)
  }
  const addBlocker = (id: Id | null) => {
    const step = id === null ? null : own(doc.blockers, id)?.step
    if (step) addPlace(step)
    else stream ||= step === null
  }
  for (const ref of only) {
    const { collection, id } = splitRef(ref)
    const flow = collection === 'flows' ? own(doc.flows, id) : undefined
    const experiment = collection === 'experiments' ? own(doc.experiments, id) : undefined
    if (collection === 'steps' || collection === 'symbols') addPlace(id)
    else if (collection === 'notes' && own(doc.notes, id)) notes.add(id)
    else if (collection === 'blockers') addBlocker(id)
    else if (collection === 'teams') {
      for (const step of Object.values(doc.steps)) if (step.team === id) steps.add(step.id)
    }
    if (experiment) addBlocker(experiment.blocker)
    if (flow) {
      addPlace(flow.from)
      addPlace(flow.to)
    }
  }
  return { steps, symbols, notes, stream }
}
