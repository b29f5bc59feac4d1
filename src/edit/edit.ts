// What a change to the map is before it is made: a name for people and a recipe for the document.

import type { Draft } from 'immer'
import type { MapDocument } from '../model/types'

export interface Edit {
  /** What the undo menu and the announcer say: "Add step", "Move 3 steps". */
  readonly label: string
  /**
   * Changes the draft. It may run again on a newer document (preview, remote edits), so it looks entries up when it runs,
   * does nothing where they are gone, and never draws ids or reads a clock: those come in when the edit is made.
   */
  readonly recipe: (draft: Draft<MapDocument>) => void
  /** Edits with one key that follow each other within 500 ms are one undo step (typing, arrow keys). */
  readonly mergeKey?: string
}

/** Several edits as one: one commit, one undo step. */
export function together(label: string, edits: readonly Edit[], mergeKey?: string): Edit {
  const recipe = (draft: Draft<MapDocument>) => {
    for (const edit of edits) edit.recipe(draft)
  }
  return mergeKey === undefined ? { label, recipe } : { label, recipe, mergeKey }
}
