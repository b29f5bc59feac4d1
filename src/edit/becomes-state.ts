// A map becomes what it was at an earlier time: one edit, which undo takes back.

import type { MapDocument } from '../model/types'
import type { Edit } from './edit'

/** Everything as the earlier state says it, also what it leaves out. Versions that people kept since then stay. */
export const becomesState = (state: MapDocument): Edit => ({
  label: 'Bring back an earlier state',
  recipe(draft) {
    const entries: Record<string, unknown> = draft
    const versions = { ...draft.versions, ...state.versions }
    for (const key of Object.keys(entries)) if (!Object.hasOwn(state, key)) delete entries[key]
    Object.assign(draft, state, { id: draft.id, versions })
  },
})
