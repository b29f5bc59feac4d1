// The predicted map: the numbers that the map would have with changes applied.

import { analysisOf } from '../analysis/analyze'
import { type HeldWaits, retimed, type Study, studyMap } from '../analysis/study'
import type { Analysis } from '../analysis/types'
import type { Change, Id, MapDocument } from '../model/types'
import { changesOf, withChanges } from './changes'

/** What several experiments promise together: their changes applied together and analysed once. Effects are never added up. */
export function predictTogether(doc: MapDocument, experimentIds: readonly Id[]): Analysis {
  return analysisOf(predict(studyMap(doc), changesOf(doc, experimentIds)))
}

/** The study of the map with the changes. Waiting items keep the time they stand for now, unless a change sets that wait. */
export function predict(now: Study, changes: readonly Change[]): Study {
  const set = new Set(changes.flatMap(change => ('step' in change && change.field === 'wait' ? [change.step] : [])))
  const held: HeldWaits = new Map(
    now.times.flatMap(({ wait, isQueue }, node) => {
      const id = now.graph.ids[node]
      return isQueue && id !== undefined && !set.has(id) ? [[id, wait?.mean ?? null]] : []
    }),
  )
  const doc = withChanges(now.doc, changes)
  return changes.every(isOfTime) ? retimed(now, doc, held) : studyMap(doc, held)
}

/** Waits, work and people say how long things take, not which way they go. */
const isOfTime = (change: Change): boolean =>
  'step' in change && (change.field === 'wait' || change.field === 'work' || change.field === 'people')
