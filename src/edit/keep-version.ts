// Keeping the map as it is now under a label, so that what comes later can be held against it.

import { current } from 'immer'
import { own } from '../model/records'
import type { DateText, Id, MapDocument } from '../model/types'
import type { Adding, Edit, MapDraft } from './edit'
import { legalName } from './legal'

/** Keeps the draft as it stands; its own versions are not kept again inside it. */
export function keepMap(draft: MapDraft, id: Id, label: string, on: DateText): void {
  const { versions: _, ...map } = current(draft)
  draft.versions[id] = { id, label: legalName(label), on, map }
}

export function keepVersion(label: string, today: DateText, newId: () => Id): Adding {
  const id = newId()
  return {
    id,
    label: `Keep version ${label.trim()}`.trim(),
    recipe: draft => keepMap(draft, id, label.trim(), today),
  }
}

export function renameVersion(id: Id, label: string): Edit {
  return {
    label: 'Rename the version',
    recipe(draft) {
      const version = own(draft.versions, id)
      if (version) version.label = legalName(label)
    },
    mergeKey: `versions ${id} label`,
  }
}

/** An experiment that started from it is then predicted against the map as it is now. */
export function removeVersion(doc: MapDocument, id: Id): Edit {
  return {
    label: `Remove version ${own(doc.versions, id)?.label ?? ''}`.trim(),
    recipe(draft) {
      delete draft.versions[id]
    },
  }
}
