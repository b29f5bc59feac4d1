// What the map would take over from a travel log, and how well it knew before.

import type { Measured } from '../experiments/travel'
import { own } from '../model/records'
import type { Basis, MapDocument } from '../model/types'

export interface TravelChange extends Measured {
  /** How the map knows it; `null` when nobody said. */
  readonly basis: Basis | null
}

/** What the map does not already say as measured. */
export function newlyMeasured(doc: MapDocument, measured: readonly Measured[]): readonly TravelChange[] {
  return measured
    .map(one => ({ ...one, basis: own(doc.steps, one.step)?.basis[one.field] ?? null }))
    .filter(({ before, after, basis }) => before !== after || basis !== 'measured')
}

/** " (guessed)": how a value of the map is known, where somebody said. */
export const basisWords = (basis: Basis | null): string => (basis === null ? '' : ` (${basis})`)
