// What can be undone and redone, as plain JSON: a pure record of changes, so that storage can keep it and bring it back after a reload.

import { equalValues, type Patch } from './patch'

/** One step of undo (or of redo): applied leniently, the patches take the document back (or forth). */
export interface HistoryEntry {
  readonly label: string
  readonly patches: readonly Patch[]
}

/** Both stacks, the newest entry last. */
export interface HistoryData {
  readonly undo: readonly HistoryEntry[]
  readonly redo: readonly HistoryEntry[]
}

/**
 * What a change means to the history: a new undo step, one that joins the newest (typing), one that took entries off the
 * undo or redo stack, or none (it came from elsewhere).
 */
export type HistoryEffect =
  | { readonly kind: 'new' | 'join' | 'none' }
  | { readonly kind: 'undo' | 'redo'; readonly taken: number }

export interface Change {
  readonly label: string
  readonly origin: 'user' | 'history' | 'remote'
  /** What was done to the document: applied to what was before, they give what is now. */
  readonly patches: readonly Patch[]
  /** The way back. */
  readonly inverse: readonly Patch[]
  readonly history: HistoryEffect
}

export interface History {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  /** Takes back the newest step that still means something; the change made, or `null` when there was nothing to undo. */
  undo(): Change | null
  redo(): Change | null
  /** Plain JSON of both stacks, to keep; hand it to createDocumentStore to bring it back. */
  readonly data: HistoryData
}

export const emptyHistory: HistoryData = { undo: [], redo: [] }

/** Older steps are forgotten: what is kept for undo is written to the device with the map. */
export const historyLimit = 1000

/** The history after a change: the store's own rule, and what storage replays a journal with. */
export function recordChange(history: HistoryData, change: Change): HistoryData {
  const entry: HistoryEntry = { label: change.label, patches: change.inverse }
  const effect = change.history
  switch (effect.kind) {
    case 'none':
      return history
    case 'new':
      return { undo: [...history.undo, entry].slice(-historyLimit), redo: [] }
    case 'join': {
      const newest = history.undo.at(-1)
      if (!newest) return { undo: [entry], redo: [] }
      const joined = { label: change.label, patches: joinInverses(newest.patches, change.inverse) }
      return { undo: [...history.undo.slice(0, -1), joined], redo: [] }
    }
    case 'undo':
      return { undo: dropNewest(history.undo, effect.taken), redo: [...history.redo, entry] }
    case 'redo':
      return { undo: [...history.undo, entry], redo: dropNewest(history.redo, effect.taken) }
  }
}

function dropNewest<T>(stack: readonly T[], count: number): readonly T[] {
  return stack.slice(0, Math.max(0, stack.length - count))
}

// Typing sets one field again and again: the oldest value is the one to go back to, the values between are not kept.
function joinInverses(older: readonly Patch[], newer: readonly Patch[]): readonly Patch[] {
  if (![...older, ...newer].every(patch => patch.op === 'replace')) return [...newer, ...older]
  return [...newer.filter(patch => !older.some(old => equalValues(old.path, patch.path))), ...older]
}
