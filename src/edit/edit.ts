// What a change to the map is before it is made: a name for people and a recipe for the document.

import type { Draft } from 'immer'
import { isolated } from '../model/isolated'
import type { Id, MapDocument } from '../model/types'

export type MapDraft = Draft<MapDocument>

export interface Edit {
  /** What the undo menu and the announcer say: "Add Smoke test", "Move 3 steps". */
  readonly label: string
  /**
   * Changes the draft. It may run again on a newer document (preview, remote edits), so it looks entries up when it runs,
   * does nothing where they are gone, and never draws ids or reads a clock: those come in when the edit is made.
   */
  readonly recipe: (draft: MapDraft) => void
  /** Edits with one key that follow each other within 500 ms are one undo step (typing, arrow keys). */
  readonly mergeKey?: string
}

/** An edit that adds an entry, and which: what was added is usually selected next. */
export interface Adding extends Edit {
  readonly id: Id
}

/** Several edits as one: one commit, one undo step. */
export function together(label: string, edits: readonly Edit[], mergeKey?: string): Edit {
  const recipe = (draft: MapDraft) => {
    for (const edit of edits) edit.recipe(draft)
  }
  return mergeKey === undefined ? { label, recipe } : { label, recipe, mergeKey }
}

/**
 * Ids for a recipe that only learns while it runs how many it needs. Each run gets the same ones in the same order, so that
 * a preview and its commit agree.
 */
export function repeatableIds(newId: () => Id): () => () => Id {
  const drawn: Id[] = []
  return () => {
    let next = 0
    return () => {
      const id = drawn[next] ?? newId()
      drawn[next++] = id
      return id
    }
  }
}

/** "Build", or "3 steps" when there are several. */
export function nameOf(names: readonly string[], plural: string): string {
  const [only] = names
  if (names.length === 1 && only) return isolated(only)
  return names.length === 1 ? `1 ${plural.replace(/s$/, '')}` : `${names.length} ${plural}`
}
