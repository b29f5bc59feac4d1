// Of the states that two copies may have begun from, the one that they did.

import { difference } from '../edit/difference'
import type { MapDocument } from '../model/types'

/**
 * Of states from the last to the first, the one from which the incoming copy is the fewest changes away. Of equals the
 * earliest: what is taken for a change on too many sides is asked about, on too few it would be lost. `null` when none is known.
 */
export function commonState(states: readonly MapDocument[], incoming: MapDocument): MapDocument | null {
  let best: { readonly state: MapDocument; readonly steps: number } | null = null
  for (const state of states) {
    const steps = difference(state, incoming).length
    if (best === null || steps <= best.steps) best = { state, steps }
  }
  return best?.state ?? null
}
