// The document store: the one copy of an open map. Every change is an edit or a set of patches that comes through here;
// autosave, other tabs, the announcer and the screen are listeners and the store knows none of them.

import { enablePatches, produce, produceWithPatches } from 'immer'
import type { MapDocument } from '../model/types'
import type { Edit } from './edit'
import { type Change, emptyHistory, type History, type HistoryData, type HistoryEffect, recordChange } from './history'
import { mend } from './mend'
import { applyPatches, differs, type Patch } from './patch'

enablePatches()

export interface DocumentStore {
  /** Committed: what is saved and undone. */
  readonly doc: MapDocument
  /** `doc` plus the gesture in progress: what is drawn. */
  readonly view: MapDocument
  /** Shows an edit without making it, each time anew from `doc`; `null` cancels. */
  preview(edit: Edit | null): void
  /** Makes a change and ends the preview. Returns it, or `null` when the edit changed nothing. */
  commit(edit: Edit): Change | null
  /** Patches from another tab or person: shown at once, not in our history. */
  receive(patches: readonly Patch[]): void
  readonly history: History
  /** Called after every change, and with `null` when only the view or the history changed. Returns the way to stop. */
  subscribe(listener: (change: Change | null) => void): () => void
}

export interface StoreOptions {
  /** Milliseconds; only differences are read. */
  readonly now: () => number
}

/** Edits with one merge key that follow each other within this many milliseconds are one undo step. */
export const mergeWindow = 500

export function createDocumentStore(
  initial: MapDocument,
  { now }: StoreOptions,
  history: HistoryData = emptyHistory,
): DocumentStore {
  const listeners = new Set<(change: Change | null) => void>()
  let doc = initial
  let view = initial
  let gesture: Edit | null = null
  let stacks = history
  let typing: { readonly key: string; readonly at: number } | null = null

  function tell(change: Change | null): void {
    for (const listener of [...listeners]) listener(change)
  }

  function show(): void {
    view = gesture ? produce(doc, gesture.recipe) : doc
  }

  function accept(next: MapDocument, change: Change): Change {
    doc = next
    stacks = recordChange(stacks, change)
    show()
    tell(change)
    return change
  }

  function commit(edit: Edit): Change | null {
    const [edited, forth, back] = produceWithPatches(doc, edit.recipe)
    const mended = mend(edited, forth)
    const patches = [...forth, ...mended.patches]
    const hadGesture = gesture !== null
    gesture = null
    // A value assigned anew but equal (a step dropped where it stood) is no change.
    if (!differs(doc, mended.doc, patches)) {
      if (hadGesture) {
        show()
        tell(null)
      }
      return null
    }
    const at = now()
    const joins = typing !== null && edit.mergeKey === typing.key && at - typing.at <= mergeWindow
    typing = edit.mergeKey === undefined ? null : { key: edit.mergeKey, at }
    return accept(mended.doc, {
      label: edit.label,
      origin: 'user',
      patches,
      inverse: [...mended.inverse, ...back],
      history: { kind: joins ? 'join' : 'new' },
    })
  }

  function receive(patches: readonly Patch[]): void {
    const applied = applyAndMend(patches)
    if (applied.patches.length === 0) return
    accept(applied.doc, {
      label: 'Change from elsewhere',
      origin: 'remote',
      patches: applied.patches,
      inverse: applied.inverse,
      history: { kind: 'none' },
    })
  }

  // An entry that no longer does anything (what it spoke of was removed elsewhere) is passed over:
  // one press of undo is one change that can be seen.
  function travel(kind: 'undo' | 'redo'): Change | null {
    typing = null
    gesture = null
    const stack = stacks[kind]
    for (let taken = 1; taken <= stack.length; taken++) {
      const entry = stack.at(-taken)
      if (!entry) break
      const applied = applyAndMend(entry.patches)
      if (applied.patches.length === 0) continue
      const effect: HistoryEffect = { kind, taken }
      return accept(applied.doc, {
        label: entry.label,
        origin: 'history',
        patches: applied.patches,
        inverse: applied.inverse,
        history: effect,
      })
    }
    stacks = { ...stacks, [kind]: [] }
    show()
    tell(null)
    return null
  }

  function applyAndMend(patches: readonly Patch[]) {
    const applied = applyPatches(doc, patches)
    const mended = mend(applied.doc, applied.patches)
    const all = [...applied.patches, ...mended.patches]
    return {
      doc: mended.doc,
      patches: differs(doc, mended.doc, all) ? all : [],
      inverse: [...mended.inverse, ...applied.inverse],
    }
  }

  return {
    get doc() {
      return doc
    },
    get view() {
      return view
    },
    preview(edit) {
      if (edit === null && gesture === null) return
      gesture = edit
      show()
      tell(null)
    },
    commit,
    receive,
    history: {
      get canUndo() {
        return stacks.undo.length > 0
      },
      get canRedo() {
        return stacks.redo.length > 0
      },
      get undoLabel() {
        return stacks.undo.at(-1)?.label ?? null
      },
      get redoLabel() {
        return stacks.redo.at(-1)?.label ?? null
      },
      undo: () => travel('undo'),
      redo: () => travel('redo'),
      get data() {
        return stacks
      },
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
