// What the dialog of a new experiment offers: the starters of the blocker's kind and Ship one word, each with what it predicts here.

import { capitalised } from '../diagram/words'
import type { Assessment } from '../experiments/assess'
import { shipOneWord } from '../experiments/ship-one-word'
import { experimentFromStarter, startersFor } from '../experiments/starters'
import type { Blocker, Experiment, Id, MapDocument } from '../model/types'
import { changeBefore, changeSubject, shownChange } from '../parts/prediction-text'

export interface Offer {
  readonly id: string
  readonly title: string
  readonly because: string
  /** "Wait before Security review 15d-29d → 4d." */
  readonly predicts: string
  readonly source: string
  /** What sets it apart: '' mostly. */
  readonly mark: string
  readonly make: (newId: () => Id) => Experiment
}

export function offersFor(doc: MapDocument, assessment: Assessment, blocker: Blocker | null): readonly Offer[] {
  const oneWord: Offer = {
    id: 'ship-one-word',
    title: 'Ship one word',
    because: 'Because nobody has timed the path itself',
    predicts: 'Predicts nothing: it measures how long one small change takes to reach people.',
    source: 'The smallest visible change, entering at the team’s first step and passing by nothing.',
    mark: Object.keys(doc.experiments).length === 0 ? 'A good first one' : '',
    make: newId => shipOneWord(doc, assessment.analysis, newId),
  }
  if (blocker === null) return [oneWord]
  const offers = startersFor(doc, blocker).map((starter): Offer => {
    const make = (newId: () => Id) => experimentFromStarter(doc, assessment, blocker.id, starter, newId)
    return {
      id: starter.id,
      title: starter.title,
      because: `Because ${starter.because}`,
      predicts: predictsText(doc, make(counting())),
      source: `From: ${starter.source}`,
      mark: starter.automates ? 'Automates the step' : '',
      make,
    }
  })
  return oneWord.mark === '' ? [...offers, oneWord] : [oneWord, ...offers]
}

function counting(): () => Id {
  let last = 0
  return () => {
    last += 1
    return `offer-${last}`
  }
}

function predictsText(doc: MapDocument, experiment: Experiment): string {
  const changes = Object.values(experiment.changes).map(
    change =>
      `${changeSubject(doc, change)} ${shownChange(change.field, changeBefore(doc, experiment, change))} → ${shownChange(change.field, change.to)}`,
  )
  return changes.length === 0 ? 'Say what it changes once it is on the map.' : `${capitalised(changes.join(', '))}.`
}

/** Those that have every word typed in their title, reason or source. */
export function matching(offers: readonly Offer[], typed: string): readonly Offer[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return offers.filter(({ title, because, source, mark }) => {
    const text = `${title} ${because} ${source} ${mark}`.toLowerCase()
    return words.every(word => text.includes(word))
  })
}
